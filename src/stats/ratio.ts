import { checkLevel } from './check.ts';
import { studentQuantile } from './special.ts';

/** A ratio of sums with its interval; an end is `null` where too few cases tell how they differ. */
export interface Ratio {
  readonly ratio: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The sum of one figure over that of another, case by case: the share of all time, say, and not the mean of shares. Its variance is that
 * of the residuals (linearised; Cochran 1977, section 6.4; R: `survey::svyratio`), so what belongs to one case stays together; Student's
 * quantile, for few cases know their own spread badly.
 * Symmetric, so it may reach beyond what a share can be.
 *
 * Degenerate: a denominator of 0: null. Fewer than two cases: both ends `null`.
 *
 * @param numerators one per case
 * @param denominators one per case, 0 or more
 */
export function ratioOfSums(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  level = 0.95,
): Ratio | null {
  const tail = (1 - checkLevel(level)) / 2;
  const n = numerators.length;
  let [above, below] = [0, 0];
  for (let at = 0; at < n; at++) {
    above += numerators[at];
    below += denominators[at];
  }
  if (!(below > 0)) return null;
  const ratio = above / below;
  if (n < 2) return { ratio, lower: null, upper: null };
  let squares = 0;
  for (let at = 0; at < n; at++) squares += (numerators[at] - ratio * denominators[at]) ** 2;
  const half = (studentQuantile(tail, n - 1) * Math.sqrt((squares / (n - 1)) * n)) / below;
  return { ratio, lower: ratio - half, upper: ratio + half };
}
