/** How far the reader had scrolled, kept with the entry of the history that a link leads away from. */
export const keepPlace = (): void => history.replaceState({ top: scrollY }, '');

/** Has the reader been here, and comes back? */
export const isBack = (): boolean => topOf(history.state) > 0;

const WISHES = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * Scrolls to where the reader was on this entry of the history; to the top of one that is new. What is drawn later may first have to make
 * the page long enough, so this goes on until it is there or the reader wants something else.
 *
 * @returns what ends it
 */
export function goToPlace(): () => void {
  const top = topOf(history.state);
  const isThere = (): boolean => {
    scrollTo({ top });
    return scrollY >= top - 1;
  };
  if (isThere()) return () => {};
  const growing = new ResizeObserver(() => {
    if (isThere()) end();
  });
  const end = () => {
    growing.disconnect();
    for (const wish of WISHES) removeEventListener(wish, end);
  };
  growing.observe(document.body);
  for (const wish of WISHES) addEventListener(wish, end, { passive: true });
  return end;
}

const topOf = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'top' in state && typeof state.top === 'number' ? state.top : 0;
