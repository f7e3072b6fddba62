import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { compileCalendar } from './calendar.ts';
import { HOLIDAY_DATES } from './holiday-dates.ts';
import { readIcs, withClosings } from './ical.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const week = {
  timezone: 'Asia/Shanghai',
  hours: Object.fromEntries(weekdays.map((day) => [day, [['09:00', '18:00']]])),
};
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'].join('\r\n');
const file = (...events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n');
const year = { timezone: 'Asia/Shanghai', from: '2026-01-01', to: '2026-12-31' };

test('a public feed of Chinese holidays gives the days off and the make-up workdays of the published set', () => {
  const path = createRequire(import.meta.url).resolve('chinese-days/dist/holidays.ics');
  const { holidays, workdays } = readIcs(readFileSync(path, 'utf8'), year);
  const [off, work] = HOLIDAY_DATES.CN[2026]
    .split(' + ')
    .map((dates) => dates.split(' ').map((date) => `2026-${date}`));
  expect(holidays).toEqual(off);
  expect(workdays).toEqual(work);
});

test('a calendar with the feed is closed on its holidays and open on its make-up Saturdays', () => {
  const closings = readIcs(
    file(
      event('DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20261008', 'SUMMARY:国庆节', 'TRANSP:TRANSPARENT'),
      event('DTSTART;VALUE=DATE:20261010', 'SUMMARY:国庆节(班)'),
    ),
    year,
  );
  const calendar = compileCalendar(withClosings(week, closings));
  expect(calendar.isOpen(Date.parse('2026-10-07T10:00+08:00'))).toBe(false);
  expect(calendar.isOpen(Date.parse('2026-10-08T10:00+08:00'))).toBe(true);
  expect(calendar.isOpen(Date.parse('2026-10-10T10:00+08:00'))).toBe(true);
});

test('a repeating meeting closes its hours each time, but for the dates it leaves out', () => {
  const { breaks } = readIcs(
    file(
      event(
        'DTSTART;TZID=Asia/Shanghai:20260105T140000',
        'DTEND;TZID=Asia/Shanghai:20260105T153000',
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'EXDATE;TZID=Asia/Shanghai:20260112T140000',
        'SUMMARY:All hands',
      ),
    ),
    year,
  );
  expect(breaks).toEqual({ '2026-01-05': [['14:00', '15:30']], '2026-01-19': [['14:00', '15:30']] });
});

test('an event in UTC closes local hours, on both sides of a local midnight', () => {
  const { breaks } = readIcs(file(event('DTSTART:20260301T150000Z', 'DTEND:20260301T170000Z', 'SUMMARY:Move')), year);
  expect(breaks).toEqual({ '2026-03-01': [['23:00', '24:00']], '2026-03-02': [['00:00', '01:00']] });
});

test('an event in a zone of its own closes the same instants here', () => {
  const { breaks } = readIcs(
    file(event('DTSTART;TZID=Europe/Berlin:20260701T090000', 'DTEND;TZID=Europe/Berlin:20260701T100000')),
    year,
  );
  expect(breaks).toEqual({ '2026-07-01': [['15:00', '16:00']] });
});

test('a zone that the file itself defines is used as defined', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Office time',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0530',
    'TZOFFSETTO:+0530',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n');
  const meeting = event('DTSTART;TZID=Office time:20260701T090000', 'DTEND;TZID=Office time:20260701T100000');
  expect(readIcs(file(zone, meeting), year).breaks).toEqual({ '2026-07-01': [['11:30', '12:30']] });
});

test('cancelled events and free time close nothing, and are named', () => {
  const { holidays, breaks, ignored } = readIcs(
    file(
      event('DTSTART;VALUE=DATE:20260505', 'SUMMARY:Outing', 'STATUS:CANCELLED'),
      event('DTSTART:20260505T010000Z', 'DTEND:20260505T020000Z', 'SUMMARY:Focus', 'TRANSP:TRANSPARENT'),
    ),
    year,
  );
  expect([holidays, breaks]).toEqual([[], {}]);
  expect(ignored).toEqual([
    { summary: 'Outing', why: 'cancelled' },
    { summary: 'Focus', why: 'transparent' },
  ]);
});

test('what the calendar says of a date wins over the feed', () => {
  const closings = readIcs(file(event('DTSTART;VALUE=DATE:20260105', 'SUMMARY:Company day')), year);
  const calendar = compileCalendar(withClosings({ ...week, shifts: { '2026-01-05': [['10:00', '12:00']] } }, closings));
  expect(calendar.isOpen(Date.parse('2026-01-05T11:00+08:00'))).toBe(true);
});

test('a file that is no calendar is refused in one line', () => {
  expect(() => readIcs('hello', year)).toThrow(/not an iCalendar file/);
  expect(() => readIcs('', year)).toThrow(/not an iCalendar file/);
});

test('a rule that repeats every second is refused, not followed', () => {
  const flood = event('DTSTART:20260101T000000Z', 'DTEND:20260101T000001Z', 'RRULE:FREQ=SECONDLY', 'SUMMARY:Flood');
  expect(() => readIcs(file(flood), year)).toThrow(/repeats more than/);
});
