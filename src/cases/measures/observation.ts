import type { CaseLog } from '../../model/case.ts';

/** From when to when a log was watched, epoch milliseconds. */
export interface Observation {
  readonly from: number;
  readonly to: number;
}

/**
 * As the source says, else from the first to the last opening or event; an open case was followed until then, whatever its own
 * last event.
 */
export function observationOf({ observation, events, time, attributes: { openedAt } }: CaseLog): Observation {
  if (observation !== undefined) return observation;
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < events; row++) {
    if (time[row] < from) from = time[row];
    if (time[row] > to) to = time[row];
  }
  if (openedAt)
    for (const opened of openedAt) {
      if (opened < from) from = opened;
      if (opened > to) to = opened;
    }
  return { from, to };
}

/** Until when one case was followed: to the end of observation, unless it was watched for less. */
export function followedTo({ attributes: { watchedUntil } }: CaseLog, index: number, to: number): number {
  const until = watchedUntil?.[index] ?? Number.NaN;
  return Number.isNaN(until) ? to : Math.min(until, to);
}

/**
 * Was a case open before it was watched? Its first response may lie in the unseen part, so such cases are a cohort of their own:
 * left out of what is counted from the opening, or counted from the age at which they came under observation.
 */
export function wasOpenBefore(
  { attributes: { openedBefore, openedAt } }: CaseLog,
  index: number,
  from: number,
): boolean {
  return openedBefore?.[index] === 1 || (openedAt !== undefined && openedAt[index] < from);
}

/** How many cases of a log were. */
export function openBefore(log: CaseLog): number {
  const { from } = observationOf(log);
  let count = 0;
  for (let index = 0; index < log.cases; index++) if (wasOpenBefore(log, index, from)) count++;
  return count;
}
