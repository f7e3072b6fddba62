import { lastRunning } from './due.ts';
import { DAY } from './duration.ts';
import { isOpenAt, openingAfter } from './open-index.ts';
import type { Version } from './open-time.ts';
import type { Range } from './range.ts';

/**
 * The same local time `days` business days later (or earlier, for a negative number). Begun outside hours, it counts from the
 * next opening (the last closing). Null when the answer lies outside the range.
 */
export function sameTimeDaysOn(range: Range, from: number, days: number, isBefore: boolean): number | null {
  const { index, businessDays, versions } = range;
  const start = isBefore ? lastRunning(index, from, []) : isOpenAt(index, from) ? from : openingAfter(index, from);
  if (start === null || start === Number.POSITIVE_INFINITY) return null;
  if (days === 0) return start;
  const version = versions.find(({ stretch }) => (isBefore ? start <= stretch[1] : start < stretch[1]));
  if (version === undefined) return null;
  const day = ownerOf(start, version, isBefore);
  const local = start + version.zone.offsetAt(start) - day * DAY;
  const position = lastNotAfter(businessDays, day);
  const target = position + (isBefore ? -days : days);
  if (target < 0 || target >= businessDays.length) return null;
  return zoneOfDay(versions, businessDays[target]).instantOf(businessDays[target], local);
}

/** Position of the last business day that is not after a day; -1 when all are. */
function lastNotAfter(days: Int32Array, day: number): number {
  let low = 0;
  for (let high = days.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (days[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The day whose hours hold an instant: at 03:00 that may be yesterday, open until 32:00. */
function ownerOf(ms: number, { hours, zone }: Version, isBefore: boolean): number {
  const today = zone.dayOf(ms);
  const holds = (day: number) =>
    hours.spansOf(day).some(([open, close]) => {
      const [from, to] = [zone.instantOf(day, open), zone.instantOf(day, close)];
      return isBefore ? from < ms && ms <= to : from <= ms && ms < to;
    });
  return [today, today - 1, today - 2].find(holds) ?? today;
}

const zoneOfDay = (versions: readonly Version[], day: number) =>
  (versions.findLast(({ hours }) => hours.from === null || hours.from <= day) ?? versions[0]).zone;
