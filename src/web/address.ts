import { SHOWN } from './shown.ts';

/** Where a pressed link leads while the address does not say so yet. */
let ahead: { readonly hash: string; readonly leave: () => void } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The address, or the one that it is about to have. */
export const addressNow = (): string => ahead?.hash ?? location.hash;

/** Is the entry of the history still that of the screen before? */
export const isAhead = (): boolean => ahead !== null;

/** Whatever a reader does next, going back included, begins with one of these. */
const NEXT = ['keydown', 'pointerdown'] as const;

/**
 * Leads to an address. `addressNow` says so at once; the address itself and the history follow once the screen is seen, or with the next
 * press if that is sooner, for they keep the browser busy that is to show it. `leave`: what is written into the history's entry that is left.
 */
export function leadTo(hash: string, leave: () => void): void {
  settle();
  ahead = { hash, leave };
  timer = setTimeout(settle, SHOWN);
  for (const event of NEXT) addEventListener(event, settle, true);
}

function settle(): void {
  clearTimeout(timer);
  for (const event of NEXT) removeEventListener(event, settle, true);
  if (ahead === null) return;
  const { hash, leave } = ahead;
  leave();
  location.hash = hash;
  ahead = null;
}
