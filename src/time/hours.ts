import type { CalendarVersion, ClockSpan, OpenHours } from '../model/calendar.ts';
import { inputError } from '../model/error.ts';
import { WEEKDAYS } from '../model/weekday.ts';
import { readDay, weekdayOf } from './day.ts';
import { holidaysOf } from './holidays.ts';

const MINUTE = 60_000;

/** Milliseconds since local midnight, `[open, close]`, half-open. */
export type Span = readonly [open: number, close: number];

/** One version of a calendar, read and checked. */
export interface Hours {
  readonly timezone: string;
  /** Open without pause: the spans below are not asked for. */
  readonly always: boolean;
  /** First day on which the version holds; null for ever before. */
  readonly from: number | null;
  /** Spans that begin on a day, in order. */
  spansOf(day: number): readonly Span[];
  /** Closed spans, by day. */
  readonly breaks: ReadonlyMap<number, readonly Span[]>;
  /** Days for which the holiday set is published, `[first, last]`; null without a set. */
  readonly known: readonly [first: number, last: number] | null;
}

/** Reads one version. Everything wrong with it is an input error that names the field. */
export function readHours(version: CalendarVersion, path: string): Hours {
  const from = version.from === undefined ? null : readDay(version.from, `${path}from`);
  if ('always' in version) {
    if (!version.always) throw missingHours(path);
    return {
      timezone: version.timezone ?? 'UTC',
      always: true,
      from,
      spansOf: () => [],
      breaks: new Map(),
      known: null,
    };
  }
  if (version.hours === undefined) throw missingHours(path);
  const week = readWeek(version.hours, path);
  const shifts = readDates(version.shifts, `${path}shifts`);
  if (week.every((spans) => spans.length === 0) && [...shifts.values()].every((spans) => spans.length === 0))
    throw inputError(
      `${path}hours: the week is empty; give at least one day its hours, such as mon: [["09:00", "18:00"]], or always: true`,
      `${path}hours：一周没有任何营业时间；请至少写出一天，例如 mon: [["09:00", "18:00"]]，或写 always: true`,
    );
  const holidays = readDays(version.holidays, `${path}holidays`);
  const workdays = readDays(version.workdays, `${path}workdays`);
  const set = version.holidaySet === undefined ? null : holidaysOf(version.holidaySet);
  return {
    timezone: version.timezone,
    always: false,
    from,
    breaks: readDates(version.breaks, `${path}breaks`),
    known: set?.known ?? null,
    // What people wrote wins over the published set, and a holiday of theirs over all.
    spansOf: (day) => {
      if (holidays.has(day)) return [];
      const shift = shifts.get(day);
      if (shift !== undefined) return shift;
      if (workdays.has(day)) return workdaySpans(day, week);
      if (set?.off.has(day)) return [];
      return set?.work.has(day) ? workdaySpans(day, week) : week[weekdayOf(day)];
    },
  };
}

/**
 * A make-up workday (调休) keeps the hours of its weekday, if that has any; else it has those of the nearest weekday that has: a
 * Saturday Friday's, a Sunday Monday's. The State Council's notices name the dates, and no hours.
 */
function workdaySpans(day: number, week: readonly (readonly Span[])[]): readonly Span[] {
  const weekday = weekdayOf(day);
  const steps = weekday === 6 ? [0, 1, -1, 2, -2, 3, -3] : [0, -1, 1, -2, 2, -3, 3];
  const nearest = steps.map((step) => week[(weekday + step + 7) % 7]).find((spans) => spans.length > 0);
  return nearest ?? [];
}

const readDays = (dates: readonly string[] | undefined, field: string): ReadonlySet<number> =>
  new Set(dates?.map((date, index) => readDay(date, `${field}[${index}]`)));

function readWeek(hours: OpenHours['hours'], path: string): readonly (readonly Span[])[] {
  for (const name of Object.keys(hours))
    if (!WEEKDAYS.some((weekday) => weekday === name))
      throw inputError(
        `${path}hours: "${name}" is not a weekday; use ${WEEKDAYS.join(', ')}`,
        `${path}hours：“${name}”不是星期；请用 ${WEEKDAYS.join('、')}`,
      );
  return WEEKDAYS.map((weekday) => readSpans(hours[weekday] ?? [], `${path}hours.${weekday}`));
}

const readDates = (dates: OpenHours['breaks'], field: string): ReadonlyMap<number, readonly Span[]> =>
  new Map(
    Object.entries(dates ?? {}).map(([date, spans]) => [readDay(date, field), readSpans(spans, `${field}.${date}`)]),
  );

function readSpans(spans: readonly ClockSpan[], field: string): readonly Span[] {
  const read = spans.map(([open, close], index): Span => {
    const span = [readClock(open, 24, `${field}[${index}]`), readClock(close, 48, `${field}[${index}]`)] as const;
    if (span[1] > span[0]) return span;
    throw inputError(
      `${field}[${index}]: closes at ${close}, not after it opens at ${open}; hours over midnight are written past 24:00, such as ["20:00", "32:00"]`,
      `${field}[${index}]：${close} 关闭，不晚于 ${open} 开始；跨午夜请写成超过 24:00，例如 ["20:00", "32:00"]`,
    );
  });
  const sorted = read.toSorted((a, b) => a[0] - b[0]);
  const clash = sorted.findIndex((span, index) => index > 0 && span[0] < (sorted[index - 1]?.[1] ?? 0));
  if (clash > 0)
    throw inputError(
      `${field}: two intervals overlap; join them or move one`,
      `${field}：有两段时间重叠；请合并或移开其中一段`,
    );
  return sorted;
}

/** `09:30` in milliseconds. An opening is before 24:00, a closing at most 48:00. */
function readClock(text: string, below: 24 | 48, field: string): number {
  const [, hours, minutes] = /^(\d{2}):([0-5]\d)$/.exec(text) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  if (below === 24 ? minute < 24 * 60 : minute <= 48 * 60) return minute * MINUTE;
  throw inputError(
    below === 24
      ? `${field}: "${text}" is not a time of day; write 00:00 to 23:59`
      : `${field}: "${text}" is not a closing time; write 00:01 to 24:00, or up to 48:00 for hours that run into the next day`,
    below === 24
      ? `${field}：“${text}”不是一天中的时刻；请写 00:00 到 23:59`
      : `${field}：“${text}”不是关闭时刻；请写 00:01 到 24:00，跨到次日的最多写到 48:00`,
  );
}

const missingHours = (path: string) =>
  inputError(
    `${path}hours: no hours given; write hours by weekday, or always: true for 24x7`,
    `${path}hours：没有写营业时间；请按星期写 hours，7×24 请写 always: true`,
  );
