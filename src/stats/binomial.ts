import { checkCount, checkLevel } from './check.ts';
import { criticalValue } from './estimate.ts';
import { betaQuantile } from './special.ts';

/** A share of n with its interval; `null` throughout for n = 0: nothing seen is not a share of 0. */
export interface Share {
  readonly share: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

const NONE: Share = { share: null, lower: null, upper: null };

/**
 * Wilson's score interval (Wilson 1927; Newcombe 1998, method 3; R: `prop.test(x, n, correct = FALSE)`): close to its level on
 * average, below it for some shares near 0 and 1. Throws a RangeError unless 0 <= events <= n, both whole.
 */
export const wilson = (events: number, n: number, level = 0.95): Share => {
  const z = criticalValue(level);
  checkEvents(events, n);
  if (n === 0) return NONE;
  return { share: events / n, ...wilsonLimits(events, n, z) };
};

/** As `wilson`, also for parts of events: for planning. */
export const wilsonLimits = (events: number, n: number, z: number): { lower: number; upper: number } => {
  const share = events / n;
  const stretch = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / stretch;
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / stretch;
  return { lower: events === 0 ? 0 : centre - half, upper: events === n ? 1 : centre + half };
};

/**
 * Clopper and Pearson's exact interval (1934; R: `binom.test(x, n)`): covers at least at its level, whatever the share, so it is the
 * one for claims. Throws a RangeError unless 0 <= events <= n, both whole.
 */
export const clopperPearson = (events: number, n: number, level = 0.95): Share => {
  const tail = (1 - checkLevel(level)) / 2;
  checkEvents(events, n);
  if (n === 0) return NONE;
  return { share: events / n, ...exactLimits(events, n, tail) };
};

/** As `clopperPearson`, also for parts of events: for planning and for effective samples. `tail` is what is left out at each end. */
export const exactLimits = (events: number, n: number, tail: number): { lower: number; upper: number } => ({
  lower: betaQuantile(tail, events, n - events + 1),
  upper: betaQuantile(1 - tail, events + 1, n - events),
});

const checkEvents = (events: number, n: number): void => {
  if (checkCount(events, 'events') > checkCount(n, 'n'))
    throw new RangeError(`events must not exceed n, got ${events} of ${n}`);
};
