import type { Dimension } from '../model/dimension.ts';
import type { Weights } from '../model/needs.ts';
import { DECISION } from '../scoring/policy.ts';
import { type Acceptability, acceptabilitySteps } from './acceptability.ts';
import { alternativeOf, type Candidate, dimensionsInPlay } from './candidate.ts';
import { finish, type Steps } from './steps.ts';
import { drawWeights } from './weight-draws.ts';

/** How often each vendor that is not ruled out comes first, second, ..., and under which weights. */
export interface Chances extends Acceptability {
  /** What the weights are of, in their order. */
  readonly dimensions: readonly Dimension[];
}

/** One seed for all: the same evidence gives the same chances everywhere. */
const SEED = 'touchstone';

/** The rank chances of all candidates that are not rejected; vendors that cannot be taken are nobody's rivals. */
export const chancesOf = (
  candidates: readonly Candidate[],
  weights: Weights | undefined,
  draws: number = DECISION.draws,
): Chances => finish(chanceSteps(candidates, weights, draws));

/** As `chancesOf`, in short steps. */
export function* chanceSteps(
  candidates: readonly Candidate[],
  weights: Weights | undefined,
  draws: number,
): Steps<Chances> {
  const left = candidates.filter((candidate) => candidate.standing !== 'rejected');
  const dimensions = dimensionsInPlay(left);
  if (dimensions.length === 0) return { draws: 0, dimensions, alternatives: [] };
  const found = yield* acceptabilitySteps({
    weights: drawWeights(weights, dimensions, draws, [SEED, 'weights']),
    alternatives: left.map((candidate) => alternativeOf(candidate, dimensions)),
    seed: [SEED, 'scores'],
  });
  return { dimensions, ...found };
}
