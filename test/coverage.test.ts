import { describe, expect, test } from 'vitest';
import { coverage, exactCoverage, leastCoverage } from '../bench/coverage.ts';

/** A small, fixed part of `npm run bench -- coverage`, whose figures stand in bench/README.md. */
describe('intervals hold what they promise', () => {
  const intervals = coverage(50, 300, 60);
  const least = leastCoverage(300, intervals.length);

  test.for(intervals)('$interval, 50 cases: within chance of its 95 %', ({ covered, of }) => {
    expect(covered / of).toBeGreaterThanOrEqual(least);
  });

  test('ten cases, every outcome listed: the cautious bounds keep their level where the usual ones are far off', () => {
    for (const share of [0.02, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.98]) {
      const exact = exactCoverage(10, share);
      expect(exact.cautious).toBeGreaterThanOrEqual(0.95);
      expect(exact.cautious).toBeCloseTo(exact.clopperPearson, 10);
    }
    // None of ten: [0, 0] is R's answer, and wrong one time in three.
    expect(exactCoverage(10, 0.1).logLog).toBeLessThan(0.65);
  });

  test('ten cases simulated agree with the outcomes listed', () => {
    const simulated = coverage(10, 2000, 2);
    for (const share of [0.1, 0.5]) {
      const exact = exactCoverage(10, share);
      for (const [name, expected] of [
        ['Wilson', exact.wilson],
        ['Clopper-Pearson', exact.clopperPearson],
      ] as const) {
        const { covered, of } = simulated.find(({ interval }) => interval === `share ${share}, ${name}`) ?? {
          covered: 0,
          of: 1,
        };
        // Four standard errors.
        expect(Math.abs(covered / of - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / of));
      }
    }
  });
});
