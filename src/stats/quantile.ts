import { checkShare } from './check.ts';

/**
 * Sample quantile of sorted values: linear between the closest ranks (type 7 of Hyndman and Fan 1996; the default of R, NumPy and
 * spreadsheets). `null` for no values.
 *
 * @param sorted ascending, without NaN
 * @param p 0 to 1
 */
export const quantileOfSorted = (sorted: ArrayLike<number>, p: number): number | null => {
  checkShare(p, 'p');
  if (sorted.length === 0) return null;
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, sorted.length - 1)];
  return low === high ? low : low + (position - below) * (high - low);
};

/** As `quantileOfSorted`, for values in any order; they are left as they are. Throws a RangeError on NaN. */
export const quantile = (values: ArrayLike<number>, p: number): number | null => quantileOfSorted(sorted(values), p);

/** A sorted copy. Throws a RangeError on NaN. */
export const sorted = (values: ArrayLike<number>): Float64Array => {
  const copy = Float64Array.from(values).sort();
  // NaN sorts to the end.
  if (Number.isNaN(copy.at(-1))) throw new RangeError('values must be numbers, got NaN');
  return copy;
};
