import { useEffect, useMemo, useState } from 'react';
import { finish, type Steps } from '../../decision/steps.ts';

interface Refined<Result> {
  readonly value: Result;
  /** Still the first sight, of few draws. */
  readonly isRough: boolean;
}

/** Milliseconds that a reader rests before more is drawn, and that are drawn at a stretch. */
const REST = 120;
const STRETCH = 12;

/**
 * A figure from few draws at once and from many when the reader rests, worked out in stretches so short that the page stays free.
 * Keep `rough` and `fine` in `useCallback`: they run anew whenever they change.
 */
export function useRefined<Result>(rough: () => Steps<Result>, fine: () => Steps<Result>): Refined<Result> {
  const first = useMemo(() => finish(rough()), [rough]);
  const [better, setBetter] = useState<{ readonly of: Result; readonly value: Result } | null>(null);
  useEffect(() => {
    const steps = fine();
    let timer = setTimeout(stretch, REST);
    function stretch() {
      const until = performance.now() + STRETCH;
      do {
        const step = steps.next();
        if (step.done === true) return setBetter({ of: first, value: step.value });
      } while (performance.now() < until);
      timer = setTimeout(stretch, 0);
    }
    return () => clearTimeout(timer);
  }, [fine, first]);
  return better?.of === first ? { value: better.value, isRough: false } : { value: first, isRough: true };
}
