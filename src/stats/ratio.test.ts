import { describe, expect, it } from 'vitest';
import { bootstrap } from './bootstrap.ts';
import { randomSource } from './random.ts';
import { ratioOfSums } from './ratio.ts';

/** Student's data of 1908 (R: `sleep$extra`). */
const EXTRA = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe('a ratio of sums', () => {
  it('over ones is the mean with its interval, as R has it', () => {
    // R: t.test(sleep$extra)
    const result = ratioOfSums(
      EXTRA,
      EXTRA.map(() => 1),
    );
    expect(result?.ratio).toBeCloseTo(1.54, 10);
    expect(result?.lower).toBeCloseTo(0.5955845, 6);
    expect(result?.upper).toBeCloseTo(2.4844155, 6);
  });

  it('is as wide as drawing whole cases again makes it', () => {
    const random = randomSource('ratio');
    const all = Array.from({ length: 400 }, () => 1 + 9 * random.uniform());
    const held = all.map((one) => one * random.uniform() ** 2);
    const result = ratioOfSums(held, all);
    const sum = (values: readonly number[], counts: Uint32Array) =>
      values.reduce((total, value, at) => total + value * counts[at], 0);
    const drawn = bootstrap({
      cases: 400,
      statistic: (counts) => sum(held, counts) / sum(all, counts),
      seed: 'ratio',
      replicates: 2000,
    });
    expect(result?.ratio).toBeCloseTo(drawn.estimate ?? Number.NaN, 12);
    const [width, other] = [result, drawn].map((one) => (one?.upper ?? 0) - (one?.lower ?? 0));
    expect(width / other).toBeGreaterThan(0.93);
    expect(width / other).toBeLessThan(1.07);
  });

  it('has no ends of one case, and none at all of nothing', () => {
    expect(ratioOfSums([1], [2])).toEqual({ ratio: 0.5, lower: null, upper: null });
    expect(ratioOfSums([0, 0], [0, 0])).toBeNull();
    expect(ratioOfSums([], [])).toBeNull();
  });
});
