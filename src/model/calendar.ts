import { z } from 'zod';
import { HOLIDAY_SETS } from './holiday-set.ts';
import { WEEKDAYS } from './weekday.ts';

export { HOLIDAY_SETS, type HolidaySet } from './holiday-set.ts';
export { WEEKDAYS, type Weekday } from './weekday.ts';

/**
 * From and to as local clock times, `["09:00", "18:00"]`, half-open. The end may be past 24:00 (`["20:00", "32:00"]`): the hours
 * then belong to the day they begin on.
 */
const span = z.tuple([z.string(), z.string()]);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-10-01');
const byDate = z.record(date, z.array(span));

const openHours = {
  /** IANA name, such as `Asia/Shanghai`. */
  timezone: z.string().min(1),
  hours: z.partialRecord(z.enum(WEEKDAYS), z.array(span)),
  /** Closed all day; nothing else wins over them. */
  holidays: z.array(date).optional(),
  /** A published set; what the calendar itself says of a date wins over it. */
  holidaySet: z.enum(HOLIDAY_SETS).optional(),
  /** Make-up workdays (调休): open like the nearest weekday that has hours. */
  workdays: z.array(date).optional(),
  /** Hours of single dates, in place of the week's: a shorter day before a feast. */
  shifts: byDate.optional(),
  /** Closed spans of single dates. */
  breaks: byDate.optional(),
};
/** 24x7 is absolute time; the zone only says what a day is, for targets in days. */
const alwaysOpen = { timezone: z.string().min(1).optional(), always: z.literal(true) };
/** First local date on which this version holds. */
const from = { from: date.optional() };

/** Opening hours as data: one version, or several, each in force from its date until the next one's. */
export const calendarSchema = z.union([
  z.strictObject(openHours),
  z.strictObject(alwaysOpen),
  z.array(z.union([z.strictObject({ ...from, ...openHours }), z.strictObject({ ...from, ...alwaysOpen })])).min(1),
]);

export type ClockSpan = z.infer<typeof span>;
export type OpenHours = z.infer<z.ZodObject<typeof openHours>>;
export type AlwaysOpen = z.infer<z.ZodObject<typeof alwaysOpen>>;
export type CalendarVersion = (OpenHours | AlwaysOpen) & { from?: string | undefined };
export type CalendarSpec = OpenHours | AlwaysOpen | CalendarVersion[];
