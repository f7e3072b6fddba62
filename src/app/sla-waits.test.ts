import { describe, expect, it } from 'vitest';
import type { CalendarSpec, OpenHours } from '../model/calendar.ts';
import { needsSchema } from '../model/needs.ts';
import { waits } from './sla-waits.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const office = Object.fromEntries(weekdays.map((day) => [day, [['09:00', '18:00']]])) as OpenHours['hours'];
const desk: CalendarSpec = { timezone: 'Asia/Shanghai', hours: office };
/** National Day 2026, closed from Thursday to Wednesday, and the Saturday after worked for it. */
const festive: CalendarSpec = {
  ...desk,
  holidays: Array.from({ length: 7 }, (_, day) => `2026-10-0${day + 1}`),
  workdays: ['2026-10-10'],
};
const always = needsSchema.parse({ scenario: 'test', timezone: 'Asia/Shanghai', coverage: '24x7' });
const atWork = { ...always, coverage: { days: [...weekdays], from: '09:00', to: '18:00' } };
const inMinutes = (ms: number | 'never') => (ms === 'never' ? ms : Math.round(ms / MINUTE));

describe('the longest wait', () => {
  it('of two business hours is over a weekend by the bare week, and over National Day where the holidays are known', () => {
    // Friday 16:01 to Monday 09:01.
    expect(inMinutes(waits({ target: '2bh', calendar: desk }, '4h', always, 2026).worstMs)).toBe((65 * HOUR) / MINUTE);
    // Wednesday 30 September 16:01 to Thursday 8 October 09:01: seven days and seventeen hours.
    const known = waits({ target: '2bh', calendar: festive }, '4h', always, 2026);
    expect(inMinutes(known.worstMs)).toBe((185 * HOUR) / MINUTE);
    expect(known.isLate).toBe(true);
  });

  it('leaves holidays out on both sides against a need in business time, whose holidays are not known', () => {
    // Friday 10:01 to Monday 09:01, within a business day from Friday 10:01.
    for (const calendar of [desk, festive, [festive, { ...desk, from: '2027-01-01' }]]) {
      const { isLate, worstMs } = waits({ target: '8bh', calendar }, '1bd', atWork, 2026);
      expect([isLate, inMinutes(worstMs)]).toEqual([false, (71 * HOUR) / MINUTE]);
    }
  });

  it('is as long as the target around the clock, and never ends at a desk that has closed for good', () => {
    expect(waits({ target: '2bh', calendar: { always: true } }, '2h', always, 2026)).toEqual({
      isLate: false,
      worstMs: 2 * HOUR,
    });
    const once: CalendarSpec = { timezone: 'UTC', hours: {}, shifts: { '2026-03-02': [['09:00', '10:00']] } };
    expect(waits({ target: '2bh', calendar: once }, '4h', always, 2026)).toEqual({ isLate: true, worstMs: 'never' });
  });

  it('counts days by the clock, whatever the calendar', () => {
    expect(waits({ target: '2d', calendar: festive }, '2d', always, 2026)).toEqual({
      isLate: false,
      worstMs: 48 * HOUR,
    });
  });
});
