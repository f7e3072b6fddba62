import type { Seed } from '../stats/random.ts';
import { type Counts, countDraw, countsOf } from './acceptability-counts.ts';
import { addDraws, bitSource, type QuantileTable } from './draws.ts';
import { finish, type Steps } from './steps.ts';
import type { WeightDraws } from './weight-draws.ts';

/** A part of a criterion's score that is drawn: its share of the criterion, the scores it may take (0 to 100) and its own stream. */
export interface DrawnPart {
  readonly name: string;
  readonly share: number;
  readonly scores: QuantileTable;
}

/** A criterion's score: what is drawn, and the ends of what is not known, to be added to it. */
export interface CriterionScore {
  readonly drawn: readonly DrawnPart[];
  /** Sum of share x score of everything not drawn, at its worst and at its best. */
  readonly lower: number;
  readonly upper: number;
}

export interface Alternative {
  readonly id: string;
  /** In the order of the weights' columns. */
  readonly criteria: readonly CriterionScore[];
}

export interface Bound {
  readonly lower: number;
  readonly upper: number;
}

/** Shares of the draws; a bound has two ends because gaps are never drawn. */
export interface Acceptability {
  readonly draws: number;
  readonly alternatives: readonly {
    readonly id: string;
    /** By rank, best first. */
    readonly ranks: readonly Bound[];
    /** How often it beats each alternative, in their order; null beside itself. */
    readonly wins: readonly (Bound | null)[];
    /** Mean weights of the draws in which it is first for certain, and in which it may be; null where there is none. */
    readonly weightsIfFirst: { readonly surely: readonly number[] | null; readonly possibly: readonly number[] | null };
  }[];
}

/** Draws worked on at once: their columns stay in the processor's cache. */
const BLOCK = 2048;

/**
 * Rank acceptability (Lahdelma and Salminen 2001) with bounds. Weights and measured values are drawn, the same weights for all; what
 * is not known is not drawn: in each draw an alternative may stand as low as with its own gaps at their worst and the rivals' at
 * their best, and as high as the reverse. The true share of every rank lies between the two, whatever the gaps hold.
 *
 * An alternative's draws depend on the seed, its id and the part's name alone: a further rival changes nobody else's.
 */
export const acceptability = (input: AcceptabilityInput): Acceptability => finish(acceptabilitySteps(input));

export interface AcceptabilityInput {
  readonly weights: WeightDraws;
  readonly alternatives: readonly Alternative[];
  readonly seed: Seed;
}

/** As `acceptability`, a block of draws a step. */
export function* acceptabilitySteps({ weights, alternatives, seed }: AcceptabilityInput): Steps<Acceptability> {
  const draws = weights[0]?.length ?? 0;
  const counts = countsOf(alternatives.length, weights.length);
  const fillers = alternatives.map((one) => blockFiller(one, weights, seed));
  const lowers = alternatives.map(() => new Float64Array(BLOCK));
  const uppers = alternatives.map(() => new Float64Array(BLOCK));
  for (let from = 0; from < draws; from += BLOCK) {
    const size = Math.min(BLOCK, draws - from);
    fillers.forEach((fill, at) => fill(from, lowers[at].subarray(0, size), uppers[at].subarray(0, size)));
    for (let draw = 0; draw < size; draw++) countDraw(counts, lowers, uppers, draw, weights, from + draw);
    yield;
  }
  return { draws, alternatives: alternatives.map(({ id }, at) => ({ id, ...indicesOf(counts, at, draws) })) };
}

/** Writes the least and the greatest weighted score of one alternative for a block of draws. */
function blockFiller({ id, criteria }: Alternative, weights: WeightDraws, seed: Seed) {
  const seeds = typeof seed === 'object' ? seed : [seed];
  const streams = criteria.map(({ drawn }) => drawn.map((part) => bitSource([...seeds, id, part.name])));
  const scores = new Float64Array(BLOCK);
  return (from: number, lower: Float64Array, upper: Float64Array): void => {
    lower.fill(0);
    upper.fill(0);
    criteria.forEach((criterion, at) => {
      const score = scores.subarray(0, lower.length).fill(0);
      criterion.drawn.forEach((part, index) => addDraws(score, part.scores, part.share, streams[at][index]));
      const weight = weights[at].subarray(from, from + lower.length);
      for (let draw = 0; draw < lower.length; draw++) {
        lower[draw] += weight[draw] * (score[draw] + criterion.lower);
        upper[draw] += weight[draw] * (score[draw] + criterion.upper);
      }
    });
  };
}

function indicesOf(counts: Counts, at: number, draws: number) {
  const { size, surely, exactly, possibly, firstSurely, firstPossibly, weightsSurely, weightsPossibly } = counts;
  const others = Array.from({ length: size }, (_, other) => other);
  const mean = (sums: Float64Array, first: number): readonly number[] | null => {
    const criteria = sums.length / size;
    return first === 0 ? null : [...sums.subarray(at * criteria, (at + 1) * criteria)].map((sum) => sum / first);
  };
  return {
    ranks: others.map((rank) => ({
      lower: exactly[at * size + rank] / draws,
      upper: possibly[at * size + rank] / draws,
    })),
    wins: others.map((other) =>
      other === at ? null : { lower: surely[at * size + other] / draws, upper: 1 - surely[other * size + at] / draws },
    ),
    weightsIfFirst: {
      surely: mean(weightsSurely, firstSurely[at]),
      possibly: mean(weightsPossibly, firstPossibly[at]),
    },
  };
}

/** Half the width of the 95 % interval of a share of the draws: what chance in drawing can move it by. */
export const drawingError = (share: number, draws: number): number =>
  1.96 * Math.sqrt((share * (1 - share)) / Math.max(1, draws));
