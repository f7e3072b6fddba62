import type { CalendarSpec, Weekday } from '../model/calendar.ts';
import type { WeekHours } from '../model/evidence.ts';
import { DAY } from './duration.ts';
import type { Stretch } from './open-time.ts';
import { zoneOver } from './zone.ts';

interface DailyHours {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** The same hours on some days of the week, as a calendar. An end not after the beginning lies on the next day; equal ends are a whole day. */
export function weekCalendar(hours: WeekHours, timezone?: string): CalendarSpec;
export function weekCalendar(hours: '24x7' | DailyHours, timezone: string): CalendarSpec;
export function weekCalendar(hours: WeekHours | DailyHours, timezone?: string): CalendarSpec {
  if (hours === '24x7') return { always: true, ...(timezone !== undefined && { timezone }) };
  const zone = timezone ?? ('timezone' in hours ? hours.timezone : 'UTC');
  const to = hours.to > hours.from ? hours.to : `${Number(hours.to.slice(0, 2)) + 24}${hours.to.slice(2)}`;
  return { timezone: zone, hours: Object.fromEntries(hours.days.map((day) => [day, [[hours.from, to]]])) };
}

/** The hours that a buyer's `8bh` and `1bd` are counted in: those of the coverage, or of an office where that is 24×7 (DECISIONS). */
export const buyersWeek = ({ coverage, timezone }: { coverage: '24x7' | DailyHours; timezone: string }): WeekHours =>
  coverage === '24x7'
    ? { timezone, days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' }
    : { timezone, ...coverage, days: [...coverage.days] };

/** From local midnight of New Year to the next. */
export function yearIn(timezone: string, year: number): Stretch {
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const zone = zoneOver(timezone, start, end);
  return [zone.instantOf(start / DAY, 0), zone.instantOf(end / DAY, 0)];
}
