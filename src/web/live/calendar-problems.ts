import type { CalendarSpec, OpenHours } from '../../model/calendar.ts';
import { ExpectedError } from '../../model/error.ts';
import type { Text } from '../../model/text.ts';
import { WEEKDAYS } from '../../model/weekday.ts';
import { readVersions } from '../../time/version.ts';
import type { CalendarDraft, DateRow, VersionRow } from './calendar-draft.ts';
import { datesOf, spansOf } from './calendar-edit.ts';
import { dayProblem, isDay } from './fees-problems.ts';
import type { FieldProblem, Note } from './field-problem.ts';
import { plain } from './plain.ts';

export function checkCalendar({ isGiven, versions }: CalendarDraft, name: string, note: Note): void {
  if (!isGiven) return;
  for (const [at, version] of versions.entries()) {
    const here = `${name}.${version.key}`;
    if (at > 0) note(`${here}.from`, dayProblem(version.from, true));
    // Each with the one before it, so that every one out of order is named.
    const pair = versions.slice(Math.max(1, at - 1), at + 1).map(({ from }) => plain(from));
    if (at > 1) note(`${here}.from`, said(pair.map((from) => ({ always: true, ...(isDay(from) && { from }) }))));
    const timezone = plain(version.timezone);
    if (timezone !== '') note(`${here}.timezone`, said({ always: true, timezone }));
    else if (version.opens === 'hours') note(`${here}.timezone`, 'needed');
    if (version.opens === 'hours') checkHours(version, here, note);
  }
}

function checkHours({ week, holidays, workdays, shifts, breaks }: VersionRow, name: string, note: Note): void {
  for (const day of WEEKDAYS) note(`${name}.week.${day}`, spansProblem(week[day]));
  const isClosed = [...Object.values(week), ...shifts.map(({ hours }) => hours)].every((text) => text.trim() === '');
  note(`${name}.week.mon`, isClosed ? 'noHours' : null);
  note(`${name}.holidays`, said(withDays({ holidays: datesOf(holidays) })));
  note(`${name}.workdays`, said(withDays({ workdays: datesOf(workdays) })));
  checkDates(shifts, `${name}.shifts`, note);
  checkDates(breaks, `${name}.breaks`, note);
}

function checkDates(rows: readonly DateRow[], name: string, note: Note): void {
  for (const [at, { key, date, hours }] of rows.entries()) {
    note(`${name}.${key}.date`, dayProblem(date, true));
    const isTwice = rows.slice(0, at).some((one) => plain(one.date) === plain(date));
    note(`${name}.${key}.date`, isTwice ? 'sameDate' : null);
    note(`${name}.${key}.hours`, spansProblem(hours));
  }
}

function spansProblem(text: string): FieldProblem | Text | null {
  const spans = spansOf(text);
  return spans === null ? 'notHours' : said(withDays({ shifts: { '2026-01-01': spans } }));
}

const withDays = (days: Partial<OpenHours>): CalendarSpec => ({
  timezone: 'UTC',
  hours: { mon: [['00:00', '24:00']] },
  ...days,
});

/** What the command line says against a calendar; null where nothing. */
function said(spec: CalendarSpec): Text | null {
  try {
    readVersions(spec);
    return null;
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return { en: inForm(error.text.en), zh: inForm(error.text.zh) };
  }
}

/** Without the path, as it stands beside the field; hours as they are typed here, not as in a file. */
const inForm = (words: string): string =>
  words.replace(/^[^\s:：]+[:：]\s*/, '').replaceAll(/\["([\d:]+)", "([\d:]+)"\]/g, '$1-$2');
