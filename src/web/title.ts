import { useEffect } from 'react';
import { useWords } from './i18n.ts';
import { SHOWN } from './shown.ts';

/** Names the window, once the screen is seen: as the address, it keeps the browser busy. */
export function useTitle(about: string): void {
  const t = useWords('shell');
  const title = `${about} · ${t('brand')}`;
  useEffect(() => {
    const timer = setTimeout(() => {
      document.title = title;
    }, SHOWN);
    return () => clearTimeout(timer);
  }, [title]);
}
