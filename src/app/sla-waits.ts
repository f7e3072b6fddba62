import type { CalendarSpec, OpenHours } from '../model/calendar.ts';
import type { Needs } from '../model/needs.ts';
import { type Calendar, compileCalendar, type Moment } from '../time/calendar.ts';
import { DAY, parseDuration } from '../time/duration.ts';
import { buyersWeek, weekCalendar } from '../time/week-hours.ts';

interface Promised {
  /** `15m`, `8bh`. */
  readonly target: string;
  /** When it runs; days are days whatever it says. */
  readonly calendar: CalendarSpec;
}

/**
 * The longest wait over a year, and whether any is longer than needed. It is longest right after the last moment from which the
 * target still ends before closing, so those moments, the closings and the buyer's own openings are tried. Hours of a document are the
 * bare week, because none says which public holidays it keeps.
 */
export function waits(
  { target, calendar }: Promised,
  needed: string,
  needs: Needs,
  year: number,
): { readonly isLate: boolean; readonly worstMs: Moment } {
  const isBusiness = parseDuration(needed).clock === 'business';
  // Which public holidays the buyer's own business days keep is not known: against them the vendor's are left out as well.
  const spec = isBusiness ? withoutHolidays(calendar) : calendar;
  const offered = compileCalendar(spec);
  const week = weekCalendar(buyersWeek(needs));
  const promise = dueIn(target, offered);
  const need = dueIn(needed, compileCalendar(isBusiness ? week : { always: true }));
  const wanted = compileCalendar(needs.coverage === '24x7' ? { always: true } : week);
  const [from, to] = [Date.UTC(year, 0, 5), Date.UTC(year + 1, 0, 5)];
  const closings = isAlways(spec) ? [] : offered.intervals(from, to).map(([, close]) => close);
  const openings = needs.coverage === '24x7' ? [from] : wanted.intervals(from, to).map(([open]) => open);
  const starts = [...openings, ...closings, ...closings.flatMap((close) => lastInTime(promise, close))].filter(
    (start) => start >= from && start < to && wanted.isOpen(start),
  );
  const tried = (starts.length > 0 ? starts : openings.slice(0, 1)).map((start) => ({ start, given: promise(start) }));
  return {
    isLate: tried.some(({ start, given }) => {
      const latest = need(start);
      return latest !== 'never' && (given === 'never' || given > latest);
    }),
    worstMs: tried.reduce<Moment>(
      (worst, { start, given }) => (worst === 'never' || given === 'never' ? 'never' : Math.max(worst, given - start)),
      0,
    ),
  };
}

const isAlways = (spec: CalendarSpec): boolean => !Array.isArray(spec) && 'always' in spec;

function withoutHolidays(spec: CalendarSpec): CalendarSpec {
  if (Array.isArray(spec)) return spec.map((version) => ('always' in version ? version : bare(version)));
  return 'always' in spec ? spec : bare(spec);
}

/** Without public holidays and the workdays that make up for them. */
const bare = <Hours extends OpenHours>({ holidays: _h, holidaySet: _s, workdays: _w, ...hours }: Hours) => hours;

type Due = (startMs: number) => Moment;

function dueIn(target: string, calendar: Calendar): Due {
  const { value, unit } = parseDuration(target);
  if (unit === 'bd') return (start) => calendar.dueDays(start, value);
  if (unit === 'd') return (start) => start + value * DAY;
  return (start) => calendar.dueMs(start, value * { m: 60_000, h: 3_600_000, bh: 3_600_000 }[unit]);
}

/** The first minute of the day before a closing from which the target is not used up by then. */
function lastInTime(promise: Due, close: number): number[] {
  let [low, high] = [close - DAY, close];
  const isAfter = (start: number) => {
    const due = promise(start);
    return due === 'never' || due > close;
  };
  if (isAfter(low) || !isAfter(high)) return [];
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 120_000) * 60_000;
    if (middle <= low) break;
    if (isAfter(middle)) high = middle;
    else low = middle;
  }
  return [high];
}
