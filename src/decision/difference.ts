import type { DecisionDoc, DecisionMeasure, DecisionVendor } from '../model/decision.ts';
import type { Range } from '../scoring/score.ts';

/** Why the score of a measure is another than before. */
export type Cause = 'evidence' | 'definition' | 'policy' | 'new-measure' | 'measure-dropped';

export interface MeasureChange {
  readonly audit: string;
  readonly cause: Cause;
  readonly before: DecisionMeasure | null;
  readonly after: DecisionMeasure | null;
  readonly evidenceAdded: readonly string[];
  readonly evidenceGone: readonly string[];
}

export interface VendorChange {
  readonly vendor: string;
  readonly kind: 'changed' | 'added' | 'dropped';
  readonly standing: readonly [string, string] | null;
  readonly overall: readonly [Range | null, Range | null] | null;
  readonly measures: readonly MeasureChange[];
}

/** What differs between two records of a decision, and why. */
export interface DecisionChange {
  readonly isSame: boolean;
  readonly verdict: { readonly before: DecisionDoc['verdict']; readonly after: DecisionDoc['verdict'] } | null;
  readonly policy: readonly [string, string] | null;
  readonly evidence: readonly [string, string] | null;
  readonly asOf: readonly [string, string] | null;
  readonly needs: boolean;
  readonly vendors: readonly VendorChange[];
}

/**
 * A score changes because its evidence did, its definition (the audit's version) did, or, with both the same, because the policy did.
 * Vendors and measures are matched by their ids.
 */
export function differenceOf(before: DecisionDoc, after: DecisionDoc): DecisionChange {
  const ids = [...new Set([...before.vendors, ...after.vendors].map(({ id }) => id))];
  const vendors = ids.flatMap((id) => {
    const change = vendorChange(
      before.vendors.find((one) => one.id === id),
      after.vendors.find((one) => one.id === id),
    );
    return change === null ? [] : [change];
  });
  const differs = <T>(a: T, b: T): readonly [T, T] | null => (isEqual(a, b) ? null : [a, b]);
  return {
    isSame: isEqual(before, after),
    verdict: isEqual(before.verdict, after.verdict) ? null : { before: before.verdict, after: after.verdict },
    policy: differs(before.policyVersion, after.policyVersion),
    evidence: differs(before.evidenceHash, after.evidenceHash),
    asOf: differs(before.asOf, after.asOf),
    needs: !isEqual(before.needs, after.needs),
    vendors,
  };
}

function vendorChange(before: DecisionVendor | undefined, after: DecisionVendor | undefined): VendorChange | null {
  const one = after ?? before;
  if (one === undefined) return null;
  if (before === undefined || after === undefined)
    return { vendor: one.id, kind: after ? 'added' : 'dropped', standing: null, overall: null, measures: [] };
  const audits = [...new Set([...before.measures, ...after.measures].map(({ audit }) => audit))];
  const measures = audits.flatMap((audit) => {
    const change = measureChange(
      before.measures.find((measure) => measure.audit === audit) ?? null,
      after.measures.find((measure) => measure.audit === audit) ?? null,
    );
    return change === null ? [] : [change];
  });
  const standing = before.standing === after.standing ? null : ([before.standing, after.standing] as const);
  const overall = isEqual(before.overall, after.overall) ? null : ([before.overall, after.overall] as const);
  return measures.length === 0 && standing === null && overall === null
    ? null
    : { vendor: one.id, kind: 'changed', standing, overall, measures };
}

function measureChange(before: DecisionMeasure | null, after: DecisionMeasure | null): MeasureChange | null {
  if (isEqual(before, after)) return null;
  const audit = after?.audit ?? before?.audit ?? '';
  const [old, now] = [before?.evidence ?? [], after?.evidence ?? []];
  const evidenceAdded = now.filter((id) => !old.includes(id));
  const evidenceGone = old.filter((id) => !now.includes(id));
  return { audit, cause: causeOf(before, after), before, after, evidenceAdded, evidenceGone };
}

function causeOf(before: DecisionMeasure | null, after: DecisionMeasure | null): Cause {
  if (before === null) return 'new-measure';
  if (after === null) return 'measure-dropped';
  if (before.version !== after.version) return 'definition';
  const seen = ({ outcome, reason, interval, n, evidence }: DecisionMeasure) => ({
    outcome,
    reason,
    interval,
    n,
    evidence,
  });
  return isEqual(seen(before), seen(after)) ? 'policy' : 'evidence';
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
