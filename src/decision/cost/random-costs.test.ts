import { expect, it } from 'vitest';
import { costsSchema } from '../../model/cost.ts';
import { COST_INPUTS, MONEY, SHARES } from '../../model/cost-names.ts';
import { type RandomSource, randomSource } from '../../stats/random.ts';
import { simulateCosts } from './costs.ts';

const BUYERS = 100;
const ids = Array.from({ length: 10 }, (_, at) => `v${at}`);

function anyFigure(random: RandomSource, input: string): string | number {
  const most = SHARES.some((one) => one === input) ? 0.5 : 10 ** (4 * random.uniform());
  const [low, high] = [most * (0.05 + 0.4 * random.uniform()), most];
  const money = MONEY.some((one) => one === input) && random.below(4) === 0 ? 'USD ' : '';
  const written = [`${high}`, `${low} to ${high}`, `~uniform(0, ${high})`, `~triangular(0, ${low}, ${high})`];
  return money + written[random.below(written.length)];
}

/** Two thirds of the inputs, some by severity, some by vendor, some with dates. */
function anyFigures(random: RandomSource): Record<string, unknown> {
  const given = COST_INPUTS.filter(() => random.below(3) > 0).map((input): [string, unknown] => {
    const one = () => anyFigure(random, input);
    if (input === 'credits')
      return [
        input,
        random.below(2) === 0 ? 'none' : { steps: [{ below: 99.9, share: 0.1 + 0.5 * random.uniform() }] },
      ];
    if (input === 'prices') return [input, [{ tiers: [{ upTo: 100, each: one() }, { each: one() }] }]];
    if (input === 'incidents') return [input, { P0: '0.01 to 0.5', P2: `${0.1 + 8 * random.uniform()}` }];
    if (input === 'licence' && random.below(2) === 0)
      return [
        input,
        [
          { from: '2026-01-01', is: one() },
          { from: '2027-01-01', is: one() },
        ],
      ];
    return [input, one()];
  });
  return Object.fromEntries(given);
}

it('counts for a hundred buyers with ten vendors each: no crash, no NaN, shares that add up', () => {
  let counted = 0;
  for (let buyer = 0; buyer < BUYERS; buyer++) {
    const random = randomSource(['cost', buyer]);
    const costs = costsSchema.parse({
      currency: 'CNY',
      start: '2026-06-01',
      rates: { USD: { is: '7 to 7.3', on: '2026-05-01' } },
      ...anyFigures(random),
      vendors: Object.fromEntries(ids.filter(() => random.below(2) === 0).map((id) => [id, anyFigures(random)])),
    });
    const report = simulateCosts(
      { schema: 'touchstone/cost-model@1', costs, vendors: ids, measured: [] },
      { draws: 60 },
    );
    expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|null,"median"/);
    for (const months of [0, 1, 2]) {
      const shares = report.vendors.map(({ horizons }) => horizons[months].cheapest);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
    for (const { horizons, parts } of report.vendors) {
      for (const { total } of horizons) {
        expect(total.p5).toBeLessThanOrEqual(total.median);
        expect(total.median).toBeLessThanOrEqual(total.p95);
        expect(Object.values(total).every(Number.isFinite)).toBe(true);
      }
      const sum = parts.reduce((all, { mean }) => all + (mean ?? 0), 0);
      expect(Math.abs(sum - horizons[2].total.mean)).toBeLessThan(1e-6 * Math.max(1, Math.abs(sum)));
    }
    if (report.vendors[0].parts.some(({ mean }) => mean !== null)) counted++;
  }
  expect(counted).toBeGreaterThan(90);
}, 120_000);
