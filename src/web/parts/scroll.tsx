import type { ReactNode } from 'react';
import { useWords } from '../i18n.ts';

/** Room for a table that may be wider than the window: it scrolls by itself, by keyboard too. */
export function Scroll({ children }: { readonly children: ReactNode }) {
  const t = useWords('parts');
  return (
    // A region that scrolls must be reachable by keyboard.
    <div className="scroll" role="region" aria-label={t('wide')} tabIndex={0}>
      {children}
    </div>
  );
}
