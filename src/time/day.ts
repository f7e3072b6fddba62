import { inputError } from '../model/error.ts';
import { DAY } from './duration.ts';

/** Days are counted from 1970-01-01, which is day 0. */

/** The day of `2026-10-01`; an input error that names `field` when there is no such date. */
export function readDay(text: string, field: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || formatDay(ms / DAY) !== text)
    throw inputError(
      `${field}: "${text}" is not a date that exists; write it as 2026-10-01`,
      `${field}：“${text}”不是存在的日期；请写成 2026-10-01`,
    );
  return ms / DAY;
}

/** `2026-10-01` of a day. */
export const formatDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
