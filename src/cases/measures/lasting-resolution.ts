import type { CaseLog } from '../../model/case.ts';
import { type Ratio, ratioOfSums } from '../../stats/ratio.ts';
import { foldCases, LASTING_MS } from '../fold.ts';
import { followedTo, observationOf, wasOpenBefore } from './observation.ts';
import { spanRecorder } from './span-recorder.ts';
import { type Elapsed, OPEN, OTHERWISE, REACHED, type Spans, wallTime } from './spans.ts';

export interface ResolutionOptions {
  readonly elapsed?: Elapsed;
  /** Cases open before observation began, whose opening is known: left out, or counted from the age at which they came in sight. */
  readonly openBefore?: 'excluded' | 'truncated';
}

/**
 * From opening to the resolution that held, over all cases opened: not reopened within `LASTING_MS`. Cases are followed to that long
 * before the end of observation, the rest serves only to see reopenings. An end without a solution competes; opened later than the
 * follow-up ends, a case tells nothing and is not in.
 */
export function lastingResolutions(log: CaseLog, options: ResolutionOptions = {}): Spans {
  const { elapsed = wallTime, openBefore = 'excluded' } = options;
  const fold = foldCases(log);
  const watched = observationOf(log);
  const recorder = spanRecorder();
  for (let index = 0; index < log.cases; index++) {
    const opened = fold.opened[index];
    const last = followedTo(log, index, watched.to) - LASTING_MS;
    const isLate = wasOpenBefore(log, index, watched.from);
    if (!(opened <= last) || (isLate && (openBefore === 'excluded' || !(opened < watched.from)))) continue;
    const solved = fold.lasting[index] <= last ? fold.lasting[index] : Number.POSITIVE_INFINITY;
    const isOver = fold.ended[index] <= last;
    const [at, cause] =
      solved < Number.POSITIVE_INFINITY
        ? [solved, REACHED]
        : isOver
          ? [fold.ended[index], OTHERWISE + fold.endReason[index]]
          : [last, OPEN];
    const entry = isLate ? elapsed(opened, watched.from) : 0;
    const length = Math.max(0, elapsed(opened, at));
    if (entry === 0 || entry < length) recorder.add(index, opened, length, cause, entry);
  }
  return recorder.spans();
}

/** The share of the time of all cases that was the customer's: what stopping the clock would take out. Null: no time at all. */
export function shareHeldByCustomer(log: CaseLog, level: number): Ratio | null {
  const { customerMs, unspecifiedMs, vendorMs } = foldCases(log);
  return ratioOfSums(
    customerMs,
    customerMs.map((ms, at) => ms + unspecifiedMs[at] + vendorMs[at]),
    level,
  );
}
