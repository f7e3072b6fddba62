import type { AuditResult } from '../model/audit.ts';
import { DIMENSIONS, type Dimension } from '../model/dimension.ts';
import { type Curve, GRADES, type Grade, policyOf } from './policy.ts';

/** 0 to 100, lower and upper end. It widens by what was not measured and carries no confidence level. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}

export const UNKNOWN: Range = { lower: 0, upper: 100 };

/** `null` (not reached) lies beyond every value: it scores as the worse end of the curve. */
export function scoreValue(curve: Curve, value: number | null): number {
  if (value === null) return curve.full < curve.zero ? 0 : 100;
  const scale = curve.scale === 'log' ? (x: number) => Math.log(Math.max(x, 1e-9)) : (x: number) => x;
  const share = (scale(value) - scale(curve.zero)) / (scale(curve.full) - scale(curve.zero));
  return 100 * Math.min(1, Math.max(0, share));
}

/** The range of one audit: the interval through the curve; everything where it was not measured; null where it is not needed. */
export function scoreAudit(result: AuditResult): Range | null {
  if (result.outcome === 'not-applicable') return null;
  if (result.outcome !== 'measured') return UNKNOWN;
  const { curve } = policyOf(result.audit);
  const ends = [scoreValue(curve, result.interval.lower), scoreValue(curve, result.interval.upper)];
  return { lower: Math.min(...ends), upper: Math.max(...ends) };
}

/** What several audits come to together: the weighted mean of their ranges, and how much of it was measured. */
export interface GroupScore {
  /** Null only where the buyer needs none of them. */
  readonly range: Range | null;
  /** Share of the weight that was measured. */
  readonly coverage: number;
  readonly measured: number;
  readonly audits: number;
}

export interface DimensionScore extends GroupScore {
  readonly dimension: Dimension;
}

export const scoreDimensions = (results: readonly AuditResult[]): DimensionScore[] =>
  DIMENSIONS.map((dimension) => ({
    dimension,
    ...scoreGroup(results.filter((result) => result.dimension === dimension)),
  }));

/** A group without any audit is wholly unknown; one whose audits are all not needed has no score at all. */
export function scoreGroup(results: readonly AuditResult[]): GroupScore {
  const parts = results.flatMap((result) => {
    const range = scoreAudit(result);
    return range === null
      ? []
      : [{ range, weight: policyOf(result.audit).weight, isMeasured: result.outcome === 'measured' }];
  });
  const measured = parts.filter((part) => part.isMeasured);
  const total = weightOf(parts);
  const mean = (end: keyof Range) => parts.reduce((sum, part) => sum + part.weight * part.range[end], 0) / total;
  return {
    range: parts.length > 0 ? { lower: mean('lower'), upper: mean('upper') } : results.length > 0 ? null : UNKNOWN,
    coverage: parts.length === 0 ? 0 : weightOf(measured) / total,
    measured: measured.length,
    audits: parts.length,
  };
}

const weightOf = (parts: readonly { weight: number }[]): number => parts.reduce((sum, part) => sum + part.weight, 0);

/** The grade of a range, or null where the range does not lie within one grade. */
export function gradeOf(range: Range): Grade | null {
  const at = (value: number) => GRADES.find((grade) => value >= grade.from)?.grade ?? 'E';
  return at(range.lower) === at(range.upper) ? at(range.lower) : null;
}
