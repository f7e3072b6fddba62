import { cautiousIncidence } from '../src/stats/cautious-incidence.ts';
import { cumulativeIncidence } from '../src/stats/cumulative-incidence.ts';
import { randomSource } from '../src/stats/random.ts';

/** Rates of answering and of giving up, and between when and when observation ends: most cases are cut short or end otherwise. */
const VENDORS = [
  { answers: 1, abandons: 0.4, ends: [0.05, 1] },
  { answers: 0.3, abandons: 0.05, ends: [0.05, 1] },
  { answers: 0.3, abandons: 2, ends: [0.05, 2] },
  { answers: 3, abandons: 0.1, ends: [0.02, 0.6] },
  { answers: 0.1, abandons: 0.1, ends: [0.05, 3] },
] as const;
const TIMES = [0.1, 0.3, 0.5, 0.8];
const SIZES = [5, 10, 20, 50];

type Vendor = (typeof VENDORS)[number];

/** Lowest coverage over the times, of the bounds for audits and of the usual interval. */
const lowest = (
  { answers, abandons, ends }: Vendor,
  n: number,
  seeds: number,
): { cautious: number; logLog: number } => {
  const cautious = TIMES.map(() => 0);
  const logLog = TIMES.map(() => 0);
  for (let seed = 0; seed < seeds; seed++) {
    const random = randomSource(['harsh', n, seed]);
    const time = new Float64Array(n);
    const cause = new Uint8Array(n);
    for (let index = 0; index < n; index++) {
      const answer = random.exponential() / answers;
      const abandon = random.exponential() / abandons;
      time[index] = Math.min(answer, abandon, ends[0] + (ends[1] - ends[0]) * random.uniform());
      cause[index] = time[index] === answer ? 1 : time[index] === abandon ? 2 : 0;
    }
    const curve = cumulativeIncidence({ time, cause, causes: 2 });
    const bounds = cautiousIncidence(curve);
    for (const [index, t] of TIMES.entries()) {
      const both = answers + abandons;
      const truth = (answers / both) * (1 - Math.exp(-both * t));
      const { lower, upper } = bounds.at(t, 1);
      if (lower <= truth && truth <= upper) cautious[index]++;
      const usual = curve.at(t, 1);
      if ((usual.lower ?? 0) <= truth && truth <= (usual.upper ?? 1)) logLog[index]++;
    }
  }
  return { cautious: Math.min(...cautious) / seeds, logLog: Math.min(...logLog) / seeds };
};

/** `npm run bench -- harsh-coverage [seeds]`: bounds of an incidence where little is seen. */
export const run = async (print: (line: string) => void, words: readonly string[] = []): Promise<void> => {
  const seeds = Number(words[0] ?? 5000);
  const percent = (value: number): string => (100 * value).toFixed(1);
  print(`lowest coverage in percent over t = ${TIMES.join(', ')}, ${seeds} seeds: cautious (log-log)`);
  print(`| answers, gives up, watched until | ${SIZES.map((n) => `n = ${n}`).join(' | ')} |`);
  print(`| --- |${SIZES.map(() => ' ---: |').join('')}`);
  for (const vendor of VENDORS) {
    const cells = SIZES.map((n) => {
      const { cautious, logLog } = lowest(vendor, n, seeds);
      return `${percent(cautious)} (${percent(logLog)})`;
    });
    print(`| ${vendor.answers}, ${vendor.abandons}, ${vendor.ends.join(' to ')} | ${cells.join(' | ')} |`);
  }
};
