import { betaProduct } from '../src/stats/beta-product.ts';
import { clopperPearson, wilson } from '../src/stats/binomial.ts';
import { bootstrap } from '../src/stats/bootstrap.ts';
import { cautiousIncidence } from '../src/stats/cautious-incidence.ts';
import { cumulativeIncidence, incidenceDifference } from '../src/stats/cumulative-incidence.ts';
import { kaplanMeier } from '../src/stats/kaplan-meier.ts';
import { krippendorffAlpha } from '../src/stats/krippendorff-alpha.ts';
import { logRank } from '../src/stats/log-rank.ts';
import { medianInterval } from '../src/stats/median-interval.ts';
import { partialIdentification } from '../src/stats/partial-identification.ts';
import { type RandomSource, randomSource } from '../src/stats/random.ts';
import { drawnIncidence, orderCases } from '../src/stats/resampling.ts';
import { restrictedMeanDifference } from '../src/stats/restricted-mean.ts';
import { normalQuantile } from '../src/stats/special.ts';

/**
 * Do the intervals hold what they promise? Vendors of known character are simulated, and counted is how often the interval contains the
 * truth. Answers come at rate 1, customers give up at rate 0.4, observation ends evenly between 0.5 and 4 after opening.
 */
const ANSWER = 1;
const ABANDON = 0.4;
const ENDS = [0.5, 4] as const;
const LEVEL = 0.95;
const TIMES = [0.1, 0.3, 0.7, 1, 2];
const HORIZON = 0.5;

const open = (t: number): number => Math.exp(-(ANSWER + ABANDON) * t);
const answered = (t: number): number => (ANSWER / (ANSWER + ABANDON)) * (1 - open(t));
const followed = (t: number): number => open(t) * Math.min(1, (ENDS[1] - t) / (ENDS[1] - ENDS[0]));
/** Time at which the share answered reaches p. */
const reaches = (p: number): number => -Math.log(1 - (p * (ANSWER + ABANDON)) / ANSWER) / (ANSWER + ABANDON);

interface Sample {
  readonly time: Float64Array;
  readonly cause: Uint8Array;
  readonly entry: Float64Array;
}

/** Cases of one vendor; with `late`, three in ten came under observation at an age, having lasted until then. */
const draw = (random: RandomSource, n: number, late: boolean): Sample => {
  const sample = { time: new Float64Array(n), cause: new Uint8Array(n), entry: new Float64Array(n) };
  for (let index = 0; index < n; ) {
    const answer = random.exponential() / ANSWER;
    const abandon = random.exponential() / ABANDON;
    const end = ENDS[0] + (ENDS[1] - ENDS[0]) * random.uniform();
    const time = Math.min(answer, abandon, end);
    const entry = late && random.uniform() < 0.3 ? 0.3 * random.uniform() : 0;
    if (entry >= time) continue;
    sample.time[index] = time;
    sample.cause[index] = time === answer ? 1 : time === abandon ? 2 : 0;
    sample.entry[index] = entry;
    index++;
  }
  return sample;
};

interface Ends {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** An interval that is not given claims nothing. An open end is not reached: beyond every number. */
const holds = ({ lower, upper }: Ends, truth: number): boolean =>
  (lower ?? -Infinity) <= truth && truth <= (upper ?? Infinity);
/** For times: not reached at the lower end means later than everything seen. */
const holdsTime = ({ lower, upper }: Ends, truth: number): boolean =>
  (lower ?? Infinity) <= truth && truth <= (upper ?? Infinity);

export interface Coverage {
  readonly interval: string;
  readonly covered: number;
  readonly of: number;
}

/** How often each interval covered the truth over `seeds` samples of `n` cases, at times with 10 or more expected at risk. */
export const coverage = (n: number, seeds: number, replicates: number): Coverage[] => {
  const tally = new Map<string, { covered: number; of: number }>();
  const count = (interval: string, isCovered: boolean): void => {
    const entry = tally.get(interval) ?? { covered: 0, of: 0 };
    entry.covered += Number(isCovered);
    entry.of++;
    tally.set(interval, entry);
  };
  const times = TIMES.filter((t) => n * followed(t) >= Math.min(10, n / 4));
  for (let seed = 0; seed < seeds; seed++) {
    const random = randomSource(['coverage', n, seed]);
    const a = draw(random, n, false);
    const b = draw(random, n, false);
    const late = draw(random, n, true);
    const curve = kaplanMeier({ time: a.time, event: a.cause.map((cause) => Number(cause > 0)) });
    const other = kaplanMeier({ time: b.time, event: b.cause.map((cause) => Number(cause > 0)) });
    const incidence = cumulativeIncidence({ time: a.time, cause: a.cause, causes: 2 });
    const otherIncidence = cumulativeIncidence({ time: b.time, cause: b.cause, causes: 2 });
    const lateIncidence = cumulativeIncidence({ ...late, causes: 2 });
    const bounds = betaProduct(curve);
    const cautious = cautiousIncidence(incidence);
    const lateCautious = cautiousIncidence(lateIncidence);
    for (const t of times) {
      count(`Kaplan-Meier, log-log, t = ${t}`, holds(curve.at(t), open(t)));
      count(`Kaplan-Meier, beta product, t = ${t}`, holds(bounds.at(t), open(t)));
      count(`incidence, log-log, t = ${t}`, holds(incidence.at(t, 1), answered(t)));
      count(`incidence, cautious, t = ${t}`, holds(cautious.at(t, 1), answered(t)));
      count(`incidence, late entries, log-log, t = ${t}`, holds(lateIncidence.at(t, 1), answered(t)));
      count(`incidence, late entries, cautious, t = ${t}`, holds(lateCautious.at(t, 1), answered(t)));
    }
    count('time to half without event, log-log', holdsTime(curve.quantile(0.5), Math.LN2 / (ANSWER + ABANDON)));
    count('time to half without event, beta product', holdsTime(bounds.quantile(0.5), Math.LN2 / (ANSWER + ABANDON)));
    count('time to 30 % answered, log-log', holdsTime(incidence.quantile(0.3, 1), reaches(0.3)));
    count('time to 30 % answered, cautious', holdsTime(cautious.quantile(0.3, 1), reaches(0.3)));
    const area = (1 - open(HORIZON)) / (ANSWER + ABANDON);
    count('restricted mean', holds(curve.restrictedMean(HORIZON), area));
    count('difference of restricted means', holds(restrictedMeanDifference(curve, other, HORIZON), 0));
    count('difference of incidence', holds(incidenceDifference(incidence, otherIncidence, HORIZON, 1), 0));
    const ranks = logRank({
      time: [...a.time, ...b.time],
      event: [...a.cause, ...b.cause].map((cause) => Number(cause > 0)),
      group: Array.from({ length: 2 * n }, (_, index) => Number(index < n)),
    });
    count('log-rank, no false alarm', (ranks.p ?? 1) > 1 - LEVEL);
    const ordered = orderCases({ time: a.time, cause: a.cause, causes: 2 });
    const statistic = (counts: Uint32Array) => drawnIncidence(ordered, counts, HORIZON, 1);
    count('incidence, bootstrap', holds(bootstrap({ cases: n, statistic, seed, replicates }), answered(HORIZON)));
    shares(random, n, count);
    const ratings = raters(random, n);
    count(
      'alpha, bootstrap',
      holds(krippendorffAlpha({ ratings, scale: 'nominal', seed, replicates: replicates / 2 }), COPY ** 2),
    );
  }
  return [...tally].map(([interval, { covered, of }]) => ({ interval, covered, of }));
};

/** Shares of 0.1 and 0.5 in n cases, and medians of n lognormal times. */
const shares = (random: RandomSource, n: number, count: (interval: string, isCovered: boolean) => void): void => {
  for (const share of [0.1, 0.5]) {
    let events = 0;
    let seenEvents = 0;
    let seen = 0;
    for (let index = 0; index < n; index++) {
      const hit = Number(random.uniform() < share);
      events += hit;
      // Events are hidden more often than the rest.
      if (random.uniform() < (hit ? 0.2 : 0.05)) continue;
      seen++;
      seenEvents += hit;
    }
    count(`share ${share}, Wilson`, holds(wilson(events, n), share));
    count(`share ${share}, Clopper-Pearson`, holds(clopperPearson(events, n), share));
    const partial = partialIdentification({ events: seenEvents, seen, unseen: n - seen }).interval;
    count(`share ${share}, partly hidden`, partial !== null && holds(partial, share));
  }
  count('median of lognormal', holds(medianInterval(Array.from({ length: n }, () => random.normal())), 0));
};

const COPY = 0.8;
/** Two raters who see which of three kinds it is with chance 0.8 and guess otherwise: alpha is 0.64. */
const raters = (random: RandomSource, units: number): number[][] => {
  const kinds = Array.from({ length: units }, () => random.below(3));
  const rate = (kind: number): number => (random.uniform() < COPY ? kind : random.below(3));
  return [kinds.map(rate), kinds.map(rate)];
};

/** Lowest coverage that chance leaves to an interval that keeps its level, over `intervals` looks at `seeds` samples each (Bonferroni, 5 %). */
export const leastCoverage = (seeds: number, intervals: number): number =>
  LEVEL + normalQuantile(0.05 / intervals) * Math.sqrt((LEVEL * (1 - LEVEL)) / seeds);

/** Coverage at n cases without censoring by enumeration: events by then are binomial, so every outcome can be listed. */
export const exactCoverage = (
  n: number,
  share: number,
): Record<'logLog' | 'cautious' | 'wilson' | 'clopperPearson', number> => {
  const covered = { logLog: 0, cautious: 0, wilson: 0, clopperPearson: 0 };
  let chance = (1 - share) ** n;
  for (let events = 0; events <= n; events++) {
    const time = Array.from({ length: n }, (_, index) => (index < events ? 1 : 3));
    const incidence = cumulativeIncidence({ time, cause: time.map(() => 1) });
    if (holds(incidence.at(2, 1), share)) covered.logLog += chance;
    if (holds(cautiousIncidence(incidence).at(2, 1), share)) covered.cautious += chance;
    if (holds(wilson(events, n), share)) covered.wilson += chance;
    if (holds(clopperPearson(events, n), share)) covered.clopperPearson += chance;
    chance *= ((n - events) / (events + 1)) * (share / (1 - share));
  }
  return covered;
};

/** `npm run bench -- coverage [seeds]` */
export const run = async (print: (line: string) => void, words: readonly string[] = []): Promise<void> => {
  const seeds = Number(words[0] ?? 5000);
  const sizes = [10, 50, 500];
  const tables = sizes.map((n) => coverage(n, seeds, n > 100 ? 200 : 400));
  const least = leastCoverage(seeds, tables[2].length);
  const percent = (value: number): string => (100 * value).toFixed(1);
  print(
    `coverage in percent over ${seeds} seeds; stated 95, chance leaves ${percent(least)} or more (Bonferroni over ${tables[2].length})`,
  );
  print(`| interval | ${sizes.map((n) => `n = ${n}`).join(' | ')} |`);
  print(`| --- |${sizes.map(() => ' ---: |').join('')}`);
  for (const { interval } of tables[2]) {
    const cells = tables.map((table) => {
      const row = table.find((each) => each.interval === interval);
      if (!row) return '';
      const share = row.covered / row.of;
      return percent(share) + (share < least ? ' (short)' : '');
    });
    print(`| ${interval} | ${cells.join(' | ')} |`);
  }
  print('n = 10 without censoring, by enumeration of every outcome:');
  print('| share | log-log | cautious | Wilson | Clopper-Pearson |');
  print('| ---: | ---: | ---: | ---: | ---: |');
  for (const share of [0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95]) {
    const exact = exactCoverage(10, share);
    print(`| ${[String(share), ...Object.values(exact).map(percent)].join(' | ')} |`);
  }
};
