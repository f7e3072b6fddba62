import type { WeekHours } from '../model/evidence.ts';
import type { Needs } from '../model/needs.ts';
import { compileCalendar } from './calendar.ts';
import { weekCalendar, yearIn } from './week-hours.ts';

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
  const buyer = compileCalendar(weekCalendar(coverage, timezone));
  const vendor = compileCalendar(weekCalendar(offered));
  const [start, end] = yearIn(timezone, year);
  const wanted = buyer.intervals(start, end);
  const covered = wanted.map(([from, to]) => vendor.elapsedMs(from, to));
  return sum(covered) / sum(wanted.map(([from, to]) => to - from));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
