import { Temporal } from 'temporal-polyfill';
import { type Clock, type DateOrder, type NamedDay, readStamp, type Stamp } from './time-stamp.ts';

/** What the reader of a time has to know besides its text. */
export interface TimeContext {
  /** IANA zone of times that state no offset. */
  readonly zone: string;
  /** The day (`2026-11-03`) from which `昨天`, weekdays and missing years are counted; null: such times stay unknown. */
  readonly day: string | null;
  /** The day of a time that names none at all; null: it stays unknown. */
  readonly bareDay: string | null;
  readonly dates?: DateOrder | undefined;
}

/** Why a time stayed unknown. */
export type UnknownTime = 'no-time' | 'no-day' | 'doubtful' | 'impossible';

/**
 * The instant that a stamp means, in epoch milliseconds, or why it cannot be known. A local time in a DST gap moves forward by
 * the gap, of a repeated one the first is meant (`compatible`, as everywhere in Touchstone).
 */
export function resolveStamp(stamp: Stamp, context: TimeContext): number | UnknownTime {
  if (stamp.isDoubtful) return 'doubtful';
  if (stamp.clock === null) return 'no-time';
  const day = stamp.day === null ? (context.bareDay ?? 'no-day') : resolveDay(stamp.day, context.day);
  if (day === 'no-day' || day === 'impossible') return day;
  return instantOf(day, stamp.clock, context.zone);
}

/** The day that is named, or why it cannot be known: it hangs on a reference day, or there is none such. */
export function resolveDay(named: NamedDay, reference: string | null): Temporal.PlainDate | 'no-day' | 'impossible' {
  if (named.kind === 'date') return plainDate(named.year, named.month, named.day) ?? 'impossible';
  if (reference === null) return 'no-day';
  const today = Temporal.PlainDate.from(reference);
  if (named.kind === 'relative') return today.add({ days: named.days });
  if (named.kind === 'weekday') {
    // Chat windows name the weekday for the days before yesterday; today's own weekday could be today or a week ago.
    const back = (today.dayOfWeek - named.weekday + 7) % 7;
    return back === 0 ? 'no-day' : today.subtract({ days: back });
  }
  // Years are left out for the year that was current, so the latest such day that is not after tomorrow (a zone's width) is meant.
  const latest = today.add({ days: 1 });
  for (let year = latest.year; year > latest.year - 9; year--) {
    const day = plainDate(year, named.month, named.day);
    if (day && Temporal.PlainDate.compare(day, latest) <= 0) return day;
  }
  return 'impossible';
}

/** A time as a person enters it, the whole text being the time: `2026-11-03 02:10`, `昨天 21:30`, `Mar 4, 2026 at 2:05 PM`. */
export function readLocalTime(text: string, context: TimeContext): number | UnknownTime {
  const trimmed = text.trim();
  const stamp = readStamp(trimmed, 0, context.dates);
  return stamp?.end === trimmed.length ? resolveStamp(stamp.value, context) : 'impossible';
}

/** Epoch milliseconds of a time of day on a day: 24:00 is the start of the next one. */
export function instantOf(day: string | Temporal.PlainDate, clock: Omit<Clock, 'hasHalf'>, zone: string): number {
  const date = Temporal.PlainDate.from(day).add({ days: clock.hour === 24 ? 1 : 0 });
  const time = date.toPlainDateTime({ hour: clock.hour % 24, minute: clock.minute, second: clock.second });
  return clock.offset === null
    ? time.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
    : time.toZonedDateTime('UTC').epochMilliseconds - clock.offset * 60_000;
}

/** The day of an instant as its zone has it: `2026-11-03`. */
export const dayOf = (instant: number, zone: string): string => zoned(instant, zone).toPlainDate().toString();

/** An instant with the offset of its zone: `2026-11-03T02:10:00+08:00`. */
export const withOffset = (instant: number, zone: string): string =>
  zoned(instant, zone).toString({ timeZoneName: 'never' });

/** Is it a zone that this machine knows? */
export function isZone(name: string): boolean {
  try {
    zoned(0, name);
    return true;
  } catch {
    return false;
  }
}

const zoned = (instant: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
