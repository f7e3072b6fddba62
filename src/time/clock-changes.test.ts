import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { ClockSpan } from '../model/calendar.ts';
import { compileCalendar } from './calendar.ts';

/**
 * The calendar against a naive reference around every clock change of thirty zones from 1986 to 2037: each interval's two ends
 * become instants by Temporal, each absolute minute between them is marked open, and minutes are counted one by one. All zones
 * that Intl knows: TOUCHSTONE_ALL_ZONES=1 (some minutes).
 */
const ZONES = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Asuncion',
  'America/Caracas',
  'America/Chicago',
  'America/Havana',
  'America/Los_Angeles',
  'America/New_York',
  'America/Noronha',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Tijuana',
  'Antarctica/Troll',
  'Asia/Amman',
  'Asia/Gaza',
  'Asia/Jerusalem',
  'Asia/Dhaka',
  'Asia/Pyongyang',
  'Asia/Shanghai',
  'Asia/Tehran',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Europe/Dublin',
  'Europe/London',
  'Europe/Moscow',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kwajalein',
];
const isEveryZone = process.env.TOUCHSTONE_ALL_ZONES !== undefined;
const zones = isEveryZone ? Intl.supportedValuesOf('timeZone') : ZONES;

/** Hours of every day, chosen to begin, end and lie within the hours in which clocks change. */
const PATTERNS: readonly (readonly ClockSpan[])[] = [
  [['00:00', '24:00']],
  [
    ['00:00', '00:30'],
    ['01:15', '02:30'],
    ['02:45', '03:15'],
    ['09:00', '18:00'],
  ],
  [
    ['02:00', '02:10'],
    ['22:00', '25:45'],
  ],
  [
    ['01:30', '02:00'],
    ['23:15', '24:00'],
  ],
];
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const MINUTE = 60_000;
const WINDOW = 2 * 24 * 60;

const start = (zone: string) => Date.UTC(zone === 'Asia/Shanghai' ? 1986 : 1990, 0, 1);

function changesOf(zone: string): number[] {
  const changes: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(start(zone)).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= Date.UTC(2038, 0, 1)) return changes;
    changes.push(next.epochMilliseconds);
    at = next;
  }
}

/** Open minutes around an instant, one byte each. */
function openMinutes(zone: string, spans: readonly ClockSpan[], change: number): Uint8Array {
  const open = new Uint8Array(2 * WINDOW);
  const origin = change - WINDOW * MINUTE;
  const middle = Temporal.Instant.fromEpochMilliseconds(change).toZonedDateTimeISO(zone).toPlainDate();
  for (let date = middle.subtract({ days: 5 }); Temporal.PlainDate.compare(date, middle.add({ days: 4 })) < 0; ) {
    const isSkipped = !date.toZonedDateTime(zone).toPlainDate().equals(date);
    if (!isSkipped)
      for (const [from, to] of spans) {
        const first = (instantOf(zone, date, from) - origin) / MINUTE;
        const end = (instantOf(zone, date, to) - origin) / MINUTE;
        for (let minute = Math.max(0, first); minute < Math.min(open.length, end); minute++) open[minute] = 1;
      }
    date = date.add({ days: 1 });
  }
  return open;
}

function instantOf(zone: string, date: Temporal.PlainDate, clock: string): number {
  const [hour, minute] = clock.split(':').map(Number);
  const local = date.add({ days: Math.floor(hour / 24) }).toPlainDateTime({ hour: hour % 24, minute });
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** Counts what differs in one window; expecting millions of times would be the slowest part. */
function differences(zone: string, spans: readonly ClockSpan[], change: number): string[] {
  const calendar = compileCalendar({ timezone: zone, hours: Object.fromEntries(WEEK.map((day) => [day, [...spans]])) });
  const open = openMinutes(zone, spans, change);
  const origin = change - WINDOW * MINUTE;
  const wrong: string[] = [];
  const check = (what: string, minute: number, got: number | boolean | 'never', want: number | boolean) => {
    if (got !== want)
      wrong.push(`${zone} ${new Date(origin + minute * MINUTE).toISOString()} ${what}: ${got}, not ${want}`);
  };
  let elapsed = 0;
  for (let minute = 0; minute < open.length; minute++) {
    const at = origin + minute * MINUTE;
    check('isOpen', minute, calendar.isOpen(at), open[minute] === 1);
    check('elapsedMs', minute, calendar.elapsedMs(origin, at), elapsed * MINUTE);
    if (open[minute] === 0) continue;
    // The minute that is just about to run is used up at its end, and begins at its start.
    elapsed++;
    if (minute % 7 !== 0) continue;
    check('due after', minute, calendar.dueMs(origin, elapsed * MINUTE), at + MINUTE);
    check('due before', minute, calendar.dueMs(at + MINUTE, MINUTE, { direction: 'before' }), at);
  }
  return wrong;
}

describe('around every clock change the calendar agrees with counting minutes', () => {
  test.each(zones)('%s', (zone) => {
    const changes = changesOf(zone);
    const wrong = changes.flatMap((change, index) =>
      [index, index + 1].flatMap((turn) => differences(zone, PATTERNS[turn % PATTERNS.length], change)),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(changes.length > 0 || isEveryZone).toBe(true);
  });
});

test('the date that Samoa skipped in 2011 has no open time, and its neighbours all of theirs', () => {
  const calendar = compileCalendar({
    timezone: 'Pacific/Apia',
    hours: Object.fromEntries(WEEK.map((day) => [day, [['08:00', '16:00']]])),
  });
  const open = calendar.intervals(Date.parse('2011-12-29T00:00-10:00'), Date.parse('2012-01-01T00:00+14:00'));
  expect(open.map(([from, to]) => [new Date(from).toISOString(), (to - from) / MINUTE])).toEqual([
    ['2011-12-29T18:00:00.000Z', 480],
    ['2011-12-30T18:00:00.000Z', 480],
  ]);
});
