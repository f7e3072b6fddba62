import type { CurveFigure } from '../../model/view.ts';

/** The median as it is usually computed, over finished cases only, set against the one over all cases. */
export interface UsualContrast {
  /** Seconds; null where nothing was finished. */
  readonly median: number | null;
  readonly counted: number;
  readonly lookedAwayFrom: number;
  /** How many times as long the median over all is; `at-least` where that one was not reached. Null where there is nothing to divide by. */
  readonly longer: { readonly times: number; readonly isAtLeast: boolean } | null;
}

/** Null for a curve that is not usually computed. */
export function usualContrast({ usual, median }: CurveFigure): UsualContrast | null {
  if (usual === null) return null;
  const shared = { median: usual.median, counted: usual.n, lookedAwayFrom: usual.leftOut };
  const honest = median.value ?? median.lower;
  if (usual.median === null || usual.median <= 0 || honest === null) return { ...shared, longer: null };
  return { ...shared, longer: { times: honest / usual.median, isAtLeast: median.value === null } };
}
