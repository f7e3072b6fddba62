import { WEEKDAYS, type Weekday } from '../model/calendar.ts';
import type { Span } from './automatic-reply.ts';

/** Hours of service as a document states them; null is what it leaves out. */
export type ServiceHours =
  | { readonly kind: 'always' }
  | {
      readonly kind: 'week';
      readonly days: readonly Weekday[] | null;
      /** `09:00`, in `zone`. */
      readonly from: string | null;
      readonly to: string | null;
      /** As written: `UTC+8`, `PT`, `北京时间`. */
      readonly zone: string | null;
      readonly hoursPerDay: number | null;
    };

export interface FoundHours extends Span {
  readonly hours: ServiceHours;
}

const ALWAYS =
  /(?:7|七)\s?(?:(?:天|日|days?)?\s?[x×✕✖*＊✱·/乘]|天)\s?24\s?(?:个?小[时時]|hours?|hrs?|h\b)?|24\s?(?:个?小[时時]|hours?|hrs?|h)?\s?[x×✕✖*＊/]\s?7(?:\s?(?:天|days?))?(?:\s?[x×*/]\s?365(?:\s?(?:天|days?))?)?(?!\d|\.\d)|(?:24|twenty-four)(?:\s?\(24\))?\s?hours?\s?(?:a|per|each|every)\s?day,?\s?(?:and\s)?(?:(?:7|seven)(?:\s?\(7\))?\s?days?\s?(?:a|per|each|every)\s?week|(?:every|each|365) days?)|(?:a)?round[- ]the[- ]clock|every hour of every day|(?:每[天日]|全天|一天)\s?24\s?(?:个)?小[时時](?!内)|(?:全年无休|全年無休|365\s?天)[^。；\n]{0,6}24\s?小[时時]|24\s?小[时時]\s?(?:全年无休|全年無休)|24\s?小[时時]\s?(?=全天候|不[间間][断斷]|在[线線]|值[守班]|[热熱][线線]|客服|[响響][应應](?:服[务務]|机制|機制)|(?:技术|技術)支持|人工|电话|服务热线)|全天候/giu;

const DAY_NAMES = 'mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun';
const DAY = `(?:${DAY_NAMES})(?:days?|\\.)?(?![a-z])`;
const TO = String.raw`\s?(?:-|–|—|~|～|〜|to|through|thru|until|till|至|到)\s?`;
const DAYS = `(?:${DAY}${TO}${DAY}|(?:每)?(?:周|週|星期|礼拜)[一二三四五六日天]${TO}(?:周|週|星期|礼拜)?[一二三四五六日天]|weekdays|(?:on )?(?:business|working) days|(?:每个?|法定)?工作[日天])`;
const CLOCK = String.raw`(?:上午|下午|早上?|晚上?)?\s?\d{1,2}(?:\s?[:：.]\s?\d{2}|\s?[点點时](?:整|半)?)?\s?(?:[ap]\.?m\.?(?![a-z]))?`;
const ZONE = String.raw`[（(]?\s?(?:(?:UTC|GMT)\s?(?:[+\-−–]\s?\d{1,2}(?::?\d{2})?)?|(?:北京|中国|台北|香港|新加坡|东京|当地|本地|美国东部|太平洋)(?:标准)?[时時][间間]|(?:[PECM][SD]?T|CES?T|BST|JST|SGT|IST|AES?T|HKT|WES?T)(?![A-Za-z])|(?:US |U\.S\. )?(?:Pacific|Eastern|Central European|Central|Mountain|Beijing|China|Singapore|local|London|Japan)(?: Standard| Daylight)? Time|[A-Z][a-z]+\/[A-Z][A-Za-z_]+)\s?[)）]?`;
const FILL = String.raw`(?:\s|,|，|、|:|：|（|\(|from|between|at|of|the|hours|each|every|day|的|每[天日]|时段|服务时间|为|in|上班时间|local){0,8}`;
const WEEK = new RegExp(
  `(?:(?<zoneAhead>${ZONE})[ ,，、]{0,2})?(?<days>${DAYS})(?:${FILL}(?<clock>${CLOCK}${TO}(?:次日)?${CLOCK}))?(?:${FILL}(?<zone>${ZONE}))?|(?<clockFirst>${CLOCK}${TO}(?:次日)?${CLOCK})(?:\\s?(?<zoneFirst>${ZONE}))?${FILL}(?<daysLast>${DAYS})(?:${FILL}(?<zoneLast>${ZONE}))?`,
  'giu',
);
/** `24 hours a day, Monday to Friday`; without days it is always. */
const EACH_DAY = new RegExp(
  `(?:24|twenty-four)(?:\\s?\\(24\\))?[\\s-]?hours?\\s?(?:a|per|each|every)\\s?day(?:,?\\s(?:on |from )?(?<days>${DAYS}))?`,
  'giu',
);
const GRID =
  /(?<![\d.])(?<a>5|8|9|10|12|24|6|7)\s?(?:天|days?|小时|小時|hours?(?!\s?\/\s?\d+\s?hours?))?\s?[x×✕*＊/]\s?(?<b>5|8|9|10|12|24|6)(?:\s?(?:天|days?|个?小[时時]|hours?))?(?![\d.%])/giu;

/** Without any of these a text states no hours; most sentences end here. */
const HINT = /\d|七|全[天年]|(?:[周週]|星期|礼拜)[一二三四五六日天]|工作[日天]|clock|weekday|mon|every hour/iu;

/**
 * Hours of service in a text: `7×24`, `24/7`, `Mon-Fri, 9-5 (UTC+8)`, `周一至周五 09:00-18:00`, `5×8`. Days without times count only
 * where they are a range of weekdays; `business days` alone says nothing about hours.
 */
export function findHours(text: string): readonly FoundHours[] {
  const found: FoundHours[] = [];
  const taken = new Set<number>();
  const add = (match: RegExpExecArray, hours: ServiceHours | null) => {
    const start = match.index + match[0].length - match[0].trimStart().length;
    const end = match.index + match[0].trimEnd().length;
    if (!hours || taken.has(start) || taken.has(end - 1)) return;
    for (let at = start; at < end; at++) taken.add(at);
    found.push({ start, end, hours });
  };
  if (!HINT.test(text)) return found;
  if (/24|[Cc]lock|every hour|全天/u.test(text))
    for (const match of text.matchAll(ALWAYS)) add(match, { kind: 'always' });
  if (/hours?\s?(?:a|per|each|every)\s?day/iu.test(text))
    for (const match of text.matchAll(EACH_DAY)) add(match, eachDay(match.groups?.days));
  if (/[周週]|星期|礼拜|工作[日天]|mon|tue|wed|thu|fri|sat|sun|weekday|(?:business|working) days/iu.test(text))
    for (const match of text.matchAll(WEEK)) add(match, weekOf(match.groups ?? {}));
  if (/[x×✕*＊/]/iu.test(text))
    for (const match of text.matchAll(GRID))
      add(match, /^[56]\s?\//.test(match[0]) ? null : gridOf(Number(match.groups?.a), Number(match.groups?.b)));
  return found.sort((a, b) => a.start - b.start);
}

const eachDay = (days: string | undefined): ServiceHours =>
  days === undefined
    ? { kind: 'always' }
    : { kind: 'week', days: daysOf(days), from: '00:00', to: '24:00', zone: null, hoursPerDay: 24 };

function weekOf(groups: Readonly<Record<string, string | undefined>>): ServiceHours | null {
  const days = daysOf(groups.days ?? groups.daysLast ?? '');
  const clock = groups.clock ?? groups.clockFirst;
  // `1 to 2 business days` is a length; hours before their days carry a colon, `am` or 点.
  if (groups.clockFirst !== undefined && !/[:：点點时]|[ap]\.?m/iu.test(groups.clockFirst)) return null;
  const times = timesOf(clock);
  const zone = groups.zone ?? groups.zoneFirst ?? groups.zoneLast ?? groups.zoneAhead;
  if (!times && !/^(?:mon|周|週|每?(?:周|週|星期|礼拜)|星期)/iu.test(groups.days ?? groups.daysLast ?? '')) return null;
  return {
    kind: 'week',
    days,
    from: times?.from ?? null,
    to: times?.to ?? null,
    zone: zone?.replace(/[()（）]/g, '').trim() ?? null,
    hoursPerDay: times?.hours ?? null,
  };
}

const ZH_DAYS = '一二三四五六日';

function daysOf(words: string): readonly Weekday[] | null {
  const zh = [...words.matchAll(/[一二三四五六日天](?!作)/gu)].map(([day]) => ZH_DAYS.indexOf(day.replace('天', '日')));
  const en = [...words.toLowerCase().matchAll(new RegExp(DAY_NAMES, 'g'))].map(([day]) =>
    WEEKDAYS.findIndex((name) => day.startsWith(name)),
  );
  if (/工作/u.test(words) || /weekdays|business|working/i.test(words)) return WEEKDAYS.slice(0, 5);
  const [first, last] = zh.length > 0 ? zh : en;
  if (first === undefined || last === undefined || first < 0 || last < 0) return null;
  return first <= last ? WEEKDAYS.slice(first, last + 1) : [...WEEKDAYS.slice(first), ...WEEKDAYS.slice(0, last + 1)];
}

function timesOf(words: string | undefined): { from: string; to: string; hours: number } | null {
  if (words === undefined) return null;
  const [open, close] = [...words.matchAll(new RegExp(CLOCK, 'giu'))].map(([clock]) => minutesOf(clock));
  if (!open || !close || open.minutes === null || close.minutes === null) return null;
  // Nine to five: an end before the beginning, without am or pm, is meant after noon.
  const closes =
    close.minutes <= open.minutes && !close.half && close.minutes <= 12 * 60 ? close.minutes + 12 * 60 : close.minutes;
  const length = (closes - open.minutes + 24 * 60) % (24 * 60) || 24 * 60;
  return { from: clockOf(open.minutes), to: clockOf(closes), hours: length / 60 };
}

function minutesOf(clock: string): { minutes: number | null; half: boolean } {
  const [, hour = '', minute] = /(\d{1,2})(?:\s?[:：.]\s?(\d{2}))?/u.exec(clock) ?? [];
  const half = /[ap]\.?m|上午|下午|早|晚/iu.test(clock);
  const isLate = /p\.?m|下午|晚/iu.test(clock);
  const value = Number(hour) % (half ? 12 : 25) || (half ? 0 : Number(hour));
  const minutes = (value + (isLate ? 12 : 0)) * 60 + Number(minute ?? (/半/u.test(clock) ? 30 : 0));
  return { minutes: hour === '' || minutes > 24 * 60 ? null : minutes, half };
}

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function gridOf(a: number, b: number): ServiceHours | null {
  const [days, hours] = a <= 7 ? [a, b] : [b, a];
  if (days < 5 || days > 7) return null;
  if (hours < 8) return null;
  return { kind: 'week', days: WEEKDAYS.slice(0, days), from: null, to: null, zone: null, hoursPerDay: hours };
}
