import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, type Dimension } from '../model/dimension.ts';
import type { Weights } from '../model/needs.ts';
import { randomSource } from '../stats/random.ts';
import { type Box, boxSampler } from './box-simplex.ts';
import { drawWeights } from './weight-draws.ts';

const three = ['responsiveness', 'resolution', 'contract'] as const satisfies Dimension[];
const mean = (column: Float64Array) => column.reduce((sum, weight) => sum + weight, 0) / column.length;
const centreOf = (weights: Weights | undefined, inPlay: readonly Dimension[] = three, draws = 40_000) =>
  drawWeights(weights, inPlay, draws, 7).map(mean);

describe('weights drawn', () => {
  it('have the rank-order centroid of Barron and Barrett (1996, table of seven attributes) as their centre', () => {
    const published = [0.3704, 0.2276, 0.1561, 0.1085, 0.0728, 0.0442, 0.0204];
    centreOf({ order: [...DIMENSIONS] }, DIMENSIONS).forEach((weight, at) =>
      expect(Math.abs(weight - published[at])).toBeLessThan(0.002),
    );
  });

  it('keep the order given, and put those not named after those named in any order', () => {
    const columns = drawWeights({ order: ['contract'] }, three, 4000, 1);
    let ahead = 0;
    for (let draw = 0; draw < 4000; draw++) {
      expect(columns[2][draw]).toBeGreaterThanOrEqual(Math.max(columns[0][draw], columns[1][draw]));
      if (columns[0][draw] > columns[1][draw]) ahead++;
    }
    expect(Math.abs(ahead / 4000 - 0.5)).toBeLessThan(0.03);
  });

  it('are even where nothing was said', () => {
    for (const weight of centreOf(undefined)) expect(Math.abs(weight - 1 / 3)).toBeLessThan(0.005);
  });

  it('are one weighting where points were given', () => {
    expect(drawWeights({ points: { contract: 1, resolution: 3 } }, three, 2, 1).map((column) => [...column])).toEqual([
      [0, 0],
      [0.75, 0.75],
      [0.25, 0.25],
    ]);
  });

  it('fill the triangle that ranges leave evenly: its corners are worked out by hand', () => {
    // w1 in 0.2..0.5, w3 in 0..0.3: a parallelogram with corners (0.2,0.8,0) (0.5,0.5,0) (0.5,0.2,0.3) (0.2,0.5,0.3).
    const centre = centreOf({ ranges: { responsiveness: [0.2, 0.5], contract: [0, 0.3] } });
    [0.35, 0.5, 0.15].forEach((weight, at) => expect(Math.abs(centre[at] - weight)).toBeLessThan(0.002));
  });

  it('have the variance of the simplex in a box that leaves it whole', () => {
    const [first] = drawWeights({ ranges: {} }, three, 40_000, 3);
    const centre = mean(first);
    const variance = first.reduce((sum, weight) => sum + (weight - centre) ** 2, 0) / first.length;
    // Dirichlet(1, 1, 1): 2/36.
    expect(Math.abs(variance - 1 / 18)).toBeLessThan(0.001);
  });

  it('are the only weighting where the ranges leave only one', () => {
    const columns = drawWeights(
      { ranges: { responsiveness: [0.5, 1], resolution: [0.3, 1], contract: [0.2, 1] } },
      three,
      1,
      1,
    );
    [0.5, 0.3, 0.2].forEach((weight, at) => expect(columns[at][0]).toBeCloseTo(weight, 9));
  });

  it('stay within any ranges that fit, and add up to one', () => {
    const box = fc
      .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 2,
        maxLength: 7,
      })
      .map((pairs): Box => pairs.map(([a, b]) => [Math.min(a, b) / pairs.length, Math.max(a, b)]))
      .filter((ends) => ends.reduce((sum, [, upper]) => sum + upper, 0) > 1.0001);
    fc.assert(
      fc.property(box, (ends) => {
        const next = boxSampler(ends, randomSource('box'));
        const weighting = new Float64Array(ends.length);
        for (let draw = 0; draw < 10; draw++) {
          next(weighting);
          expect(weighting.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
          ends.forEach(([lower, upper], at) => {
            expect(weighting[at]).toBeGreaterThanOrEqual(lower - 1e-9);
            expect(weighting[at]).toBeLessThanOrEqual(upper + 1e-9);
          });
        }
      }),
    );
  });

  it('are the same for the same seed, and others for another', () => {
    const draw = (seed: number) => drawWeights(undefined, three, 5, seed);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });
});
