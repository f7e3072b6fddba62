import { checkCount, checkLevel, checkShare, checkTime } from './check.ts';
import { firstReach } from './crossing.ts';
import {
  criticalValue,
  type Difference,
  difference,
  type Estimate,
  logLogInterval,
  type TimeEstimate,
  UNKNOWN,
} from './estimate.ts';
import { atRiskAt, type CaseTimes, type EventTable, eventTable, lastRowAt } from './event-table.ts';

export interface IncidencePoint extends Estimate {
  /** Cases still followed just before; 0 after the last one. */
  readonly atRisk: number;
}

/** The share of cases that has ended by each cause, over time since opening; the shares and the rest add up to 1. */
export interface IncidenceCurve {
  readonly table: EventTable;
  readonly cases: number;
  readonly causes: number;
  readonly level: number;
  /** Share ended by no cause yet, from each row of `table.time` on. */
  readonly survival: Float64Array;
  /** `incidence[k]` = share ended by cause k, from each row on; `incidence[0]` is `survival`. */
  readonly incidence: readonly Float64Array[];
  /** Variances of `incidence`. */
  readonly variance: readonly Float64Array[];
  /**
   * Share ended by `cause` by time `t`; cause 0 = by none yet. Past the last case followed it keeps its last value with 0 at risk.
   * Where nobody had the event the interval is [0, 0], where all had it there is none; `cautiousIncidence` gives bounds that hold for
   * few cases. Throws a RangeError for a negative `t` or a cause out of range.
   */
  at(t: number, cause: number): IncidencePoint;
  /**
   * First time at which the share ended by `cause` reaches `p`, and the interval read off the curve's limits; `null` = not reached,
   * which is the answer for a vendor that never gets to half its cases. Throws as `at`, and for a `p` outside 0 to 1.
   */
  quantile(p: number, cause: number): TimeEstimate;
}

export interface IncidenceCases extends CaseTimes {
  /** Of the intervals; default 0.95. */
  readonly level?: number;
}

/**
 * Cumulative incidence of competing causes (Aalen and Johansen 1978): R survival `survfit(Surv(time, factor(cause)) ~ 1,
 * conf.type = "log-log")`, `pstate` and `std.err`. A case that ended by another cause can no longer end by this one; treating it as
 * censored (1 - Kaplan-Meier) would overstate every cause.
 *
 * The standard error is Greenwood's multinomial one; without late entries it equals R's (an infinitesimal jackknife) exactly, with
 * them the two agree for many cases only. Intervals are log-log on the share itself.
 *
 * Degenerate: no cases: all `null`, 0 at risk. One case: a step to 1 of its cause. All censored: 0 throughout, quantiles not reached.
 * All tied: one step of each cause. Durations of 0: a step at 0.
 *
 * @example cumulativeIncidence({ time: [1, 2, 3, 4], cause: [1, 0, 2, 1] }).at(3, 2) // estimate 0.375
 * Throws as `eventTable`.
 */
export const cumulativeIncidence = ({ level, ...cases }: IncidenceCases): IncidenceCurve =>
  incidenceCurve(eventTable(cases), level);

/** The curves of a table, of one part of a log or of several merged. */
export const incidenceCurve = (table: EventTable, level = 0.95): IncidenceCurve => {
  const z = criticalValue(checkLevel(level));
  const { time, causes } = table;
  const { incidence, variance } = shares(table);
  const limits = (row: number, cause: number) =>
    logLogInterval(incidence[cause][row], Math.sqrt(variance[cause][row]), z);
  const checkCause = (cause: number): number => {
    if (checkCount(cause, 'cause') > causes) throw new RangeError(`cause must be 0 to ${causes}, got ${cause}`);
    return cause;
  };
  return {
    table,
    cases: table.cases,
    causes,
    level,
    survival: incidence[0],
    incidence,
    variance,
    at(t, cause) {
      checkCause(cause);
      const row = lastRowAt(time, checkTime(t));
      if (table.cases === 0) return { ...UNKNOWN, atRisk: 0 };
      const atRisk = atRiskAt(table, t);
      const share = row < 0 ? Number(cause === 0) : incidence[cause][row];
      if (share === 0 && cause > 0) return { estimate: 0, standardError: 0, lower: 0, upper: 0, atRisk };
      if (row < 0) return { estimate: share, standardError: 0, lower: share, upper: share, atRisk };
      const [lower, upper] = share >= 1 && cause > 0 ? [null, null] : limits(row, cause);
      return { estimate: share, standardError: Math.sqrt(variance[cause][row]), lower, upper, atRisk };
    },
    quantile(p, cause) {
      checkCause(cause);
      checkShare(p, 'p');
      if (cause === 0) throw new RangeError('cause 0 is no event; ask for 1 or more');
      const limit = (end: 0 | 1) => (row: number) => limits(row, cause)[end] ?? Number.NaN;
      return {
        estimate: firstReach(time, (row) => incidence[cause][row], p),
        lower: firstReach(time, limit(1), p),
        upper: firstReach(time, limit(0), p),
      };
    },
  };
};

/**
 * Shares and their variances, row by row. Variances are carried forward with the covariance of each share with the rest
 * (the delta method on multinomial steps): sums of squares only, so nothing cancels.
 */
const shares = (table: EventTable): { incidence: Float64Array[]; variance: Float64Array[] } => {
  const { time, ends, atRisk, causes } = table;
  const incidence = Array.from({ length: causes + 1 }, () => new Float64Array(time.length));
  const variance = Array.from({ length: causes + 1 }, () => new Float64Array(time.length));
  const share = new Float64Array(causes + 1);
  const spread = new Float64Array(causes + 1);
  const withRest = new Float64Array(causes + 1);
  share[0] = 1;
  for (let row = 0; row < time.length; row++) {
    let ended = 0;
    for (let cause = 1; cause <= causes; cause++) ended += ends[cause][row];
    if (ended > 0) {
      const risk = atRisk[row];
      const rest = share[0];
      const leave = ended / risk;
      const stay = 1 - leave;
      for (let cause = 1; cause <= causes; cause++) {
        const hazard = ends[cause][row] / risk;
        spread[cause] +=
          hazard * (2 * withRest[cause] + hazard * spread[0]) + (rest * rest * hazard * (1 - hazard)) / risk;
        withRest[cause] = stay * (withRest[cause] + hazard * spread[0]) - (rest * rest * hazard * stay) / risk;
        share[cause] += rest * hazard;
      }
      spread[0] = stay * stay * spread[0] + (rest * rest * leave * stay) / risk;
      share[0] = rest * stay;
    }
    for (let cause = 0; cause <= causes; cause++) {
      incidence[cause][row] = share[cause];
      variance[cause][row] = spread[cause];
    }
  }
  return { incidence, variance };
};

/**
 * Incidence of `cause` by time `t` in `a` less that in `b`, for independent groups, by the normal approximation.
 * The bootstrap over cases is `bootstrapDifference`. Unknown for a group without cases.
 */
export const incidenceDifference = (
  a: IncidenceCurve,
  b: IncidenceCurve,
  t: number,
  cause: number,
  level = 0.95,
): Difference => difference(a.at(t, cause), b.at(t, cause), level);
