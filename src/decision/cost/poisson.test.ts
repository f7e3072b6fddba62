import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../stats/special.ts';
import { bitSource } from '../draws.ts';
import { poisson, poissonTerms, preparePoisson } from './poisson.ts';

const DRAWS = 100_000;

describe('a Poisson count', () => {
  it.each([0.05, 0.7, 3, 9.9, 10.1, 24, 80, 400])('of mean %d has the shares of the formula', (mean) => {
    const seen = new Map<number, number>();
    const bits = bitSource(['poisson', mean]);
    const terms = poissonTerms();
    preparePoisson(terms, mean);
    for (let draw = 0; draw < DRAWS; draw++) {
      const count = poisson(terms, bits);
      seen.set(count, (seen.get(count) ?? 0) + 1);
    }
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
  });

  it('of mean 0 is 0', () => {
    const terms = poissonTerms();
    preparePoisson(terms, 0);
    expect(poisson(terms, bitSource(1))).toBe(0);
  });
});
