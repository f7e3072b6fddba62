import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import { DateTime } from 'luxon';
import moment from 'moment';
// It extends moment and gives nothing else.
// oxlint-disable-next-line import/no-unassigned-import
import 'moment-business-time';
import { Temporal } from 'temporal-polyfill';

/** Somebody else's answer to the same question: open minutes from one instant to another. */
export interface Rival {
  readonly name: string;
  readonly minutes: (fromMs: number, toMs: number) => number;
}

/** Monday to Friday, in minutes of the day. */
export const SPANS = [
  [9 * 60, 12 * 60],
  [13 * 60, 18 * 60],
] as const;
const MINUTE = 60_000;

declare module 'moment' {
  interface Moment {
    workingDiff(comparator: moment.Moment, unit: 'minutes'): number;
  }
}

/**
 * The business-time packages on npm that answer it. They know no zones but the process's, so this comparison is in UTC, which
 * spares them that work.
 */
export function packages(): Rival[] {
  dayjs.extend(businessTime);
  const day = SPANS.map(([from, to]) => ({ start: `${clock(from)}:00`, end: `${clock(to)}:00` }));
  dayjs.setBusinessTime({
    sunday: null,
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: null,
  });
  const hours = SPANS.flat().map((minute) => `${clock(minute)}:00`);
  moment.updateLocale('en', { workinghours: [null, hours, hours, hours, hours, hours, null] });
  return [
    { name: 'dayjs-business-time 1.0.4', minutes: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) },
    { name: 'moment-business-time 2.0.0', minutes: (from, to) => moment(to).workingDiff(moment(from), 'minutes') },
  ];
}

/** The same day by day with a date library, as one would write it by hand. */
export const withLuxon = (zone: string): Rival => ({
  name: 'luxon 3.7.2, day by day',
  minutes: (from, to) => {
    let open = 0;
    for (let day = DateTime.fromMillis(from, { zone }).startOf('day'); day.toMillis() < to; day = day.plus({ days: 1 }))
      if (day.weekday < 6)
        for (const [start, end] of SPANS) open += overlap(at(day, start).toMillis(), at(day, end).toMillis(), from, to);
    return open / MINUTE;
  },
});

const at = (day: DateTime, minute: number) => day.set({ hour: Math.floor(minute / 60), minute: minute % 60 });

export const withTemporal = (zone: string): Rival => ({
  name: 'temporal-polyfill 1.0.8, day by day',
  minutes: (from, to) => {
    let open = 0;
    let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate();
    const last = Temporal.Instant.fromEpochMilliseconds(to).toZonedDateTimeISO(zone).toPlainDate();
    for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
      if (day.dayOfWeek < 6)
        for (const [start, end] of SPANS) open += overlap(instant(day, start, zone), instant(day, end, zone), from, to);
    return open / MINUTE;
  },
});

const instant = (day: Temporal.PlainDate, minute: number, zone: string) =>
  day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 }).toZonedDateTime(zone).epochMilliseconds;

const overlap = (start: number, end: number, from: number, to: number) =>
  Math.max(0, Math.min(end, to) - Math.max(start, from));

export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
