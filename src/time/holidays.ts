import type { HolidaySet } from '../model/calendar.ts';
import { readDay } from './day.ts';
import { HOLIDAY_DATES } from './holiday-dates.ts';

/** A published set of holidays. Days are counted from 1970-01-01. */
export interface Holidays {
  /** First and last day of the years that are published; beyond them nothing is known. */
  readonly known: readonly [first: number, last: number];
  /** Closed days. */
  readonly off: ReadonlySet<number>;
  /** Days worked in exchange (调休). */
  readonly work: ReadonlySet<number>;
}

const read = new Map<HolidaySet, Holidays>();

export function holidaysOf(set: HolidaySet): Holidays {
  const holidays = read.get(set) ?? readHolidays(set);
  read.set(set, holidays);
  return holidays;
}

function readHolidays(set: HolidaySet): Holidays {
  const years = Object.entries(HOLIDAY_DATES[set]);
  const days = (part: 0 | 1) =>
    new Set(
      years.flatMap(([year, dates]) =>
        [...(dates.split(' + ')[part]?.split(' ') ?? [])].map((date) => readDay(`${year}-${date}`, set)),
      ),
    );
  const numbers = years.map(([year]) => year).sort();
  return {
    known: [readDay(`${numbers[0]}-01-01`, set), readDay(`${numbers[numbers.length - 1]}-12-31`, set)],
    off: days(0),
    work: days(1),
  };
}
