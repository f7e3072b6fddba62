import type { AuditResult } from '../model/audit.ts';
import { DIMENSIONS, type Dimension } from '../model/dimension.ts';
import { type Curve, GRADES, type Grade, policyOf } from './policy.ts';

/** 0 to 100, lower and upper end. It widens by what was not measured and carries no confidence level. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}

export const UNKNOWN: Range = { lower: 0, upper: 100 };

export interface DimensionScore {
  readonly dimension: Dimension;
  /** Null only where the buyer needs none of its audits. */
  readonly range: Range | null;
  /** Share of the dimension's weight that was measured. */
  readonly coverage: number;
  readonly measured: number;
  readonly audits: number;
}

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

export function scoreDimensions(results: readonly AuditResult[]): DimensionScore[] {
  return DIMENSIONS.map((dimension) =>
    scoreDimension(
      dimension,
      results.filter((result) => result.dimension === dimension),
    ),
  );
}

function scoreDimension(dimension: Dimension, results: readonly AuditResult[]): DimensionScore {
  const needed = results.flatMap((result) => {
    const range = scoreAudit(result);
    return range === null
      ? []
      : [{ range, weight: policyOf(result.audit).weight, isMeasured: result.outcome === 'measured' }];
  });
  const measured = needed.filter((one) => one.isMeasured);
  const total = sum(needed.map((one) => one.weight));
  const isUnneeded = results.length > 0 && needed.length === 0;
  return {
    dimension,
    range: isUnneeded ? null : total === 0 ? UNKNOWN : meanRange(needed),
    coverage: total === 0 ? 0 : sum(measured.map((one) => one.weight)) / total,
    measured: measured.length,
    audits: needed.length,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function meanRange(parts: readonly { range: Range; weight: number }[]): Range {
  const total = sum(parts.map((part) => part.weight));
  const mean = (end: keyof Range) => sum(parts.map((part) => part.weight * part.range[end])) / total;
  return { lower: mean('lower'), upper: mean('upper') };
}

/** The grade of a range, or null where the range does not lie within one grade. */
export function gradeOf(range: Range): Grade | null {
  const at = (value: number) => GRADES.find((grade) => value >= grade.from)?.grade ?? 'E';
  return at(range.lower) === at(range.upper) ? at(range.lower) : null;
}
