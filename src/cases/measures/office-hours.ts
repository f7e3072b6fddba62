import type { HolidaySet } from '../../model/calendar.ts';
import type { CaseLog } from '../../model/case.ts';
import type { Needs } from '../../model/needs.ts';
import { type Calendar, compileCalendar } from '../../time/calendar.ts';
import { HOUR } from '../../time/duration.ts';
import { weekCalendar } from '../../time/week-hours.ts';
import { type Reading, responseLadder } from './response-ladder.ts';
import { asPartsOf, type Elapsed, type Spans, spansWhere } from './spans.ts';

/** Where a zone's public holidays are known, they are outside office hours, and make-up workdays (调休) within. */
const HOLIDAYS: Readonly<Record<string, HolidaySet>> = {
  'Asia/Shanghai': 'CN',
  'Asia/Tokyo': 'JP',
  'Asia/Singapore': 'SG',
  'Asia/Kolkata': 'IN',
  'Europe/Berlin': 'DE',
  'Europe/London': 'GB',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Los_Angeles': 'US',
};

/** Monday to Friday, 09:00 to 18:00 of the buyer's zone, its public holidays taken out. */
export function officeHours({ timezone }: Pick<Needs, 'timezone'>): Calendar {
  const day: [string, string][] = [['09:00', '18:00']];
  const holidaySet = HOLIDAYS[timezone];
  return compileCalendar({
    timezone,
    hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
    ...(holidaySet && { holidaySet }),
  });
}

/** Time on the clock of the buyer's office hours. */
export function officeTime(needs: Pick<Needs, 'timezone'>): Elapsed {
  const office = officeHours(needs);
  return (from, to) => office.elapsedMs(from, to);
}

/** When the buyer needs somebody there. */
export const neededHours = ({ timezone, coverage }: Pick<Needs, 'timezone' | 'coverage'>): Calendar =>
  compileCalendar(weekCalendar(coverage, timezone));

/** A case opened so shortly before the office opens shows nothing of the night. */
export const LEAST_BEFORE_OPENING = HOUR;

export interface HoursSplit {
  /** First responses of cases opened in needed hours outside the office, as parts of the time until it opens again: 1 is the opening. */
  readonly offHours: Spans;
  /** First responses of cases opened in office hours, seconds of wall time. */
  readonly inOffice: Spans;
  /** The off-hours cases in seconds of wall time, to set beside. */
  readonly offHoursWall: Spans;
}

/**
 * Is somebody there when the office is closed (R19)? Asked of each case by itself: was it answered before the office opened again. So a
 * desk that is slow at any hour is not taken for one that sleeps, and one that sleeps cannot hide behind a fast office.
 */
export const splitByHours = (log: CaseLog, needs: Pick<Needs, 'timezone' | 'coverage'>, reading: Reading): HoursSplit =>
  splitSpans(responseLadder(log, { reading }).acknowledged, needs);

/** The same, of first responses that were taken before. */
export function splitSpans(acknowledged: Spans, needs: Pick<Needs, 'timezone' | 'coverage'>): HoursSplit {
  const office = officeHours(needs);
  const needed = neededHours(needs);
  const opening = (from: number): number => {
    const next = office.nextOpening(from);
    return next === 'never' ? Number.POSITIVE_INFINITY : next;
  };
  const isOff = (row: number): boolean => {
    const from = acknowledged.from[row];
    return !office.isOpen(from) && needed.isOpen(from) && opening(from) - from >= LEAST_BEFORE_OPENING;
  };
  const offHoursWall = spansWhere(acknowledged, isOff);
  return {
    offHours: asPartsOf(offHoursWall, opening),
    offHoursWall,
    inOffice: spansWhere(acknowledged, (row) => office.isOpen(acknowledged.from[row])),
  };
}

/** Are there hours that the buyer needs and that are not the office's? Asked of a year, so that every holiday is in it. */
export function needsOffHours(needs: Pick<Needs, 'timezone' | 'coverage'>, asOf: number): boolean {
  const office = officeHours(needs);
  const year = 365 * 24 * HOUR;
  return neededHours(needs)
    .intervals(Math.max(0, asOf - year), asOf)
    .some(([from, to]) => office.elapsedMs(from, to) < to - from);
}
