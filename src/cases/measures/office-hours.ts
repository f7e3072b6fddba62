import type { CaseLog } from '../../model/case.ts';
import type { Needs } from '../../model/needs.ts';
import { type Calendar, compileCalendar } from '../../time/calendar.ts';
import { HOUR } from '../../time/duration.ts';
import { officeHoursSpec } from './office-spec.ts';
import { type Reading, responseLadder } from './response-ladder.ts';
import { asPartsOf, type Elapsed, type Spans, spansWhere } from './spans.ts';

/** Monday to Friday, 09:00 to 18:00 of the buyer's zone, its public holidays taken out. */
export const officeHours = (needs: Pick<Needs, 'timezone'>): Calendar => compileCalendar(officeHoursSpec(needs));

/** Time on the clock of the buyer's office hours. */
export function officeTime(needs: Pick<Needs, 'timezone'>): Elapsed {
  const office = officeHours(needs);
  return (from, to) => office.elapsedMs(from, to);
}

/** When the buyer needs somebody there. */
export function neededHours({ timezone, coverage }: Pick<Needs, 'timezone' | 'coverage'>): Calendar {
  if (coverage === '24x7') return compileCalendar({ always: true, timezone });
  const { days, from, to } = coverage;
  const end = to > from ? to : `${Number(to.slice(0, 2)) + 24}${to.slice(2)}`;
  return compileCalendar({ timezone, hours: Object.fromEntries(days.map((day) => [day, [[from, end]]])) });
}

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
