import type { AuditResult } from '../model/audit.ts';
import { groupBy } from '../model/grouping.ts';
import type { Weights } from '../model/needs.ts';
import { policyOf } from '../scoring/policy.ts';
import { type DimensionScore, scoreAudit } from '../scoring/score.ts';
import { planOf } from './plan.ts';
import type { VendorStanding } from './standing.ts';
import { centralWeights } from './weights.ts';

/** One question, to whom, and how much its answers could move: the width left open, weighted, summed over those vendors (points). */
export interface NextQuestion {
  readonly audit: string;
  readonly vendors: readonly string[];
  readonly couldMove: number;
  /** The answer decides a gate. */
  readonly decidesGate: boolean;
}

export interface OpenVendor extends VendorStanding {
  readonly vendor: string;
  readonly results: readonly AuditResult[];
  readonly dimensions: readonly DimensionScore[];
}

/**
 * What to find out next: answers that decide a gate first, then those expected to improve the choice most (`planOf`), then those that
 * could move the most. Rejected vendors are asked nothing.
 */
export function nextQuestions(vendors: readonly OpenVendor[], weights: Weights | undefined): NextQuestion[] {
  const open = vendors
    .filter((vendor) => vendor.standing !== 'rejected')
    .flatMap((vendor) => openQuestions(vendor, weights));
  const worths = new Map(planOf(vendors, weights, () => false).map(({ audit, certain }) => [audit, certain]));
  const worthOf = (audit: string) => worths.get(audit) ?? 0;
  return [...groupBy(open, (question) => question.audit)]
    .map(([audit, questions]) => ({
      audit,
      vendors: questions.map((question) => question.vendor),
      couldMove: questions.reduce((sum, question) => sum + question.width, 0),
      decidesGate: questions.some((question) => question.decidesGate),
    }))
    .sort(
      (a, b) =>
        Number(b.decidesGate) - Number(a.decidesGate) ||
        worthOf(b.audit) - worthOf(a.audit) ||
        b.couldMove - a.couldMove ||
        (a.audit < b.audit ? -1 : 1),
    );
}

function openQuestions({ vendor, results, gates }: OpenVendor, weights: Weights | undefined) {
  const needed = results.filter((result) => result.outcome !== 'not-applicable');
  const dimensions = [...groupBy(needed, (result) => result.dimension)];
  const central = centralWeights(
    weights,
    dimensions.map(([dimension]) => dimension),
  );
  return dimensions.flatMap(([dimension, group]) => {
    const total = group.reduce((sum, result) => sum + policyOf(result.audit).weight, 0);
    return group.flatMap((result) => {
      const range = scoreAudit(result);
      const width =
        range === null
          ? 0
          : ((range.upper - range.lower) * policyOf(result.audit).weight * (central[dimension] ?? 0)) / total;
      const decidesGate = gates.some(({ gate, state }) => gate.audit === result.audit && state === 'unknown');
      return width > 0 || decidesGate ? [{ audit: result.audit, vendor, width, decidesGate }] : [];
    });
  });
}
