import { checkLevel } from './check.ts';
import type { TimeEstimate } from './estimate.ts';
import { quantileOfSorted, sorted } from './quantile.ts';
import { binomialShare } from './special.ts';

export interface MedianInterval extends TimeEstimate {
  /** What the interval really covers: at least the level asked for. `null` where an end is open. */
  readonly coverage: number | null;
}

/**
 * Median of fully observed values, and the interval between two order statistics that holds for any distribution (Conover 1999,
 * section 3.2; the sign test turned round). For values with open cases among them use a curve's `quantile(0.5)`.
 *
 * Degenerate: no values: all `null`. Fewer than 6 (at level 0.95): no two values are far enough apart, both ends are `null`.
 * Ties are harmless. Throws a RangeError on NaN.
 */
export const medianInterval = (values: ArrayLike<number>, level = 0.95): MedianInterval => {
  const tail = (1 - checkLevel(level)) / 2;
  const ordered = sorted(values);
  const n = ordered.length;
  // Largest rank r for which at most r - 1 of n fall below the median with a probability of at most `tail`.
  let rank = 0;
  while (rank < n / 2 && binomialShare(rank, n, 0.5) <= tail) rank++;
  const estimate = quantileOfSorted(ordered, 0.5);
  if (n === 0 || rank === 0) return { estimate, lower: null, upper: null, coverage: null };
  return {
    estimate,
    lower: ordered[rank - 1],
    upper: ordered[n - rank],
    coverage: 1 - 2 * binomialShare(rank - 1, n, 0.5),
  };
};
