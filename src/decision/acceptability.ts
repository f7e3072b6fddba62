import type { Seed } from '../stats/random.ts';
import { type Counts, countDraws, countsOf } from './acceptability-counts.ts';
import { type Bits, bitSource } from './bits.ts';
import { addDraws, drawFrom, type QuantileTable } from './draws.ts';
import { finish, type Steps } from './steps.ts';
import type { WeightDraws } from './weight-draws.ts';

/** A part of a criterion's score that is drawn: its share of the criterion, the scores it may take (0 to 100) and its own stream. */
export interface DrawnPart {
  readonly name: string;
  readonly share: number;
  readonly scores: QuantileTable;
  /** What it rests on together with other parts, such as one log of cases: chance there moves them together, nobody knows how far. */
  readonly basis?: string;
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

/** Shares of the draws; a bound has two ends because gaps are never drawn, nor how far parts of one basis move together. */
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

/** Draws worked on at once: as many as the processor's cache holds columns of, since for each block every table comes into it anew. */
const BLOCK = 8192;

/**
 * Rank acceptability (Lahdelma and Salminen 2001) with bounds. Weights and measured values are drawn, the same weights for all; what
 * is not known is not drawn: in each draw an alternative may stand as low as with its own gaps at their worst and the rivals' at
 * their best, and as high as the reverse. The true share of every rank lies between the two, whatever the gaps hold.
 *
 * Parts of one basis are drawn in two ways, each for itself and all from one number, and a share is bounded by both: the sum of parts
 * varies most when they move together (comonotone parts are the greatest in convex order: Dhaene et al. 2002).
 *
 * An alternative's draws depend on the seed, its id and the part's name alone: a further rival changes nobody else's.
 */
export const acceptability = (input: AcceptabilityInput): Acceptability => finish(acceptabilitySteps(input));

export interface AcceptabilityInput {
  readonly weights: WeightDraws;
  readonly alternatives: readonly Alternative[];
  readonly seed: Seed;
}

/** As `acceptability`, a block of draws of one alternative a step. */
export function* acceptabilitySteps({ weights, alternatives, seed }: AcceptabilityInput): Steps<Acceptability> {
  const draws = weights[0]?.length ?? 0;
  const fillers = alternatives.map((one) => blockFiller(one, weights, seed));
  const isShared = alternatives.some(({ criteria }) => sharedBases(criteria).size > 0);
  const ways = (isShared ? ['apart', 'together'] : ['apart']).map(() => ({
    counts: countsOf(alternatives.length, weights.length),
    lowers: alternatives.map(() => new Float64Array(BLOCK)),
    uppers: alternatives.map(() => new Float64Array(BLOCK)),
  }));
  for (let from = 0; from < draws; from += BLOCK) {
    const size = Math.min(BLOCK, draws - from);
    for (const [at, fill] of fillers.entries()) {
      fill(
        from,
        ways.map(({ lowers, uppers }) => ({
          lower: lowers[at].subarray(0, size),
          upper: uppers[at].subarray(0, size),
        })),
      );
      yield;
    }
    for (const { counts, lowers, uppers } of ways) countDraws(counts, lowers, uppers, size, weights, from);
    yield;
  }
  return {
    draws,
    alternatives: alternatives.map(({ id }, at) => {
      const [apart, together = apart] = ways.map(({ counts }) => indicesOf(counts, at, draws));
      return {
        id,
        ranks: apart.ranks.map((bound, rank) => hull(bound, together.ranks[rank])),
        wins: apart.wins.map((bound, other) => {
          const also = together.wins[other];
          return bound === null || also === null ? null : hull(bound, also);
        }),
        weightsIfFirst: apart.weightsIfFirst,
      };
    }),
  };
}

const hull = (a: Bound, b: Bound): Bound => ({ lower: Math.min(a.lower, b.lower), upper: Math.max(a.upper, b.upper) });

/** Bases that more than one drawn part rests on. */
function sharedBases(criteria: readonly CriterionScore[]): ReadonlySet<string> {
  const bases = criteria.flatMap(({ drawn }) => drawn.flatMap(({ basis }) => (basis === undefined ? [] : [basis])));
  return new Set(bases.filter((basis, at) => bases.indexOf(basis) !== at));
}

/** Writes the least and the greatest weighted score of one alternative for a block of draws: parts apart, then together. */
function blockFiller({ id, criteria }: Alternative, weights: WeightDraws, seed: Seed) {
  const seeds = typeof seed === 'object' ? seed : [seed];
  const bases = [...sharedBases(criteria)].map((basis) => ({
    basis,
    stream: bitSource([...seeds, id, 'basis', basis]),
    bits: new Int32Array(BLOCK),
    // Quantiles of parts that move together add up.
    tables: criteria.map(({ drawn }) => sumOfTables(drawn.filter((part) => part.basis === basis))),
  }));
  const isShared = ({ basis }: DrawnPart) => bases.some((one) => one.basis === basis);
  const parts = criteria.map(({ drawn }) =>
    drawn.map((part) => ({ ...part, stream: bitSource([...seeds, id, part.name]), isShared: isShared(part) })),
  );
  const [alone, shared] = [false, true].map((wanted) =>
    parts.map((all) => all.filter((part) => part.isShared === wanted)),
  );
  const [apart, together] = [new Float64Array(BLOCK), new Float64Array(BLOCK)];
  return (from: number, [first, second]: readonly { lower: Float64Array; upper: Float64Array }[]): void => {
    const size = first.lower.length;
    for (const { stream, bits } of bases) bits.set(stream.take(size).subarray(0, size));
    for (const way of [first, second ?? first]) {
      way.lower.fill(0);
      way.upper.fill(0);
    }
    const [score, alike] = [apart.subarray(0, size), together.subarray(0, size)];
    for (let at = 0; at < criteria.length; at++) {
      const weight = weights[at].subarray(from, from + size);
      score.fill(0);
      addParts(score, alone[at]);
      if (second !== undefined) {
        alike.set(score);
        for (const { tables, bits } of bases) addTogether(alike, tables[at], bits);
        addWeighted(second, weight, alike, criteria[at]);
      }
      addParts(score, shared[at]);
      addWeighted(first, weight, score, criteria[at]);
    }
  };
}

interface StreamedPart {
  readonly scores: QuantileTable;
  readonly share: number;
  readonly stream: Bits;
}

function addParts(score: Float64Array, parts: readonly StreamedPart[]): void {
  for (const { scores, share, stream } of parts) addDraws(score, scores, share, stream.take(score.length));
}

function addWeighted(
  { lower, upper }: { readonly lower: Float64Array; readonly upper: Float64Array },
  weight: Float64Array,
  score: Float64Array,
  open: Bound,
): void {
  for (let draw = 0; draw < lower.length; draw++) {
    lower[draw] += weight[draw] * (score[draw] + open.lower);
    upper[draw] += weight[draw] * (score[draw] + open.upper);
  }
}

function sumOfTables(parts: readonly DrawnPart[]): QuantileTable | null {
  if (parts.length === 0) return null;
  const sum = new Float64Array(parts[0].scores.length);
  for (const { share, scores } of parts) for (let at = 0; at < sum.length; at++) sum[at] += share * scores[at];
  return sum;
}

function addTogether(sums: Float64Array, table: QuantileTable | null, bits: Int32Array): void {
  if (table !== null) for (let at = 0; at < sums.length; at++) sums[at] += drawFrom(table, bits[at]);
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
