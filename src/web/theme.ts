import { useSyncExternalStore } from 'react';

/** The reader's choice, or the system's where none was made. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = 'touchstone-theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let chosen: Theme | undefined = kept();

function kept(): Theme | undefined {
  try {
    return THEMES.find((one) => one === localStorage.getItem(KEPT));
  } catch {
    return undefined;
  }
}

export function changeTheme(theme: Theme): void {
  chosen = theme;
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEPT, theme);
  } catch {
    // The choice then holds for this visit.
  }
  for (const listener of listeners) listener();
}

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed);
  system.addEventListener('change', changed);
  return () => {
    listeners.delete(changed);
    system.removeEventListener('change', changed);
  };
};

export function useTheme(): Theme {
  const theme = useSyncExternalStore(subscribe, () => chosen ?? (system.matches ? 'dark' : 'light'));
  document.documentElement.dataset.theme = theme;
  return theme;
}
