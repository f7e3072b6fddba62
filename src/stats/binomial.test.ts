import { describe, expect, test } from 'vitest';
import { clopperPearson, wilson } from './binomial.ts';

describe('intervals of a share', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857-872, table I: methods 3 (score) and 5 (exact), to four decimals.
  test.for([
    [81, 263, [0.2553, 0.3662], [0.2527, 0.3676]],
    [15, 148, [0.0624, 0.1605], [0.0578, 0.1617]],
    [0, 20, [0, 0.1611], [0, 0.1684]],
    [1, 29, [0.0061, 0.1718], [0.0009, 0.1776]],
  ] as const)('the published ones of %i of %i', ([events, n, score, exact]) => {
    const four = ({ lower, upper }: { lower: number | null; upper: number | null }) =>
      [lower, upper].map((end) => Number(end?.toFixed(4)));
    expect(four(wilson(events, n))).toEqual(score);
    expect(four(clopperPearson(events, n))).toEqual(exact);
  });

  test('as R has them, to the last digits', () => {
    // R: prop.test(7, 20, correct = FALSE)$conf.int; binom.test(7, 20)$conf.int; binom.test(0, 5)$conf.int
    expect(wilson(7, 20).lower).toBeCloseTo(0.181191824101082, 13);
    expect(wilson(7, 20).upper).toBeCloseTo(0.567145723314764, 13);
    expect(clopperPearson(7, 20).lower).toBeCloseTo(0.153909204784541, 13);
    expect(clopperPearson(7, 20).upper).toBeCloseTo(0.592188534532828, 13);
    expect(clopperPearson(0, 5)).toEqual({ share: 0, lower: 0, upper: expect.closeTo(0.521823750104981, 13) });
  });

  test('zero of n is a share of 0 with an interval; nothing of nothing is no share', () => {
    expect(wilson(0, 5)).toMatchObject({ share: 0, lower: 0 });
    expect(wilson(5, 5)).toMatchObject({ share: 1, upper: 1 });
    expect(wilson(0, 0)).toEqual({ share: null, lower: null, upper: null });
    expect(clopperPearson(0, 0)).toEqual({ share: null, lower: null, upper: null });
  });

  test('the exact interval covers at least at its level for every share, by enumeration', () => {
    const n = 12;
    for (let percent = 1; percent < 100; percent++) {
      const p = percent / 100;
      let covered = 0;
      let chance = (1 - p) ** n;
      for (let x = 0; x <= n; x++) {
        const { lower, upper } = clopperPearson(x, n, 0.9);
        if (lower !== null && upper !== null && lower <= p && p <= upper) covered += chance;
        chance *= ((n - x) / (x + 1)) * (p / (1 - p));
      }
      expect(covered).toBeGreaterThanOrEqual(0.9);
    }
  });

  test('refuses impossible counts and levels', () => {
    expect(() => wilson(6, 5)).toThrow('events must not exceed n, got 6 of 5');
    expect(() => clopperPearson(-1, 5)).toThrow(RangeError);
    expect(() => wilson(1.5, 5)).toThrow('whole number');
    expect(() => clopperPearson(1, 5, 95)).toThrow('level must lie between 0 and 1');
  });
});
