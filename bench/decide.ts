import { run as runSquiggle } from '@quri/squiggle-lang';
import { type Alternative, acceptability } from '../src/decision/acceptability.ts';
import { figureReader } from '../src/decision/cost/figures.ts';
import { scopeOf } from '../src/decision/cost/parts.ts';
import { type Account, simulateCost } from '../src/decision/cost/simulation.ts';
import { spreadOf } from '../src/decision/cost/summary.ts';
import { quantileTable } from '../src/decision/draws.ts';
import { drawWeights } from '../src/decision/weight-draws.ts';
import { costsSchema } from '../src/model/cost.ts';
import { HORIZONS } from '../src/model/cost-names.ts';
import { DIMENSIONS } from '../src/model/dimension.ts';
import { randomSource } from '../src/stats/random.ts';
import { normalQuantile } from '../src/stats/special.ts';

const VENDORS = 10;
const MEASURES = 40;
const DRAWS = 100_000;
const RUNS = 5;

interface Time {
  /** Median of several runs after one to warm up, in milliseconds. */
  readonly wall: number;
  /** Least processor time of a run: what one core takes when nobody else is at it. */
  readonly core: number;
}

async function timed(work: () => unknown): Promise<Time> {
  await work();
  const runs: Time[] = [];
  for (let at = 0; at < RUNS; at++) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(before);
    runs.push({ wall: performance.now() - start, core: (user + system) / 1000 });
  }
  const walls = runs.map(({ wall }) => wall).sort((x, y) => x - y);
  return { wall: walls[Math.floor(RUNS / 2)], core: Math.min(...runs.map(({ core }) => core)) };
}

const inWords = ({ wall, core }: Time): string => `${wall.toFixed(0)} ms, ${core.toFixed(0)} ms of one core`;
const ratio = (a: Time, b: Time): string => `ratio ${(a.core / b.core).toFixed(2)}`;

/** How long a decision and an account take, against plain loops over typed arrays and the estimation library. */
export const run = async (print: (line: string) => void): Promise<void> => {
  const decision = await timed(decide);
  const plain = await timed(plainDecide);
  print(`decision: ${VENDORS} vendors x ${MEASURES} measures x ${DRAWS} draws`);
  print(`  Touchstone, weights, tables, ranks with bounds  ${inWords(decision)} (limit 1000)`);
  print(`  plain typed arrays, the scores and who is first  ${inWords(plain)}, ${ratio(decision, plain)}`);

  const full = accountOf(wholeCosts());
  const cost = await timed(() => simulateCost(full, DRAWS));
  print(`cost: ${VENDORS} vendors x 36 months x ${DRAWS} draws, three severities, tiers, growth, credits`);
  print(`  Touchstone  ${inWords(cost)} (limit 2000)`);
  const apart = accountOf(withOwnPrices());
  const own = await timed(() => simulateCost(apart, DRAWS));
  print(`  each vendor with prices, traffic and fees of its own  ${inWords(own)} (limit 2000)`);

  const simple = accountOf(simpleCosts());
  const ours = await timed(() => simulateCost(simple, DRAWS));
  const bare = await timed(plainCost);
  const library = await timed(squiggleCost);
  const mean = spreadOf(simulateCost(simple, DRAWS)[0].totals[2]).mean;
  print(
    `cost of incidents alone, ${VENDORS} vendors x ${DRAWS} draws (the others take the expected number of incidents)`,
  );
  print(`  Touchstone, incidents drawn one by one  ${inWords(ours)}, mean ${mean.toFixed(0)}`);
  print(`  Squiggle  ${inWords(library)}, mean ${(await squiggleCost()).toFixed(0)}, ${ratio(ours, library)}`);
  print(`  plain typed arrays  ${inWords(bare)}, mean ${plainCost().toFixed(0)}, ${ratio(ours, bare)}`);
};

const perDimension = (measure: number): number => measure % DIMENSIONS.length;

function decide(): void {
  const alternatives = Array.from(
    { length: VENDORS },
    (_, vendor): Alternative => ({
      id: `v${vendor}`,
      criteria: DIMENSIONS.map((_dimension, at) => {
        const names = Array.from({ length: MEASURES }, (_one, measure) => measure).filter(
          (one) => perDimension(one) === at,
        );
        return {
          lower: 0,
          upper: 0,
          drawn: names.map((measure) => ({
            name: `m${measure}`,
            share: 1 / names.length,
            basis: 'log',
            scores: quantileTable((p) => 50 + vendor + 12 * normalQuantile(p)),
          })),
        };
      }),
    }),
  );
  const weights = drawWeights({ order: [...DIMENSIONS] }, DIMENSIONS, DRAWS, 1);
  acceptability({ weights, alternatives, seed: 1 });
}

/** The least that could do it: a table, a generator written out, no bounds, no ranks but the first. */
function plainDecide(): number {
  const weights = drawWeights({ order: [...DIMENSIONS] }, DIMENSIONS, DRAWS, 1);
  const table = quantileTable((p) => 50 + 12 * normalQuantile(p));
  const best = new Float64Array(DRAWS).fill(Number.NEGATIVE_INFINITY);
  const first = new Uint8Array(DRAWS);
  let state = 1;
  for (let vendor = 0; vendor < VENDORS; vendor++) {
    const total = new Float64Array(DRAWS);
    for (let measure = 0; measure < MEASURES; measure++) {
      const weight = weights[perDimension(measure)];
      for (let draw = 0; draw < DRAWS; draw++) {
        state = (Math.imul(state, 1664525) + 1013904223) | 0;
        total[draw] += weight[draw] * table[state >>> 22];
      }
    }
    for (let draw = 0; draw < DRAWS; draw++)
      if (total[draw] > best[draw]) [best[draw], first[draw]] = [total[draw], vendor];
  }
  return first.reduce((sum, vendor) => sum + vendor, 0);
}

const ids = Array.from({ length: VENDORS }, (_, at) => `v${at}`);

function accountOf(given: Record<string, unknown>): Account {
  const costs = costsSchema.parse({ currency: 'CNY', start: '2026-01-01', ...given });
  const reader = figureReader(costs, (path, why) => {
    throw new Error(`${path.map(String).join('.')} ${why.en}`);
  });
  const vendors = ids.map((id) => reader.vendor(id));
  return { start: costs.start, horizons: HORIZONS, vendors, scope: scopeOf(vendors), ties: [], tied: [] };
}

const wholeCosts = () => ({
  users: '20000 to 60000',
  valuePerUserHour: '0.02 to 0.06',
  incidents: { P0: '0.1 to 0.4', P1: '0.5 to 2', P2: '2 to 6' },
  detectHours: { P0: 0.2, P1: 0.5, P2: 1 },
  answerHours: { P0: '0.25 to 2', P1: '1 to 8', P2: '2 to 20' },
  fixHours: { P0: '1 to 8', P1: '4 to 30', P2: '8 to 60' },
  affected: { P0: 1, P1: '10% to 40%', P2: '1% to 5%' },
  engineers: { P0: 4, P1: 2, P2: 1 },
  engineerHour: 180,
  usage: '1M to 2M',
  usageGrowth: '1% to 3%',
  licence: 0,
  supportPlan: [
    { from: '2026-01-01', is: 5000 },
    { from: '2027-01-01', is: 9000 },
  ],
  prices: [
    { tiers: [{ upTo: 10_000, each: 0 }, { upTo: 1_000_000, each: 0.004 }, { each: 0.003 }] },
    { from: '2027-06-01', tiers: [{ each: 0.006 }] },
  ],
  credits: {
    steps: [
      { below: 99.9, share: 0.1 },
      { below: 99, share: 0.3 },
    ],
    windowDays: 30,
    claimDays: '5 to 40',
  },
  vendors: Object.fromEntries(
    ids.map((id, at) => [id, { fixHours: { P0: `1 to ${8 + at}` }, incidents: { P0: `0.1 to ${0.4 + at / 20}` } }]),
  ),
});

/** Nothing of the fees can be shared between vendors. */
function withOwnPrices() {
  const { vendors, ...all } = wholeCosts();
  const { usage, usageGrowth, licence, supportPlan, prices } = all;
  const given = { usage, usageGrowth, licence, supportPlan, prices };
  return { ...all, vendors: Object.fromEntries(ids.map((id) => [id, { ...vendors[id], ...given }])) };
}

const simpleCosts = () => ({
  users: '20000 to 60000',
  affected: 1,
  valuePerUserHour: '0.02 to 0.06',
  vendors: Object.fromEntries(ids.map((id) => [id, { incidents: { P0: '0.1 to 0.4' }, fixHours: { P0: '1 to 8' } }])),
});

/** The same product in the library's own language. Returns the first vendor's mean. */
async function squiggleCost(): Promise<number> {
  const code = [
    'users = SampleSet.fromDist(20000 to 60000)',
    'value = SampleSet.fromDist(0.02 to 0.06)',
    ...ids.map((id) => `${id} = users * value * SampleSet.fromDist(1 to 8) * SampleSet.fromDist(0.1 to 0.4) * 36`),
    `[${ids.map((id) => `mean(${id})`).join(', ')}]`,
  ].join('\n');
  const environment = { sampleCount: DRAWS, xyPointLength: 1000, seed: 'touchstone' };
  const { result } = await runSquiggle(code, { environment });
  if (!result.ok) throw new Error(result.value.toString());
  return Number(/[\d.e+-]+/.exec(result.value.result.toString())?.[0]);
}

/** The same product by hand: four log-normal columns a vendor, two of them shared. Returns the first vendor's mean. */
function plainCost(): number {
  const random = randomSource('plain');
  const column = (low: number, high: number) => {
    const [middle, deviation] = [Math.log(low * high) / 2, Math.log(high / low) / 3.289707];
    return Float64Array.from({ length: DRAWS }, () => Math.exp(middle + deviation * random.normal()));
  };
  const [users, value] = [column(20_000, 60_000), column(0.02, 0.06)];
  const totals = ids.map(() => {
    const [hours, rate] = [column(1, 8), column(0.1, 0.4)];
    return users.map((one, at) => one * value[at] * hours[at] * rate[at] * 36);
  });
  return totals[0].reduce((sum, one) => sum + one, 0) / DRAWS;
}
