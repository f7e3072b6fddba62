import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../stats/special.ts';
import { bitSource } from '../bits.ts';
import { poissonCounts } from './poisson.ts';

const DRAWS = 100_000;
const countsOf = (mean: number) => {
  const counts = new Float64Array(DRAWS);
  poissonCounts(counts, new Float64Array(DRAWS).fill(mean / 12), 12, bitSource(['poisson', mean]));
  return counts;
};

describe('a Poisson count', () => {
  it.each([0.05, 0.7, 3, 7.99, 8, 9.9, 24, 80, 80.07, 255.9, 256.1, 400])(
    'of mean %d has the shares of the formula',
    (mean) => {
      const seen = new Map<number, number>();
      for (const count of countsOf(mean)) seen.set(count, (seen.get(count) ?? 0) + 1);
      // Pearson's chi-square over the counts that are expected at least ten times, the rest as one class.
      let chance = Math.exp(-mean);
      let [statistic, classes, rest, restSeen] = [0, 0, 1, DRAWS];
      for (let count = 0; count < mean + 12 * Math.sqrt(mean) + 12; count++) {
        if (count > 0) chance *= mean / count;
        if (chance * DRAWS < 10) continue;
        const observed = seen.get(count) ?? 0;
        statistic += (observed - chance * DRAWS) ** 2 / (chance * DRAWS);
        classes++;
        rest -= chance;
        restSeen -= observed;
      }
      if (rest * DRAWS >= 1) {
        statistic += (restSeen - rest * DRAWS) ** 2 / (rest * DRAWS);
        classes++;
      }
      expect(chiSquareTail(statistic, classes - 1)).toBeGreaterThan(1e-4);
    },
  );

  it('of mean 0 is 0', () => {
    expect(countsOf(0).every((count) => count === 0)).toBe(true);
  });

  it('has its mean and variance wherever the mean lies between the tables', () => {
    for (let mean = 0.03; mean < 300; mean = mean * 1.21 + 0.011) {
      const counts = countsOf(mean);
      const average = counts.reduce((sum, count) => sum + count, 0) / DRAWS;
      const variance = counts.reduce((sum, count) => sum + (count - average) ** 2, 0) / DRAWS;
      expect(Math.abs(average - mean)).toBeLessThan(4.5 * Math.sqrt(mean / DRAWS));
      // The variance of a Poisson count's square deviation is mean + 2 mean².
      expect(Math.abs(variance - mean)).toBeLessThan(4.5 * Math.sqrt((mean + 2 * mean ** 2) / DRAWS));
    }
  });
});
