import { useEffect, useRef } from 'react';
import { focusScreen, goToPlace, isBack, isFocusLost } from './place.ts';
import { href, type Route, type Screen } from './route.ts';

/** Brings the reader, and the keyboard, to where an address leads. */
export function useArrival({ screen, parts }: Route): void {
  const before = useRef<Screen>(null);
  const address = href(screen, ...parts);
  // One measure or record opens at its top.
  const isOne = (screen === 'method' || screen === 'evidence') && parts.length > 0;
  useEffect(() => {
    const [isFirst, isOther] = [before.current === null, before.current !== screen];
    before.current = screen;
    // Who opens the page begins at its top.
    if (!isFirst && (isOther || isFocusLost())) focusScreen();
    return isOther || isOne || isBack() ? goToPlace() : undefined;
  }, [address, screen, isOne]);
}
