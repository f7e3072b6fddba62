import { describe, expect, test } from 'vitest';
import { clopperPearson } from './binomial.ts';
import { casesToShow, probesUntil } from './sample-size.ts';

describe('casesToShow', () => {
  test('29 without a miss for 90 % at 95 %, and more with misses, as R counts them', () => {
    // R: n <- m + 1; while (pbinom(m, n, 1 - s) > 1 - l) n <- n + 1
    expect(casesToShow({ share: 0.9 })).toBe(29);
    expect(casesToShow({ share: 0.9, misses: 1 })).toBe(46);
    expect(casesToShow({ share: 0.95, misses: 2 })).toBe(124);
    expect(casesToShow({ share: 0.99, level: 0.99 })).toBe(459);
  });

  test('is where the one-sided exact bound passes the share', () => {
    // A two-sided interval of 90 % has one-sided ends of 95 %.
    expect(clopperPearson(29, 29, 0.9).lower).toBeGreaterThanOrEqual(0.9);
    expect(clopperPearson(28, 28, 0.9).lower).toBeLessThan(0.9);
  });

  test('refuses certainty', () => {
    expect(() => casesToShow({ share: 1 })).toThrow('share must lie between 0 and 1');
    expect(() => casesToShow({ share: 0.9, level: 1 })).toThrow('level must lie');
    expect(() => casesToShow({ share: 0.9, misses: -1 })).toThrow('misses must be a whole number');
  });
});

describe('probesUntil', () => {
  test('Wilson: n = z² / width² - z² at a share of one half, rounded up; exact: as R counts', () => {
    expect(probesUntil({ width: 0.2 })).toBe(Math.ceil(1.959963984540054 ** 2 * (25 - 1)));
    expect(probesUntil({ width: 0.1 })).toBe(Math.ceil(1.959963984540054 ** 2 * (100 - 1)));
    // R: n <- 1; while (diff(qbeta(c(.025, .975), n * .5 + c(0, 1), n * .5 + c(1, 0))) > .2) n <- n + 1
    expect(probesUntil({ width: 0.2, exact: true })).toBe(104);
  });

  test('fewer where nearly all are expected to be met', () => {
    expect(probesUntil({ width: 0.2, share: 0.95 })).toBeLessThan(probesUntil({ width: 0.2 }));
    expect(() => probesUntil({ width: 0 })).toThrow('width must lie between 0 and 1');
    expect(() => probesUntil({ width: 0.1, share: 2 })).toThrow('share must lie');
  });
});
