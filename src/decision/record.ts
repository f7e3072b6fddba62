import type { DecisionDoc } from '../model/decision.ts';
import type { ReportDoc, ReportVendor } from '../model/report.ts';
import { drawingError } from './acceptability.ts';
import { chancesOf } from './chances.ts';
import { type Interaction, interactionsOf } from './interactions.ts';
import type { OpenCandidate } from './plan.ts';
import { thresholdFlips, weightFlips } from './sensitivity.ts';
import { verdictOf } from './verdict.ts';
import { type ByDimension, centralWeights } from './weights.ts';

/** The vendors of a report as the decision sees them. */
export const candidatesOf = (report: ReportDoc): OpenCandidate[] =>
  report.vendors.map(({ id, standing, dimensions, gates, audits }) => ({
    vendor: id,
    standing,
    dimensions,
    gates,
    results: audits,
  }));

/** What a decision is recorded with, computed from a report alone: chances, what would turn it, what was seen together. */
export function figuresOfDecision(report: ReportDoc) {
  const candidates = candidatesOf(report);
  const { weights } = report.needs;
  const chances = chancesOf(candidates, weights);
  const central: ByDimension = centralWeights(weights, chances.dimensions);
  const verdict = verdictOf(candidates, weights, chances);
  // Without a vendor to name, nobody is put ahead: what would overtake whom is then no question.
  const leader = verdict.vendor;
  const byId = new Map(chances.alternatives.map((alternative) => [alternative.id, alternative]));
  const order = chances.alternatives.map(({ id }) => id);
  const together = seenTogether(report);
  return {
    draws: chances.draws,
    drawingError: drawingError(0.5, chances.draws),
    dimensions: [...chances.dimensions],
    weights: chances.dimensions.map((dimension) => central[dimension] ?? 0),
    verdict,
    leader,
    weightFlips: leader === null ? [] : weightFlips(candidates, leader, central),
    thresholdFlips: thresholdFlips(candidates),
    vendors: report.vendors.map((vendor) => {
      const found = byId.get(vendor.id);
      return {
        id: vendor.id,
        ranks: found === undefined ? null : found.ranks.map((rank) => ({ ...rank })),
        wins: (found?.wins ?? []).flatMap((share, at) =>
          share === null ? [] : [{ vendor: order[at], share: { ...share } }],
        ),
        firstUnder: {
          surely: copied(found?.weightsIfFirst.surely),
          possibly: copied(found?.weightsIfFirst.possibly),
        },
        interactions: together(vendor),
      };
    }),
  } satisfies Record<string, unknown>;
}

const copied = (weights: readonly number[] | null | undefined): number[] | null => (weights ? [...weights] : null);

function seenTogether(report: ReportDoc): (vendor: ReportVendor) => readonly Interaction[] {
  const groups = new Map(report.audits.map(({ id, group }) => [id, group]));
  const tiers = new Map(report.evidence.map(({ id, tier }) => [id, tier]));
  return ({ audits, facts }) =>
    interactionsOf({
      measures: audits.flatMap((result) => {
        const group = groups.get(result.audit);
        return result.outcome === 'measured' && group !== undefined ? [{ group, result }] : [];
      }),
      cases: facts?.cases ?? null,
      isOwn: (evidence) => evidence.length > 0 && evidence.every((id) => tiers.get(id) === 'first-hand'),
    });
}

/** What of every measure the record keeps, so that two records can be compared without the evidence. */
export const measuresOf = (vendor: ReportVendor): DecisionDoc['vendors'][number]['measures'] =>
  vendor.audits.map((result) => ({
    audit: result.audit,
    version: result.version,
    dimension: result.dimension,
    unit: result.unit,
    outcome: result.outcome,
    reason: result.outcome === 'not-measured' ? result.reason : null,
    interval: result.outcome === 'measured' ? { ...result.interval } : null,
    n: result.outcome === 'measured' ? result.n : null,
    score: vendor.scores[result.audit] ?? null,
    evidence: [...result.evidence],
  }));
