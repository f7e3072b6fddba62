import { expect, test } from 'vitest';
import { HOLIDAY_SETS, type HolidaySet } from '../model/calendar.ts';
import { compileCalendar } from './calendar.ts';
import { formatDay } from './day.ts';
import { holidaysOf } from './holidays.ts';

const hours = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '18:00']]]));
const isOpen = (calendar: ReturnType<typeof compileCalendar>, date: string) =>
  calendar.isOpen(Date.parse(`${date}T10:00+08:00`));

// The nine dates on which the libraries were compared: notices of the General Office of the State Council for 2025 and 2026.
test.each([
  ['2025-01-26', true],
  ['2025-01-28', false],
  ['2025-02-08', true],
  ['2025-04-27', true],
  ['2025-10-08', false],
  ['2025-10-11', true],
  ['2026-02-14', true],
  ['2026-02-23', false],
  ['2026-10-10', true],
])('China %s: a workday is %s', (date, isWorkday) => {
  expect(isOpen(compileCalendar({ timezone: 'Asia/Shanghai', hours, holidaySet: 'CN' }), date)).toBe(isWorkday);
});

test('the calendar says until when its holidays are known; 1 October 2027 is not yet', () => {
  const { known } = compileCalendar({ timezone: 'Asia/Shanghai', hours, holidaySet: 'CN' });
  expect(known).toEqual({ fromMs: Date.parse('2019-01-01T00:00+08:00'), toMs: Date.parse('2027-01-01T00:00+08:00') });
  expect(compileCalendar({ timezone: 'Asia/Shanghai', hours }).known).toBeNull();
});

test('what the calendar says of a date wins over the set', () => {
  const calendar = compileCalendar({
    timezone: 'Asia/Shanghai',
    hours,
    holidaySet: 'CN',
    shifts: { '2026-10-01': [['10:00', '12:00']] },
    holidays: ['2026-10-10'],
    workdays: ['2026-10-02'],
  });
  expect(['2026-10-01', '2026-10-02', '2026-10-10', '2026-10-03'].map((date) => isOpen(calendar, date))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('every set begins in 2019, and every date lies within the years that are known', () => {
  for (const set of HOLIDAY_SETS) {
    const { known, off, work } = holidaysOf(set);
    expect(formatDay(known[0])).toBe('2019-01-01');
    for (const day of [...off, ...work]) expect(day >= known[0] && day <= known[1]).toBe(true);
  }
});

// Dates that were decreed once, from the governments' announcements.
test.each<readonly [HolidaySet, string, string]>([
  ['GB', '2022-09-19', 'the state funeral'],
  ['GB', '2020-05-08', 'VE day in place of the first Monday of May'],
  ['US', '2021-06-18', 'the first Juneteenth, on the Friday before'],
  ['US', '2023-11-10', 'Veterans Day on the Friday before'],
  ['JP', '2019-10-22', 'the enthronement'],
  ['JP', '2021-07-23', 'Sports Day moved for the Olympics'],
  ['JP', '2026-09-22', 'a day between two holidays'],
  ['SG', '2020-07-10', 'polling day'],
  ['SG', '2024-06-17', 'Hari Raya Haji'],
  ['DE', '2019-10-03', 'German Unity'],
  ['IN', '2026-08-15', 'Independence Day'],
])('%s was off on %s: %s', (set, date) => {
  expect(holidaysOf(set).off.has(Date.parse(date) / 86_400_000)).toBe(true);
});
