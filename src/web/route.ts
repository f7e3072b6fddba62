import { useSyncExternalStore } from 'react';
import { addressNow, leadTo } from './address.ts';
import { placeOf } from './place.ts';

/** The screens of the page, in the order of its menu. */
export const SCREENS = [
  'start',
  'enter',
  'compare',
  'vendor',
  'curves',
  'hours',
  'case',
  'cost',
  'weights',
  'evidence',
  'method',
] as const;
export type Screen = (typeof SCREENS)[number];

/** `#/vendor/agora` is the screen `vendor` with the part `agora`. */
export interface Route {
  readonly screen: Screen;
  readonly parts: readonly string[];
}

/** A screen is given what stands behind its name in the address. */
export interface ScreenProps {
  readonly parts: readonly string[];
}

export function routeOf(hash: string): Route {
  const [name, ...parts] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  const screen = SCREENS.find((one) => one === name);
  return screen === undefined ? { screen: 'start', parts: [] } : { screen, parts: parts.filter(Boolean) };
}

/** The address of a screen, to stand in a link. */
export const href = (screen: Screen, ...parts: readonly string[]): string =>
  `#/${[screen, ...parts.map(encodeURIComponent)].join('/')}`;

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const subscribe = (changed: () => void): (() => void) => {
  const follow = (event: MouseEvent) => {
    if (followed(event)) changed();
  };
  addEventListener('hashchange', changed);
  addEventListener('click', follow);
  return () => {
    removeEventListener('hashchange', changed);
    removeEventListener('click', follow);
  };
};

/** Goes where a pressed link leads within the press itself. */
function followed(event: MouseEvent): boolean {
  const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#/"]') : null;
  if (link === null || !isPlain || event.defaultPrevented) return false;
  event.preventDefault();
  const place = placeOf(link);
  leadTo(link.hash, () => history.replaceState(place, ''));
  return true;
}

export const useRoute = (): Route => routeOf(useSyncExternalStore(subscribe, addressNow));
