import { useCallback, useSyncExternalStore } from 'react';

/** What was typed and not sent yet: it outlives a change of screen and a new report. */
const kept = new Map<string, unknown>();
const listeners = new Set<() => void>();

const subscribe = (callback: () => void): (() => void) => {
  listeners.add(callback);
  return () => listeners.delete(callback);
};

/** As `useState`, kept under a name for as long as the page is open. */
export function useKept<Value>(name: string, initial: Value): readonly [Value, (value: Value) => void] {
  const value = useSyncExternalStore(subscribe, () => (kept.has(name) ? (kept.get(name) as Value) : initial));
  const change = useCallback(
    (next: Value) => {
      kept.set(name, next);
      for (const told of listeners) told();
    },
    [name],
  );
  return [value, change];
}

/** What stands there now; undefined where nothing was kept. */
export const keptNow = (name: string): unknown => kept.get(name);

/** Sets it from outside of a component. */
export function keep(name: string, value: unknown): void {
  kept.set(name, value);
  for (const told of listeners) told();
}
