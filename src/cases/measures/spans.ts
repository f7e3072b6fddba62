import { CLOSE_REASONS } from '../../model/case.ts';
import { type CautiousIncidence, cautiousIncidence } from '../../stats/cautious-incidence.ts';
import { cumulativeIncidence, type IncidenceCurve } from '../../stats/cumulative-incidence.ts';

/** Why following a span ended. `OPEN`: it had not (censored). `REACHED`: what was waited for came. */
export const OPEN = 0;
export const REACHED = 1;
/** The case ended without it, by one of the competing causes: this plus the code of `CLOSE_REASONS`. */
export const OTHERWISE = 2;
export const CAUSES = OTHERWISE + CLOSE_REASONS.length - 1;

/** Stretches of waiting, one a row; several may belong to one case. */
export interface Spans {
  /** Position of the case in its log. */
  readonly caseOf: Uint32Array;
  /** When the wait began, epoch milliseconds. */
  readonly from: Float64Array;
  /** How long it was followed, seconds of the clock that it was measured with. */
  readonly time: Float64Array;
  readonly cause: Uint8Array;
  /** Age in seconds at which following began, where that was later than `from` (left truncation). */
  readonly entry?: Float64Array;
}

/** Length between two instants (epoch milliseconds) in milliseconds: wall time, or the open time of a calendar. */
export type Elapsed = (from: number, to: number) => number;
export const wallTime: Elapsed = (from, to) => to - from;

/** A share with its bounds; `share` is null where following ended before, so that only the bounds are known. */
export interface BoundedShare {
  readonly share: number | null;
  readonly lower: number;
  readonly upper: number;
}

/** A time in seconds with its bounds; `null` = not reached within what was observed. */
export interface BoundedTime {
  readonly value: number | null;
  readonly lower: number;
  readonly upper: number | null;
}

/** What spans come to: how the share that got what it waited for grows with time. */
export interface Waiting {
  readonly curve: IncidenceCurve;
  /** Share reached by an age, in seconds. */
  by(seconds: number): BoundedShare;
  /** Age by which a share `p` has been reached; at `p` = 0.5 the median over all, those never reached included. */
  quantile(p: number): BoundedTime;
}

/**
 * The incidence of what was waited for, the competing ends apart (Aalen-Johansen; `cautiousIncidence` for the bounds, so that five open
 * cases are never certainty). Null without any span: of nothing nothing is known.
 */
export function waitingOf(
  { time, cause, entry }: Pick<Spans, 'time' | 'cause' | 'entry'>,
  level = 0.95,
): Waiting | null {
  if (time.length === 0) return null;
  // Which of the competing ends it was makes no difference to what was waited for.
  const merged = cause.map((why) => Math.min(why, OTHERWISE));
  return waitingOn(cumulativeIncidence({ time, cause: merged, causes: OTHERWISE, level, ...(entry && { entry }) }));
}

/** The same, from a curve of the two: what was waited for, and every other end as one. */
export function waitingOn(curve: IncidenceCurve): Waiting {
  const bounds = cautiousIncidence(curve);
  return { curve, by: (seconds) => shareBy(curve, bounds, seconds), quantile: (p) => timeOf(curve, bounds, p) };
}

function shareBy(curve: IncidenceCurve, bounds: CautiousIncidence, seconds: number): BoundedShare {
  const { time } = curve.table;
  const last = time[time.length - 1];
  const isFollowed = seconds <= last || curve.survival[time.length - 1] < 1e-12;
  // Sums of many small steps end a hair above 1.
  const share = Math.min(1, curve.at(seconds, REACHED).estimate ?? 1);
  const { lower, upper } = bounds.at(seconds, REACHED);
  if (isFollowed) return { share, lower, upper };
  // Nobody was followed so long: anything may have happened to those still waiting, nothing to those that had ended otherwise.
  return { share: null, lower, upper: Math.min(upper, 1 - bounds.at(last, OTHERWISE).lower) };
}

function timeOf(curve: IncidenceCurve, bounds: CautiousIncidence, p: number): BoundedTime {
  const { estimate, lower, upper } = bounds.quantile(p, REACHED);
  const { time } = curve.table;
  // With fewer than six cases half of them may have been reached at once, for all that is known.
  const atOnce = bounds.at(0, REACHED).upper >= p;
  return { value: estimate, lower: atOnce ? 0 : (lower ?? time[time.length - 1]), upper };
}

/** What holds under two readings of the same cases: the outer bounds of both, and a value only where they agree. */
export const timeBetween = (a: BoundedTime, b: BoundedTime): BoundedTime => ({
  value: a.value === b.value ? a.value : null,
  lower: Math.min(a.lower, b.lower),
  upper: a.upper === null || b.upper === null ? null : Math.max(a.upper, b.upper),
});

/** As `timeBetween`, for shares. */
export const shareBetween = (a: BoundedShare, b: BoundedShare): BoundedShare => ({
  share: a.share === b.share ? a.share : null,
  lower: Math.min(a.lower, b.lower),
  upper: Math.max(a.upper, b.upper),
});

/**
 * The same spans, measured as parts of the time each was given: 1 is its deadline. `waitingOf(...).by(1)` is then the share reached in
 * time, deadlines that differ from case to case included. Deadlines are epoch milliseconds, of spans in wall time; a span whose deadline
 * is not after its beginning is left out.
 */
export function asPartsOf(spans: Spans, deadlineOf: (from: number) => number): Spans {
  const rows: number[] = [];
  const given = new Float64Array(spans.time.length);
  for (let row = 0; row < given.length; row++) {
    given[row] = deadlineOf(spans.from[row]) - spans.from[row];
    if (given[row] > 0) rows.push(row);
  }
  const kept = pick(spans, rows);
  return { ...kept, time: kept.time.map((seconds, at) => (seconds * 1000) / given[rows[at]]) };
}

/** Spans of the rows named, in their order. */
export function pick(spans: Spans, rows: readonly number[]): Spans {
  const picked = {
    caseOf: new Uint32Array(rows.length),
    from: new Float64Array(rows.length),
    time: new Float64Array(rows.length),
    cause: new Uint8Array(rows.length),
    ...(spans.entry && { entry: new Float64Array(rows.length) }),
  };
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    picked.caseOf[at] = spans.caseOf[row];
    picked.from[at] = spans.from[row];
    picked.time[at] = spans.time[row];
    picked.cause[at] = spans.cause[row];
    if (picked.entry && spans.entry) picked.entry[at] = spans.entry[row];
  }
  return picked;
}

/** Spans that pass a test of their row. */
export function spansWhere(spans: Spans, test: (row: number) => boolean): Spans {
  const rows: number[] = [];
  for (let row = 0; row < spans.time.length; row++) if (test(row)) rows.push(row);
  return pick(spans, rows);
}
