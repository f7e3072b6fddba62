import { useSyncExternalStore } from 'react';

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
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

export const useRoute = (): Route => routeOf(useSyncExternalStore(subscribe, () => location.hash));
