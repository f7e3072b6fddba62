import { isAhead } from './address.ts';
import { type Pressed, pressedAgain, whatWasPressed } from './pressed.ts';

/** Where the reader was on an entry of the history, kept with it when a link leads away. */
interface Place {
  /** How far it was scrolled. */
  readonly top: number;
  readonly pressed: Pressed;
}

/** To be kept with the entry of the history that a link leads away from. */
export const placeOf = (link: HTMLElement): Place => ({ top: scrollY, pressed: whatWasPressed(link) });

/** Has the reader been here, and comes back? */
export const isBack = (): boolean => keptPlace() !== null;

const WISHES = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * Scrolls to where the reader was on this entry of the history, and gives the focus back to what was pressed there; to the top of one that
 * is new. What is drawn later may first have to make the page long enough, so this goes on until it is there or the reader wants
 * something else.
 *
 * @returns what ends it
 */
export function goToPlace(): () => void {
  const place = keptPlace();
  let hasFocus = place === null;
  const isThere = (): boolean => {
    const top = place?.top ?? 0;
    // First, for it opens folds.
    hasFocus ||= place !== null && pressedAgain(place.pressed);
    scrollTo({ top });
    return hasFocus && scrollY >= top - 1;
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

/** The focus goes to the screen that was led to, unless that has put it somewhere in itself. */
export function focusScreen(): void {
  const screen = document.getElementById('screen');
  if (screen?.contains(document.activeElement) === false) screen.focus({ preventScroll: true });
}

/** What had the focus is gone, so nobody has it. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Nothing else is written there. None while the address is about to change: what it will be is new. */
function keptPlace(): Place | null {
  if (isAhead()) return null;
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'pressed' in state ? (state as Place) : null;
}
