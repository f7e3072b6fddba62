import { describe, expect, test } from 'vitest';
import { bootstrap } from './bootstrap.ts';

const values = [4, 8, 15, 16, 23, 42];
const meanOf = (counts: Uint32Array) =>
  counts.reduce((sum, count, index) => sum + count * values[index], 0) / values.length;

describe('bootstrap', () => {
  test('the standard error of a mean is the one that theory gives', () => {
    const { estimate, standardError, lower, upper } = bootstrap({
      cases: 6,
      statistic: meanOf,
      seed: 1,
      replicates: 20_000,
    });
    // The spread of the plug-in distribution, over the root of n.
    expect(estimate).toBe(18);
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - 18) ** 2, 0) / 6 / 6);
    expect(Math.abs((standardError ?? 0) / spread - 1)).toBeLessThan(0.02);
    expect(lower).toBeLessThan(18);
    expect(upper).toBeGreaterThan(18);
  });

  test('the same seed gives the same interval, another seed another', () => {
    const run = (seed: number) => bootstrap({ cases: 6, statistic: meanOf, seed, replicates: 200 });
    expect(run(7)).toEqual(run(7));
    expect(run(8)).not.toEqual(run(7));
    expect(run(7).lower).toBe(9.008333333333335);
  });

  test('every replicate draws as many cases as there are, each group by itself', () => {
    bootstrap({
      cases: [3, 5],
      statistic: (a, b) => {
        expect([a.length, b.length]).toEqual([3, 5]);
        expect(a.reduce((sum, count) => sum + count)).toBe(3);
        expect(b.reduce((sum, count) => sum + count)).toBe(5);
        return 0;
      },
      seed: 1,
      replicates: 50,
    });
  });

  test('a statistic not reached is beyond every number and opens the upper end; an undefined one is left out and counted', () => {
    const reached = bootstrap({
      cases: 2,
      statistic: ([first]) => (first === 0 ? null : first),
      seed: 3,
      replicates: 400,
    });
    expect(reached.upper).toBeNull();
    expect(reached.lower).toBe(1);
    expect(reached.standardError).toBeNull();
    // Both draws miss the first case once in four.
    expect(Math.abs(reached.notReached - 100)).toBeLessThan(40);
    const partly = bootstrap({
      cases: 2,
      statistic: ([first]) => (first === 0 ? Number.NaN : first),
      seed: 3,
      replicates: 400,
    });
    expect(partly.notDefined).toBe(reached.notReached);
    expect(partly.upper).toBe(2);
  });

  test('one case is a point, no case is what the statistic says of nothing', () => {
    expect(bootstrap({ cases: 1, statistic: () => 5, seed: 1 })).toMatchObject({
      lower: 5,
      upper: 5,
      standardError: 0,
    });
    expect(bootstrap({ cases: 0, statistic: () => Number.NaN, seed: 1 })).toMatchObject({
      estimate: null,
      lower: null,
      upper: null,
      notDefined: 1000,
    });
  });

  test('refuses parts of cases and no replicates', () => {
    expect(() => bootstrap({ cases: 1.5, statistic: () => 0, seed: 1 })).toThrow('cases must be a whole number');
    expect(() => bootstrap({ cases: 1, statistic: () => 0, seed: 1, replicates: 0 })).toThrow('replicates');
  });
});
