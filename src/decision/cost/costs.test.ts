import { describe, expect, it } from 'vitest';
import { costsSchema } from '../../model/cost.ts';
import { type CostModel, costModelSchema } from '../../model/cost-model.ts';
import { accountOf } from './account.ts';
import { simulateCosts } from './costs.ts';
import { simulateCost } from './simulation.ts';
import { solvedBy } from './solved-by.ts';

const figures = {
  currency: 'CNY',
  start: '2026-12-01',
  users: '20000 to 60000',
  valuePerUserHour: '0.02 to 0.06',
  incidents: { P0: '0.1 to 0.4' },
  affected: { P0: 1 },
  churn: { P0: '0.1% to 1%' },
  lifetimeValue: 40,
  vendors: { a: { fixHours: { P0: '1 to 8' } } },
};
const modelOf = (costs: object): CostModel =>
  costModelSchema.parse({
    schema: 'touchstone/cost-model@1',
    costs: costsSchema.parse(costs),
    vendors: ['a', 'b'],
    measured: [
      {
        vendor: 'b',
        severity: 'P0',
        cases: 10,
        aside: 0,
        solved: 0.5,
        half: { lower: 2, upper: null },
        most: { lower: 100, upper: null },
        followed: 100,
        curve: [
          [2, 0.1],
          [4, 0.5],
        ],
      },
    ],
  });
const refuse = (path: readonly PropertyKey[]): never => {
  throw new Error(path.join('.'));
};
const run = (costs: object, draws = 4000) => simulateCosts(modelOf(costs), { draws });
const meanOf = (costs: object, part: string, vendor = 0) =>
  run(costs).vendors[vendor].parts.find((one) => one.part === part)?.mean ?? Number.NaN;

describe('the cost of a model', () => {
  it('needs nothing but its JSON', () => {
    const model = modelOf(figures);
    expect(simulateCosts(costModelSchema.parse(JSON.parse(JSON.stringify(model))), { draws: 500 })).toEqual(
      simulateCosts(model, { draws: 500 }),
    );
  });

  it('tells of each part where nine in ten of its sums fall', () => {
    const [{ parts, horizons }] = run({ ...figures, licence: '100 to 1000' }).vendors;
    const partOf = (name: string) => parts.find(({ part }) => part === name);
    // A range holds nine in ten, each of 36 months alike.
    expect((partOf('licence')?.p5 ?? 0) / 3600).toBeCloseTo(1, 1);
    expect((partOf('licence')?.p95 ?? 0) / 36_000).toBeCloseTo(1, 1);
    expect(partOf('usage')).toEqual({ part: 'usage', mean: null, p5: null, p95: null });
    const downtime = partOf('downtime');
    expect(downtime?.p5).toBeLessThan(downtime?.mean ?? 0);
    expect(downtime?.p95).toBeLessThan(horizons[2].total.p95);
  });

  it('follows a figure that a page puts higher', () => {
    const certain = { ...figures, users: 1000, valuePerUserHour: 1 };
    expect(meanOf({ ...certain, users: 2000 }, 'downtime') / meanOf(certain, 'downtime')).toBeCloseTo(2, 9);
    expect(meanOf({ ...certain, lifetimeValue: 120 }, 'churn') / meanOf(certain, 'churn')).toBeCloseTo(3, 9);
    const often = { ...certain, incidents: { P0: '1 to 4' } };
    expect(meanOf(often, 'downtime') / meanOf(certain, 'downtime')).toBeCloseTo(10, 0);
  });

  it('takes measured times as they are, those not solved at the longest time followed', () => {
    const hoursOf = solvedBy(modelOf(figures).measured[0]);
    expect([0.05, 0.1, 0.11, 0.5, 0.51, 1].map(hoursOf)).toEqual([2, 2, 4, 4, 100, 100]);
    const { account } = accountOf(modelOf(figures), refuse);
    expect(account.vendors[1].at('fixHours', 'P0')).toMatchObject({ basis: 'measured', n: 10 });
    // A tenth at 2 h, four at 4 h, five held at 100 h: 51.8 h.
    const certain = { ...figures, users: 1, valuePerUserHour: 1 };
    const byHand = meanOf(
      { ...certain, vendors: { ...figures.vendors, b: { fixHours: { P0: 51.8 } } } },
      'downtime',
      1,
    );
    expect(meanOf(certain, 'downtime', 1) / byHand).toBeCloseTo(1, 1);
  });

  it('has a smaller error with more draws, and the truth within it', () => {
    const spreads = [1000, 4000, 16_000].map((draws) => run(figures, draws).vendors[0].horizons[2].total);
    expect(spreads[0].error / spreads[2].error).toBeCloseTo(4, 0);
    const { mean, error } = run(figures, 100_000).vendors[0].horizons[2].total;
    for (const one of spreads) expect(Math.abs(one.mean - mean)).toBeLessThan(1.6 * (one.error + error));
  });

  it('has the same bits on every machine', () => {
    const model = costModelSchema.parse({
      schema: 'touchstone/cost-model@1',
      vendors: ['a'],
      measured: [],
      costs: {
        currency: 'CNY',
        start: '2026-01-01',
        users: 1000,
        affected: 1,
        valuePerUserHour: 2,
        incidents: { P0: '0.1 to 0.9', P1: '1 to 3' },
        fixHours: { P0: '1 to 9', P1: '2 to 20' },
        licence: '5 to 50',
        credits: {
          steps: [
            { below: 99.9, share: 0.1 },
            { below: 99, share: 0.3 },
          ],
        },
      },
    });
    const { account } = accountOf(model, refuse);
    const sums = simulateCost(account, 3000)[0].totals.map((total) => total.reduce((sum, money) => sum + money, 0));
    expect(sums).toEqual([1130898872.5690491, 2267486012.5607915, 3392843084.291978]);
  });

  it('names the place of a figure that cannot be read', () => {
    expect(() => run({ ...figures, users: '9 to 5' })).toThrow('costs.users the range “9 to 5” is upside down');
    const places: string[] = [];
    const complain = (path: readonly PropertyKey[]): never => {
      places.push(path.join('.'));
      throw new Error('told');
    };
    expect(() => simulateCosts(modelOf({ ...figures, users: 0 }), { complain })).toThrow('told');
    expect(places).toEqual(['users']);
  });
});
