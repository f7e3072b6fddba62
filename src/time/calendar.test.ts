import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarSpec, OpenHours } from '../model/calendar.ts';
import { ExpectedError } from '../model/error.ts';
import { compileCalendar, type Moment } from './calendar.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const EVERY_DAY = [...WEEKDAYS, 'sat', 'sun'] as const;
const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);
const iso = (moment: Moment) => (moment === 'never' ? moment : new Date(moment).toISOString());
const week = (spans: OpenHours['hours']['mon'], days: readonly (keyof OpenHours['hours'])[] = WEEKDAYS) =>
  Object.fromEntries(days.map((day) => [day, spans]));
const shanghai = {
  timezone: 'Asia/Shanghai',
  hours: week([
    ['09:00', '12:00'],
    ['13:00', '18:00'],
  ]),
} satisfies CalendarSpec;
const desk = compileCalendar(shanghai);

describe('open time', () => {
  test('leaves out the lunch break', () => {
    expect(desk.elapsedMs(at('2026-11-23T11:00+08:00'), at('2026-11-23T14:00+08:00'))).toBe(2 * HOUR);
  });
  test('of a reversed range is 0', () => {
    expect(desk.elapsedMs(at('2026-11-24T11:00+08:00'), at('2026-11-23T14:00+08:00'))).toBe(0);
  });
  test('takes overlapping, unsorted, reversed and half outlying pauses out once', () => {
    const pause = (from: string, to: string) => [at(`2026-11-23T${from}+08:00`), at(`2026-11-23T${to}+08:00`)] as const;
    const pauses = [pause('14:00', '15:00'), pause('08:00', '09:30'), pause('14:30', '15:30'), pause('17:00', '16:00')];
    expect(desk.elapsedMs(at('2026-11-23T09:00+08:00'), at('2026-11-23T18:00+08:00'), pauses)).toBe(6 * HOUR);
  });
  test('of 24x7 is absolute: a Sunday of 25 hours has 25', () => {
    const always = compileCalendar({ always: true, timezone: 'Europe/Paris' });
    const allDay = compileCalendar({ timezone: 'Europe/Paris', hours: week([['00:00', '24:00']], EVERY_DAY) });
    const sunday = [at('2020-10-25T00:00+02:00'), at('2020-10-26T00:00+01:00')] as const;
    expect(always.elapsedMs(...sunday)).toBe(25 * HOUR);
    expect(allDay.elapsedMs(...sunday)).toBe(25 * HOUR);
  });
  test('is half-open: open at the opening, closed at the closing', () => {
    expect(desk.isOpen(at('2026-11-23T09:00+08:00'))).toBe(true);
    expect(desk.isOpen(at('2026-11-23T12:00+08:00'))).toBe(false);
  });
  test('past 24:00 belongs to the day it begins on', () => {
    const nights = compileCalendar({ timezone: 'UTC', hours: { mon: [['20:00', '32:00']] }, holidays: ['2026-11-24'] });
    expect(nights.isOpen(at('2026-11-24T07:59Z'))).toBe(true);
    expect(nights.isOpen(at('2026-11-25T02:00Z'))).toBe(false);
  });
  test('gives its stretches within a range, cut at its ends', () => {
    expect(
      desk.intervals(at('2026-11-23T10:00+08:00'), at('2026-11-23T14:00+08:00')).map((stretch) => stretch.map(iso)),
    ).toEqual([
      ['2026-11-23T02:00:00.000Z', '2026-11-23T04:00:00.000Z'],
      ['2026-11-23T05:00:00.000Z', '2026-11-23T06:00:00.000Z'],
    ]);
  });
});

describe('dates', () => {
  const calendar = compileCalendar({
    ...shanghai,
    holidays: ['2026-11-24', '2026-11-27'],
    workdays: ['2026-11-28'],
    shifts: { '2026-11-25': [['10:00', '11:00']], '2026-11-26': [], '2026-11-27': [['09:00', '18:00']] },
    breaks: {
      '2026-11-23': [
        ['08:00', '09:30'],
        ['16:00', '20:00'],
      ],
    },
  });
  const open = (day: number) =>
    calendar
      .intervals(at(`2026-11-${day}T00:00+08:00`), at(`2026-11-${day + 1}T00:00+08:00`))
      .map((stretch) => stretch.map((ms) => new Date(ms + 8 * HOUR).toISOString().slice(11, 16)).join('-'));
  test('a break is closed', () => expect(open(23)).toEqual(['09:30-12:00', '13:00-16:00']));
  test('a holiday is closed', () => expect(open(24)).toEqual([]));
  test('a shift replaces the hours of its date', () => expect(open(25)).toEqual(['10:00-11:00']));
  test('an empty shift closes its date', () => expect(open(26)).toEqual([]));
  test('a holiday wins over a shift', () => expect(open(27)).toEqual([]));
  test('a make-up Saturday has the hours of Friday', () => expect(open(28)).toEqual(['09:00-12:00', '13:00-18:00']));
  test('an ordinary Sunday is closed', () => expect(open(29)).toEqual([]));
});

describe('a target', () => {
  test('used up exactly at closing is due at closing, or rolls to the next opening when asked', () => {
    const from = at('2026-11-23T16:00+08:00');
    expect(iso(desk.dueMs(from, 2 * HOUR))).toBe('2026-11-23T10:00:00.000Z');
    expect(iso(desk.dueMs(from, 2 * HOUR, { closing: 'rolls' }))).toBe('2026-11-24T01:00:00.000Z');
  });
  test('counted back stays at the opening, or rolls to the closing before', () => {
    const from = at('2026-11-23T11:00+08:00');
    expect(iso(desk.dueMs(from, 2 * HOUR, { direction: 'before' }))).toBe('2026-11-23T01:00:00.000Z');
    expect(iso(desk.dueMs(from, 2 * HOUR, { direction: 'before', closing: 'rolls' }))).toBe('2026-11-20T10:00:00.000Z');
  });
  test('stands still in a pause, and rolls over one that begins just then', () => {
    const from = at('2026-11-23T09:00+08:00');
    const pauses = [[at('2026-11-23T10:00+08:00'), at('2026-11-23T11:00+08:00')]] as const;
    expect(iso(desk.dueMs(from, HOUR, { pauses }))).toBe('2026-11-23T02:00:00.000Z');
    expect(iso(desk.dueMs(from, HOUR, { pauses, closing: 'rolls' }))).toBe('2026-11-23T03:00:00.000Z');
    expect(iso(desk.dueMs(from, HOUR + 1, { pauses }))).toBe('2026-11-23T03:00:00.001Z');
  });
  test('of 0 is due when the clock first runs', () => {
    expect(iso(desk.dueMs(at('2026-11-21T09:00+08:00'), 0))).toBe('2026-11-23T01:00:00.000Z');
    expect(iso(desk.dueMs(at('2026-11-21T09:00+08:00'), 0, { direction: 'before' }))).toBe('2026-11-20T10:00:00.000Z');
  });
  test('in a pause without end is due never', () => {
    const from = at('2026-11-23T09:00+08:00');
    expect(desk.dueMs(from, HOUR, { pauses: [[from, Number.POSITIVE_INFINITY]] })).toBe('never');
  });
  test('longer than all time to come is due never, and the search ends', () => {
    expect(desk.dueMs(at('2026-11-23T09:00+08:00'), 200 * 365 * 24 * HOUR)).toBe('never');
  });
});

describe('business days', () => {
  test('end at the same local time, over a weekend and a clock change', () => {
    const paris = compileCalendar({ timezone: 'Europe/Paris', hours: week([['09:00', '17:00']]) });
    expect(iso(paris.dueDays(at('2026-10-23T15:30+02:00'), 1))).toBe('2026-10-26T14:30:00.000Z');
  });
  test('begun outside hours count from the next opening', () => {
    expect(iso(desk.dueDays(at('2026-11-21T15:00+08:00'), 1))).toBe('2026-11-24T01:00:00.000Z');
  });
  test('begun at 03:00 of a night shift belong to the day before', () => {
    const nights = compileCalendar({ timezone: 'UTC', hours: week([['20:00', '32:00']]) });
    // Saturday 03:00 is Friday's shift; the next business day is Monday, at its 27:00.
    expect(iso(nights.dueDays(at('2026-11-28T03:00Z'), 1))).toBe('2026-12-01T03:00:00.000Z');
  });
  test('count back with the same rules', () => {
    expect(iso(desk.dueDays(at('2026-11-23T10:00+08:00'), 1, { direction: 'before' }))).toBe(
      '2026-11-20T02:00:00.000Z',
    );
  });
  test('are put off by the open time of pauses', () => {
    const from = at('2026-11-23T10:00+08:00');
    const pauses = [[at('2026-11-23T11:00+08:00'), at('2026-11-23T14:00+08:00')]] as const;
    expect(iso(desk.dueDays(from, 1, { pauses }))).toBe('2026-11-24T04:00:00.000Z');
  });
  test('of 24x7 are the days of its zone', () => {
    const always = compileCalendar({ always: true, timezone: 'Europe/Paris' });
    expect(iso(always.dueDays(at('2026-10-24T12:00+02:00'), 1))).toBe('2026-10-25T11:00:00.000Z');
  });
});

describe('openings and closings', () => {
  test('are the first after an instant', () => {
    const noon = at('2026-11-23T12:00+08:00');
    expect(iso(desk.nextOpening(noon))).toBe('2026-11-23T05:00:00.000Z');
    expect(iso(desk.nextClosing(noon))).toBe('2026-11-23T10:00:00.000Z');
    expect(iso(desk.nextOpening(at('2026-11-23T09:00+08:00')))).toBe('2026-11-23T05:00:00.000Z');
  });
  test('of 24x7 never come', () => {
    const always = compileCalendar({ always: true });
    expect([always.nextOpening(at('2026-11-23T12:00Z')), always.nextClosing(at('2026-11-23T12:00Z'))]).toEqual([
      'never',
      'never',
    ]);
  });
});

describe('versions', () => {
  const calendar = compileCalendar([
    { ...shanghai, hours: week([['09:00', '18:00']]) },
    { ...shanghai, from: '2026-11-24', hours: week([['08:00', '20:00']]) },
    { from: '2026-11-26', always: true },
  ]);
  test('measure a stretch by the one in force then', () => {
    const day = (number: number) =>
      calendar.elapsedMs(at(`2026-11-${number}T00:00+08:00`), at(`2026-11-${number + 1}T00:00+08:00`)) / HOUR;
    expect([23, 24, 25, 27, 28].map(day)).toEqual([9, 12, 12, 24, 24]);
  });
  test('take over in the middle of a night shift, which goes on if both have it', () => {
    const night = { timezone: 'UTC', hours: week([['20:00', '32:00']], EVERY_DAY) };
    const both = compileCalendar([night, { ...night, from: '2026-11-24', holidays: ['2026-12-24'] }]);
    expect(both.intervals(at('2026-11-23T12:00Z'), at('2026-11-24T12:00Z')).map((stretch) => stretch.map(iso))).toEqual(
      [['2026-11-23T20:00:00.000Z', '2026-11-24T08:00:00.000Z']],
    );
  });
  test('of which the first has a date leave what came before unanswered', () => {
    const late = compileCalendar([{ ...shanghai, from: '2026-01-01' }]);
    expect(() => late.elapsedMs(at('2025-12-01T00:00Z'), at('2026-02-01T00:00Z'))).toThrow(
      /first version begins at 2025-12-31T16:00/,
    );
  });
});

describe('wrong calendars are refused in one line that names the field', () => {
  const hours = (...spans: [string, string][]): CalendarSpec => ({ timezone: 'UTC', hours: { mon: spans } });
  const wrong: readonly (readonly [string, CalendarSpec, RegExp])[] = [
    ['an unknown zone', { timezone: 'Mars/Olympus', hours: week([['09:00', '18:00']]) }, /timezone: "Mars\/Olympus"/],
    ['a zone without a name', { timezone: '', hours: week([['09:00', '18:00']]) }, /timezone: ""/],
    ['overlapping intervals', hours(['09:00', '12:00'], ['11:00', '18:00']), /hours\.mon: two intervals overlap/],
    ['close before open', hours(['18:00', '09:00']), /hours\.mon\[0\]: closes at 09:00/],
    ['an empty interval', hours(['09:00', '09:00']), /hours\.mon\[0\]/],
    ['an opening at 24:30', hours(['24:30', '26:00']), /hours\.mon\[0\]: "24:30" is not a time of day/],
    ['a minute 60', hours(['09:60', '18:00']), /"09:60"/],
    ['a closing past 48:00', hours(['09:00', '48:01']), /"48:01" is not a closing time/],
    ['a date that does not exist', { ...shanghai, holidays: ['2026-02-30'] }, /holidays\[0\]: "2026-02-30"/],
    ['a break on no date', { ...shanghai, breaks: { tomorrow: [['09:00', '10:00']] } }, /breaks: "tomorrow"/],
    ['an empty week', { timezone: 'UTC', hours: {} }, /the week is empty/],
    [
      'a week of empty days',
      { timezone: 'UTC', hours: { mon: [] }, shifts: { '2026-01-01': [] } },
      /the week is empty/,
    ],
    [
      'versions out of order',
      [
        { ...shanghai, from: '2026-01-01' },
        { ...shanghai, from: '2025-01-01' },
      ],
      /\[1\]\.from/,
    ],
    ['no version', [], /no version/],
  ];
  test.each(wrong)('%s', (_, spec, message) => {
    expect(() => compileCalendar(spec)).toThrow(ExpectedError);
    expect(() => compileCalendar(spec)).toThrow(message);
  });
});

test('hours that never open answer "never", and no open time', () => {
  const past = compileCalendar({ timezone: 'UTC', hours: {}, shifts: { '2020-01-01': [['09:00', '10:00']] } });
  const now = at('2026-01-01T00:00Z');
  expect([past.dueMs(now, 1), past.dueDays(now, 1), past.nextOpening(now), past.nextClosing(now)]).toEqual(
    Array(4).fill('never'),
  );
  expect(past.elapsedMs(now, at('2027-01-01T00:00Z'))).toBe(0);
  // 02:00 to 03:00 on the one day on which that hour does not exist.
  const gap = compileCalendar({ timezone: 'Europe/Paris', hours: {}, shifts: { '2026-03-29': [['02:00', '02:30']] } });
  expect(gap.nextOpening(now)).toBe(at('2026-03-29T01:00Z'));
});

test('instants that are none, or out of range, and targets below 0 are refused', () => {
  const now = at('2026-01-01T00:00Z');
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, 8.64e15, at('1969-12-31T00:00Z')]) {
    expect(() => desk.elapsedMs(now, wrong)).toThrow(ExpectedError);
    expect(() => desk.elapsedMs(wrong, now)).toThrow(ExpectedError);
    expect(() => desk.isOpen(wrong)).toThrow(ExpectedError);
    expect(() => desk.dueMs(wrong, HOUR)).toThrow(ExpectedError);
  }
  for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => desk.dueMs(now, wrong)).toThrow(/not a target/);
  for (const wrong of [-1, 0.5, Number.NaN]) expect(() => desk.dueDays(now, wrong)).toThrow(/business days/);
  expect(() => desk.elapsedMs(now, now + 1, [[Number.NaN, now]])).toThrow(/pause/);
});

test('what is compiled so far shows in no answer, not even at its very end', () => {
  const now = at('2026-01-01T00:00Z');
  const always = compileCalendar({ always: true });
  for (let day = -400; day <= 800; day++) expect(always.isOpen(now + day * 24 * HOUR)).toBe(true);
  const nights = compileCalendar({ timezone: 'UTC', hours: week([['22:00', '30:00']], EVERY_DAY) });
  nights.isOpen(now);
  for (let day = -400; day <= 800; day++) {
    const midnight = now + day * 24 * HOUR;
    expect([nights.isOpen(midnight), nights.nextClosing(midnight), nights.nextOpening(midnight)]).toEqual([
      true,
      midnight + 6 * HOUR,
      midnight + 22 * HOUR,
    ]);
  }
});

describe('for any calendar', () => {
  const anInstant = fc
    .integer({ min: at('2010-01-01T00:00Z') / 1000, max: at('2035-01-01T00:00Z') / 1000 })
    .map((s) => s * 1000);
  const zone = fc.constantFrom(
    'Asia/Shanghai',
    'America/New_York',
    'Europe/Paris',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'UTC',
  );
  const spans = fc.constantFrom<[string, string][]>(
    [['09:00', '18:00']],
    [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ],
    [['00:00', '24:00']],
    [
      ['01:30', '02:30'],
      ['22:00', '26:00'],
    ],
  );
  const days = fc.subarray([...EVERY_DAY], { minLength: 1 });
  const calendar = fc
    .tuple(zone, spans, days)
    .map(([timezone, span, on]) => compileCalendar({ timezone, hours: week(span, on) }));
  const target = fc.integer({ min: 1, max: 500 * HOUR });
  const pauses = (from: number) =>
    fc
      .array(fc.tuple(fc.integer({ min: -50, max: 500 }), fc.integer({ min: 0, max: 100 })))
      .map((list) => list.map(([start, length]) => [from + start * HOUR, from + (start + length) * HOUR] as const));
  const started = anInstant.chain((from) => fc.tuple(fc.constant(from), pauses(from)));

  test('elapsed(a, due(a, t)) = t, with pauses too, whatever happens at closing', () => {
    fc.assert(
      fc.property(
        calendar,
        started,
        target,
        fc.constantFrom('stays', 'rolls'),
        (hours, [from, paused], length, closing) => {
          const due = hours.dueMs(from, length, { pauses: paused, closing });
          expect(due === 'never' ? due : hours.elapsedMs(from, due, paused)).toBe(length);
        },
      ),
      { numRuns: 300 },
    );
  });
  test('due counted back is the other side: elapsed(due, b) = t', () => {
    fc.assert(
      fc.property(
        calendar,
        started,
        target,
        fc.constantFrom('stays', 'rolls'),
        (hours, [from, paused], length, closing) => {
          const due = hours.dueMs(from, length, { pauses: paused, closing, direction: 'before' });
          expect(due === 'never' ? due : hours.elapsedMs(due, from, paused)).toBe(length);
        },
      ),
      { numRuns: 300 },
    );
  });
  test('open time adds up over any instant between', () => {
    fc.assert(
      fc.property(calendar, anInstant, anInstant, anInstant, (hours, ...instants) => {
        const [a, b, c] = instants.sort((x, y) => x - y);
        expect(hours.elapsedMs(a, b) + hours.elapsedMs(b, c)).toBe(hours.elapsedMs(a, c));
      }),
    );
  });
  test('open time grows with its end, by no more than the time that passes', () => {
    fc.assert(
      fc.property(
        calendar,
        anInstant,
        fc.nat({ max: 40 * 24 * HOUR }),
        fc.nat({ max: 40 * 24 * HOUR }),
        (hours, from, length, more) => {
          const gained = hours.elapsedMs(from, from + length + more) - hours.elapsedMs(from, from + length);
          expect(gained >= 0 && gained <= more).toBe(true);
        },
      ),
    );
  });
  test('a later start is never due earlier', () => {
    fc.assert(
      fc.property(calendar, anInstant, fc.nat({ max: 20 * 24 * HOUR }), target, (hours, from, later, length) => {
        const [first, second] = [hours.dueMs(from, length), hours.dueMs(from + later, length)];
        expect(first !== 'never' && second !== 'never' && second >= first).toBe(true);
      }),
    );
  });
  test('24x7 is the same in every zone: the time that passes', () => {
    fc.assert(
      fc.property(zone, anInstant, anInstant, (timezone, a, b) => {
        const always = compileCalendar({ always: true, timezone });
        expect(always.elapsedMs(Math.min(a, b), Math.max(a, b))).toBe(Math.abs(a - b));
      }),
    );
  });
  test('the order in which questions come does not change an answer', () => {
    fc.assert(
      fc.property(fc.array(anInstant, { minLength: 2, maxLength: 8 }), (instants) => {
        const ask = (order: readonly number[]) => {
          const fresh = compileCalendar(shanghai);
          return new Map(order.map((from) => [from, fresh.elapsedMs(from, from + 1000 * HOUR)]));
        };
        const answers = ask(instants);
        for (const [from, answer] of ask(instants.toReversed())) expect(answers.get(from)).toBe(answer);
      }),
      { numRuns: 30 },
    );
  });
});
