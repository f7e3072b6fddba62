import { useEffect, useState } from 'react';
import type { Steps } from '../../decision/steps.ts';
import { drawSoon, onceShown } from './drawing.ts';

interface Refined<Result> {
  readonly value: Result;
  /** Of few draws, or still of what stood before the last change. */
  readonly isRough: boolean;
}

/** A figure that is drawn: from few tries, and from many. */
export interface Draws<Result> {
  readonly rough: () => Steps<Result>;
  readonly fine: () => Steps<Result>;
  /** What many tries came to: whoever asks again need not wait. */
  found?: Result;
}

/** Milliseconds that a reader rests before more is drawn, and that are drawn at a stretch. */
const REST = 120;
const STRETCH = 6;

/**
 * A figure from few draws soon after what was typed or moved is on the screen, and from many when the reader rests, both worked out in
 * stretches so short that the page stays free; null until there is one. Keep `draws` with `keptFor`: they run whenever others come that have
 * found nothing yet.
 */
export function useRefined<Result>(draws: Draws<Result>): Refined<Result> | null {
  const [shown, setShown] = useState<Result | null>(null);
  useEffect(() => {
    const { found } = draws;
    if (found !== undefined) return drawSoon(() => setShown(found));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refine = () =>
      run(draws.fine(), (value) => {
        // Where two show the same figure, the first to be there.
        draws.found ??= value;
        setShown(draws.found);
      });
    const stop = onceShown(() =>
      run(draws.rough(), (value) => {
        setShown(value);
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
  }, [draws]);
  return shown === null ? null : { value: shown, isRough: shown !== draws.found };
}
