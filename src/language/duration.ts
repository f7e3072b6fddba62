import type { Span } from './automatic-reply.ts';
import { findHours } from './duration-hours.ts';
import { NUMBER, numberOf } from './duration-number.ts';
import { type DurationUnit, UNIT_MINUTES, unitAt } from './duration-unit.ts';

/** A length of time in a text, with the place of its words. */
export interface FoundDuration extends Span {
  readonly value: number;
  /** The lower end of a range (`2-4 hours`); `value` is the upper. */
  readonly lower: number | null;
  readonly unit: DurationUnit;
  /** Calendar minutes, business minutes for `bh`; null where the unit has no fixed length (`bd`, `month`, `year`). */
  readonly minutes: number | null;
  /** `less than 4 hours` is at most, `more than 5 days` more than; null where nothing is said. */
  readonly bound: 'at-most' | 'more-than' | null;
}

const START = new RegExp(
  `(?<!T\\s?\\+\\s?)(?:(?<!(?:[\\p{L}\\d０-９]|\\d[.,])[-–]?|第|[A-Za-z]-)(?:${NUMBER}|half an?(?=[\\s-])|an?(?=\\s(?:full |single |business |working |calendar )?(?:hour|day|minute|week|month|year))|半(?=[个個小天日工])|half(?=[\\s-](?:hour|day)))|(?<=[\\u3400-\\u9fff]|\\d[:：]\\d{2}[,，]\\s?)(?<!第)(?:${NUMBER}|半(?=[个個小天日工])))`,
  'giu',
);
const AGAIN = new RegExp(`\\s?[（(]\\s?(?:${NUMBER})\\s?[)）]`, 'iuy');
const RANGE = new RegExp(`\\s?(?:-|–|—|~|～|至|到|to|or)\\s?(${NUMBER})(?:\\s?[（(]\\s?${NUMBER}\\s?[)）])?`, 'iuy');
/** `2×24 hours`: two days and nights. Five to seven of them are hours of service. */
const TIMES_24 = /\s?[x×✕✖*＊·乘]\s?24(?=\s?[个個]?(?:小[时時]|钟头|hours?|hrs?|h(?![a-z])))/iuy;
const AND_A_HALF = /\s?and a half/iuy;
const HALF_BEFORE_UNIT = /[个個]?半(?=[个個小天])|[个個]半(?=\S)/uy;
const HALF_AFTER_UNIT = /半(?!年|天)|\sand a half(?![a-z])/iuy;
/** Without any of these a text states no length of time; most sentences end here. */
const HINT =
  /\d\s?[hmdsb]|[时時天日分秒周週月年刻即马期]|hour|hr|min|day|week|wk|month|year|sec|nbd|immediate|instant|real[- ]time|right away|bh\b|bd\b|t\s?\+/iu;
const GAP = /\s{0,3}(?:-\s?(?=[a-z]))?/iuy;
const JOINT = /\s?(?:,\s?|and\s|零|又)?/iuy;
const NEXT_DAY =
  /(?<![a-z])(?:next|following|same)[\s-](?:bus(?:iness)?\.?|working)[\s-]day(?![a-z])|(?<![A-Za-z])NBD(?![A-Za-z])|[下当]一?[个個]?(?:工作|营业|營業)[日天]|次[个個]?(?:工作|营业)[日天]|第?T\s?\+\s?([1-9])(?:\s?[个個]?(?:工作[日天]))?/giu;
const AT_ONCE =
  /(?<![a-z])(?:immediate(?:ly)?|instant(?:ly)?|in real[- ]time|right away)(?![a-z])|立即|立刻|[即实實][时時](?!通[讯訊信]|聊天|消息|音|视频|监控|数据|互动|同步|查|备份|更新|状态|沟通|交流|在线|查看|监测|推送|通知)|即刻|马上/giu;
const AT_MOST =
  /(?:<|＜|≤|≦|<=|\bless than|\bunder|\bbelow|\bwithin|\bup to|\bno (?:later|more|longer) than|\bnot (?:to )?exceed(?:ing)?|\bat most|\bmax(?:imum)?\.?(?: of)?|不超过|不超過|小于|小於|少于|少於|低于|低於|不多于|不晚于|最晚|最迟|最多)\s?$/iu;
const MORE_THAN =
  /(?:>|＞|≥|≧|>=|\bmore than|\bover|\blonger than|\bexceed(?:s|ing)?|\bat least|\bgreater than|(?<!不)(?:超过|超過)|大于|大於|不少于|不少於|不低于|不低於|至少|长于)\s?$/iu;

/**
 * Every length of time that a text states, in order, in Chinese (both scripts) and English: `15分钟`, `一个半小时`, `四（4）小时`,
 * `one (1) business day`, `2 hrs 30 min`, `2-4 hours`, `T+1`, `next business day`, `immediately`. `7×24` is no length but hours of
 * service (`findHours`); dates are none either.
 */
export function findDurations(text: string): readonly FoundDuration[] {
  const found: FoundDuration[] = [];
  if (!HINT.test(text)) return found;
  const service = findHours(text);
  let next = 0;
  const isService = (at: number) => {
    while (next < service.length && (service[next]?.end ?? 0) <= at) next++;
    return (service[next]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
  let end = 0;
  for (const match of text.matchAll(START)) {
    if (match.index < end || isService(match.index)) continue;
    const duration = durationAt(text, match.index, match[0]);
    if (!duration) continue;
    end = duration.end;
    found.push(duration);
  }
  for (const match of text.matchAll(NEXT_DAY)) {
    found.push({
      ...wordsOf(match),
      value: Number(match[1] ?? 1),
      lower: null,
      unit: 'bd',
      minutes: null,
      bound: null,
    });
  }
  for (const match of text.matchAll(AT_ONCE))
    found.push({ ...wordsOf(match), value: 0, lower: null, unit: 'now', minutes: 0, bound: null });
  return found.sort((a, b) => a.start - b.start);
}

function durationAt(text: string, start: number, words: string): FoundDuration | null {
  const first = countAt(text, start, words);
  const unit = first && unitAt(text, first.end);
  if (!first || !unit) return null;
  // `2019年` and `100 m` are a year and a way.
  if (unit.unit === 'year' && first.value > 50) return null;
  const isLetter = /^[mdhs]$/i.test(text.slice(first.end, unit.end));
  // `2 h` is written so; `100 m` is a way, and `5 s` of what else?
  if (isLetter && !/\d$/.test(text.slice(start, first.end)) && !/\d\s[hd]$/.test(text.slice(start, unit.end)))
    return null;
  // The end of a commit's name.
  if (isLetter && first.value >= 10_000) return null;
  const half = matchAt(HALF_AFTER_UNIT, text, unit.end);
  const value = first.value + (half ? 0.5 : 0);
  const whole = { start, end: half?.end ?? unit.end, value, lower: first.lower, unit: unit.unit };
  const rest = half || first.lower !== null ? null : smallerAt(text, whole.end, unit.unit);
  const bound = boundOf(text.slice(Math.max(0, start - 24), start));
  if (!rest) return { ...whole, minutes: minutesOf(value, unit.unit), bound };
  const perMinute = UNIT_MINUTES[unit.unit] ?? 1;
  const minutes = value * perMinute + rest.minutes;
  return { ...whole, end: rest.end, value: minutes / perMinute, minutes, bound };
}

const minutesOf = (value: number, unit: DurationUnit): number | null => {
  const each = UNIT_MINUTES[unit];
  return each === null ? null : Math.round(value * each * 1e6) / 1e6;
};

interface Count {
  readonly value: number;
  readonly lower: number | null;
  readonly end: number;
}

/** The number and what belongs to it, up to where the unit begins. */
function countAt(text: string, start: number, words: string): Count | null {
  const value = countOf(words);
  if (value === null) return null;
  let end = start + words.length;
  end = matchAt(AGAIN, text, end)?.end ?? end;
  const range = matchAt(RANGE, text, end);
  const upper = range && numberOf(range.words);
  if (range && upper !== null && upper >= value) return { value: upper, lower: value, end: gapEnd(text, range.end) };
  const days = matchAt(TIMES_24, text, end);
  if (days && Number.isInteger(value)) return { value: value * 24, lower: null, end: gapEnd(text, days.end) };
  const half = matchAt(AND_A_HALF, text, end) ?? matchAt(HALF_BEFORE_UNIT, text, end);
  return { value: half ? value + 0.5 : value, lower: null, end: gapEnd(text, half?.end ?? end) };
}

function countOf(words: string): number | null {
  if (/^(?:半|half)/iu.test(words)) return 0.5;
  if (/^an?$/i.test(words)) return 1;
  return numberOf(words);
}

const gapEnd = (text: string, at: number): number => matchAt(GAP, text, at)?.end ?? at;

const NEXT_NUMBER = new RegExp(NUMBER, 'iuy');
const SMALLER: Partial<Record<DurationUnit, Partial<Record<DurationUnit, number>>>> = {
  d: { h: 24, min: 60 },
  h: { min: 60 },
  min: { s: 60 },
};

/** `30 min` after `2 hrs`: part of the same length of time. */
function smallerAt(
  text: string,
  at: number,
  unit: DurationUnit,
): { readonly minutes: number; readonly end: number } | null {
  const smaller = SMALLER[unit];
  if (!smaller) return null;
  const start = matchAt(JOINT, text, at)?.end ?? at;
  const number = matchAt(NEXT_NUMBER, text, start);
  const value = number && numberOf(text.slice(start, number.end));
  if (!number || value === null) return null;
  const next = unitAt(text, gapEnd(text, number.end));
  if (!next || value >= (smaller[next.unit] ?? 0)) return null;
  return { minutes: value * (UNIT_MINUTES[next.unit] ?? 0), end: next.end };
}

function boundOf(before: string): FoundDuration['bound'] {
  if (AT_MOST.test(before)) return 'at-most';
  return MORE_THAN.test(before) ? 'more-than' : null;
}

const wordsOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });

function matchAt(pattern: RegExp, text: string, at: number): { readonly words: string; readonly end: number } | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && { words: match[1] ?? match[0], end: match.index + match[0].length };
}
