import { checkLevel, checkShare, checkTime } from './check.ts';
import { middleReach } from './crossing.ts';
import { criticalValue, logLogInterval, NOT_REACHED } from './estimate.ts';
import { atRiskAt, type CaseTimes, type EventTable, eventTable, lastRowAt } from './event-table.ts';
import { restrictedMean } from './restricted-mean.ts';
import type { SurvivalCurve } from './survival-curve.ts';

export interface SurvivalCases {
  /** How long each case was followed, 0 or more, in any unit. */
  readonly time: ArrayLike<number>;
  /** 1 = the event happened then, 0 = still without it (censored). */
  readonly event: ArrayLike<number>;
  /** Age of the case when observation began (left truncation); see `CaseTimes`. */
  readonly entry?: ArrayLike<number>;
  /** Of the intervals; default 0.95. */
  readonly level?: number;
}

/**
 * Kaplan-Meier estimate (Kaplan and Meier 1958) with Greenwood's standard errors and log-log intervals; R survival:
 * `survfit(Surv(time, event) ~ 1, conf.type = "log-log")`, `Surv(entry, time, event)` with entries. Cases that are open stay in the
 * denominator as long as they were followed. Ends other than the event must not be passed as censored where they preclude it:
 * use `cumulativeIncidence`.
 *
 * Degenerate: no cases: all `null`, 0 at risk. One case: a step to 0 at its time. All censored: 1 throughout, quantiles not reached.
 * All tied: one step. Durations of 0: a step at 0. A risk set that runs empty before the last late entry leaves the curve at 0 from there on.
 *
 * @example kaplanMeier({ time: [2, 3, 3], event: [1, 1, 0] }).at(3) // survival 1/3
 * Throws a RangeError on columns of different length, a negative or missing time, an event that is not 0 or 1.
 */
export const kaplanMeier = ({ time, event, entry, level }: SurvivalCases): SurvivalCurve =>
  survivalCurve(eventTable({ time, cause: event, causes: 1, ...(entry && { entry }) } satisfies CaseTimes), level);

/** The curve of a table, of one part of a log or of several merged; any of its causes is the event. */
export const survivalCurve = (table: EventTable, level = 0.95): SurvivalCurve => {
  const z = criticalValue(checkLevel(level));
  const { time, atRisk } = table;
  const survival = new Float64Array(time.length);
  const variance = new Float64Array(time.length);
  let events = 0;
  let share = 1;
  let spread = 0;
  for (let row = 0; row < time.length; row++) {
    let ended = 0;
    for (let cause = 1; cause < table.ends.length; cause++) ended += table.ends[cause][row];
    if (ended > 0) {
      const hazard = ended / atRisk[row];
      // The variance carried through the step, not Greenwood's sum times S²: the same number, without 0 times infinity at S = 0.
      spread = (1 - hazard) ** 2 * spread + (share * share * hazard * (1 - hazard)) / atRisk[row];
      share *= 1 - hazard;
      events += ended;
    }
    survival[row] = share;
    variance[row] = spread;
  }
  const limits = (row: number) => logLogInterval(survival[row], Math.sqrt(variance[row]), z);
  const curve: SurvivalCurve = {
    table,
    cases: table.cases,
    events,
    level,
    survival,
    variance,
    at(t) {
      const row = lastRowAt(time, checkTime(t));
      if (table.cases === 0) return { survival: null, standardError: null, lower: null, upper: null, atRisk: 0 };
      if (row < 0) return { survival: 1, standardError: 0, lower: 1, upper: 1, atRisk: atRiskAt(table, t) };
      const [lower, upper] = limits(row);
      const standardError = survival[row] > 0 ? Math.sqrt(variance[row]) : null;
      return { survival: survival[row], standardError, lower, upper, atRisk: atRiskAt(table, t) };
    },
    quantile(p) {
      checkShare(p, 'p');
      if (events === 0) return NOT_REACHED;
      return {
        estimate: middleReach(time, (row) => 1 - survival[row], p),
        lower: middleReach(time, (row) => 1 - within(survival[row], limits(row)[0]), p),
        upper: middleReach(time, (row) => 1 - within(survival[row], limits(row)[1]), p),
      };
    },
    restrictedMean: (horizon) => restrictedMean(curve, horizon),
  };
  return curve;
};

/** R gives no interval where S is 0 or 1, and its quantiles skip those rows. */
const within = (share: number, limit: number | null): number => (share === 1 || limit === null ? Number.NaN : limit);
