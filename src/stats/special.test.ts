import { describe, expect, test } from 'vitest';
import {
  betaQuantile,
  betaShare,
  binomialShare,
  chiSquareTail,
  normalQuantile,
  normalShare,
  studentQuantile,
} from './special.ts';

describe('special functions, as R has them', () => {
  test('normal: qnorm(c(1e-9, .025, .9)), pnorm(-1.5)', () => {
    expect(normalQuantile(1e-9)).toBeCloseTo(-5.99780701500769, 13);
    expect(normalQuantile(0.025)).toBeCloseTo(-1.95996398454005, 13);
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446, 13);
    expect(normalShare(-1.5)).toBeCloseTo(0.0668072012688581, 14);
  });

  test('beta: qbeta(c(.025, .5, .975), 3, 5), and its inverse', () => {
    expect(betaQuantile(0.025, 3, 5)).toBeCloseTo(0.0989882784425079, 13);
    expect(betaQuantile(0.5, 3, 5)).toBeCloseTo(0.364116086448083, 13);
    expect(betaQuantile(0.975, 3, 5)).toBeCloseTo(0.709579136262657, 13);
    expect(betaShare(betaQuantile(0.3, 1e5, 250), 1e5, 250)).toBeCloseTo(0.3, 11);
    // Shapes at which another library was off by 0.006: qbeta(.05, 1.45e-4, 170.9) is 0, qbeta(.0005, 171.5, 2.85e-4) is 0.99937.
    expect(betaQuantile(0.05, 1.45e-4, 170.9)).toBeLessThan(1e-300);
    expect(betaQuantile(0.0005, 171.490625919498, 0.00028488576006147)).toBeCloseTo(0.999369824977912, 12);
    expect([betaQuantile(0.5, 0, 3), betaQuantile(0.5, 3, 0)]).toEqual([0, 1]);
  });

  test('Student: the printed table for .975, and qt(.975, 1e6)', () => {
    for (const [df, value] of [
      [1, 12.706],
      [2, 4.303],
      [5, 2.571],
      [19, 2.093],
      [120, 1.98],
    ])
      expect(studentQuantile(0.025, df)).toBeCloseTo(value, 3);
    expect(studentQuantile(0.025, 1e6)).toBeCloseTo(1.959966357, 8);
  });

  test('binomial: pbinom(1, 6, .5); chi-square: pchisq(25.4, 3, lower.tail = FALSE)', () => {
    expect(binomialShare(1, 6, 0.5)).toBeCloseTo(0.109375, 14);
    expect([binomialShare(-1, 6, 0.5), binomialShare(6, 6, 0.5)]).toEqual([0, 1]);
    expect(chiSquareTail(25.4, 3)).toBeCloseTo(1.27351394097434e-5, 17);
    expect(chiSquareTail(0, 3)).toBe(1);
  });
});
