import type { AuditResult } from '../model/audit.ts';
import type { Curve } from '../scoring/policy.ts';
import { criticalValue } from '../stats/estimate.ts';
import { normalQuantile } from '../stats/special.ts';
import { type QuantileTable, quantileTable } from './draws.ts';

type Measured = Extract<AuditResult, { outcome: 'measured' }>;

/** An end far beyond the curve (a time of 0 on a logarithmic scale) may not stretch the distribution without limit, in curve lengths. */
const REACH = 1;

/**
 * The sampling distribution of a measured score, or null where it is not drawn: an interval without a level is a range left open, one
 * that is not reached has an end nobody saw.
 *
 * Two halves of normal distributions that meet at the value, on the scale of the audit's curve (logarithmic for times), each as wide
 * as the interval says on its side: the median is the value, the interval has its level. Then through the curve, held within 0 to 100.
 */
export function scoreDistribution(result: Measured, curve: Curve): QuantileTable | null {
  const { value, interval, level } = result;
  if (level === null || value === null || interval.upper === null) return null;
  const z = criticalValue(level);
  const ends = [interval.lower, interval.upper].map((end) => placeOn(curve, end)).sort((a, b) => a - b);
  const middle = Math.min(ends[1], Math.max(ends[0], placeOn(curve, value)));
  return DEVIATES.map((deviate) => {
    const width = (deviate < 0 ? middle - ends[0] : ends[1] - middle) / z;
    return 100 * Math.min(1, Math.max(0, middle + width * deviate));
  });
}

/** Quantiles of the standard normal distribution. */
const DEVIATES = quantileTable(normalQuantile);

/** Where a value stands between the curve's two control points: 0 at the one that scores 0, 1 at the other; beyond them too. */
function placeOn(curve: Curve, value: number): number {
  const scale = curve.scale === 'log' ? (x: number) => Math.log(Math.max(x, 1e-9)) : (x: number) => x;
  const place = (scale(value) - scale(curve.zero)) / (scale(curve.full) - scale(curve.zero));
  return Math.min(1 + REACH, Math.max(-REACH, place));
}
