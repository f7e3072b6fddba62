import { DIMENSIONS, type Dimension } from '../model/dimension.ts';
import type { Weights } from '../model/needs.ts';
import { DECISION, LAST_ONE_COVERAGE } from '../scoring/policy.ts';
import type { DimensionScore, Range } from '../scoring/score.ts';
import { drawingError } from './acceptability.ts';
import type { Candidate } from './candidate.ts';
import { type Chances, chancesOf } from './chances.ts';
import { type ByDimension, centralWeights, greatestWeightedSum, leastWeightedSum } from './weights.ts';

export type VerdictState = 'choose' | 'lean' | 'insufficient-evidence';

/** Why, as data; the words are in the report. */
export type VerdictReason =
  | 'no-vendor-left'
  | 'only-one-left'
  | 'ahead-whatever-the-rest'
  | 'first-almost-always'
  | 'first-more-often'
  | 'ahead-where-measured'
  | 'ahead-but-not-eligible'
  | 'nothing-measured'
  | 'ranges-overlap';

export interface Verdict {
  readonly state: VerdictState;
  readonly vendor: string | null;
  readonly reasons: readonly VerdictReason[];
}

export type { Candidate };

/** The range of a vendor over every weighting that agrees with what the buyer said. */
export function overallRange(weights: Weights | undefined, dimensions: readonly DimensionScore[]): Range | null {
  const ends = (end: keyof Range) => byDimension(dimensions, (score) => score.range?.[end]);
  if (dimensions.every((score) => score.range === null)) return null;
  return { lower: leastWeightedSum(weights, ends('lower')), upper: greatestWeightedSum(weights, ends('upper')) };
}

/** Share of the buyer's weight that was measured, at the middle of what was said of the weights. */
export function overallCoverage(weights: Weights | undefined, dimensions: readonly DimensionScore[]): number {
  const inPlay = dimensions.filter((score) => score.range !== null);
  const central = centralWeights(
    weights,
    inPlay.map((score) => score.dimension),
  );
  return inPlay.reduce((sum, score) => sum + (central[score.dimension] ?? 0) * score.coverage, 0);
}

/**
 * `choose`: one eligible vendor that comes first almost always (policy: 95 of 100 draws), whatever the gaps hold; chance in drawing is
 * taken off before. `lean`: that for one whose gates are still open; or one that comes first clearly more often than not (70 of 100);
 * or one that is ahead in every dimension measured for all. Else the evidence does not suffice. (design section 7)
 */
export function verdictOf(
  candidates: readonly Candidate[],
  weights: Weights | undefined,
  chances: Chances = chancesOf(candidates, weights),
): Verdict {
  const left = candidates.filter((candidate) => candidate.standing !== 'rejected');
  if (left.length === 0) return { state: 'insufficient-evidence', vendor: null, reasons: ['no-vendor-left'] };
  if (left.length === 1) return lastOne(left[0], weights);
  const isAhead = (test: (a: Candidate, b: Candidate) => boolean) =>
    left.find((one) => left.every((rival) => rival === one || test(one, rival)));

  const certain = isAhead((a, b) => leadsOverall(a, b, weights));
  const first = certain ?? left.find((one) => isFirst(one, chances, DECISION.choose));
  if (first?.standing === 'eligible')
    return {
      state: 'choose',
      vendor: first.vendor,
      reasons: [certain === undefined ? 'first-almost-always' : 'ahead-whatever-the-rest'],
    };
  if (first) return { state: 'lean', vendor: first.vendor, reasons: ['ahead-but-not-eligible'] };

  const likely = left.find((one) => isFirst(one, chances, DECISION.lean));
  if (likely) return { state: 'lean', vendor: likely.vendor, reasons: ['first-more-often'] };

  const shared = measuredForAll(left);
  const leader =
    shared.length === 0 ? undefined : isAhead((a, b) => shared.every((dimension) => leadsIn(a, b, dimension)));
  if (leader) return { state: 'lean', vendor: leader.vendor, reasons: ['ahead-where-measured'] };
  return {
    state: 'insufficient-evidence',
    vendor: null,
    reasons: [shared.length === 0 ? 'nothing-measured' : 'ranges-overlap'],
  };
}

/** Is its chance of being first at least this, with its gaps at their worst and the rivals' at their best? */
function isFirst({ vendor }: Candidate, { alternatives, draws }: Chances, least: number): boolean {
  const share = alternatives.find(({ id }) => id === vendor)?.ranks[0]?.lower ?? 0;
  return share - drawingError(share, draws) >= least;
}

function lastOne(candidate: Candidate, weights: Weights | undefined): Verdict {
  const isKnown =
    candidate.standing === 'eligible' && overallCoverage(weights, candidate.dimensions) >= LAST_ONE_COVERAGE;
  return isKnown
    ? { state: 'lean', vendor: candidate.vendor, reasons: ['only-one-left'] }
    : { state: 'insufficient-evidence', vendor: null, reasons: ['only-one-left'] };
}

const rangeIn = (candidate: Candidate, dimension: Dimension): Range | null =>
  candidate.dimensions.find((score) => score.dimension === dimension)?.range ?? null;

function leadsOverall(a: Candidate, b: Candidate, weights: Weights | undefined): boolean {
  const margins = byDimension(a.dimensions, (score) => {
    const rival = rangeIn(b, score.dimension);
    return score.range === null || rival === null ? undefined : score.range.lower - rival.upper;
  });
  return leastWeightedSum(weights, margins) > 0;
}

function leadsIn(a: Candidate, b: Candidate, dimension: Dimension): boolean {
  const [ours, theirs] = [rangeIn(a, dimension), rangeIn(b, dimension)];
  return ours !== null && theirs !== null && ours.lower > theirs.upper;
}

const measuredForAll = (candidates: readonly Candidate[]): Dimension[] =>
  DIMENSIONS.filter((dimension) =>
    candidates.every((candidate) =>
      candidate.dimensions.some((score) => score.dimension === dimension && score.range !== null && score.coverage > 0),
    ),
  );

function byDimension(
  scores: readonly DimensionScore[],
  of: (score: DimensionScore) => number | undefined,
): ByDimension {
  return Object.fromEntries(
    scores.flatMap((score) => {
      const value = of(score);
      return value === undefined ? [] : [[score.dimension, value]];
    }),
  );
}
