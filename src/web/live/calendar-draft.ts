import type { CalendarSpec, CalendarVersion, ClockSpan, OpenHours } from '../../model/calendar.ts';
import type { HolidaySet } from '../../model/holiday-set.ts';
import { WEEKDAYS, type Weekday } from '../../model/weekday.ts';
import { keyed, type Row } from '../parts/row-keys.ts';

/** Hours of a single date. */
export interface DateRow extends Row {
  readonly date: string;
  readonly hours: string;
}
/** Hours that hold from a day on: text as it is typed. */
export interface VersionRow extends Row {
  /** Its first day; the first version holds from the beginning, whatever was typed here while it was a later one. */
  readonly from: string;
  readonly opens: 'always' | 'hours';
  readonly timezone: string;
  readonly week: Readonly<Record<Weekday, string>>;
  readonly holidaySet: HolidaySet | '';
  /** Dates, parted by commas. */
  readonly holidays: string;
  readonly workdays: string;
  readonly shifts: readonly DateRow[];
  readonly breaks: readonly DateRow[];
  /** As the file has it; kept as long as nothing of it is changed. */
  readonly was?: CalendarVersion;
}
/** The hours of one vendor; what was typed stays when they are said not to be known after all. */
export interface CalendarDraft {
  readonly isGiven: boolean;
  /** At least one, oldest first. */
  readonly versions: readonly VersionRow[];
  readonly was?: CalendarSpec;
}

export const emptyDate = { date: '', hours: '' };
const emptyHours: OpenHours = { timezone: '', hours: {} };

export function calendarDraftOf(was: CalendarSpec | undefined): CalendarDraft {
  if (was === undefined) return { isGiven: false, versions: keyed([versionDraftOf(emptyHours)]) };
  const versions = Array.isArray(was) ? was : [was];
  const rows = versions.map((version: CalendarVersion) => ({ ...versionDraftOf(version), was: version }));
  return { isGiven: true, versions: keyed(rows), was };
}

export function versionDraftOf(version: CalendarVersion): Omit<VersionRow, 'key' | 'was'> {
  const open = 'hours' in version ? version : emptyHours;
  return {
    from: version.from ?? '',
    opens: 'always' in version ? 'always' : 'hours',
    timezone: version.timezone ?? '',
    week: weekOf((day) => spansText(open.hours[day] ?? [])),
    holidaySet: open.holidaySet ?? '',
    holidays: (open.holidays ?? []).join(', '),
    workdays: (open.workdays ?? []).join(', '),
    shifts: dateRows(open.shifts),
    breaks: dateRows(open.breaks),
  };
}

export const weekOf = (textOf: (day: Weekday) => string): VersionRow['week'] =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, textOf(day)])) as Record<Weekday, string>;

const dateRows = (byDate: OpenHours['shifts']): readonly DateRow[] =>
  keyed(Object.entries(byDate ?? {}).map(([date, spans]) => ({ date, hours: spansText(spans) })));

const spansText = (spans: readonly ClockSpan[]): string => spans.map((span) => span.join('-')).join(', ');
