import { bounceSpans } from '../src/cases/measures/bounces.ts';
import { clusteredMedian } from '../src/cases/measures/clustered.ts';
import { firstContact } from '../src/cases/measures/first-contact.ts';
import { lastingResolutions } from '../src/cases/measures/lasting-resolution.ts';
import { splitByHours } from '../src/cases/measures/office-hours.ts';
import { owedWords } from '../src/cases/measures/owed-words.ts';
import { reopenings } from '../src/cases/measures/reopening.ts';
import { responseLadder } from '../src/cases/measures/response-ladder.ts';
import { waitingOf } from '../src/cases/measures/spans.ts';
import type { CaseLog } from '../src/model/case.ts';
import type { Archetype } from '../src/simulate/character.ts';
import { clopperPearson } from '../src/stats/binomial.ts';
import { simulatedCases } from '../test/simulated.ts';
import { leastCoverage } from './coverage.ts';

const NEEDS = { timezone: 'Asia/Shanghai', coverage: '24x7' } as const;
const WEEK = 7 * 86_400;
const MONTH = 30 * 86_400;

interface Measured {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}
const NOTHING: Measured = { value: null, lower: null, upper: null };
const share = (one: { share: number | null; lower: number | null; upper: number | null } | undefined): Measured =>
  one === undefined ? NOTHING : { value: one.share, lower: one.lower, upper: one.upper };

/** What the audits read off a log, by the same functions. */
const MEASURES: Readonly<Record<string, (log: CaseLog) => Measured>> = {
  'first response, time to half': (log) => waitingOf(responseLadder(log).acknowledged)?.quantile(0.5) ?? NOTHING,
  'first response, share by 4 h': (log) => share(waitingOf(responseLadder(log).acknowledged)?.by(14_400)),
  'next reply, time to half': (log) => clusteredMedian(owedWords(log).customer, 'coverage', 200) ?? NOTHING,
  'off hours, share before the opening': (log) => share(waitingOf(splitByHours(log, NEEDS, 'certain').offHours)?.by(1)),
  'lasting resolution, time to half': (log) => waitingOf(lastingResolutions(log))?.quantile(0.5) ?? NOTHING,
  'lasting resolution, share by day 7': (log) => share(waitingOf(lastingResolutions(log))?.by(WEEK)),
  'ping-pong, share by day 30': (log) => share(waitingOf(bounceSpans(log))?.by(MONTH)),
  'first contact, strict of all': (log) => {
    const all = firstContact(log).strict.ofAll;
    return all === null ? NOTHING : { value: all.events / (all.seen + all.unseen), ...all.interval };
  },
  reopened: (log) => {
    const { closed, reopened } = reopenings(log);
    return share(clopperPearson(reopened, closed));
  },
};

const DAYS = 120;
const figure = (value: number): string => (Number.isFinite(value) ? value.toPrecision(4) : 'not reached');

/** The truth of each measure: the same measure over very many cases of the same desk. */
async function truthOf(archetype: Archetype): Promise<ReadonlyMap<string, number>> {
  const log = await simulatedCases(archetype, 0, { cases: 200_000, days: DAYS });
  return new Map(
    Object.entries(MEASURES).map(([name, measure]) => [name, measure(log).value ?? Number.POSITIVE_INFINITY]),
  );
}

/** `npm run bench -- case-coverage [seeds] [archetype] [sizes, such as 10,50]`: how often the intervals of the case measures contain the truth. */
export const run = async (print: (line: string) => void, words: readonly string[] = []): Promise<void> => {
  const seeds = Number(words[0] ?? 5000);
  const archetype: Archetype =
    words[1] === 'ping-pong' ? 'ping-pong' : words[1] === 'closer' ? 'closer' : 'honest-slow';
  const truth = await truthOf(archetype);
  const sizes = (words[2] ?? '10,50,500').split(',').map(Number);
  const names = Object.keys(MEASURES);
  const cells = new Map(names.map((name): [string, string[]] => [name, []]));
  const least = leastCoverage(seeds, names.length * sizes.length);
  for (const cases of sizes) {
    const covered = new Map<string, number>();
    for (let seed = 1; seed <= seeds; seed++) {
      const log = await simulatedCases(archetype, seed, { cases, days: DAYS });
      for (const name of names) {
        const { lower, upper } = MEASURES[name](log);
        const holds =
          (lower ?? Number.NEGATIVE_INFINITY) <= (truth.get(name) ?? 0) &&
          (truth.get(name) ?? 0) <= (upper ?? Number.POSITIVE_INFINITY);
        covered.set(name, (covered.get(name) ?? 0) + Number(holds));
      }
    }
    for (const name of names) {
      const rate = (covered.get(name) ?? 0) / seeds;
      cells.get(name)?.push((100 * rate).toFixed(1) + (rate < least ? ' (short)' : ''));
    }
  }
  print(
    `${archetype}: coverage in percent over ${seeds} seeds; stated 95, chance leaves ${(100 * least).toFixed(1)} or more (Bonferroni)`,
  );
  print(`| interval | truth | ${sizes.map((n) => `n = ${n}`).join(' | ')} |`);
  print(`| --- | ---: |${sizes.map(() => ' ---: |').join('')}`);
  for (const name of names) print(`| ${name} | ${figure(truth.get(name) ?? 0)} | ${cells.get(name)?.join(' | ')} |`);
};
