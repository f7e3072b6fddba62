import { describe, expect, it } from 'vitest';
import { type Costs, costsSchema } from '../../model/cost.ts';
import { HORIZONS } from '../../model/cost-names.ts';
import { finish } from '../steps.ts';
import { breakEvenSteps } from './break-even.ts';
import { figureReader, measured, type VendorFigures } from './figures.ts';
import { oneIncidentSteps } from './one-incident.ts';
import { scopeOf } from './parts.ts';
import { type Account, simulateCost } from './simulation.ts';
import { cheapestShares, spreadOf, summarySteps } from './summary.ts';

type Given = Record<string, unknown>;
const base = { currency: 'CNY', start: '2026-01-01' };
const DRAWS = 20_000;

const accountOf = (given: Given, ids: readonly string[] = ['a'], change = (one: VendorFigures) => one): Account => {
  const costs: Costs = costsSchema.parse({ ...base, ...given });
  const reader = figureReader(costs, (path, why) => {
    throw new Error(`${path.join('.')}: ${why.en}`);
  });
  const vendors = ids.map((id) => change(reader.vendor(id)));
  const tied = costs.together.flatMap(([a, b]) => [a, b]).map((path) => vendors[0].at(path as 'users'));
  return {
    start: costs.start,
    horizons: HORIZONS,
    vendors,
    scope: scopeOf(vendors),
    ties: costs.together,
    tied: [...new Set(tied)].filter((figure) => figure !== null),
  };
};
const run = (given: Given, ids?: readonly string[], draws = DRAWS) => simulateCost(accountOf(given, ids), draws);
const meanOf = (column: Float64Array) => spreadOf(column).mean;

const outage = {
  incidents: { P0: 0.5 },
  fixHours: { P0: 4 },
  users: 1000,
  affected: { P0: 1 },
  valuePerUserHour: 2,
};

describe('the account', () => {
  it('is what a sheet of paper gives where nothing is uncertain', () => {
    const [a] = run(
      { licence: 100, integrationHours: 80, engineerHour: 50, migration: 5000, helpHours: 10 },
      ['a'],
      10,
    );
    // 100 x months + 80 x 50 + 5000 + 10 x 50 x months
    expect(a.totals.map((column) => column[0])).toEqual([16_200, 23_400, 30_600]);
    expect(a.parts.get('questions')).toBe(18_000);
  });

  it('has the mean and the variance of a compound Poisson process', () => {
    const [a] = run(outage);
    const spread = spreadOf(a.totals[2]);
    // 18 incidents on average, 4 h x 1000 x 2 = 8000 each; variance 18 x 8000².
    expect(Math.abs(spread.mean - 18 * 8000)).toBeLessThan(2 * spread.error);
    const deviation = Math.sqrt(a.totals[2].reduce((sum, one) => sum + (one - spread.mean) ** 2, 0) / DRAWS);
    expect(deviation / (8000 * Math.sqrt(18))).toBeCloseTo(1, 1);
  });

  it('draws the times of a measured curve anew for each incident', () => {
    const account = accountOf(outage, ['a'], (one) => ({
      ...one,
      at: (input, severity) =>
        input === 'fixHours' ? measured('measured', (p) => 8 * p, 50, '') : one.at(input, severity),
    }));
    const [a] = simulateCost(account, DRAWS);
    const spread = spreadOf(a.totals[2]);
    // Uniform on 0 to 8 h: mean square 64 / 3.
    expect(Math.abs(spread.mean - 18 * 8000)).toBeLessThan(2 * spread.error);
    const deviation = Math.sqrt(a.totals[2].reduce((sum, one) => sum + (one - spread.mean) ** 2, 0) / DRAWS);
    expect(deviation / (2000 * Math.sqrt((18 * 64) / 3))).toBeCloseTo(1, 1);
  });

  it('counts recovery by half, users who leave once, customers and engineers by their price', () => {
    const [a] = run({
      ...outage,
      recoveryHours: { P0: 2 },
      churn: { P0: '1%' },
      lifetimeValue: 30,
      contracts: 20,
      contractLoss: { P0: 0.05 },
      contractValue: 1000,
      engineers: { P0: 3 },
      engineerHour: 40,
    });
    const incidents = (a.parts.get('downtime') ?? 0) / 8000;
    const each = (part: 'recovery' | 'churn' | 'contracts' | 'engineers') => (a.parts.get(part) ?? 0) / incidents;
    expect(each('recovery')).toBeCloseTo(1000 * 2 * 2 * 0.5, 6);
    expect(each('churn')).toBeCloseTo(1000 * 0.01 * 30, 6);
    expect(each('contracts')).toBeCloseTo(20 * 0.05 * 1000, 6);
    expect(each('engineers')).toBeCloseTo(3 * 40 * 4, 6);
  });

  it('goes by those who pay and by the users of a day where nobody says how many are active at one time', () => {
    const { users, valuePerUserHour, ...rest } = outage;
    const business = { dailyUsers: 5000, payingUsers: 300, payingValue: 73.05, churn: { P0: '1%' }, lifetimeValue: 30 };
    const [a] = run({ ...rest, ...business, affected: { P0: 0.5 }, recoveryHours: { P0: 2 } });
    const incidents = (a.parts.get('churn') ?? 0) / (5000 * 0.5 * 0.01 * 30);
    // 300 x 73.05 a month is 30 an hour of 730.5; half of them for four hours, and for one of the two until all are back.
    expect((a.parts.get('downtime') ?? 0) / incidents).toBeCloseTo(30 * 0.5 * 4, 6);
    expect((a.parts.get('recovery') ?? 0) / incidents).toBeCloseTo(30 * 0.5 * 2 * 0.5, 6);
    // With users the account is what it was without the others, and it says that they were of no use.
    const both = accountOf({ ...outage, ...business, users, valuePerUserHour });
    expect(both.scope.notUsed).toEqual(['payingUsers', 'payingValue']);
    const { dailyUsers, payingUsers, payingValue, ...alone } = business;
    const [with_, without] = [both, accountOf({ ...outage, ...alone })].map((one) => simulateCost(one, 500)[0].totals);
    expect(with_).toEqual(without);
    expect(accountOf({ ...rest, valuePerUserHour, payingUsers, dailyUsers, payingValue }).scope.notUsed).toEqual([
      'valuePerUserHour',
    ]);
  });

  it('tells what one incident does, in money and in users', () => {
    const given = {
      ...outage,
      dailyUsers: '~uniform(4000, 6000)',
      churn: { P0: '~uniform(0, 0.02)' },
      engineers: { P0: 2 },
      engineerHour: 100,
      licence: 5000,
    };
    const [one] = finish(oneIncidentSteps(accountOf(given), DRAWS));
    // 4 h x (1000 x 2 + 2 x 100): fees are no part of it.
    expect(one.money).toMatchObject({ mean: 8800, p5: 8800, p95: 8800 });
    expect(Math.abs((one.usersHit?.mean ?? 0) - 5000)).toBeLessThan(2 * (one.usersHit?.error ?? 0));
    expect(one.usersHit?.p5).toBeCloseTo(4100, -2);
    // A product of two that know nothing of each other: 5000 x 0.01.
    expect(Math.abs((one.usersLost?.mean ?? 0) - 50)).toBeLessThan(2 * (one.usersLost?.error ?? 0));
    const curve = (vendor: VendorFigures): VendorFigures => ({
      ...vendor,
      at: (input, severity) =>
        input === 'fixHours' ? measured('measured', (p) => 8 * p, 50, '') : vendor.at(input, severity),
    });
    const [drawn] = finish(oneIncidentSteps(accountOf({ ...outage, churn: { P0: 0 } }, ['a'], curve), DRAWS));
    expect(Math.abs((drawn.money?.mean ?? 0) - 8000)).toBeLessThan(2 * (drawn.money?.error ?? 0));
    expect(drawn.money?.p95).toBeCloseTo(0.95 * 16_000, -3);
    expect([drawn.usersHit, drawn.usersLost]).toEqual([null, null]);
  });

  it('prices each unit by its tier, and by the list in force', () => {
    const prices = [
      { tiers: [{ upTo: 100, each: 0 }, { upTo: 1000, each: 2 }, { each: 1 }] },
      { from: '2026-07-01', tiers: [{ each: 3 }] },
    ];
    const [a] = run({ usage: 1500, prices }, ['a'], 1);
    // 900 x 2 + 500 x 1 = 2300 for six months, then 4500.
    expect(a.totals.map((column) => column[0])).toEqual([
      6 * 2300 + 6 * 4500,
      6 * 2300 + 18 * 4500,
      6 * 2300 + 30 * 4500,
    ]);
  });

  it('gives back what the contract says, up to its cap, within its window', () => {
    const credits = {
      steps: [
        { below: 99.9, share: 0.1 },
        { below: 95, share: 1 },
      ],
      cap: 0.5,
      windowDays: 30,
      claimDays: 10,
    };
    const always = { incidents: { P0: 60 }, fixHours: { P0: 10 }, licence: 1000 };
    const [a] = run({ ...always, credits }, ['a'], 200);
    expect(a.parts.get('credits')).toBeCloseTo(-36 * 500, 6);
    const [late] = run({ ...always, credits: { ...credits, claimDays: 31 } }, ['a'], 200);
    expect(late.parts.get('credits')).toBe(0);
  });

  it('finds the step among many, and gives nothing back of what is free', () => {
    // 8 hours down each month of 730: availability 98.9 %, between the fifth step and the sixth.
    const belows = [99.99, 99.95, 99.9, 99.5, 99, 98, 95];
    const credits = { steps: belows.map((below, at) => ({ below, share: (at + 1) / 10 })), claimDays: 0 };
    const sure = { incidents: { P0: 1000 }, fixHours: { P0: 8 / 1000 } };
    const [paid] = run({ ...sure, licence: 1000, credits }, ['a'], 400);
    expect(paid.parts.get('credits')).toBeCloseTo(-36 * 500, -2);
    const [free] = run({ ...sure, licence: 0, credits }, ['a'], 50);
    expect(free.parts.get('credits')).toBeCloseTo(0, 12);
  });

  it('converts another currency by its dated rate, uncertain or not', () => {
    const [a] = run({ licence: 'USD 100', rates: { USD: { is: 7, on: '2026-01-01' } } }, ['a'], 3);
    expect(a.totals[0][0]).toBe(12 * 700);
  });

  it('pays for leaving as often as it happens', () => {
    const [a] = run({ exit: 1000, leaving: '20%' });
    expect(Math.abs(meanOf(a.totals[2]) - 1000 * (1 - 0.8 ** 3))).toBeLessThan(12);
  });

  it('keeps a shared figure the same for all vendors in every draw', () => {
    const [a, b] = run({ licence: '50 to 500', vendors: { b: { migration: 0 } }, migration: 10 }, ['a', 'b'], 500);
    for (let draw = 0; draw < 500; draw++) expect(a.totals[0][draw] - b.totals[0][draw]).toBeCloseTo(10, 6);
  });

  it('works a fee out once for vendors that share it, and names its figures for each', () => {
    const prices = [{ tiers: [{ upTo: 1200, each: '1 to 2' }, { each: '0.5 to 0.8' }] }];
    const account = accountOf({ usage: '1000 to 3000', usageGrowth: '1% to 2%', prices }, ['a', 'b']);
    const [a, b] = simulateCost(account, 3000);
    expect(b.totals).toEqual(a.totals);
    const names = ({ tenths }: typeof a) => [...tenths.keys()].map(({ path }) => path).sort();
    expect(names(a)).toEqual(['prices.0.tiers.0.each', 'prices.0.tiers.1.each', 'usage', 'usageGrowth']);
    expect(names(b)).toEqual(names(a));
  });

  it('keeps price lists apart that differ only in where a tier ends, or in when they begin', () => {
    const list = (upTo: number, from: string) => [
      { tiers: [{ upTo, each: 1 }, { each: 2 }] },
      { from, tiers: [{ each: 3 }] },
    ];
    const vendors = {
      a: { prices: list(10, '2027-01-01') },
      b: { prices: list(20, '2027-01-01') },
      c: { prices: list(10, '2028-01-01') },
    };
    // With growth and without: 100 units cost 190 or 180 a month, then 300.
    for (const growth of [{}, { usageGrowth: 0 }]) {
      const means = run({ usage: 100, ...growth, vendors }, ['a', 'b', 'c'], 5).map(({ totals }) =>
        totals.map((one) => one[0]),
      );
      expect(means).toEqual([
        [12 * 190, 12 * 190 + 3600, 12 * 190 + 7200],
        [12 * 180, 12 * 180 + 3600, 12 * 180 + 7200],
        [12 * 190, 24 * 190, 24 * 190 + 3600],
      ]);
    }
  });

  it('charges any number of tiers', () => {
    const tiers = Array.from({ length: 8 }, (_, at) => ({ ...(at < 7 ? { upTo: 10 * (at + 1) } : {}), each: at + 1 }));
    for (const growth of [{}, { usageGrowth: 0 }]) {
      // 10 units at each price from 1 to 7, and five at 8.
      const [a] = run({ usage: 75, ...growth, prices: [{ tiers }] }, ['a'], 3);
      expect(a.totals[2][0]).toBe(36 * (10 * 28 + 5 * 8));
    }
  });

  it('gives back of every fee together, and a month with several incidents gives once', () => {
    const credits = { steps: [{ below: 99.99, share: 0.5 }], claimDays: 0 };
    const often = {
      incidents: { P0: 60 },
      fixHours: { P0: 10 },
      usage: 10,
      prices: [{ tiers: [{ each: 4 }] }],
      licence: 60,
    };
    for (const growth of [{}, { usageGrowth: 0 }]) {
      const [a] = run({ ...often, ...growth, credits }, ['a'], 100);
      expect(a.parts.get('credits')).toBeCloseTo(-36 * 50, 6);
    }
  });

  it('draws tied figures together, and leaves each its own distribution', () => {
    const given = { helpHours: '~normal(100, 10)', engineerHour: '~normal(50, 5)' };
    const apart = run(given)[0].totals[0];
    const together = run({ ...given, together: [['helpHours', 'engineerHour', 0.9]] })[0].totals[0];
    // E[XY] = 5000 + 0.9 x 10 x 5.
    expect(Math.abs(meanOf(apart) / 12 - 5000)).toBeLessThan(12);
    expect(Math.abs(meanOf(together) / 12 - 5045)).toBeLessThan(15);
  });

  it('leaves out for all what is not known of one, and says so', () => {
    const { scope } = accountOf({ vendors: { a: { supportPlan: 100 } }, licence: 1 }, ['a', 'b']);
    expect(scope.parts.has('licence')).toBe(true);
    expect(scope.parts.has('support-plan')).toBe(false);
    expect(scope.leftOut).toContainEqual({ part: 'support-plan', missing: ['supportPlan'], vendors: ['b'] });
    expect(scope.leftOut).toContainEqual({
      part: 'contracts',
      missing: ['incidents', 'contracts', 'contractLoss', 'contractValue'],
      vendors: [],
    });
  });

  it('lets the cheap vendor win when it should, and lose when it should', () => {
    const fees = { cheap: { licence: 100 }, dear: { licence: 5000 } };
    const calm = { ...outage, valuePerUserHour: 0.01, fixHours: { P0: 4 } };
    const shares = (given: Given) => cheapestShares(run(given, ['cheap', 'dear'], 4000).map(({ totals }) => totals[2]));
    expect(shares({ ...calm, vendors: fees })[0]).toBe(1);
    const slow = { cheap: { licence: 100, fixHours: { P0: 40 } }, dear: { licence: 5000, fixHours: { P0: 1 } } };
    expect(shares({ ...outage, vendors: slow })[0]).toBeLessThan(0.05);
  });

  it('finds how often the cheap vendor must fail to lose', () => {
    const account = accountOf({ ...outage, vendors: { cheap: { licence: 100 }, dear: { licence: 2100 } } }, [
      'cheap',
      'dear',
    ]);
    // 2000 a month more in fees is a quarter of an incident of 8000 a month, or two hours more for each half incident.
    const [incidents, fixHours] = finish(breakEvenSteps(account, 'cheap', 'dear'));
    expect(incidents.at).toBeCloseTo(0.75, 1);
    expect(fixHours.at).toBeCloseTo(6, 0);
  });

  it('shows what drives it, the strongest first, and nothing that is certain', () => {
    const account = accountOf({ licence: '100 to 1000', migration: '10 to 20', helpHours: 1, engineerHour: 5 });
    const [{ vendor }] = finish(
      summarySteps(account, simulateCost(account, 5000), finish(oneIncidentSteps(account, 5000))),
    );
    const { drivers } = vendor;
    expect(drivers.map(({ input }) => input)).toEqual(['licence', 'migration']);
    expect(drivers[0].high).toBeGreaterThan(drivers[0].low * 3);
  });

  it('is the same to the last bit for the same seed', () => {
    const given = { ...outage, fixHours: { P0: '1 to 9' }, licence: '5 to 50' };
    expect(run(given, ['a'], 3000)[0].totals).toEqual(run(given, ['a'], 3000)[0].totals);
    const [alone] = run(given, ['a'], 3000);
    const [beside] = run(given, ['a', 'b'], 3000);
    expect(beside.totals).toEqual(alone.totals);
  });
});
