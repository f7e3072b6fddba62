import { useSyncExternalStore } from 'react';

/** The width below which style.css, too, sets things one under another. */
const narrow = matchMedia('(max-width: 40rem)');

const subscribe = (changed: () => void): (() => void) => {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
};

/** Is the page as narrow as a phone? */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
