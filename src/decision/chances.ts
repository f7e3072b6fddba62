import type { Dimension } from '../model/dimension.ts';
import type { Weights } from '../model/needs.ts';
import { DECISION } from '../scoring/policy.ts';
import { type Acceptability, acceptability } from './acceptability.ts';
import { alternativeOf, type Candidate, dimensionsInPlay } from './candidate.ts';
import { drawWeights } from './weight-draws.ts';

/** How often each vendor that is not ruled out comes first, second, ..., and under which weights. */
export interface Chances extends Acceptability {
  /** What the weights are of, in their order. */
  readonly dimensions: readonly Dimension[];
}

/** One seed for all: the same evidence gives the same chances everywhere. */
const SEED = 'touchstone';

/** The rank chances of all candidates that are not rejected; vendors that cannot be taken are nobody's rivals. */
export function chancesOf(
  candidates: readonly Candidate[],
  weights: Weights | undefined,
  draws: number = DECISION.draws,
): Chances {
  const left = candidates.filter((candidate) => candidate.standing !== 'rejected');
  const dimensions = dimensionsInPlay(left);
  if (dimensions.length === 0) return { draws: 0, dimensions, alternatives: [] };
  return {
    dimensions,
    ...acceptability({
      weights: drawWeights(weights, dimensions, draws, [SEED, 'weights']),
      alternatives: left.map((candidate) => alternativeOf(candidate, dimensions)),
      seed: [SEED, 'scores'],
    }),
  };
}
