import type { AuditResult } from '../model/audit.ts';
import type { Dimension } from '../model/dimension.ts';
import { policyOf } from '../scoring/policy.ts';
import { type DimensionScore, scoreAudit } from '../scoring/score.ts';
import type { Alternative, CriterionScore } from './acceptability.ts';
import { scoreDistribution } from './score-distribution.ts';
import type { Standing } from './standing.ts';

/** One vendor as the decision sees it. */
export interface Candidate {
  readonly vendor: string;
  readonly standing: Standing;
  readonly dimensions: readonly DimensionScore[];
  /** What the ranges of the dimensions were made of. Without it nothing is drawn: the ranges are all that is known. */
  readonly results?: readonly AuditResult[];
}

/** The dimensions that weigh: those of which the buyer needs at least one measure. The same for every vendor. */
export const dimensionsInPlay = (candidates: readonly Candidate[]): Dimension[] =>
  (candidates[0]?.dimensions ?? []).flatMap(({ dimension }) =>
    candidates.every((one) => one.dimensions.some((score) => score.dimension === dimension && score.range !== null))
      ? [dimension]
      : [],
  );

/** What is drawn of a vendor and what is only bounded, dimension by dimension. */
export const alternativeOf = (candidate: Candidate, inPlay: readonly Dimension[]): Alternative => ({
  id: candidate.vendor,
  criteria: inPlay.map((dimension) => criterionOf(candidate, dimension, basesOf(candidate.results ?? []))),
});

/** What each measure rests on: those that share a record, such as one log of cases, have one name for it. */
function basesOf(results: readonly AuditResult[]): ReadonlyMap<string, string> {
  const nameOf = new Map<string, string>();
  const bases = new Map<string, string>();
  for (const { audit, outcome, evidence } of results) {
    if (outcome !== 'measured') continue;
    const met = new Set(evidence.flatMap((id) => nameOf.get(id) ?? []));
    const name = [...met][0] ?? audit;
    for (const id of evidence) nameOf.set(id, name);
    bases.set(audit, name);
    // A measure that rests on two bases makes them one.
    if (met.size > 1)
      for (const named of [nameOf, bases]) for (const [key, old] of named) if (met.has(old)) named.set(key, name);
  }
  return bases;
}

function criterionOf(
  { results, dimensions }: Candidate,
  dimension: Dimension,
  bases: ReadonlyMap<string, string>,
): CriterionScore {
  const needed = (results ?? []).filter(
    (result) => result.dimension === dimension && result.outcome !== 'not-applicable',
  );
  if (needed.length === 0) {
    const range = dimensions.find((score) => score.dimension === dimension)?.range;
    return { drawn: [], lower: range?.lower ?? 0, upper: range?.upper ?? 100 };
  }
  const total = needed.reduce((sum, result) => sum + policyOf(result.audit).weight, 0);
  const parts = needed.map((result) => {
    const { weight, curve } = policyOf(result.audit);
    const scores = result.outcome === 'measured' ? scoreDistribution(result, curve) : null;
    return { name: result.audit, share: weight / total, scores, range: scoreAudit(result) };
  });
  const bound = (end: 'lower' | 'upper') =>
    parts.reduce((sum, { share, scores, range }) => sum + (scores === null ? share * (range?.[end] ?? 0) : 0), 0);
  return {
    drawn: parts.flatMap(({ name, share, scores }) => {
      const basis = bases.get(name) ?? name;
      return scores === null ? [] : [{ name, share, scores, basis }];
    }),
    lower: bound('lower'),
    upper: bound('upper'),
  };
}
