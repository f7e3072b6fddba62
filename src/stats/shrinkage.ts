import { exactLimits } from './binomial.ts';
import { checkCount, checkLevel, checkSameLength } from './check.ts';

export interface ShrunkShare {
  readonly n: number;
  /** events / n as seen; `null` for n = 0. */
  readonly raw: number | null;
  /** Drawn towards the mean of all groups, the more so the fewer cases it rests on; `null` where no group has any case. */
  readonly shrunk: number | null;
  /** Clopper and Pearson's interval for as many cases as the shrunk share is worth, given the spread between groups as estimated. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface Shrinkage {
  /** Share over all cases of all groups. */
  readonly mean: number | null;
  /** Correlation of two cases of one group: 0 = groups differ by chance only, 1 = each group always behaves alike. */
  readonly alikeness: number | null;
  readonly groups: readonly ShrunkShare[];
}

/**
 * Shares of several groups, each raw and shrunk towards the mean of all (empirical Bayes with a beta-binomial; Kleinman 1973 for the
 * method of moments). For ordering, so that 2 of 2 need not outrank 95 of 100; the raw share is always shown beside.
 * The spread between groups is estimated and taken as known, so with few groups the intervals are too narrow to make claims with:
 * those belong to `clopperPearson`.
 *
 * Degenerate: no group with cases: all `null`. Fewer than two groups with cases: the spread is not known and nothing is shrunk; a group
 * without cases stays `null`. Groups no further apart than chance: all shrink to the mean. All shares 0, or all 1: they stay.
 * Throws a RangeError on columns of different length or unless 0 <= events <= n, both whole.
 *
 * @param input.events events per group
 * @param input.n cases per group, as long as `events`
 */
export const betaBinomialShrink = (input: {
  readonly events: ArrayLike<number>;
  readonly n: ArrayLike<number>;
  readonly level?: number;
}): Shrinkage => {
  const { events, n, level = 0.95 } = input;
  const tail = (1 - checkLevel(level)) / 2;
  checkSameLength(events, 'events', n, 'n');
  const groups = Array.from(events, (count, index) => {
    if (checkCount(count, 'events') > checkCount(n[index], 'n'))
      throw new RangeError(`events must not exceed n, got ${count} of ${n[index]}`);
    return { events: count, n: n[index] };
  });
  const cases = groups.reduce((sum, group) => sum + group.n, 0);
  if (cases === 0)
    return {
      mean: null,
      alikeness: null,
      groups: groups.map(() => ({ n: 0, raw: null, shrunk: null, lower: null, upper: null })),
    };
  const mean = groups.reduce((sum, group) => sum + group.events, 0) / cases;
  const alikeness = likeness(groups, mean, cases);
  return {
    mean,
    alikeness,
    groups: groups.map((group) => ({ n: group.n, ...shrink(group, mean, alikeness, tail, cases) })),
  };
};

interface Group {
  readonly events: number;
  readonly n: number;
}

/** Kleinman's moment estimate of 1 / (alpha + beta + 1), weights n; held within 0 to 1. `null` for fewer than two groups. */
const likeness = (groups: readonly Group[], mean: number, cases: number): number | null => {
  const seen = groups.filter((group) => group.n > 0);
  const spread = mean * (1 - mean);
  if (seen.length < 2) return null;
  if (spread === 0) return 0;
  const between = seen.reduce((sum, group) => sum + group.n * (group.events / group.n - mean) ** 2, 0);
  const chance = spread * (seen.length - 1);
  const room = spread * (cases - seen.reduce((sum, group) => sum + group.n ** 2, 0) / cases - (seen.length - 1));
  return room > 0 ? Math.min(1, Math.max(0, (between - chance) / room)) : 0;
};

const shrink = (group: Group, mean: number, alikeness: number | null, tail: number, cases: number) => {
  const raw = group.n > 0 ? group.events / group.n : null;
  // How many cases the mean of all counts for beside the group's own: Infinity where groups do not differ, 0 where that is not known.
  const prior = alikeness === null ? 0 : 1 / alikeness - 1;
  if (prior + group.n === 0) return { raw, shrunk: null, lower: null, upper: null };
  const shrunk = prior === Infinity ? mean : (prior * mean + group.events) / (prior + group.n);
  // Never worth more than all the cases there are.
  const worth = Math.min(cases, prior + group.n);
  return { raw, shrunk, ...exactLimits(shrunk * worth, worth, tail) };
};
