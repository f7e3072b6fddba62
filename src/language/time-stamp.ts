/**
 * Times as people and programs write them, read into the parts that are written and no more: `昨天 21:30` has no date yet and
 * `3/4/2026` has two. What they come to is decided in `local-time.ts`, which knows the day and the zone.
 */
export type NamedDay =
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'month-day'; readonly month: number; readonly day: number }
  /** Days from the reference day: -1 is yesterday. */
  | { readonly kind: 'relative'; readonly days: number }
  /** 1 is Monday. */
  | { readonly kind: 'weekday'; readonly weekday: number };

export interface Clock {
  /** 0 to 24; 24 only as 24:00, the end of the day. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** The text says which half of the day it is: am, 下午, ... */
  readonly hasHalf: boolean;
  /** Minutes east of UTC, where the text says so. */
  readonly offset: number | null;
}

export interface Stamp {
  readonly day: NamedDay | null;
  readonly clock: Clock | null;
  /** It is a time, but which one cannot be told (`3/4/2026`, `晚上12:05`, `3 days ago`). */
  readonly isDoubtful: boolean;
}

/** Which comes first in `3/4/2026`; not stated: such a date stays unknown. */
export type DateOrder = 'month-first' | 'day-first';

export interface Found<T> {
  readonly value: T;
  /** Offset after its last character. */
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ZH_WEEKDAYS = '一二三四五六日';
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';

const RELATIVE: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  昨: -1,
  今天: 0,
  今日: 0,
  今: 0,
  当天: 0,
  明天: 1,
  明日: 1,
  明: 1,
  后天: 2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
};

type DayForm = readonly [pattern: RegExp, read: (parts: readonly string[], order?: DateOrder) => NamedDay | 'doubtful'];

const DAYS: readonly DayForm[] = [
  [
    /(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?[日号]?/y,
    ([year, month, day]) => ({ kind: 'date', year: Number(year), month: Number(month), day: Number(day) }),
  ],
  [
    /(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/y,
    ([month, day]) => ({ kind: 'month-day', month: Number(month), day: Number(day) }),
  ],
  // Where dots part the numbers the day is first: no place writes the month first with dots.
  [
    /(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/y,
    ([day, month, year]) => ({ kind: 'date', year: Number(year), month: Number(month), day: Number(day) }),
  ],
  [/(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/y, ([a, , b, year], order) => inOrder(a, b, order, Number(year))],
  [/(\d{1,2})[/-](\d{1,2})(?![\d/-])/y, ([a, b], order) => inOrder(a, b, order)],
  [
    new RegExp(`${weekday}${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s+(\\d{4})(?![\\d:]))?`, 'iy'),
    ([name, day, year]) => withYear(name, day, year),
  ],
  [
    new RegExp(`${weekday}(\\d{1,2})(?:st|nd|rd|th)?\\s+${month}(?:,?\\s+(\\d{4})(?![\\d:]))?`, 'iy'),
    ([day, name, year]) => withYear(name, day, year),
  ],
  [/(大前天|前天|昨[天日]|今[天日]|当天|明[天日]|后天|[昨今明](?=[晚早]))/y, ([word]) => relative(word)],
  [/(yesterday|today|tonight|tomorrow)(?![a-z])/iy, ([word]) => relative(word)],
  [/(?:星期|周|礼拜)([一二三四五六日天])/y, ([name]) => ({ kind: 'weekday', weekday: zhWeekday(name) })],
  [
    /(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?(?![a-z]),?/iy,
    ([name]) => ({ kind: 'weekday', weekday: WEEKDAYS.indexOf((name ?? '').toLowerCase()) + 1 }),
  ],
];

const relative = (word = ''): NamedDay => ({ kind: 'relative', days: RELATIVE[word.toLowerCase()] ?? 0 });
const zhWeekday = (name = ''): number => (name === '天' ? 7 : ZH_WEEKDAYS.indexOf(name) + 1);

function withYear(name = '', day = '', year?: string): NamedDay {
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return year === undefined
    ? { kind: 'month-day', month, day: Number(day) }
    : { kind: 'date', year: Number(year), month, day: Number(day) };
}

function inOrder(a = '', b = '', order?: DateOrder, year?: number): NamedDay | 'doubtful' {
  const [first, second] = [Number(a), Number(b)];
  const says = first > 12 ? 'day-first' : second > 12 || first === second ? 'month-first' : order;
  if (says === undefined) return 'doubtful';
  const [month, day] = says === 'month-first' ? [first, second] : [second, first];
  return year === undefined ? { kind: 'month-day', month, day } : { kind: 'date', year, month, day };
}

const CLOCK =
  /(?:(上午|下午|凌晨|早上|早晨|清晨|早|中午|傍晚|晚上|晚间|晚|夜里|深夜|am|pm)\s?)?(\d{1,2})\s?(?:[:：]\s?(\d{2})(?:[:：](\d{2})(?:[.,]\d{1,9})?)?|[点點时時](?:(半)|([0-5]?\d)分?|[整钟])?)(?!\d)(?:\s?([ap])\.?m\b\.?)?(?:\s?(?:(Z)\b|(?:UTC|GMT)?([+-])(\d{2}):?(\d{2})(?!\d)|(UTC|GMT)\b))?/iy;
const HOUR_ONLY = /()(\d{1,2})()()()()\s?([ap])\.?m\b\.?/iy;

/** A time of day at `at`, `doubtful` where it may be two, null where there is none. */
function readClock(text: string, at: number): Found<Clock | 'doubtful'> | null {
  const match = matchAt(CLOCK, text, at) ?? matchAt(HOUR_ONLY, text, at);
  if (!match) return null;
  const [whole, period = '', hours, minutes, seconds, half, pastHour, half12, zulu, sign, zoneHours, zoneMinutes, utc] =
    match;
  const minute = half ? 30 : Number(minutes || pastHour || 0);
  const second = Number(seconds || 0);
  const hour = on24(Number(hours), minute, (half12 ? `${half12}m` : period).toLowerCase());
  if (hour === null || minute > 59 || second > 59) return null;
  if (hour === 24 && (minute > 0 || second > 0)) return null;
  const end = at + whole.length;
  if (hour === 'doubtful') return { value: 'doubtful', end };
  const offset =
    sign === undefined
      ? zulu || utc
        ? 0
        : null
      : (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes));
  return { value: { hour, minute, second, hasHalf: period !== '' || half12 !== undefined, offset }, end };
}

function on24(hour: number, minute: number, period: string): number | 'doubtful' | null {
  if (hour > 24) return null;
  switch (period) {
    case '':
      return hour;
    case 'am':
    case '上午':
    case '凌晨':
      return hour === 12 ? 0 : hour < 12 ? hour : null;
    case '早':
    case '早上':
    case '早晨':
    case '清晨':
      return hour < 12 ? hour : null;
    case 'pm':
    case '下午':
      return hour === 0 || hour === 24 ? null : hour < 12 ? hour + 12 : hour;
    case '中午':
      return hour >= 11 && hour <= 14 ? hour : hour >= 1 && hour <= 2 ? hour + 12 : null;
    default:
      // 晚上12点 is midnight at the end of the day; 晚上12:05 and 晚上1点 belong to this night or to this day: not to be told.
      if (hour === 12) return minute === 0 ? 24 : 'doubtful';
      return hour >= 13 ? hour : hour >= 5 ? hour + 12 : 'doubtful';
  }
}

const AGO =
  /(?:about |over )?(?:\d+|an?|few|几|半)\s?(?:个)?\s?(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|分钟|小时|天|周|月|年)\s?(?:ago|前)/iy;
/** What may stand between day and time of day: a `T`, a comma, `at`, the weekday. */
const JOINT = /\s*(?:T(?=\d)|[（(]?(?:星期|周)[一二三四五六日天][)）]?,?\s*|,?\s*(?:at\s+)?)/iy;

/** A time at `at`: a day, a time of day, or both in either order; null where there is none. */
export function readStamp(text: string, at: number, order?: DateOrder): Found<Stamp> | null {
  const ago = matchAt(AGO, text, at);
  if (ago) return { value: { day: null, clock: null, isDoubtful: true }, end: at + ago[0].length };
  const day = readDay(text, at, order);
  const clock = day ? readClock(text, afterJoint(text, day.end)) : readClock(text, at);
  const trailing = day || !clock ? day : readDay(text, afterJoint(text, clock.end), order);
  const end = Math.max(day?.end ?? 0, clock?.end ?? 0, trailing?.end ?? 0);
  if (end === 0) return null;
  return {
    value: {
      day: trailing && trailing.value !== 'doubtful' ? trailing.value : null,
      clock: clock && clock.value !== 'doubtful' ? clock.value : null,
      isDoubtful: trailing?.value === 'doubtful' || clock?.value === 'doubtful',
    },
    end,
  };
}

/** A day at `at`, `doubtful` where it may be two, null where there is none. */
export function readDay(text: string, at: number, order?: DateOrder): Found<NamedDay | 'doubtful'> | null {
  for (const [pattern, read] of DAYS) {
    const match = matchAt(pattern, text, at);
    if (match) return { value: read(match.slice(1), order), end: at + match[0].length };
  }
  return null;
}

const afterJoint = (text: string, at: number): number => at + (matchAt(JOINT, text, at)?.[0].length ?? 0);

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
