import type { AuditResult } from '../model/audit.ts';
import type { Dimension } from '../model/dimension.ts';
import { groupBy } from '../model/grouping.ts';
import type { Weights } from '../model/needs.ts';
import { DECISION, policyOf } from '../scoring/policy.ts';
import { scoreAudit } from '../scoring/score.ts';
import { type Candidate, dimensionsInPlay } from './candidate.ts';
import { scoreDistribution } from './score-distribution.ts';
import type { VendorStanding } from './standing.ts';
import { evenScores, type Prospect, probesNeeded, worthOfCertainty, worthOfProbes } from './value-of-information.ts';
import { type ByDimension, centralWeights } from './weights.ts';

/** A vendor whose gates are known as far as they are. */
export interface OpenCandidate extends Candidate, Pick<VendorStanding, 'gates'> {
  readonly results: readonly AuditResult[];
}

/** One thing to find out, of whom, how, and what it is worth. */
export interface Step {
  readonly audit: string;
  readonly vendors: readonly string[];
  /** Asked once, or tried `count` times at each vendor. */
  readonly kind: 'question' | 'probe';
  readonly count: number;
  /** Points by which the choice can be expected to improve: with certainty, and with so many. */
  readonly certain: number;
  readonly worth: number;
  /** The answer decides a gate. */
  readonly decidesGate: boolean;
}

/** More than this is not a probe any more. */
const MOST_PROBES = 60;

/**
 * What to find out next, worth most first: answers that decide a gate, then those that can be expected to improve the choice. What is
 * not worth asking is not in it, so an empty plan says: stop. `isProbed` tells measures that cases show from those that one answer does.
 */
export function planOf(
  candidates: readonly OpenCandidate[],
  weights: Weights | undefined,
  isProbed: (audit: string) => boolean,
): Step[] {
  const open = candidates.filter((candidate) => candidate.standing !== 'rejected');
  const prospects = prospectsOf(open, weights);
  const steps = [...prospects].map(([audit, of]): Step => {
    const asked = open.filter((candidate, at) => of[at].factor > 0 || decidesGate(candidate, audit));
    const certain = worthOfCertainty(of);
    const isProbe = isProbed(audit);
    const count = isProbe ? (probesNeeded(of, DECISION.enoughOfCertainty, MOST_PROBES) ?? MOST_PROBES) : 1;
    return {
      audit,
      vendors: asked.map(({ vendor }) => vendor),
      kind: isProbe ? 'probe' : 'question',
      count,
      certain,
      worth: isProbe ? worthOfProbes(of, count) : certain,
      decidesGate: open.some((candidate) => decidesGate(candidate, audit)),
    };
  });
  return steps
    .filter((step) => step.vendors.length > 0 && (step.decidesGate || step.certain >= DECISION.worthAsking))
    .sort(
      (a, b) => Number(b.decidesGate) - Number(a.decidesGate) || b.certain - a.certain || (a.audit < b.audit ? -1 : 1),
    );
}

const decidesGate = ({ gates }: OpenCandidate, audit: string): boolean =>
  gates.some(({ gate, state }) => gate.audit === audit && state === 'unknown');

/** By audit: every open vendor's prospect, in order. Weights stand at the middle of what was said. */
function prospectsOf(
  open: readonly OpenCandidate[],
  weights: Weights | undefined,
): ReadonlyMap<string, readonly Prospect[]> {
  const dimensions = dimensionsInPlay(open);
  const central = centralWeights(weights, dimensions);
  const vendors = open.map((candidate) => vendorParts(candidate, dimensions, central));
  const audits = new Set(vendors.flatMap(({ parts }) => [...parts.keys()]));
  return new Map(
    [...audits].map((audit) => [
      audit,
      vendors.map(({ mean, parts }) => ({ mean, ...(parts.get(audit) ?? { factor: 0, scores: evenScores(0, 100) }) })),
    ]),
  );
}

function vendorParts({ results }: OpenCandidate, dimensions: readonly Dimension[], central: ByDimension) {
  const needed = results.filter(
    (result) => result.outcome !== 'not-applicable' && dimensions.includes(result.dimension),
  );
  const parts = new Map<string, Omit<Prospect, 'mean'>>();
  let mean = 0;
  const covered = groupBy(needed, (result) => result.dimension);
  for (const [dimension, group] of covered) {
    const total = group.reduce((sum, result) => sum + policyOf(result.audit).weight, 0);
    for (const result of group) {
      const factor = ((central[dimension] ?? 0) * policyOf(result.audit).weight) / total;
      const scores = scoresOf(result);
      mean += (factor * scores.reduce((sum, score) => sum + score, 0)) / scores.length;
      const isOpen = scores[scores.length - 1] - scores[0] > 1e-9;
      parts.set(result.audit, { factor: isOpen ? factor : 0, scores });
    }
  }
  // A dimension without any measure is the same middle for everybody.
  for (const dimension of dimensions) if (!covered.has(dimension)) mean += 50 * (central[dimension] ?? 0);
  return { mean, parts };
}

/** What a measure may score: its sampling distribution where it has one, else even over what is open. */
function scoresOf(result: AuditResult): Float64Array {
  const drawn = result.outcome === 'measured' ? scoreDistribution(result, policyOf(result.audit).curve) : null;
  if (drawn !== null) return drawn;
  const range = scoreAudit(result);
  return evenScores(range?.lower ?? 0, range?.upper ?? 100);
}
