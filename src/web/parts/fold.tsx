import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

interface FoldProps {
  readonly className: string;
  readonly summary: ReactNode;
  /** How it begins; after that it is the reader's to open and to close. */
  readonly isOpen?: boolean;
  /** Something in it must be mended: it opens, and stays open when that is done. */
  readonly isWrong: boolean;
  readonly children: ReactNode;
}

/** Part of a form that can be folded away. */
export function Fold({ className, summary, isOpen = false, isWrong, children }: FoldProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [began] = useState(isOpen);
  useLayoutEffect(() => {
    if (isWrong && details.current !== null) details.current.open = true;
  });
  return (
    <details ref={details} className={className} open={began}>
      <summary dir="auto">{summary}</summary>
      {children}
    </details>
  );
}
