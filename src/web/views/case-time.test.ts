import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeTicks } from './case-time.ts';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const ticks = (timezone: string, from: string, to: string, most: number) =>
  timeTicks(timezone, Date.parse(from), Date.parse(to), most).map(({ at, text }) => [new Date(at).toISOString(), text]);
/** The clock on the wall, by the platform's own calendar. */
const wall = (timezone: string, at: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' }).format(at);

describe('the marks of a time axis', () => {
  it('are round on the buyer’s own clock, and midnight is named by its day', () => {
    expect(ticks('Asia/Shanghai', '2026-03-11T13:10:00Z', '2026-03-11T18:00:00Z', 6)).toEqual([
      ['2026-03-11T14:00:00.000Z', '22:00'],
      ['2026-03-11T15:00:00.000Z', '23:00'],
      ['2026-03-11T16:00:00.000Z', '03-12'],
      ['2026-03-11T17:00:00.000Z', '01:00'],
      ['2026-03-11T18:00:00.000Z', '02:00'],
    ]);
  });

  it('are round where the zone is off by three quarters of an hour', () => {
    expect(ticks('Asia/Kathmandu', '2026-03-11T00:00:00Z', '2026-03-11T03:00:00Z', 4)).toEqual([
      ['2026-03-11T00:15:00.000Z', '06:00'],
      ['2026-03-11T01:15:00.000Z', '07:00'],
      ['2026-03-11T02:15:00.000Z', '08:00'],
    ]);
  });

  it('name no hour that does not exist where clocks are put forward', () => {
    expect(ticks('Europe/Berlin', '2026-03-29T00:00:00Z', '2026-03-29T02:00:00Z', 7)).toEqual([
      ['2026-03-29T00:00:00.000Z', '01:00'],
      ['2026-03-29T00:30:00.000Z', '01:30'],
      ['2026-03-29T01:00:00.000Z', '03:00'],
      ['2026-03-29T01:30:00.000Z', '03:30'],
      ['2026-03-29T02:00:00.000Z', '04:00'],
    ]);
  });

  it('name once the hour that comes twice where clocks are put back', () => {
    expect(ticks('Europe/Berlin', '2026-10-24T23:30:00Z', '2026-10-25T03:00:00Z', 6)).toEqual([
      ['2026-10-25T00:00:00.000Z', '02:00'],
      ['2026-10-25T02:00:00.000Z', '03:00'],
      ['2026-10-25T03:00:00.000Z', '04:00'],
    ]);
  });

  it('keep the day whose midnight is skipped: in Cairo 24 April 2026 begins at one o’clock', () => {
    const [, second] = ticks('Africa/Cairo', '2026-04-22T22:00:00Z', '2026-04-25T12:00:00Z', 4);
    expect(second).toEqual(['2026-04-23T22:00:00.000Z', '04-24']);
    expect(ticks('Africa/Cairo', '2026-04-23T20:30:00Z', '2026-04-23T23:10:00Z', 4)).toEqual([
      ['2026-04-23T21:00:00.000Z', '23:00'],
      ['2026-04-23T22:00:00.000Z', '04-24'],
      ['2026-04-23T23:00:00.000Z', '02:00'],
    ]);
  });

  it('leave out the day that Samoa skipped', () => {
    const days = ticks('Pacific/Apia', '2011-12-28T00:00:00Z', '2012-01-02T00:00:00Z', 8).map(([, text]) => text);
    expect(days).toContain('12-29');
    expect(days).toContain('12-31');
    expect(days).not.toContain('12-30');
  });

  it('of a case of years are months with their year, so that no two read the same', () => {
    expect(ticks('Asia/Shanghai', '2021-05-03T00:00:00Z', '2026-02-01T00:00:00Z', 6)).toEqual([
      ['2021-12-31T16:00:00.000Z', '2022-01'],
      ['2022-12-31T16:00:00.000Z', '2023-01'],
      ['2023-12-31T16:00:00.000Z', '2024-01'],
      ['2024-12-31T16:00:00.000Z', '2025-01'],
      ['2025-12-31T16:00:00.000Z', '2026-01'],
    ]);
  });

  it('are none where the opening is not known', () => {
    expect(timeTicks('UTC', Number.NaN, Number.NaN, 5)).toEqual([]);
    expect(timeTicks('UTC', 0, Number.NaN, 5)).toEqual([]);
  });

  it('are what the wall clock shows, in order, within the ends, no two alike and not too many, in every zone and at any time', () => {
    const zones = ['UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo'];
    // Around the changes of 2026, and anywhere.
    const from = fc.oneof(
      fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-04-24', '2026-10-04', '2026-10-25', '2026-11-01'),
      fc.date({ min: new Date('1990-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
    );
    const length = fc.oneof(
      fc.integer({ min: MINUTE, max: 6 * HOUR }),
      fc.integer({ min: HOUR, max: 40 * DAY }),
      fc.integer({ min: DAY, max: 9000 * DAY }),
    );
    const before = fc.integer({ min: -6 * HOUR, max: 30 * HOUR });
    const room = fc.double({ min: 2, max: 18, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...zones), from, before, length, room, (zone, day, ahead, span, most) => {
        const start = new Date(day).getTime() - ahead;
        const found = timeTicks(zone, start, start + span, most);
        expect(found.length).toBeLessThanOrEqual(most);
        let last = start - 1;
        let named = '';
        const read = new Set<string>();
        for (const { at, text } of found) {
          expect(at).toBeGreaterThan(last);
          expect(at).toBeLessThanOrEqual(start + span);
          expect(wall(zone, at)).toContain(text);
          last = at;
          // A clock time may come again once a day is named in between.
          if (!text.includes(':')) named = text;
          read.add(`${named} ${text}`);
        }
        expect(read.size).toBe(found.length);
      }),
      { numRuns: 400 },
    );
  });
});
