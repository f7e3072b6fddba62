import type { CurveFigure } from '../../model/view.ts';

/** The median as it is usually computed, over finished cases only, set against the one over all cases. */
export interface UsualContrast {
  /** Seconds; null where nothing was finished. */
  readonly median: number | null;
  readonly counted: number;
  readonly lookedAwayFrom: number;
  /**
   * How many times as long the median over all is: `exact`, or at least so many where half was `not-reached` or where it is `unclear` who
   * spoke. Null where there is nothing to divide by, and where no more is known than that it is no shorter.
   */
  readonly longer: { readonly times: number; readonly known: 'exact' | 'not-reached' | 'unclear' } | null;
}

/** Null for a curve that is not usually computed. */
export function usualContrast({ usual, median, unclear }: CurveFigure): UsualContrast | null {
  if (usual === null) return null;
  const shared = { median: usual.median, counted: usual.n, lookedAwayFrom: usual.leftOut };
  const honest = median.value ?? median.lower;
  if (usual.median === null || usual.median <= 0 || honest === null) return { ...shared, longer: null };
  const times = honest / usual.median;
  if (median.value !== null) return { ...shared, longer: { times, known: 'exact' } };
  // At least half as long says nothing.
  return { ...shared, longer: times > 1 ? { times, known: unclear > 0 ? 'unclear' : 'not-reached' } : null };
}
