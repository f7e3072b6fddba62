import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomSource } from './random.ts';
import { betaBinomialShrink } from './shrinkage.ts';

describe('betaBinomialShrink', () => {
  test('moments and shares by R, step by step', () => {
    // R: x <- c(2, 95, 30, 1); n <- c(2, 100, 60, 10); p <- sum(x) / sum(n); b <- sum(n * (x / n - p)^2)
    //    r <- (b - p * (1 - p) * 3) / (p * (1 - p) * (sum(n) - sum(n^2) / sum(n) - 3)); a <- 1 / r - 1; (a * p + x) / (a + n)
    const { mean, alikeness, groups } = betaBinomialShrink({ events: [2, 95, 30, 1], n: [2, 100, 60, 10] });
    expect(mean).toBeCloseTo(0.744186046511628, 12);
    expect(alikeness).toBeCloseTo(0.677620389162387, 12);
    expect(groups.map((group) => group.shrunk)).toEqual(
      [0.950841559088592, 0.949025471265439, 0.501920970359867, 0.129255477083481].map((value) =>
        expect.closeTo(value, 12),
      ),
    );
    expect(groups.map((group) => group.raw)).toEqual([1, 0.95, 0.5, 0.1]);
  });

  test('two of two does not outrank 95 of 100 where vendors are much alike, and both figures are shown', () => {
    const { groups } = betaBinomialShrink({ events: [2, 95, 80, 8], n: [2, 100, 90, 10] });
    expect(groups[0].raw).toBeGreaterThan(groups[1].raw ?? 1);
    expect(groups[0].shrunk).toBeLessThan(groups[1].shrunk ?? 0);
  });

  test('recovers the spread that the shares were drawn with', () => {
    // Shares uniform on 0 to 1 are beta(1, 1): two cases of one group correlate with 1 / 3.
    const random = randomSource('shrinkage');
    const n = Array.from({ length: 3000 }, (_, index) => 5 + (index % 20));
    const events = n.map((size) => {
      const share = random.uniform();
      return Array.from({ length: size }, () => Number(random.uniform() < share)).reduce((sum, hit) => sum + hit, 0);
    });
    expect(betaBinomialShrink({ events, n }).alikeness).toBeCloseTo(1 / 3, 1);
  });

  test('no cases, one group, groups alike, groups all or nothing', () => {
    const unknown = { raw: null, shrunk: null, lower: null, upper: null };
    expect(betaBinomialShrink({ events: [], n: [] })).toEqual({ mean: null, alikeness: null, groups: [] });
    expect(betaBinomialShrink({ events: [0], n: [0] }).groups).toEqual([{ n: 0, ...unknown }]);
    const one = betaBinomialShrink({ events: [3, 0], n: [4, 0] });
    expect(one).toMatchObject({ alikeness: null, groups: [{ raw: 0.75, shrunk: 0.75 }, unknown] });
    expect(betaBinomialShrink({ events: [5, 10], n: [10, 20] })).toMatchObject({
      alikeness: 0,
      groups: [{ shrunk: 0.5 }, { shrunk: 0.5 }],
    });
    // Nothing seen is still not nothing possible.
    expect(betaBinomialShrink({ events: [0, 0], n: [3, 3] }).groups[0].upper).toBeGreaterThan(0.4);
    expect(betaBinomialShrink({ events: [0, 9], n: [9, 9] })).toMatchObject({
      alikeness: 1,
      groups: [{ shrunk: 0 }, { shrunk: 1 }],
    });
  });

  test('shrunk lies between raw and the mean, within its interval', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 8 }), (pairs) => {
        const n = pairs.map(([a, b]) => a + b);
        const result = betaBinomialShrink({ events: pairs.map(([a]) => a), n });
        for (const { raw, shrunk, lower, upper } of result.groups) {
          if (raw === null || shrunk === null || lower === null || upper === null || result.mean === null) continue;
          expect(shrunk).toBeGreaterThanOrEqual(Math.min(raw, result.mean) - 1e-12);
          expect(shrunk).toBeLessThanOrEqual(Math.max(raw, result.mean) + 1e-12);
          expect(lower <= shrunk + 1e-12 && shrunk <= upper + 1e-12).toBe(true);
        }
      }),
    );
  });

  test('refuses impossible counts', () => {
    expect(() => betaBinomialShrink({ events: [2], n: [1] })).toThrow('events must not exceed n');
    expect(() => betaBinomialShrink({ events: [2], n: [] })).toThrow('equally long');
  });
});
