import { describe, expect, test } from 'vitest';
import { kaplanMeier } from './kaplan-meier.ts';
import { restrictedMean, restrictedMeanDifference } from './restricted-mean.ts';

describe('restrictedMean', () => {
  // The aml data of Miller (1997), in R's survival package.
  const maintained = kaplanMeier({
    time: [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161],
    event: [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0],
  });
  const other = kaplanMeier({
    time: [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45],
    event: [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1],
  });

  test('the difference of two groups as from R', () => {
    // R: m <- survival:::survmean(survfit(Surv(time, status) ~ x, aml), rmean = 24)$matrix
    const result = restrictedMeanDifference(maintained, other, 24);
    expect(restrictedMean(maintained, 24).estimate).toBeCloseTo(20.9204545454545, 12);
    expect(result.estimate).toBeCloseTo(3.851010101010097, 12);
    expect(result.standardError).toBeCloseTo(2.820142621088277, 12);
    expect(result.p).toBeCloseTo(0.172084220076623, 12);
    expect(result.lower).toBeCloseTo(-1.676367867589313, 12);
    expect(result.upper).toBeCloseTo(9.378388069609507, 12);
  });

  test('without censoring it is the mean of the times cut at the horizon', () => {
    const curve = kaplanMeier({ time: [1, 2, 6, 9], event: [1, 1, 1, 1] });
    expect(restrictedMean(curve, 5).estimate).toBeCloseTo((1 + 2 + 5 + 5) / 4, 14);
    expect(restrictedMean(curve, 50).estimate).toBeCloseTo(18 / 4, 14);
    expect(restrictedMean(curve, 0)).toMatchObject({ estimate: 0, standardError: 0 });
  });

  test('past the last case followed it is not known, unless nobody is left', () => {
    expect(restrictedMean(maintained, 161).estimate).not.toBeNull();
    expect(restrictedMean(maintained, 162)).toEqual({ estimate: null, standardError: null, lower: null, upper: null });
    expect(restrictedMeanDifference(maintained, other, 162).estimate).toBeNull();
    expect(restrictedMean(other, 100).estimate).not.toBeNull();
  });

  test('nobody had the event: the whole horizon, without error', () => {
    expect(restrictedMean(kaplanMeier({ time: [9, 9], event: [0, 0] }), 7)).toMatchObject({
      estimate: 7,
      standardError: 0,
    });
    expect(() => restrictedMean(maintained, -1)).toThrow('horizon must be 0 or more');
  });
});
