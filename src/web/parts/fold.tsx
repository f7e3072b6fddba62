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

/** Part of a form that can be folded away; drawn from when it is first opened on, for a form has hundreds of fields. */
export function Fold({ className, summary, isOpen = false, isWrong, children }: FoldProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [began] = useState(isOpen);
  const [isDrawn, setDrawn] = useState(isOpen);
  if (isWrong && !isDrawn) setDrawn(true);
  useLayoutEffect(() => {
    if (isWrong && details.current !== null) details.current.open = true;
  });
  const draw = () => setDrawn(true);
  return (
    <details ref={details} className={className} open={began} onToggle={draw}>
      {/* Within the press, so that the next key finds what it opens. */}
      <summary dir="auto" onClick={draw}>
        {summary}
      </summary>
      {isDrawn && children}
    </details>
  );
}
