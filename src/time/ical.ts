import ICAL from 'ical.js';
import type { CalendarVersion, ClockSpan } from '../model/calendar.ts';
import { inputError } from '../model/error.ts';
import { formatDay, readDay } from './day.ts';
import { DAY } from './duration.ts';
import { type Stretch, union } from './open-time.ts';
import { type Zone, zoneOver } from './zone.ts';

/** What an iCalendar file says about closing, in the words of a calendar spec. */
export interface Closings {
  /** All-day events, of any name. */
  readonly holidays: readonly string[];
  /** All-day events that are marked as make-up workdays (调休). */
  readonly workdays: readonly string[];
  /** Timed events, in the calendar's local time. */
  readonly breaks: Readonly<Record<string, readonly ClockSpan[]>>;
  /** Events that close nothing, and why: a feed of holidays also carries birthdays and cancelled meetings. */
  readonly ignored: readonly { readonly summary: string; readonly why: 'cancelled' | 'transparent' }[];
}

export interface IcsOptions {
  /** The calendar's zone: times without one are in it. */
  readonly timezone: string;
  /** First and last date to read; repeating events are laid out within them. */
  readonly from: string;
  readonly to: string;
}

/** A rule that repeats more often than this within the dates asked for is a mistake, or an attack. */
const MOST_OCCURRENCES = 20_000;

/** Reads an iCalendar file (RFC 5545): what is closed by it. Throws an input error for a file that is none. */
export function readIcs(text: string, { timezone, from, to }: IcsOptions): Closings {
  const [first, last] = [readDay(from, 'from'), readDay(to, 'to')];
  const zone = zoneOver(timezone, first * DAY, (last + 1) * DAY);
  const holidays = new Set<string>();
  const workdays = new Set<string>();
  const closed: Stretch[] = [];
  const ignored: { summary: string; why: 'cancelled' | 'transparent' }[] = [];
  for (const event of eventsOf(text)) {
    const summary = event.summary ?? '';
    const isAllDay = event.startDate.isDate;
    if (textOf(event, 'status') === 'CANCELLED') ignored.push({ summary, why: 'cancelled' });
    // Holiday feeds mark their days as free time (transparent) and still mean them.
    else if (!isAllDay && textOf(event, 'transp') === 'TRANSPARENT') ignored.push({ summary, why: 'transparent' });
    else {
      const eventZone = isAllDay ? zone : (namedZone(event, (last + 1) * DAY) ?? zone);
      for (const { startDate, endDate } of occurrencesOf(event, last))
        if (isAllDay) {
          const days = isMakeUp(event) ? workdays : holidays;
          for (let day = dayOf(startDate); day < Math.max(dayOf(endDate), dayOf(startDate) + 1); day++)
            if (day >= first && day <= last) days.add(formatDay(day));
        } else closed.push([instantOf(startDate, eventZone), instantOf(endDate, eventZone)]);
    }
  }
  return {
    holidays: [...holidays].sort(),
    workdays: [...workdays].sort(),
    breaks: byLocalDate(union(closed), zone, first, last),
    ignored,
  };
}

/** Adds closings to a version of a calendar; what it says itself stays. */
export function withClosings(version: CalendarVersion, closings: Closings): CalendarVersion {
  if ('always' in version)
    throw inputError(
      'always: a 24x7 calendar has no holidays; give it hours, or leave the iCalendar file out',
      'always：7×24 日历没有节假日；请写 hours，或不要导入 iCalendar 文件',
    );
  const breaks: Record<string, ClockSpan[]> = {};
  for (const [date, spans] of [...Object.entries(version.breaks ?? {}), ...Object.entries(closings.breaks)])
    breaks[date] = joined([...(breaks[date] ?? []), ...spans]);
  const stated = new Set([
    ...(version.holidays ?? []),
    ...(version.workdays ?? []),
    ...Object.keys(version.shifts ?? {}),
  ]);
  const added = (dates: readonly string[]) => dates.filter((date) => !stated.has(date));
  return {
    ...version,
    breaks,
    holidays: [...(version.holidays ?? []), ...added(closings.holidays)],
    workdays: [...(version.workdays ?? []), ...added(closings.workdays)],
  };
}

/** Spans of one date as a union; `HH:MM` sorts as text. */
function joined(spans: readonly ClockSpan[]): ClockSpan[] {
  const merged: ClockSpan[] = [];
  for (const [from, to] of spans.toSorted((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const last = merged.at(-1);
    if (last === undefined || from > last[1]) merged.push([from, to]);
    else if (to > last[1]) last[1] = to;
  }
  return merged;
}

function eventsOf(text: string): ICAL.Event[] {
  const components = componentsOf(text);
  const events = components.map((component) => new ICAL.Event(component)).filter(({ startDate }) => startDate !== null);
  const masters = events.filter((event) => !event.isRecurrenceException());
  for (const exception of events.filter((event) => event.isRecurrenceException()))
    masters.find(({ uid }) => uid === exception.uid)?.relateException(exception);
  return masters;
}

function componentsOf(text: string): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text);
    // One calendar, or a list where the file holds several.
    const calendars = typeof parsed[0] === 'string' ? [parsed] : parsed;
    if (calendars.length === 0) throw new Error('it is empty');
    return calendars.flatMap((calendar: unknown[]) => new ICAL.Component(calendar).getAllSubcomponents('vevent'));
  } catch (cause) {
    throw inputError(
      `not an iCalendar file (${cause instanceof Error ? cause.message : 'unreadable'}); it must begin with BEGIN:VCALENDAR`,
      '不是 iCalendar 文件；内容应以 BEGIN:VCALENDAR 开头',
      cause,
    );
  }
}

type Occurrence = Pick<ICAL.Event, 'startDate' | 'endDate'>;

function occurrencesOf(event: ICAL.Event, lastDay: number): Occurrence[] {
  if (!event.isRecurring()) return [event];
  const occurrences: Occurrence[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && dayOf(next) <= lastDay; next = iterator.next()) {
    occurrences.push(event.getOccurrenceDetails(next));
    if (occurrences.length > MOST_OCCURRENCES)
      throw inputError(
        `"${event.summary}" repeats more than ${MOST_OCCURRENCES} times; shorten the dates or remove the rule`,
        `“${event.summary}”重复超过 ${MOST_OCCURRENCES} 次；请缩短日期范围或删除该规则`,
      );
  }
  return occurrences;
}

const dayOf = (time: ICAL.Time): number => Date.UTC(time.year, time.month - 1, time.day) / DAY;

/** A zone that the file itself defines (or UTC) is known to the library; any other time is in the zone of its event. */
const instantOf = (time: ICAL.Time, zone: Zone): number =>
  time.zone?.component || time.zone?.tzid === 'UTC'
    ? time.toUnixTime() * 1000
    : zone.instantOf(dayOf(time), ((time.hour * 60 + time.minute) * 60 + time.second) * 1000);

/** The zone an event names; null where it names none. */
function namedZone(event: ICAL.Event, lastMs: number): Zone | null {
  const name = event.component.getFirstProperty('dtstart')?.getFirstParameter('tzid');
  const ms = dayOf(event.startDate) * DAY;
  const isDefined = name === undefined || event.startDate.zone?.component;
  return isDefined ? null : zoneOver(name, ms, lastMs);
}

const textOf = (event: ICAL.Event, property: string): string =>
  String(event.component.getFirstPropertyValue(property) ?? '').toUpperCase();

/** Apple's property, or the sign that Chinese feeds put after the name. */
const isMakeUp = (event: ICAL.Event): boolean =>
  textOf(event, 'x-apple-special-day') === 'ALTERNATE-WORKDAY' ||
  /[(（]班[)）]|补班|调休上班/.test(event.summary ?? '');

/** Cuts stretches at local midnights; calendars are written to the minute. */
function byLocalDate(
  stretches: readonly Stretch[],
  zone: Zone,
  first: number,
  last: number,
): Record<string, ClockSpan[]> {
  const dates: Record<string, ClockSpan[]> = {};
  for (const [from, to] of stretches)
    for (let day = Math.max(first, zone.dayOf(from)); day <= last && zone.instantOf(day, 0) < to; day++) {
      const [start, end] = [zone.instantOf(day, 0), zone.instantOf(day + 1, 0)];
      const open = from <= start ? 0 : from + zone.offsetAt(from) - day * DAY;
      const close = to >= end ? DAY : to + zone.offsetAt(to) - day * DAY;
      if (close > open) dates[formatDay(day)] = joined([...(dates[formatDay(day)] ?? []), [clock(open), clock(close)]]);
    }
  return dates;
}

const clock = (ms: number): string => {
  const minutes = Math.round(ms / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
