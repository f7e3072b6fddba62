import type { CalendarSpec, Weekday } from '../model/calendar.ts';
import type { WeekHours } from '../model/evidence.ts';
import type { Needs } from '../model/needs.ts';
import { compileCalendar } from './calendar.ts';
import { DAY } from './duration.ts';
import type { Stretch } from './open-time.ts';
import { zoneOver } from './zone.ts';

export interface CoverageQuestion extends Pick<Needs, 'timezone' | 'coverage'> {
  /** The vendor's hours, in the vendor's own zone. */
  readonly offered: WeekHours;
  readonly year: number;
}

/**
 * The share (0 to 1) of the hours in which a buyer needs somebody that a vendor's hours cover, exact over the instants of one year
 * in the buyer's zone, clock changes included. `["mon"], 20:00 to 08:00` runs over midnight; equal ends mean a whole day. Public
 * holidays are left out on both sides: no vendor's page says which it keeps.
 */
export function coverageShare({ timezone, coverage, offered, year }: CoverageQuestion): number {
  const buyer = compileCalendar(weekOf(coverage, timezone));
  const vendor = compileCalendar(offered === '24x7' ? { always: true } : weekOf(offered, offered.timezone));
  const [start, end] = yearIn(timezone, year);
  const wanted = buyer.intervals(start, end);
  const covered = wanted.map(([from, to]) => vendor.elapsedMs(from, to));
  return sum(covered) / sum(wanted.map(([from, to]) => to - from));
}

interface DailyHours {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

function weekOf(hours: '24x7' | DailyHours, timezone: string): CalendarSpec {
  if (hours === '24x7') return { always: true, timezone };
  const to = hours.to > hours.from ? hours.to : `${Number(hours.to.slice(0, 2)) + 24}${hours.to.slice(2)}`;
  return { timezone, hours: Object.fromEntries(hours.days.map((day) => [day, [[hours.from, to]]])) };
}

/** From local midnight of New Year to the next. */
function yearIn(timezone: string, year: number): Stretch {
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const zone = zoneOver(timezone, start, end);
  return [zone.instantOf(start / DAY, 0), zone.instantOf(end / DAY, 0)];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
