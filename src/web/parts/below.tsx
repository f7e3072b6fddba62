import type { ReactNode } from 'react';
import { useLater } from './later.ts';

/**
 * What stands below the window when a screen opens: drawn in a task of its own, once what is seen first is there. `isWanted`: somebody
 * was led right to it, and it is drawn with the rest.
 */
export function Below({ isWanted = false, children }: { readonly isWanted?: boolean; readonly children: ReactNode }) {
  const isDrawn = useLater(true, isWanted);
  return isDrawn ? children : null;
}
