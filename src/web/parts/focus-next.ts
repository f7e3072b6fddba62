import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Puts the focus where it belongs after a press whose button goes, or that makes a new field: at once when that is drawn, so that
 * nothing typed next goes elsewhere.
 *
 * @returns the element in which to look, and how to say for what: the first that a selector finds
 */
export function useFocusNext<Within extends HTMLElement>(): readonly [
  RefObject<Within | null>,
  (selector: string) => void,
] {
  const within = useRef<Within>(null);
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    const to = next.current === null ? null : within.current?.querySelector<HTMLElement>(next.current);
    if (!to) return;
    next.current = null;
    to.focus();
  });
  return [within, (selector) => void (next.current = selector)];
}
