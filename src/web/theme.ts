import { useSyncExternalStore } from 'react';

/** The reader's choice, or the system's where none was made. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = 'touchstone-theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let chosen: Theme | undefined;

const shown = (): Theme => chosen ?? (system.matches ? 'dark' : 'light');

/** Starts with the reader's own choice of before, and follows the system where there is none. */
export function startTheme(): void {
  chosen = kept();
  show();
  system.addEventListener('change', show);
}

export function changeTheme(theme: Theme): void {
  chosen = theme;
  try {
    localStorage.setItem(KEPT, theme);
  } catch {
    // The choice then holds for this visit.
  }
  show();
}

/** Only the switch itself is drawn again for it: all colours are variables of the style. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, shown);

/** A page opened from a file may be refused its storage. */
function kept(): Theme | undefined {
  try {
    return THEMES.find((one) => one === localStorage.getItem(KEPT));
  } catch {
    return undefined;
  }
}

function show(): void {
  document.documentElement.dataset.theme = shown();
  for (const listener of listeners) listener();
}

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};
