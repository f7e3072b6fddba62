import { useEffect, useState } from 'react';
import type { Steps } from '../../decision/steps.ts';
import { onceShown } from './drawing.ts';

interface Refined<Result> {
  readonly value: Result;
  /** Of few draws, or still of what stood before the last change. */
  readonly isRough: boolean;
}

/** Milliseconds that a reader rests before more is drawn, and that are drawn at a stretch. */
const REST = 120;
const STRETCH = 6;

/**
 * A figure from few draws soon after what was typed or moved is on the screen, and from many when the reader rests, both worked out in
 * stretches so short that the page stays free; null until there is one. Keep `rough` and `fine` in `useCallback`: they run anew
 * whenever they change.
 */
export function useRefined<Result>(rough: () => Steps<Result>, fine: () => Steps<Result>): Refined<Result> | null {
  const [shown, setShown] = useState<(Refined<Result> & { readonly of: unknown }) | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (isRough: boolean) => (value: Result) => setShown({ of: rough, value, isRough });
    const refine = () => run(fine(), show(false));
    const stop = onceShown(() =>
      run(rough(), (value) => {
        show(true)(value);
        timer = setTimeout(refine, REST);
      }),
    );
    function run(steps: Steps<Result>, done: (value: Result) => void) {
      const until = performance.now() + STRETCH;
      do {
        const step = steps.next();
        if (step.done === true) return done(step.value);
      } while (performance.now() < until);
      timer = setTimeout(run, 0, steps, done);
    }
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [rough, fine]);
  return shown && { value: shown.value, isRough: shown.isRough || shown.of !== rough };
}
