import { describe, expect, it } from 'vitest';
import type { CalendarSpec } from '../../model/calendar.ts';
import { type Workspace, workspaceSchema } from '../../model/workspace.ts';
import { compileCalendar } from '../../time/calendar.ts';
import { type CalendarDraft, calendarDraftOf, type VersionRow, weekOf } from './calendar-draft.ts';
import { calendarOf, datesOf, spansOf } from './calendar-edit.ts';
import { draftOf, emptyVendor, type VendorDraft } from './workspace-draft.ts';
import { problemsOf, workspaceOf } from './workspace-edit.ts';

const desk: CalendarSpec = {
  timezone: 'Asia/Shanghai',
  // Not in the order of the week, and with a day that is said to be closed: a file that was not touched keeps even that.
  hours: {
    fri: [['20:00', '32:00']],
    mon: [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ],
    sun: [],
  },
  holidays: ['2026-11-24', '2026-12-24'],
  holidaySet: 'CN',
  workdays: ['2026-11-28'],
  shifts: { '2026-12-31': [['09:00', '12:00']], '2026-12-30': [] },
  breaks: { '2026-11-23': [['16:00', '18:00']] },
};
const always: CalendarSpec = { always: true };
const dated: CalendarSpec = [desk, { from: '2027-01-01', always: true, timezone: 'Europe/Berlin' }];
const base: Workspace = workspaceSchema.parse({
  schema: 'touchstone/workspace@1',
  needs: { scenario: 'live rooms', timezone: 'Asia/Shanghai', coverage: '24x7' },
  vendors: ['aster', 'briar', 'clover', 'daisy'].map((id) => ({ id, name: { en: id, zh: id } })),
  calendars: { aster: desk, briar: always, clover: dated },
});
const draft = draftOf(base, 'en', []);
const [aster, briar, clover, daisy] = draft.vendors;

const saved = (vendors: readonly VendorDraft[]) => workspaceOf({ ...draft, vendors }, base).calendars;
const withRow = (calendar: CalendarDraft, part: Partial<VersionRow>): CalendarDraft => ({
  ...calendar,
  versions: calendar.versions.with(0, { ...calendar.versions[0], ...part }),
});
const edited = (was: CalendarSpec | undefined, part: Partial<VersionRow>) =>
  calendarOf(withRow({ ...calendarDraftOf(was), isGiven: true }, part));
const row = (date: string, hours: string, key = '0') => ({ key, date, hours });

describe('business hours in the form', () => {
  it('are the very ones of the file where nothing was edited', () => {
    expect(problemsOf(draft)).toEqual({});
    const calendars = saved(draft.vendors);
    expect(calendars).toEqual(base.calendars);
    for (const id of ['aster', 'briar', 'clover']) expect(calendars[id]).toBe(base.calendars[id]);
    // Typed and typed back is not edited.
    expect(edited(desk, { holidays: '2026-11-24, 2026-12-24' })).toBe(desk);
  });

  it('keep all that they hold when one thing is edited', () => {
    const { sun: _, ...week } = desk.hours;
    expect(edited(desk, { timezone: 'Asia/Tokyo ' })).toEqual({ ...desk, hours: week, timezone: 'Asia/Tokyo' });
    const some = {
      shifts: [row('2026-12-31', '9-12')],
      breaks: [],
      holidays: '',
      workdays: '',
      holidaySet: '',
    } as const;
    expect(edited(desk, some)).toEqual({
      timezone: 'Asia/Shanghai',
      hours: week,
      shifts: { '2026-12-31': [['09:00', '12:00']] },
    });
    expect(edited(always, { timezone: 'Asia/Tokyo' })).toEqual({ always: true, timezone: 'Asia/Tokyo' });
    expect(edited(desk, { opens: 'always', timezone: '' })).toEqual({ always: true });
  });

  it('of a version that was not edited are the very ones of the file, beside one that was', () => {
    const { calendar } = clover;
    const [first, second] = calendar.versions;
    const moved = calendarOf({ ...calendar, versions: [first, { ...second, from: '2027-03-01' }] });
    expect(moved).toEqual([dated[0], { ...dated[1], from: '2027-03-01' }]);
    expect(Array.isArray(moved) && moved[0]).toBe(clover.calendar.versions[0].was);
    // Hours from a later date, made from those before.
    const { was: _, ...copy } = aster.calendar.versions[0];
    const later = { ...copy, key: '1', from: '2027-01-01', week: weekOf(() => '08:00-20:00') };
    const grown = calendarOf({ ...aster.calendar, versions: [...aster.calendar.versions, later] });
    expect(Array.isArray(grown) && grown[0]).toBe(base.calendars.aster);
    expect(grown).toMatchObject([{}, { from: '2027-01-01', hours: { sun: [['08:00', '20:00']] }, holidaySet: 'CN' }]);
    // The last that is left holds from the beginning.
    expect(calendarOf({ ...calendar, versions: [second] })).toEqual({ always: true, timezone: 'Europe/Berlin' });
  });

  it('typed for a new vendor are a calendar that the schema takes and the clocks run on', () => {
    const calendar = withRow(
      { ...emptyVendor('4').calendar, isGiven: true },
      { timezone: 'Asia/Shanghai', week: weekOf((day) => (day === 'sun' ? '' : '９：００－１２：００，13:00～18:00')) },
    );
    const vendors = [...draft.vendors, { ...emptyVendor('4'), id: 'fern', en: 'Fern', calendar }];
    expect(problemsOf({ ...draft, vendors })).toEqual({});
    const made = workspaceSchema.parse(JSON.parse(JSON.stringify(workspaceOf({ ...draft, vendors }, base))));
    const spec = made.calendars.fern;
    expect(compileCalendar(spec).isOpen(Date.parse('2026-11-23T09:30+08:00'))).toBe(true);
    expect(compileCalendar(spec).isOpen(Date.parse('2026-11-23T12:30+08:00'))).toBe(false);
  });

  it('follow a vendor that is given another id, and go with one that is taken away', () => {
    const calendars = saved([{ ...aster, id: 'aster-cloud' }, clover, daisy]);
    expect(Object.keys(calendars)).toEqual(['aster-cloud', 'clover']);
    expect(calendars['aster-cloud']).toBe(base.calendars.aster);
    const unsure = { ...briar, calendar: { ...briar.calendar, isGiven: false } };
    expect(Object.keys(saved([aster, unsure]))).toEqual(['aster']);
  });

  it('are read however people part them', () => {
    const both = [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ];
    for (const text of [
      '09:00-12:00, 13:00-18:00',
      '9:00–12:00、13:00–18:00',
      ' 9 — 12;13—18 ',
      '０９：００至１２：００，13:00 到 18:00',
      '9:00 to 12:00 13:00~18:00',
      '9:00〜12:00；13:00−18:00',
    ])
      expect(spansOf(text), text).toEqual(both);
    expect(spansOf(' ')).toEqual([]);
    expect(spansOf('20:00-32:00')).toEqual([['20:00', '32:00']]);
    for (const text of ['nine to five', '09:00', '09:00-', '9.30-12', '09:00-12:00-18:00'])
      expect(spansOf(text), text).toBeNull();
    expect(datesOf('2026-12-24，２０２６-12-31、')).toEqual(['2026-12-24', '2026-12-31']);
  });

  it('are not sent while a field is wrong, and each is named with what to write', () => {
    const wrong = (calendar: CalendarDraft) =>
      Object.entries(problemsOf({ ...draft, vendors: [{ ...aster, calendar }] })).map(([field, problem]) => [
        field.replace('vendor.0.calendar.', ''),
        typeof problem === 'string' ? problem : problem?.en,
      ]);
    const hours = (part: Partial<VersionRow>) => wrong(withRow(aster.calendar, part));
    const none = { ...emptyVendor('0').calendar, isGiven: true };
    expect(wrong(none)).toEqual([
      ['0.timezone', 'needed'],
      ['0.week.mon', 'noHours'],
    ]);
    expect(wrong({ ...none, isGiven: false })).toEqual([]);
    expect(wrong(withRow(none, { timezone: 'UTC', shifts: [row('2026-12-31', '9-12')] }))).toEqual([]);
    expect(wrong(withRow(none, { opens: 'always' }))).toEqual([]);
    const week = {
      ...aster.calendar.versions[0].week,
      mon: '22:00-06:00',
      tue: '9-12, 11-13',
      wed: 'nine',
      thu: '25-26',
    };
    expect(hours({ timezone: 'Mars/Olympus', week })).toEqual([
      ['0.timezone', '"Mars/Olympus" is not a known time zone; write an IANA name such as Asia/Shanghai'],
      [
        '0.week.mon',
        'closes at 06:00, not after it opens at 22:00; hours over midnight are written past 24:00, such as 20:00-32:00',
      ],
      ['0.week.tue', 'two intervals overlap; join them or move one'],
      ['0.week.wed', 'notHours'],
      ['0.week.thu', '"25:00" is not a time of day; write 00:00 to 23:59'],
    ]);
    expect(
      hours({
        holidays: '2026-12-24, 2026-02-30',
        workdays: 'Sunday',
        shifts: [row('', '9-12'), row('2026-12-31', '', '1'), row('2026-12-31', 'late', '2')],
        breaks: [row('2026-11-31', '')],
      }),
    ).toEqual([
      ['0.holidays', '"2026-02-30" is not a date that exists; write it as 2026-10-01'],
      ['0.workdays', '"Sunday" is not a date that exists; write it as 2026-10-01'],
      ['0.shifts.0.date', 'needed'],
      ['0.shifts.2.date', 'sameDate'],
      ['0.shifts.2.hours', 'notHours'],
      ['0.breaks.0.date', 'notDay'],
    ]);
    const [first, second] = clover.calendar.versions;
    const versions = ['2027-01-01', '', '2027-13-01', '2024-06-01'].map((from, at) => ({
      ...(at === 0 ? first : second),
      key: String(at),
      from,
    }));
    expect(wrong({ ...clover.calendar, versions })).toEqual([
      ['1.from', 'needed'],
      ['2.from', 'notDay'],
    ]);
    expect(
      wrong({
        ...clover.calendar,
        versions: [first, versions[0], versions[3]].map((one, at) => ({ ...one, key: String(at + 1) })),
      }),
    ).toEqual([['3.from', 'each version needs a "from" later than the one before it; write them oldest first']]);
  });
});
