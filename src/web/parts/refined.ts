import { useEffect, useRef, useState } from 'react';
import { finish, type Steps } from '../../decision/steps.ts';

interface Refined<Result> {
  readonly value: Result;
  /** Of few draws, or still of what stood before the last change. */
  readonly isRough: boolean;
}

/** Milliseconds that a reader rests before more is drawn, and that are drawn at a stretch. */
const REST = 120;
const STRETCH = 12;

/**
 * A figure from few draws as soon as what was typed or moved is on the screen, and from many when the reader rests, worked out in
 * stretches so short that the page stays free. Keep `rough` and `fine` in `useCallback`: they run anew whenever they change.
 */
export function useRefined<Result>(rough: () => Steps<Result>, fine: () => Steps<Result>): Refined<Result> {
  const [shown, setShown] = useState(() => ({ of: rough, value: finish(rough()), isRough: true }));
  const roughly = useRef(rough);
  useEffect(() => {
    let timer = setTimeout(begin, 0);
    function begin() {
      if (roughly.current !== rough) setShown({ of: rough, value: finish(rough()), isRough: true });
      roughly.current = rough;
      const steps = fine();
      timer = setTimeout(stretch, REST, steps);
    }
    function stretch(steps: Steps<Result>) {
      const until = performance.now() + STRETCH;
      do {
        const step = steps.next();
        if (step.done === true) return setShown({ of: rough, value: step.value, isRough: false });
      } while (performance.now() < until);
      timer = setTimeout(stretch, 0, steps);
    }
    return () => clearTimeout(timer);
  }, [rough, fine]);
  return { value: shown.value, isRough: shown.isRough || shown.of !== rough };
}
