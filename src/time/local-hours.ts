import type { WeekHours } from '../model/evidence.ts';
import { compileCalendar } from './calendar.ts';
import { DAY, HOUR } from './duration.ts';
import { weekCalendar, yearIn } from './week-hours.ts';
import { zoneOver } from './zone.ts';

/** A stretch of a day as the clock on the wall shows it; it ends on the next day where `to` is not after `from`. */
export interface LocalHours {
  readonly from: string;
  readonly to: string;
}

/** What lasts for fewer days of the year is an edge of it: the day on which a clock changes, the first and the last night. */
const SEVERAL = 5;

/**
 * A vendor's hours on the buyer's clock, over one year: one stretch where the zones change their clocks together, two or three where
 * they do not, the one with the most days first. Empty for hours without end, which have no stretch a day.
 *
 * @example 06:00 to 18:00 in Los Angeles, for Shanghai: 21:00 to 09:00 (summer), 22:00 to 10:00 (winter)
 */
export function localHours(offered: WeekHours, timezone: string, year: number): readonly LocalHours[] {
  const [start, end] = yearIn(timezone, year);
  const zone = zoneOver(timezone, start, end);
  const clock = (ms: number): string => {
    const minutes = Math.floor(((ms + zone.offsetAt(ms)) % DAY) / 60_000);
    return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  };
  const days = new Map<string, number>();
  for (const [open, close] of compileCalendar(weekCalendar(offered)).intervals(start, end)) {
    if (close - open > 25 * HOUR) return [];
    const hours = `${clock(open)} ${clock(close)}`;
    days.set(hours, (days.get(hours) ?? 0) + 1);
  }
  return [...days]
    .filter(([, count]) => count >= SEVERAL)
    .sort(([, a], [, b]) => b - a)
    .map(([hours]) => ({ from: hours.slice(0, 5), to: hours.slice(6) }));
}
