import type { Dimension } from '../model/dimension.ts';
import type { Weights } from '../model/needs.ts';
import { type RandomSource, randomSource, type Seed } from '../stats/random.ts';
import { boxSampler } from './box-simplex.ts';
import { centralWeights } from './weights.ts';

/** One column per dimension in play: its weight in each draw. The weights of a draw add up to 1. */
export type WeightDraws = readonly Float64Array[];

/**
 * Weightings that agree with what the buyer said, each as likely as any other: nothing said, uniform on the simplex; an order, uniform
 * on its ordered part (dimensions not named come after those named, in any order); ranges, uniform on the part within them; points,
 * always the same one. Throws an inputError for ranges or points that no weighting fits.
 */
export function drawWeights(
  weights: Weights | undefined,
  inPlay: readonly Dimension[],
  draws: number,
  seed: Seed,
): WeightDraws {
  const columns = inPlay.map(() => new Float64Array(draws));
  const next = weightingSampler(weights, inPlay, randomSource(seed));
  const weighting = new Float64Array(inPlay.length);
  for (let draw = 0; draw < draws; draw++) {
    next(weighting);
    for (let at = 0; at < columns.length; at++) columns[at][draw] = weighting[at];
  }
  return columns;
}

type Sampler = (weighting: Float64Array) => void;

function weightingSampler(weights: Weights | undefined, inPlay: readonly Dimension[], random: RandomSource): Sampler {
  if (weights === undefined) return (weighting) => drawSimplex(weighting, random);
  if ('order' in weights) return orderSampler(weights.order, inPlay, random);
  if ('ranges' in weights)
    return boxSampler(
      inPlay.map((dimension) => weights.ranges[dimension] ?? ([0, 1] as const)),
      random,
    );
  const central = centralWeights(weights, inPlay);
  const only = Float64Array.from(inPlay, (dimension) => central[dimension] ?? 0);
  return (weighting) => weighting.set(only);
}

/** Cut a stick at uniform places: the pieces are uniform on the simplex (Rubinstein 1982). */
function drawSimplex(weighting: Float64Array, random: RandomSource): void {
  const last = weighting.length - 1;
  for (let at = 0; at < last; at++) weighting[at] = random.uniform();
  weighting[last] = 1;
  sortFew(weighting);
  for (let at = last; at > 0; at--) weighting[at] -= weighting[at - 1];
}

/** Ascending, by insertion: for a handful of numbers several times as fast as the built-in sort. */
function sortFew(values: Float64Array): void {
  for (let at = 1; at < values.length; at++) {
    const value = values[at];
    let to = at;
    for (; to > 0 && values[to - 1] > value; to--) values[to] = values[to - 1];
    values[to] = value;
  }
}

/** Sorting a uniform weighting makes it uniform on the ordered part; those not named share the tail in an order drawn anew. */
function orderSampler(order: readonly Dimension[], inPlay: readonly Dimension[], random: RandomSource): Sampler {
  const named = order.flatMap((dimension) => (inPlay.includes(dimension) ? [inPlay.indexOf(dimension)] : []));
  const places = [...named, ...inPlay.map((_, at) => at).filter((at) => !named.includes(at))];
  const ordered = new Float64Array(inPlay.length);
  return (weighting) => {
    drawSimplex(ordered, random);
    sortFew(ordered);
    ordered.reverse();
    for (let at = named.length; at < places.length - 1; at++) {
      const other = at + random.below(places.length - at);
      [places[at], places[other]] = [places[other], places[at]];
    }
    for (let at = 0; at < places.length; at++) weighting[places[at]] = ordered[at];
  };
}
