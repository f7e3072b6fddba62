import type { HolidaySet, OpenHours } from '../../model/calendar.ts';
import type { Needs } from '../../model/needs.ts';

/** Where a zone's public holidays are known, they are outside office hours, and make-up workdays (调休) within. */
const HOLIDAYS: Readonly<Record<string, HolidaySet>> = {
  'Asia/Shanghai': 'CN',
  'Asia/Tokyo': 'JP',
  'Asia/Singapore': 'SG',
  'Asia/Kolkata': 'IN',
  'Europe/Berlin': 'DE',
  'Europe/London': 'GB',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Los_Angeles': 'US',
};

/** The buyer's office hours as data, for whoever needs no more than the hours: Monday to Friday, 09:00 to 18:00, public holidays taken out. */
export function officeHoursSpec({ timezone }: Pick<Needs, 'timezone'>): OpenHours {
  const day: [string, string][] = [['09:00', '18:00']];
  const holidaySet = HOLIDAYS[timezone];
  return {
    timezone,
    hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
    ...(holidaySet && { holidaySet }),
  };
}
