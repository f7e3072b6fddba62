import type { ReactNode } from 'react';

interface ScrollProps {
  /** What the table within is about. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Room for a table that may be wider than the window: it scrolls by itself, by keyboard too. A group, for a screen has more of them than landmarks help. */
export function Scroll({ label, children }: ScrollProps) {
  return (
    // What scrolls must be reachable by keyboard.
    <div className="scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
