import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaProduct } from './beta-product.ts';
import { clopperPearson } from './binomial.ts';
import { kaplanMeier } from './kaplan-meier.ts';

describe('betaProduct', () => {
  test('without censoring the bounds are Clopper and Pearson’s', () => {
    const times = [1, 2, 3, 3, 5, 8, 9];
    const bounds = betaProduct(kaplanMeier({ time: times, event: times.map(() => 1) }));
    for (const t of [0, 1, 3, 6, 9, 10]) {
      const exact = clopperPearson(times.filter((time) => time > t).length, times.length);
      expect(bounds.at(t).lower).toBeCloseTo(exact.lower ?? Number.NaN, 11);
      expect(bounds.at(t).upper).toBeCloseTo(exact.upper ?? Number.NaN, 11);
    }
  });

  test('five open cases are never certainty, and what was not watched can be anything', () => {
    const open = kaplanMeier({ time: [9, 9, 9, 9, 9], event: [0, 0, 0, 0, 0] });
    expect(open.at(5)).toMatchObject({ lower: 1, upper: 1 });
    // R: 1 - binom.test(0, 5)$conf.int[2]
    expect(betaProduct(open).at(5)).toEqual({ lower: expect.closeTo(1 - 0.521823750104981, 12), upper: 1 });
    expect(betaProduct(open).at(10)).toEqual({ lower: 0, upper: 1 });
    expect(betaProduct(kaplanMeier({ time: [], event: [] })).at(0)).toEqual({ lower: 0, upper: 1 });
  });

  test('with censoring: the product of betas, by hand', () => {
    // Upper: beta(4, 1) times beta(2, 1) (4 at risk, then 2); lower: times beta(1, 1), as 1 is still followed. Quantiles of the
    // products by 10 million draws in R, to three decimals; the moments match them closely.
    // R: u <- rbeta(1e7, 4, 1) * rbeta(1e7, 2, 1); quantile(u, .975); quantile(u * rbeta(1e7, 1, 1), .025)
    const bounds = betaProduct(kaplanMeier({ time: [1, 2, 3, 4], event: [1, 0, 1, 0] })).at(3);
    expect(Math.abs(bounds.upper - 0.9176)).toBeLessThan(0.01);
    expect(Math.abs(bounds.lower - 0.0094)).toBeLessThan(0.01);
  });

  test('one answer in five is no median: its upper end is not reached', () => {
    const few = kaplanMeier({ time: [1, 9, 9, 9, 9], event: [1, 0, 0, 0, 0] });
    expect(betaProduct(few).quantile(0.5)).toEqual({ estimate: null, lower: 1, upper: null });
  });

  test('the bounds contain the estimate and lie within 0 to 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.boolean()), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 9 }),
        (cases, t) => {
          const curve = kaplanMeier({ time: cases.map(([at]) => at), event: cases.map(([, ended]) => Number(ended)) });
          const { lower, upper } = betaProduct(curve).at(t);
          const survival = curve.at(t).survival ?? Number.NaN;
          expect(lower).toBeLessThanOrEqual(survival + 1e-12);
          expect(upper).toBeGreaterThanOrEqual(survival - 1e-12);
          expect(lower >= 0 && upper <= 1).toBe(true);
        },
      ),
    );
  });
});
