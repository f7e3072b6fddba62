import { DIMENSIONS, type Dimension } from '../model/dimension.ts';
import { inputError } from '../model/error.ts';
import type { Weights } from '../model/needs.ts';
import { type WeightsProblem, weightsProblem } from './weights-problem.ts';

/** One number per dimension. */
export type ByDimension = Readonly<Partial<Record<Dimension, number>>>;

/**
 * The least value of the weighted sum over every weighting that agrees with what the buyer said: nothing (the whole simplex), an
 * order (its ordered part; dimensions not named come after those named), ranges (simplex within a box; 0 to 1 where not named) or
 * points (one weighting). These are linear programs over polytopes with known vertices, so the answer is exact.
 *
 * `values` has one entry per dimension in play; the others weigh nothing.
 */
export function leastWeightedSum(weights: Weights | undefined, values: ByDimension): number {
  const inPlay = DIMENSIONS.filter((dimension) => values[dimension] !== undefined);
  const value = (dimension: Dimension) => values[dimension] ?? 0;
  if (inPlay.length === 0) return Number.NaN;
  if (weights === undefined) return Math.min(...inPlay.map(value));
  refuse(weightsProblem(weights, inPlay));
  if ('points' in weights) return weightedMean(inPlay, value, weights.points);
  if ('order' in weights)
    return leastInOrder(
      weights.order.filter((one) => inPlay.includes(one)),
      inPlay,
      value,
    );
  return leastInBox(weights.ranges, inPlay, value);
}

/** As `leastWeightedSum`, the greatest. */
export const greatestWeightedSum = (weights: Weights | undefined, values: ByDimension): number =>
  -leastWeightedSum(
    weights,
    Object.fromEntries(Object.entries(values).map(([dimension, value]) => [dimension, -value])),
  );

/** `touchstone.yaml` is refused before with its line; what comes here was made otherwise, or has nothing to weigh for one vendor. */
function refuse(problem: WeightsProblem | null): void {
  if (problem === null) return;
  const path = ['needs', 'weights', ...problem.path].join('.');
  throw inputError(`touchstone.yaml: ${path}: ${problem.why.en}`, `touchstone.yaml：${path}：${problem.why.zh}`);
}

/** The weighting in the middle of what was said, for putting things in order; it decides nothing. */
export function centralWeights(weights: Weights | undefined, inPlay: readonly Dimension[]): ByDimension {
  const raw = inPlay.map((dimension): number => {
    if (weights === undefined) return 1;
    if ('points' in weights) return weights.points[dimension] ?? 0;
    if ('ranges' in weights) return ((weights.ranges[dimension]?.[0] ?? 0) + (weights.ranges[dimension]?.[1] ?? 1)) / 2;
    const order = weights.order.filter((one) => inPlay.includes(one));
    const rank = order.indexOf(dimension);
    return rank < 0 ? restOfOrder(order.length, inPlay.length) : rankOrderCentroid(rank, inPlay.length);
  });
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries(inPlay.map((dimension, at) => [dimension, total === 0 ? 0 : raw[at] / total]));
}

/** Mean weight of rank `rank` (from 0) over the ordered simplex of `count` weights (Barron & Barrett 1996). */
function rankOrderCentroid(rank: number, count: number): number {
  let sum = 0;
  for (let k = rank + 1; k <= count; k++) sum += 1 / k;
  return sum / count;
}

function restOfOrder(named: number, count: number): number {
  let sum = 0;
  for (let rank = named; rank < count; rank++) sum += rankOrderCentroid(rank, count);
  return sum / (count - named);
}

function weightedMean(inPlay: readonly Dimension[], value: (d: Dimension) => number, points: ByDimension): number {
  const total = inPlay.reduce((sum, dimension) => sum + (points[dimension] ?? 0), 0);
  return inPlay.reduce((sum, dimension) => sum + (points[dimension] ?? 0) * value(dimension), 0) / total;
}

/** Vertices of the ordered simplex are equal weights on the first j; beyond the named ones, on any set of the rest. */
function leastInOrder(
  order: readonly Dimension[],
  inPlay: readonly Dimension[],
  value: (d: Dimension) => number,
): number {
  const rest = inPlay.filter((dimension) => !order.includes(dimension)).sort((a, b) => value(a) - value(b));
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  [...order, ...rest].forEach((dimension, at) => {
    sum += value(dimension);
    least = Math.min(least, sum / (at + 1));
  });
  return least;
}

/** Everyone gets the lower end; what is left goes to the smallest values first, each up to its upper end. */
function leastInBox(
  ranges: Partial<Record<Dimension, readonly [number, number]>>,
  inPlay: readonly Dimension[],
  value: (d: Dimension) => number,
): number {
  const box = inPlay.map((dimension) => ({ dimension, ends: ranges[dimension] ?? ([0, 1] as const) }));
  let left = 1 - box.reduce((sum, { ends }) => sum + ends[0], 0);
  let sum = 0;
  for (const { dimension, ends } of box.sort((a, b) => value(a.dimension) - value(b.dimension))) {
    const extra = Math.min(ends[1] - ends[0], Math.max(0, left));
    left -= extra;
    sum += (ends[0] + extra) * value(dimension);
  }
  return sum;
}
