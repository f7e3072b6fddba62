import { z } from 'zod';
import { type Calendar, compileCalendar, type Moment } from '../src/time/calendar.ts';
import { zoneOver } from '../src/time/zone.ts';

/** One case of business time as a fact: calendar, start, target or end, pauses, expected. The shape of `sla-vectors.json`. */
export const vectorSchema = z.object({
  id: z.string(),
  case: z.string(),
  kind: z.string(),
  calendar: z
    .object({
      timezone: z.string(),
      hours: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))),
      holidays: z.array(z.string()).optional(),
      breaks: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))).optional(),
      shifts: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))).optional(),
    })
    .nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  direction: z.enum(['after', 'before']).optional(),
  target_minutes: z.number().nullable(),
  target_seconds: z.number().optional(),
  target_business_days: z.number().optional(),
  pauses: z.array(z.object({ start: z.string(), end: z.string() })).optional(),
  events: z.unknown().optional(),
  closing_boundary: z.string().optional(),
  disputed: z.boolean().optional(),
  note: z.string().optional(),
  expected: z.unknown(),
});
export type Vector = z.infer<typeof vectorSchema>;

/** What Touchstone answers and what the vector expects, both written out, so that they can be compared and shown. */
export interface Answer {
  readonly got: string;
  readonly expected: string;
}

const DAY = 86_400_000;
/** Some vectors state days without a time; noon lies within the hours of all of them. */
const instant = (text: string) => Date.parse(/^\d{4}-\d{2}-\d{2}Z$/.test(text) ? text.replace('Z', 'T12:00Z') : text);
const written = (moment: Moment) => (moment === 'never' ? moment : new Date(moment).toISOString());
const sameInstant = (text: string) => written(instant(text));
const stretches = z.array(z.tuple([z.string(), z.string()]));
const lengths = z.object({ seconds: z.number().optional(), minutes: z.number().optional() });
const localTime = z.object({ date: z.string(), clock: z.string() });

const startOf = ({ id, start }: Vector): number => {
  if (start === null) throw new Error(`${id} has no start`);
  return instant(start);
};
const calendarOf = ({ id, calendar }: Vector): Calendar => {
  if (calendar === null) throw new Error(`${id} has no calendar`);
  return compileCalendar(calendar);
};
const pausesOf = ({ pauses = [] }: Vector) => pauses.map(({ start, end }) => [instant(start), instant(end)] as const);
const targetMs = ({ target_seconds, target_minutes }: Vector) =>
  target_seconds === undefined ? (target_minutes ?? 0) * 60_000 : target_seconds * 1000;
const secondsOf = (expected: unknown) => {
  const { seconds, minutes = 0 } = lengths.parse(expected);
  return String(seconds ?? minutes * 60);
};

/** How each kind of vector is asked. */
export const ASK: Readonly<Record<string, (vector: Vector) => Answer>> = {
  due: (vector) => ({
    got: written(
      calendarOf(vector).dueMs(startOf(vector), targetMs(vector), {
        pauses: pausesOf(vector),
        direction: vector.direction ?? 'after',
        closing: vector.closing_boundary?.startsWith('rolls') ? 'rolls' : 'stays',
      }),
    ),
    expected: sameInstant(z.string().parse(vector.expected)),
  }),
  due_days: (vector) => {
    const days = vector.target_business_days ?? 0;
    const direction = vector.direction ?? (days < 0 ? 'before' : 'after');
    const due = written(
      calendarOf(vector).dueDays(startOf(vector), Math.abs(days), { direction, pauses: pausesOf(vector) }),
    );
    const expected = z.string().parse(vector.expected);
    return expected.length === 10 ? { got: due.slice(0, 10), expected } : { got: due, expected: sameInstant(expected) };
  },
  elapsed: (vector) => ({
    got: String(calendarOf(vector).elapsedMs(startOf(vector), instant(vector.end ?? ''), pausesOf(vector)) / 1000),
    expected: secondsOf(vector.expected),
  }),
  periods: (vector) => {
    const expected = stretches.parse(vector.expected);
    const from = startOf(vector);
    const calendar = calendarOf(vector);
    const open =
      vector.direction === 'before'
        ? calendar.intervals(from - 30 * DAY, from).toReversed()
        : calendar.intervals(from, from + 30 * DAY);
    return {
      got: JSON.stringify(open.slice(0, expected.length).map((stretch) => stretch.map(written))),
      expected: JSON.stringify(expected.map((stretch) => stretch.map(sameInstant))),
    };
  },
  in_hours: (vector) => ({
    got: String(calendarOf(vector).isOpen(startOf(vector))),
    expected: String(vector.expected),
  }),
  next_closing: (vector) => ({
    got: written(calendarOf(vector).nextClosing(startOf(vector))),
    expected: sameInstant(z.string().parse(vector.expected)),
  }),
  /** A holiday is a date that is closed though its week would be open all day. */
  on_holiday: (vector) => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
    const hours = Object.fromEntries(days.map((day) => [day, [['00:00', '24:00'] as const]]));
    const calendar = compileCalendar({ ...vector.calendar, timezone: vector.calendar?.timezone ?? 'UTC', hours });
    return { got: String(!calendar.isOpen(startOf(vector))), expected: String(vector.expected) };
  },
  business_dates: (vector) => {
    const expected = z.array(z.string()).parse(vector.expected);
    const zone = zoneOver(vector.calendar?.timezone ?? '', startOf(vector), startOf(vector) + 60 * DAY);
    const open = calendarOf(vector).intervals(startOf(vector), startOf(vector) + 60 * DAY);
    const dates = open.map(([from]) => written(zone.dayOf(from) * DAY).slice(0, 10));
    return { got: [...new Set(dates)].slice(0, expected.length).join(' '), expected: expected.join(' ') };
  },
  pause_total: (vector) => {
    const calendar = calendarOf(vector);
    const paused = pausesOf(vector).map(([from, to]) => calendar.elapsedMs(from, to) / 1000);
    return { got: String(paused.reduce((sum, seconds) => sum + seconds, 0)), expected: secondsOf(vector.expected) };
  },
  local_time: (vector) => {
    const { date, clock } = localTime.parse(vector.events);
    const midnight = Date.parse(`${date}T00:00Z`);
    const zone = zoneOver(vector.calendar?.timezone ?? '', midnight, midnight);
    return {
      got: written(zone.instantOf(midnight / DAY, Date.parse(`${date}T${clock}Z`) - midnight)),
      expected: sameInstant(z.string().parse(vector.expected)),
    };
  },
  /** Rotations are not ours yet, but their hand-offs are local times: the same wall clock a unit later. */
  handoff: (vector) => {
    const { rotation, shift_length, rotation_start } = handOff.parse(vector.events);
    const start = instant(rotation_start ?? vector.start ?? '');
    const zone = zoneOver(vector.calendar?.timezone ?? '', start - DAY, start + 400 * DAY);
    const local = start + zone.offsetAt(start);
    const after = (count: number) => {
      const wall = new Date(local);
      if (rotation === 'monthly') wall.setUTCMonth(wall.getUTCMonth() + count);
      else wall.setTime(local + count * UNIT_MS[rotation]);
      return zone.instantOf(Math.floor(wall.getTime() / DAY), wall.getTime() - Math.floor(wall.getTime() / DAY) * DAY);
    };
    const single = handOffEnd.safeParse(vector.expected);
    if (single.success) {
      const end = after(shift_length);
      const hours = (end - start) / 3_600_000;
      return {
        got: `${written(end)} ${hours}`,
        expected: `${sameInstant(single.data.end)} ${single.data.absolute_hours}`,
      };
    }
    const expected = z.array(z.string()).parse(vector.expected).map(sameInstant);
    const all = Array.from({ length: 6000 }, (_, count) => written(after(count * shift_length)));
    const distinct = [...new Set(all)];
    const first = distinct.indexOf(expected[0]);
    return { got: distinct.slice(first, first + expected.length).join(' '), expected: expected.join(' ') };
  },
};

const UNIT_MS = { hourly: 3_600_000, daily: DAY, weekly: 7 * DAY } as const;
const handOff = z.object({
  rotation: z.enum(['hourly', 'daily', 'weekly', 'monthly']),
  shift_length: z.number(),
  rotation_start: z.string().optional(),
});
const handOffEnd = z.object({ end: z.string(), absolute_hours: z.number() });
