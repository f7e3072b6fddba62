import type { Estimate, TimeEstimate } from './estimate.ts';
import type { EventTable } from './event-table.ts';

export interface SurvivalPoint {
  /** Share still without the event; `null` for no cases. */
  readonly survival: number | null;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Cases still followed just before; 0 after the last one. */
  readonly atRisk: number;
}

/** The share of cases still without the event, over time since opening. */
export interface SurvivalCurve {
  readonly table: EventTable;
  readonly cases: number;
  readonly events: number;
  readonly level: number;
  /** Share without the event from each row of `table.time` on. */
  readonly survival: Float64Array;
  /** Greenwood's variance of it. */
  readonly variance: Float64Array;
  /**
   * The curve at `t`. Past the last case followed it keeps its last value, with 0 at risk (R: `summary(fit, times = t, extend = TRUE)`).
   * Where nobody had the event yet the interval is [1, 1], where all had it there is none: R's answers, and too sure of themselves;
   * `betaProduct` gives bounds that hold for few cases. Throws a RangeError for a negative `t`.
   */
  at(t: number): SurvivalPoint;
  /**
   * Time by which a share `p` has had the event (`quantile(0.5)` is the median), with the interval read off the curve's limits
   * (Brookmeyer and Crowley 1982; R: `quantile(fit, p)`; where late entries make a limit rise and fall, its first crossing, as R's
   * `print(fit)`). `null` = not reached. Throws a RangeError for a `p` outside 0 to 1.
   */
  quantile(p: number): TimeEstimate;
  /** Mean time without the event up to `horizon`; see `restrictedMean`. */
  restrictedMean(horizon: number): Estimate;
}
