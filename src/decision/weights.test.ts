import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, type Dimension } from '../model/dimension.ts';
import type { Weights } from '../model/needs.ts';
import { centralWeights, greatestWeightedSum, leastWeightedSum } from './weights.ts';
import { neededDimensions, weightsProblem } from './weights-problem.ts';

const three = ['responsiveness', 'resolution', 'contract'] as const satisfies Dimension[];
const values = fc.tuple(...three.map(() => fc.integer({ min: -100, max: 100 })));
const asValues = (numbers: readonly number[]) =>
  Object.fromEntries(three.map((dimension, at) => [dimension, numbers[at]]));

/** All weightings on a grid of the simplex that agree with what was said: slow, and obviously right. */
function onGrid(weights: Weights | undefined, numbers: readonly number[], steps = 60): number[] {
  const sums: number[] = [];
  for (let a = 0; a <= steps; a++)
    for (let b = 0; a + b <= steps; b++) {
      const w = [a / steps, b / steps, (steps - a - b) / steps];
      if (fits(weights, w)) sums.push(w.reduce((sum, weight, at) => sum + weight * numbers[at], 0));
    }
  return sums;
}

function fits(weights: Weights | undefined, w: readonly number[]): boolean {
  if (weights === undefined) return true;
  const of = (dimension: Dimension) => w[three.findIndex((one) => one === dimension)];
  if ('ranges' in weights)
    return three.every(
      (one) => of(one) >= (weights.ranges[one]?.[0] ?? 0) - 1e-9 && of(one) <= (weights.ranges[one]?.[1] ?? 1) + 1e-9,
    );
  if ('points' in weights) throw new Error('one weighting needs no grid');
  const rest = three.filter((one) => !weights.order.includes(one));
  const chain = weights.order.map(of);
  const isDescending = chain.every((weight, at) => at === 0 || chain[at - 1] >= weight - 1e-9);
  return isDescending && rest.every((one) => of(one) <= chain[chain.length - 1] + 1e-9);
}

const said: (Weights | undefined)[] = [
  undefined,
  { order: ['resolution', 'contract', 'responsiveness'] },
  { order: ['contract'] },
  { ranges: { responsiveness: [0.2, 0.5], contract: [0, 0.3] } },
];

describe('weights', () => {
  it.each(said)('give the same extremes as a search over all weightings that fit %j', (weights) => {
    fc.assert(
      fc.property(values, (numbers) => {
        const sums = onGrid(weights, numbers);
        expect(leastWeightedSum(weights, asValues(numbers))).toBeCloseTo(Math.min(...sums), 6);
        expect(greatestWeightedSum(weights, asValues(numbers))).toBeCloseTo(Math.max(...sums), 6);
      }),
      { numRuns: 50 },
    );
  });

  it('are one weighting where points are given', () => {
    expect(leastWeightedSum({ points: { responsiveness: 3, contract: 1 } }, asValues([100, 7, 20]))).toBe(80);
  });

  it('refuse ranges that no weighting fits', () => {
    const upsideDown: Weights = { ranges: { responsiveness: [0.6, 0.4] } };
    expect(() => leastWeightedSum(upsideDown, asValues([1, 2, 3]))).toThrow(/needs\.weights\.ranges/);
    expect(() =>
      leastWeightedSum({ ranges: { responsiveness: [0.7, 1], contract: [0.7, 1] } }, asValues([1, 2, 3])),
    ).toThrow(/more than 1/);
  });

  it('refuse by one rule what leaves nothing among the dimensions in play', () => {
    const inPlay = { responsiveness: 1, resolution: 2 };
    for (const weights of [
      { points: { contract: 3 } },
      { ranges: { responsiveness: [0, 0.3], resolution: [0, 0.3] } },
    ] satisfies Weights[]) {
      const why = weightsProblem(weights, ['responsiveness', 'resolution'])?.why.en ?? 'nothing wrong';
      expect(() => leastWeightedSum(weights, inPlay)).toThrow(why);
      expect(weightsProblem(weights)).toBeNull();
    }
    expect(() => greatestWeightedSum({ points: { contract: 3, resolution: 0.1 } }, inPlay)).not.toThrow();
  });

  it('know the dimensions that a buyer needs: those with a measure that is not left out', () => {
    const measures = [
      { id: 'a', dimension: 'team' },
      { id: 'b', dimension: 'team' },
      { id: 'c', dimension: 'trust' },
    ] as const;
    expect(neededDimensions(measures, ['a'])).toEqual(DIMENSIONS);
    expect(neededDimensions(measures, ['a', 'b'])).toEqual(DIMENSIONS.filter((one) => one !== 'team'));
  });

  it('have a centre that sums to one and keeps the order', () => {
    const central = centralWeights({ order: ['resolution', 'contract'] }, three);
    expect(Object.values(central).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    // Rank-order centroid of three: 11/18, 5/18, 2/18.
    expect(central).toMatchObject({
      resolution: 11 / 18,
      contract: expect.closeTo(5 / 18, 12),
      responsiveness: expect.closeTo(2 / 18, 12),
    });
  });
});
