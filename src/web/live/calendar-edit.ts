import type { CalendarSpec, CalendarVersion, ClockSpan, OpenHours } from '../../model/calendar.ts';
import { WEEKDAYS } from '../../model/weekday.ts';
import type { Workspace } from '../../model/workspace.ts';
import {
  type CalendarDraft,
  calendarDraftOf,
  type DateRow,
  type VersionRow,
  versionDraftOf,
} from './calendar-draft.ts';
import { plain } from './plain.ts';
import type { WorkspaceDraft } from './workspace-draft.ts';

/** Whatever people write between two times. */
const TO = /\s*(?:[-~〜至到]|to)\s*/g;
const BETWEEN = /[\s,;、]+/;
const SPAN = /^(\d{1,2})(?::(\d\d))?-(\d{1,2})(?::(\d\d))?$/;

/** Hours as people write them (`9:00-12:00, 13:00–18:00`, `20:00至32:00`); none: closed. Null for anything else. */
export function spansOf(text: string): ClockSpan[] | null {
  const spans = words(
    plain(text)
      .replace(/\s*:\s*/g, ':')
      .replace(TO, '-'),
  ).map((part): ClockSpan | null => {
    const [, open, openMinute = '00', close, closeMinute = '00'] = SPAN.exec(part) ?? [];
    if (open === undefined || close === undefined) return null;
    return [`${open.padStart(2, '0')}:${openMinute}`, `${close.padStart(2, '0')}:${closeMinute}`];
  });
  return spans.every((span) => span !== null) ? spans : null;
}

/** Dates by commas, whether or not they exist. */
export const datesOf = (text: string): string[] => words(plain(text));

const words = (text: string): string[] => text.split(BETWEEN).filter(Boolean);

/** The calendars as edited, each under its vendor's new id if it has one. */
export function calendarsOf({ vendors }: WorkspaceDraft): Workspace['calendars'] {
  const edited = vendors.flatMap(({ id, calendar }): [string, CalendarSpec][] => {
    const spec = calendarOf(calendar);
    return spec === undefined ? [] : [[id.trim(), spec]];
  });
  return Object.fromEntries(edited);
}

/** As the file has it, where it was not edited; only where nothing is wrong with it. Undefined: not known. */
export function calendarOf(draft: CalendarDraft): CalendarSpec | undefined {
  const { isGiven, versions, was } = draft;
  if (!isGiven) return undefined;
  if (was !== undefined && isSame(draft, calendarDraftOf(was))) return was;
  const [first, ...later] = versions.map(versionOf);
  return later.length === 0 ? first : [first, ...later];
}

function versionOf(typed: VersionRow, at: number): CalendarVersion {
  const row = at === 0 ? { ...typed, from: '' } : typed;
  const { key, was } = row;
  if (was !== undefined && isSame(row, { ...versionDraftOf(was), was, key })) return was;
  const [from, timezone] = [plain(row.from), plain(row.timezone)];
  const dated = from !== '' && { from };
  if (row.opens === 'always') return { ...dated, ...(timezone !== '' && { timezone }), always: true };
  const [holidays, workdays] = [datesOf(row.holidays), datesOf(row.workdays)];
  return {
    ...dated,
    timezone,
    hours: Object.fromEntries(
      WEEKDAYS.map((day) => [day, spansOf(row.week[day]) ?? []] as const).filter(([, spans]) => spans.length > 0),
    ),
    ...(row.holidaySet !== '' && { holidaySet: row.holidaySet }),
    ...(holidays.length > 0 && { holidays }),
    ...(workdays.length > 0 && { workdays }),
    ...(row.shifts.length > 0 && { shifts: byDate(row.shifts) }),
    ...(row.breaks.length > 0 && { breaks: byDate(row.breaks) }),
  };
}

const byDate = (rows: readonly DateRow[]): OpenHours['shifts'] =>
  Object.fromEntries(rows.map(({ date, hours }) => [plain(date), spansOf(hours) ?? []]));

const isSame = <Draft>(a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);
