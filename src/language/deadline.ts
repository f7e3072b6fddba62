import { Temporal } from 'temporal-polyfill';
import type { Span } from './automatic-reply.ts';
import { dayOf, instantOf, resolveStamp } from './local-time.ts';
import { readStamp, type Stamp } from './time-stamp.ts';

export interface Said {
  /** When it was said, epoch milliseconds; null: nothing that is counted from it has a date. */
  readonly at: number | null;
  readonly zone: string;
}

/** A deadline in words. `due` is the last instant that the words allow, null where they name none that can be known. */
export interface Deadline extends Span {
  readonly due: number | null;
}

const MINUTE = 60_000;
const UNITS: readonly (readonly [pattern: RegExp, minutes: number])[] = [
  [/^(?:分钟|min)/i, 1],
  [/^(?:小时|钟头|hour|hr)/i, 60],
  [/^(?:天|日|day)/i, 24 * 60],
  [/^(?:周|星期|week)/i, 7 * 24 * 60],
];
const ZH_NUMBERS = '零一二三四五六七八九十';

const ZH_SPAN =
  /(\d+(?:\.\d+)?|[一二两三四五六七八九十半几]{1,3})(?:\s?[-~～到至]\s?(\d+))?\s?个?(半)?\s?(工作日|分钟|小时|钟头|天|日|周|星期)(?:时间)?(?:之内|以内|内|之后|以后|后)/;
const EN_SPAN =
  /\b(?:within|in|after)\s+(?:the next\s+|about\s+|around\s+|less than\s+)?(\d+(?:\.\d+)?|an?|one|two|three|four|five|few|couple of)(?:\s?(?:-|–|to)\s?(\d+))?\s+(half )?((?:business|working)\s+(?:days?|hours?)|minutes?|mins?|hours?|hrs?|days?|weeks?)\b/i;
const EN_NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5 };

type Vague = readonly [pattern: RegExp, lastDay: (today: Temporal.PlainDate) => Temporal.PlainDate, noon?: true];
const endOfWeek = (day: Temporal.PlainDate) => day.add({ days: 7 - day.dayOfWeek });

/** Days without a time of day: they end when the day does, however early its working hours end. */
const VAGUE: readonly Vague[] = [
  [/明[天日早]?上午|明早|\btomorrow morning\b/i, (today) => today.add({ days: 1 }), true],
  [/明[天日晚]|\btomorrow\b/i, (today) => today.add({ days: 1 })],
  [/后天/, (today) => today.add({ days: 2 })],
  [/下周(?![一二三四五六日天])|\bnext week\b/i, (today) => endOfWeek(today.add({ days: 7 }))],
  [/(?:本|这)周(?![一二三四五六日天])内?|\b(?:this week|(?:the )?end of (?:the |this )?week)\b/i, endOfWeek],
  [/(?:本月|这个月)内?|月底/, (today) => today.with({ day: today.daysInMonth })],
  [
    /今[天日晚](?!\s?[\d上下])|当天|下班(?:之)?前|\b(?:today|tonight|(?:the )?end of (?:the |my |this )?(?:business |working )?day|close of business|EOD|EOB|COB)\b/i,
    (today) => today,
  ],
];

/** The first deadline in a sentence, null where it names none. */
export function findDeadline(text: string, said: Said): Deadline | null {
  return findSpan(text, said) ?? findStamp(text, said) ?? findWeekday(text, said) ?? findVague(text, said);
}

function findSpan(text: string, said: Said): Deadline | null {
  const match = ZH_SPAN.exec(text) ?? EN_SPAN.exec(text);
  if (!match) return null;
  const [whole, first = '', upper, half, unit = ''] = match;
  const minutes = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  const count = upper === undefined ? numberOf(first) : Number(upper);
  const known = said.at !== null && minutes !== undefined && count !== null;
  const amount = half === undefined ? count : /half/.test(half) ? 0.5 : (count ?? 0) + 0.5;
  return { ...span(match.index, whole), due: known && amount !== null ? said.at + amount * minutes * MINUTE : null };
}

function numberOf(words: string): number | null {
  if (/^\d/.test(words)) return Number(words);
  if (words === '半') return 0.5;
  const english = EN_NUMBERS[words.toLowerCase()];
  if (english !== undefined) return english;
  // 两三天 ends with the larger one.
  const last = words.replaceAll('两', '二').slice(-1);
  const value = ZH_NUMBERS.indexOf(last);
  if (value < 0) return null;
  return words.length > 1 && words.startsWith('十') ? 10 + value : value;
}

const BEFORE = /\b(?:by|before|until|around|at|no later than)\s+(?:the\s+)?$/i;
const AFTER = /^\s?(?:之前|以前|前|左右)/;

function findStamp(text: string, said: Said): Deadline | null {
  for (let at = 0; at < text.length; at++) {
    if (/[\d\w]/.test(text[at - 1] ?? ' ') && /[\d\w]/.test(text[at] ?? '')) continue;
    const found = readStamp(text, at, 'month-first');
    if (!found || (found.value.clock === null && !isDate(found.value))) continue;
    const closing = AFTER.exec(text.slice(found.end, found.end + 4))?.[0] ?? '';
    const opening = BEFORE.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '';
    const isAlone = closing === '' && opening === '';
    // 1/2 may count parts of a message, 14:05 may say when something broke.
    if (isAlone && (found.value.day === null || !/\p{L}|:/u.test(text.slice(at, found.end)))) continue;
    return {
      start: at - opening.length,
      end: found.end + closing.length,
      due: dueOf(found.value, text.slice(at, found.end), said),
    };
  }
  return null;
}

const isDate = ({ day }: Stamp): boolean => day?.kind === 'date' || day?.kind === 'month-day';

function dueOf(stamp: Stamp, words: string, { at, zone }: Said): number | null {
  if (at === null || stamp.isDoubtful) return null;
  const today = dayOf(at, zone);
  const day = stamp.day === null ? null : comingDay(stamp, Temporal.PlainDate.from(today));
  if (stamp.day !== null && day === null) return null;
  const clock = stamp.clock ?? { hour: 24, minute: 0, second: 0, offset: null };
  const on = (date: string, hour = clock.hour) => instantOf(date, { ...clock, hour }, zone);
  if (day !== null) return isHalfDay(words, clock.hour) ? null : on(day);
  const later = isHalfDay(words, clock.hour)
    ? [on(today), on(today, clock.hour + 12)]
    : [on(today), on(nextDay(today))];
  const left = later.filter((due) => due > at);
  // 6点前, said at two in the afternoon, is 18:00; said at five in the morning it may be either.
  if (isHalfDay(words, clock.hour)) return left.length === 1 ? (left[0] ?? null) : null;
  return left[0] ?? null;
}

/** An hour that may be meant before or after noon: `6点`, `6:30`, but not `06:30`, `18:00`, `下午6点` or `6 pm`. */
const isHalfDay = (words: string, hour: number): boolean =>
  hour >= 1 && hour <= 11 && !/[上下]午|凌晨|早|晚|[ap]\.?m|(?<!\d)0\d/i.test(words);

const nextDay = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** The named day as a promise means it: still to come. */
function comingDay({ day }: Stamp, today: Temporal.PlainDate): string | null {
  if (day === null) return null;
  if (day.kind === 'weekday') return today.add({ days: (day.weekday - today.dayOfWeek + 7) % 7 }).toString();
  const clock = { hour: 12, minute: 0, second: 0, hasHalf: false, offset: 0 };
  const year = (reference: Temporal.PlainDate) =>
    resolveStamp({ day, clock, isDoubtful: false }, { zone: 'UTC', day: reference.toString(), bareDay: null });
  const [now, next] = [year(today), day.kind === 'month-day' ? year(today.add({ years: 1 })) : null];
  if (typeof now !== 'number') return null;
  const nowDay = dayOf(now, 'UTC');
  return nowDay < today.toString() && typeof next === 'number' ? dayOf(next, 'UTC') : nowDay;
}

const WEEKDAY = /(下)?(?:星期|周|礼拜)([一二三四五六日天])(?!\s?\d)/;
const EN_WEEKDAY = /\b(?:by|on|before)\s+(next\s+)?(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/i;

function findWeekday(text: string, { at, zone }: Said): Deadline | null {
  const match = WEEKDAY.exec(text) ?? EN_WEEKDAY.exec(text);
  if (!match) return null;
  const [whole, next, name = ''] = match;
  const weekday =
    (/^[a-z]/i.test(name) ? EN_DAYS.indexOf(name.toLowerCase()) : '一二三四五六日'.indexOf(name.replace('天', '日'))) +
    1;
  return {
    ...span(match.index, whole),
    due: at === null || (next && EN_WEEKDAY.test(whole)) ? null : endOf(weekday, next !== undefined, at, zone),
  };
}
const EN_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function endOf(weekday: number, isNextWeek: boolean, at: number, zone: string): number {
  const today = Temporal.PlainDate.from(dayOf(at, zone));
  const days = isNextWeek ? 7 - today.dayOfWeek + weekday : (weekday - today.dayOfWeek + 7) % 7;
  return endOfDay(today.add({ days }), zone);
}

const endOfDay = (day: Temporal.PlainDate, zone: string, hour = 24): number =>
  instantOf(day.toString(), { hour, minute: 0, second: 0, offset: null }, zone);

function findVague(text: string, { at, zone }: Said): Deadline | null {
  for (const [pattern, lastDay, isMorning] of VAGUE) {
    const match = pattern.exec(text);
    if (!match) continue;
    const due =
      at === null ? null : endOfDay(lastDay(Temporal.PlainDate.from(dayOf(at, zone))), zone, isMorning ? 12 : 24);
    return { ...span(match.index, match[0]), due };
  }
  return null;
}

const span = (start: number, whole: string): Span => ({ start, end: start + whole.length });
