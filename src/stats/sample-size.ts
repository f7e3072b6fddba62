import { exactLimits, wilsonLimits } from './binomial.ts';
import { checkCount, checkLevel, checkShare } from './check.ts';
import { criticalValue } from './estimate.ts';
import { binomialShare } from './special.ts';

/**
 * How many cases, with `misses` among them, it takes to say "at least `share` are met" with confidence `level`: the fewest n for
 * which so few misses would occur with a probability of at most 1 - level if only `share` were met (exact binomial, one-sided).
 * With no miss this is ln(1 - level) / ln(share): 29 for 90 % at 95 %.
 *
 * Throws a RangeError unless `share` and `level` lie strictly between 0 and 1.
 */
export const casesToShow = (input: {
  readonly share: number;
  readonly level?: number;
  readonly misses?: number;
}): number => {
  const { share, level = 0.95, misses = 0 } = input;
  if (!(share > 0 && share < 1)) throw new RangeError(`share must lie between 0 and 1 (such as 0.9), got ${share}`);
  checkLevel(level);
  checkCount(misses, 'misses');
  return fewest(misses + 1, (n) => binomialShare(misses, n, 1 - share) <= 1 - level);
};

/**
 * How many probes until the interval of a share is at most `width` wide. `share` is what is expected (taken exactly, without
 * rounding to whole events); left out, the worst case, one half. `exact` asks for the Clopper-Pearson interval, else it is Wilson's.
 *
 * @example probesUntil({ width: 0.2 }) // 93
 * Throws a RangeError unless 0 < width < 1 and 0 <= share <= 1.
 */
export const probesUntil = (input: {
  readonly width: number;
  readonly share?: number;
  readonly level?: number;
  readonly exact?: boolean;
}): number => {
  const { width, share = 0.5, level = 0.95, exact = false } = input;
  if (!(width > 0 && width < 1)) throw new RangeError(`width must lie between 0 and 1 (such as 0.2), got ${width}`);
  checkShare(share, 'share');
  const z = criticalValue(level);
  return fewest(1, (n) => {
    const { lower, upper } = exact ? exactLimits(n * share, n, (1 - level) / 2) : wilsonLimits(n * share, n, z);
    return upper - lower <= width;
  });
};

/** Smallest n from `least` on that is enough, where more is always enough too: by doubling, then halving. */
const fewest = (least: number, isEnough: (n: number) => boolean): number => {
  let enough = least;
  while (!isEnough(enough)) enough *= 2;
  let short = Math.max(least - 1, Math.floor(enough / 2));
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else short = middle;
  }
  return enough;
};
