import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenScores, type Prospect, probesNeeded, worthOfCertainty, worthOfProbes } from './value-of-information.ts';

const open = (mean: number, factor: number, lower = 0, upper = 100): Prospect => ({
  mean,
  factor,
  scores: evenScores(lower, upper),
});

/** Every combination of answers on a coarse grid: slow, and obviously right. */
function bruteForce(prospects: readonly Prospect[], steps: number): number {
  let [sum, count] = [0, 0];
  const walk = (at: number, best: number): void => {
    if (at === prospects.length) {
      sum += best;
      count++;
      return;
    }
    const { mean, factor, scores } = prospects[at];
    const [low, high] = [scores[0], scores[scores.length - 1]];
    for (let step = 0; step < steps; step++) {
      const score = low + ((step + 0.5) / steps) * (high - low);
      walk(at + 1, Math.max(best, mean + factor * (score - (low + high) / 2)));
    }
  };
  walk(0, Number.NEGATIVE_INFINITY);
  return sum / count - Math.max(...prospects.map(({ mean }) => mean));
}

/** Every sequence of good and bad probes at two vendors, each score first drawn even: by counting outcomes, not by formula. */
function bruteForceProbes(a: Prospect, b: Prospect, probes: number): number {
  const grid = 2000;
  const outcomes = (prospect: Prospect) => {
    const chance = new Float64Array(probes + 1);
    const score = new Float64Array(probes + 1);
    for (let at = 0; at < grid; at++) {
      const p = (at + 0.5) / grid;
      let ways = 1;
      for (let good = 0; good <= probes; good++) {
        const likelihood = (ways * p ** good * (1 - p) ** (probes - good)) / grid;
        chance[good] += likelihood;
        score[good] += likelihood * p;
        ways = (ways * (probes - good)) / (good + 1);
      }
    }
    return [...chance].map((share, good) => ({
      share,
      value: prospect.mean + prospect.factor * 100 * (score[good] / share - 0.5),
    }));
  };
  let sum = 0;
  for (const ours of outcomes(a))
    for (const theirs of outcomes(b)) sum += ours.share * theirs.share * Math.max(ours.value, theirs.value);
  return sum - Math.max(a.mean, b.mean);
}

describe('what an answer is worth', () => {
  it('is, by hand, the sixth of the span for two alike: E max of two even is 2/3', () => {
    expect(worthOfCertainty([open(50, 1), open(50, 1)])).toBeCloseTo(100 * (2 / 3 - 1 / 2), 2);
  });

  it('is the same as trying every answer', () => {
    const prospect = fc
      .tuple(fc.integer({ min: 30, max: 70 }), fc.constantFrom(0, 0.1, 0.3, 1), fc.integer({ min: 0, max: 40 }))
      .map(([mean, factor, lower]) => open(mean, factor, lower, lower + 60));
    fc.assert(
      fc.property(fc.array(prospect, { minLength: 2, maxLength: 3 }), (prospects) => {
        expect(worthOfCertainty(prospects)).toBeCloseTo(bruteForce(prospects, 80), 1);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same as counting the outcomes of probes', () => {
    for (const probes of [1, 3, 9])
      for (const [a, b] of [
        [open(50, 1), open(50, 1)],
        [open(52, 0.3), open(47, 0.2)],
      ])
        expect(worthOfProbes([a, b], probes)).toBeCloseTo(bruteForceProbes(a, b, probes), 2);
  });

  it('is nothing where no answer could change the choice, or where there is no choice', () => {
    expect(worthOfCertainty([open(90, 0.1), open(20, 0.1)])).toBe(0);
    expect(worthOfCertainty([open(50, 1)])).toBe(0);
  });

  it('grows with every probe and never beyond certainty', () => {
    const prospects = [open(50, 0.5), open(55, 0.4), open(40, 0.2)];
    const worths = [1, 2, 5, 10, 30, 60].map((probes) => worthOfProbes(prospects, probes));
    worths.forEach((worth, at) => {
      expect(worth).toBeGreaterThanOrEqual((worths[at - 1] ?? 0) - 1e-9);
      expect(worth).toBeLessThanOrEqual(worthOfCertainty(prospects) + 1e-2);
    });
    const needed = probesNeeded(prospects, 0.8, 60);
    expect(needed).not.toBeNull();
    expect(worthOfProbes(prospects, needed ?? 0)).toBeGreaterThanOrEqual(0.8 * worthOfCertainty(prospects));
    expect(worthOfProbes(prospects, (needed ?? 1) - 1)).toBeLessThan(0.8 * worthOfCertainty(prospects));
  });
});
