import { z } from 'zod';
import { readWith, readYaml } from '../evidence/yaml-file.ts';
import { type CalendarSpec, calendarSchema } from '../model/calendar.ts';
import type { Effects } from '../model/effects.ts';
import { ExpectedError, inputError, usageError } from '../model/error.ts';
import { type Calendar, compileCalendar, type Moment } from '../time/calendar.ts';
import { durationMs, parseDuration } from '../time/duration.ts';
import { readInstant, writeInstant } from '../time/instant.ts';
import { readInput } from './input.ts';

export interface ClockRequest {
  /** A YAML file with a calendar spec. */
  readonly calendar: string;
  readonly from: string;
  /** Open time between two instants, ... */
  readonly to?: string;
  /** ... or when a target is used up: `90m` and `4h` of open time, `2bd` business days. */
  readonly add?: string;
  /** Count back from `from` instead. */
  readonly before?: boolean;
  readonly closing?: string;
  /** Pauses, each as `start/end`. */
  readonly pauses?: readonly string[];
  /** An iCalendar file with further holidays and closed hours. */
  readonly ics?: string;
}

const moment = z.union([z.iso.datetime({ offset: true }), z.literal('never')]);

/** What `touchstone clock --json` prints. Instants carry the offset of the calendar's zone; lengths are milliseconds. */
export const clockAnswerSchema = z.strictObject({
  schema: z.literal('touchstone/clock@1'),
  timezone: z.string(),
  from: z.iso.datetime({ offset: true }),
  /** Is it open at `from`? */
  open: z.boolean(),
  nextOpening: moment,
  nextClosing: moment,
  /** For a range. */
  range: z.strictObject({ to: z.iso.datetime({ offset: true }), openMs: z.number(), passedMs: z.number() }).nullable(),
  /** For a target. */
  target: z
    .strictObject({
      add: z.string(),
      direction: z.enum(['after', 'before']),
      closing: z.enum(['stays', 'rolls']),
      due: moment,
      /** The target is used up exactly at closing: the next opening, which is where other systems show it. */
      rollsTo: moment.nullable(),
    })
    .nullable(),
  /** The calendar's public holidays are published for these years only, and the answer reaches beyond them. */
  holidaysUnknown: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
});
export type ClockAnswer = z.infer<typeof clockAnswerSchema>;

/** `touchstone clock`: business time for people. */
export async function clock(effects: Pick<Effects, 'files' | 'terminal'>, request: ClockRequest): Promise<ClockAnswer> {
  if ((request.to === undefined) === (request.add === undefined))
    throw usageError(
      'give either --to (open time between two instants) or --add (when a target is used up)',
      '请给出 --to（两个时刻之间的营业时间）或 --add（目标何时用完）之一',
    );
  const spec = await readCalendar(effects, request);
  const calendar = namingFile(request.calendar, () => compileCalendar(spec));
  const timezone = (Array.isArray(spec) ? spec[0] : spec).timezone ?? 'UTC';
  const fromMs = readInstant(request.from, timezone, '--from');
  const write = (at: Moment) => (at === 'never' ? at : writeInstant(at, timezone));
  const pauses = (request.pauses ?? []).map((pause) => readPause(pause, timezone));
  const range =
    request.to === undefined ? null : rangeOf(calendar, fromMs, readInstant(request.to, timezone, '--to'), pauses);
  const target = request.add === undefined ? null : targetOf(calendar, fromMs, request.add, request, pauses);
  const last = range?.toMs ?? (target === null || target.due === 'never' ? fromMs : target.due);
  const known = calendar.known;
  const isUnknown = known !== null && (Math.min(fromMs, last) < known.fromMs || Math.max(fromMs, last) > known.toMs);
  return {
    schema: 'touchstone/clock@1',
    timezone,
    from: write(fromMs),
    open: calendar.isOpen(fromMs),
    nextOpening: write(calendar.nextOpening(fromMs)),
    nextClosing: write(calendar.nextClosing(fromMs)),
    range: range && { to: write(range.toMs), openMs: range.openMs, passedMs: Math.max(0, range.toMs - fromMs) },
    target: target && {
      ...target,
      due: write(target.due),
      rollsTo: target.rollsTo === null ? null : write(target.rollsTo),
    },
    holidaysUnknown: isUnknown
      ? { from: write(known.fromMs).slice(0, 10), to: write(known.toMs - 1).slice(0, 10) }
      : null,
  };
}

async function readCalendar(
  effects: Pick<Effects, 'files' | 'terminal'>,
  { calendar, ics, from, to }: ClockRequest,
): Promise<CalendarSpec> {
  const file = readYaml(calendar, await readInput(effects, calendar));
  const spec = readWith(calendarSchema, file.value, file);
  if (ics === undefined) return spec;
  // Loaded only when it is asked for: it is the largest part of this command.
  const { readIcs, withClosings } = await import('../time/ical.ts');
  const text = new TextDecoder().decode(await readInput(effects, ics));
  const years = [from, to ?? from].map((date) => Number(date.slice(0, 4))).filter((year) => year >= 1970);
  const add = (version: Parameters<typeof withClosings>[0]) => {
    const { timezone = 'UTC' } = version;
    const [first, last] = [Math.min(...years) - 1, Math.max(...years) + 2];
    const closings = namingFile(ics, () => readIcs(text, { timezone, from: `${first}-01-01`, to: `${last}-12-31` }));
    return namingFile(calendar, () => withClosings(version, closings));
  };
  return Array.isArray(spec) ? spec.map(add) : add(spec);
}

function rangeOf(calendar: Calendar, fromMs: number, toMs: number, pauses: readonly Pause[]) {
  return { toMs, openMs: calendar.elapsedMs(fromMs, toMs, pauses) };
}

function targetOf(calendar: Calendar, fromMs: number, add: string, request: ClockRequest, pauses: readonly Pause[]) {
  const duration = parseDuration(add);
  const direction = request.before ? 'before' : 'after';
  const closing = request.closing ?? 'stays';
  if (closing !== 'stays' && closing !== 'rolls')
    throw usageError(`--closing ${closing}: write stays or rolls`, `--closing ${closing}：请写 stays 或 rolls`);
  const length = durationMs(duration);
  if (length === null) {
    const due = calendar.dueDays(fromMs, duration.value, { direction, pauses });
    return { add, direction, closing, due, rollsTo: null } as const;
  }
  const due = calendar.dueMs(fromMs, length, { direction, closing, pauses });
  const rolled = calendar.dueMs(fromMs, length, { direction, closing: 'rolls', pauses });
  return { add, direction, closing, due, rollsTo: rolled === due ? null : rolled } as const;
}

type Pause = readonly [from: number, to: number];

function readPause(text: string, timezone: string): Pause {
  const [start, end, ...more] = text.split('/');
  if (end === undefined || more.length > 0)
    throw usageError(
      `--pause "${text}": write its start and end with a slash, 2026-11-23T11:00/2026-11-23T14:00`,
      `--pause “${text}”：请用斜杠写起止时刻，例如 2026-11-23T11:00/2026-11-23T14:00`,
    );
  return [readInstant(start, timezone, '--pause'), readInstant(end, timezone, '--pause')];
}

/** What is wrong with a calendar is told with the file it stands in. */
function namingFile<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    throw inputError(`${name}: ${error.text.en}`, `${name}：${error.text.zh}`, error);
  }
}
