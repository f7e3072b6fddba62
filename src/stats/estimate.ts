import { checkLevel } from './check.ts';
import { normalQuantile, normalShare } from './special.ts';

/**
 * A number with its uncertainty. `null` = not known: no cases, or an interval that the method does not give there.
 * Never NaN or Infinity, so it survives JSON.
 */
export interface Estimate {
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A point in time with its interval; a `null` end = not reached within what was observed, which is an answer and not a gap. */
export interface TimeEstimate {
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export const UNKNOWN: Estimate = { estimate: null, standardError: null, lower: null, upper: null };
export const NOT_REACHED: TimeEstimate = { estimate: null, lower: null, upper: null };

/** Half the width of a two-sided interval of `level`, in standard errors: 1.96 for 0.95. */
export const criticalValue = (level: number): number => -normalQuantile((1 - checkLevel(level)) / 2);

/** estimate ± z standard errors. */
export const normalEstimate = (estimate: number, standardError: number, level: number): Estimate => {
  const half = criticalValue(level) * standardError;
  return { estimate, standardError, lower: estimate - half, upper: estimate + half };
};

/** A difference between two independent groups. */
export interface Difference extends Estimate {
  /** Two-sided, for no difference; `null` where unknown or where neither side varies. */
  readonly p: number | null;
}

/** a - b of independent estimates, by the normal approximation; unknown where either is. */
export const difference = (
  a: Pick<Estimate, 'estimate' | 'standardError'>,
  b: Pick<Estimate, 'estimate' | 'standardError'>,
  level = 0.95,
): Difference => {
  if (a.estimate === null || b.estimate === null || a.standardError === null || b.standardError === null)
    return { ...UNKNOWN, p: null };
  const standardError = Math.hypot(a.standardError, b.standardError);
  const estimate = a.estimate - b.estimate;
  const p = standardError === 0 ? null : 2 * normalShare(-Math.abs(estimate / standardError));
  return { ...normalEstimate(estimate, standardError, level), p };
};

/**
 * Interval of a probability on the scale of log(-log p) (Kalbfleisch and Prentice; R survival: `conf.type = "log-log"`). It stays
 * inside 0 to 1. At p = 1 it is [1, 1], at p = 0 there is none (R says NA): both claim too much for few cases, see `betaProduct`
 * and `cautiousIncidence`.
 */
export const logLogInterval = (p: number, standardError: number, z: number): [number | null, number | null] => {
  if (p >= 1) return [1, 1];
  if (p <= 0) return [null, null];
  const half = (z * standardError) / (p * Math.log(p));
  const centre = Math.log(-Math.log(p));
  return [Math.exp(-Math.exp(centre - half)), Math.exp(-Math.exp(centre + half))];
};
