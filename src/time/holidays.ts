import type { HolidaySet } from '../model/calendar.ts';
export const holidayYears = (
  _set: HolidaySet,
): { first: number; last: number; off: ReadonlySet<number>; work: ReadonlySet<number> } => ({
  first: 0,
  last: 0,
  off: new Set(),
  work: new Set(),
});
