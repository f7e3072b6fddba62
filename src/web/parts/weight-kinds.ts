import { centralWeights } from '../../decision/weights.ts';
import type { Dimension } from '../../model/dimension.ts';
import type { Weights } from '../../model/needs.ts';

/** How a buyer may say what matters. */
export const KINDS = ['none', 'order', 'ranges', 'points'] as const;
export type Kind = (typeof KINDS)[number];

export const kindOf = (weights: Weights | undefined): Kind =>
  weights === undefined ? 'none' : 'order' in weights ? 'order' : 'ranges' in weights ? 'ranges' : 'points';

/** How far a range reaches to each side of a weight that was said otherwise before. */
const REACH = 0.1;

/** The same preference said in another way, as near as that way can say it. */
export function saidAs(kind: Kind, weights: Weights | undefined, inPlay: readonly Dimension[]): Weights | undefined {
  if (kind === kindOf(weights)) return weights;
  const central = centralWeights(weights, inPlay);
  const weightOf = (dimension: Dimension) => central[dimension] ?? 0;
  switch (kind) {
    case 'none':
      return undefined;
    case 'order':
      return { order: inPlay.toSorted((a, b) => weightOf(b) - weightOf(a)) };
    case 'points':
      return { points: Object.fromEntries(inPlay.map((one) => [one, Math.round(100 * weightOf(one))])) };
    case 'ranges':
      return {
        ranges: Object.fromEntries(
          inPlay.map((one) => [one, [hundredth(weightOf(one) - REACH), hundredth(weightOf(one) + REACH)]]),
        ),
      };
  }
}

const hundredth = (share: number): number => Math.min(1, Math.max(0, Math.round(100 * share) / 100));

/** All dimensions in play, those of the order first. */
export const wholeOrder = (order: readonly Dimension[], inPlay: readonly Dimension[]): Dimension[] => [
  ...order.filter((one) => inPlay.includes(one)),
  ...inPlay.filter((one) => !order.includes(one)),
];

/** The order with one dimension a place further up (-1) or down (1). */
export function moved(order: readonly Dimension[], dimension: Dimension, by: -1 | 1): Dimension[] {
  const from = order.indexOf(dimension);
  const to = Math.min(order.length - 1, Math.max(0, from + by));
  return order.with(from, order[to]).with(to, dimension);
}

/** Why no weighting fits what was said, or null. */
export function misfitOf(weights: Weights | undefined, inPlay: readonly Dimension[]): 'noFit' | 'noPoints' | null {
  if (weights === undefined || 'order' in weights) return null;
  if ('points' in weights) return inPlay.some((one) => (weights.points[one] ?? 0) > 0) ? null : 'noPoints';
  const ends = inPlay.map((one) => weights.ranges[one] ?? ([0, 1] as const));
  const sum = (end: 0 | 1) => ends.reduce((total, range) => total + range[end], 0);
  const isUpsideDown = ends.some(([low, high]) => low > high);
  return isUpsideDown || sum(0) > 1 + 1e-9 || sum(1) < 1 - 1e-9 ? 'noFit' : null;
}
