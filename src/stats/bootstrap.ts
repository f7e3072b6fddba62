import { checkCount, checkLevel } from './check.ts';
import { randomSource, type Seed } from './random.ts';

export interface Bootstrap {
  /** The statistic of the cases as they are. `null` = not reached. */
  readonly estimate: number | null;
  /** Standard deviation over the replicates; `null` when any was not reached, or fewer than two were defined. */
  readonly standardError: number | null;
  /** Percentile interval; a `null` end = not reached. With no replicate defined both ends are `null`. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly replicates: number;
  /** Replicates in which the statistic was not reached; they count as beyond every number. */
  readonly notReached: number;
  /** Replicates in which the statistic was not defined (NaN); they are left out, so many of them void the interval. */
  readonly notDefined: number;
}

/**
 * Bootstrap over cases (Efron 1979), percentile interval with the quantiles of rank (replicates + 1) p, as R's `boot.ci` has them: the
 * usual type 7 would make the interval too narrow by a share of 2 / replicates. Whole cases are drawn, with all their events, so that
 * what belongs together stays together; several groups are drawn each by itself.
 *
 * The statistic is handed how often each case was drawn, and not copies: a table sorted once serves every replicate, and each
 * replicate takes time linear in the number of cases. The draws are whole-number arithmetic on the seed: the same on every machine.
 *
 * Degenerate: no cases: the statistic of nothing, whatever it says. One case: every replicate is that case, the interval is a point and
 * says nothing. Throws a RangeError for a size or number of replicates that is not a whole number.
 *
 * @param input.cases number of cases, or one number per group
 * @param input.statistic of the counts (one array per group, as long as the group; all 1 for the cases as they are); `null` = not
 *   reached, NaN = not defined. The arrays are reused between calls.
 */
export const bootstrap = (input: {
  readonly cases: number | readonly number[];
  readonly statistic: (...counts: Uint32Array[]) => number | null;
  readonly seed: Seed;
  readonly replicates?: number;
  readonly level?: number;
}): Bootstrap => {
  const { cases, statistic, seed, replicates = 1000, level = 0.95 } = input;
  checkLevel(level);
  checkCount(replicates, 'replicates', 1);
  const sizes = typeof cases === 'number' ? [cases] : cases;
  const counts = sizes.map((size) => new Uint32Array(checkCount(size, 'cases')).fill(1));
  const whole = statistic(...counts);
  const random = randomSource(seed);
  const values = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (const drawn of counts) {
      drawn.fill(0);
      for (let draw = 0; draw < drawn.length; draw++) drawn[random.below(drawn.length)]++;
    }
    values[replicate] = statistic(...counts) ?? Infinity;
  }
  // NaN sorts to the end.
  values.sort();
  let defined = replicates;
  while (defined > 0 && Number.isNaN(values[defined - 1])) defined--;
  let reached = defined;
  while (reached > 0 && values[reached - 1] === Infinity) reached--;
  const kept = values.subarray(0, defined);
  return {
    estimate: whole === null || Number.isNaN(whole) ? null : whole,
    standardError: reached === defined && defined > 1 ? standardDeviation(kept) : null,
    lower: percentile(kept, (1 - level) / 2),
    upper: percentile(kept, (1 + level) / 2),
    replicates,
    notReached: defined - reached,
    notDefined: replicates - defined,
  };
};

/** Quantile of rank (n + 1) p, `null` as soon as a value beyond every number takes part. */
const percentile = (ordered: Float64Array, p: number): number | null => {
  if (ordered.length === 0) return null;
  const position = Math.min(ordered.length - 1, Math.max(0, (ordered.length + 1) * p - 1));
  const low = ordered[Math.floor(position)];
  const high = ordered[Math.ceil(position)];
  if (high === Infinity) return null;
  return low + (position - Math.floor(position)) * (high - low);
};

const standardDeviation = (values: Float64Array): number => {
  let mean = 0;
  for (const value of values) mean += value;
  mean /= values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
};
