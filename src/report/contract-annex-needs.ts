import type { Weekday } from '../model/calendar.ts';
import type { Needs } from '../model/needs.ts';
import type { Text } from '../model/text.ts';
import { parseDuration } from '../time/duration.ts';
import { ANNEX_TARGETS, type AnnexTargets, OWN } from './contract-annex.ts';

/** The annex's figures with the buyer's own needs in place of the trade's, each marked. */
export const annexTargetsFor = (needs: Needs): readonly AnnexTargets[] =>
  ANNEX_TARGETS.map((trade) => {
    const own = needs.severityTargets[trade.severity];
    const isUrgent = trade.severity === 'P0' || trade.severity === 'P1';
    return {
      ...trade,
      ...(own?.firstResponse !== undefined && { response: duration(own.firstResponse) }),
      ...(own?.workaround !== undefined && { plan: duration(own.workaround) }),
      ...(own?.resolution !== undefined && { resolution: duration(own.resolution) }),
      hours:
        needs.coverage !== '24x7'
          ? marked(week(needs.coverage, needs.timezone))
          : isUrgent
            ? marked(trade.hours)
            : office(needs),
    };
  });

const marked = ({ en, zh }: Text): Text => ({ en: en + OWN, zh: zh + OWN });

const UNITS = {
  m: { one: 'minute', zh: '分钟' },
  h: { one: 'hour', zh: '小时' },
  d: { one: 'day', zh: '天' },
  bh: { one: 'business hour', zh: '个工作小时' },
  bd: { one: 'business day', zh: '个工作日' },
} as const;

function duration(words: string): Text {
  const { value, unit } = parseDuration(words);
  const { one, zh } = UNITS[unit];
  return marked({ en: `${value} ${one}${value === 1 ? '' : 's'}`, zh: `${value} ${zh}` });
}

const DAYS: Readonly<Record<Weekday, Text>> = {
  mon: { en: 'Monday', zh: '周一' },
  tue: { en: 'Tuesday', zh: '周二' },
  wed: { en: 'Wednesday', zh: '周三' },
  thu: { en: 'Thursday', zh: '周四' },
  fri: { en: 'Friday', zh: '周五' },
  sat: { en: 'Saturday', zh: '周六' },
  sun: { en: 'Sunday', zh: '周日' },
};
const ORDER: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function week({ days, from, to }: Exclude<Needs['coverage'], '24x7'>, timezone: string): Text {
  const sorted = ORDER.filter((day) => days.includes(day));
  const [first, last] = [sorted[0], sorted.at(-1)];
  const isRun =
    first !== undefined && last !== undefined && ORDER.indexOf(last) - ORDER.indexOf(first) === sorted.length - 1;
  const named = (lang: 'en' | 'zh', to: string, and: string) =>
    isRun && sorted.length > 1
      ? `${DAYS[first][lang]}${to}${DAYS[last][lang]}`
      : sorted.map((day) => DAYS[day][lang]).join(and);
  return {
    en: `${named('en', ' to ', ', ')} ${from}-${to}, ${timezone}`,
    zh: `${named('zh', '至', '、')} ${from}-${to}，${timezone === 'Asia/Shanghai' ? '北京时间' : timezone}`,
  };
}

/** Less urgent cases wait for the morning, at the buyer's place. */
const office = ({ timezone }: Needs): Text =>
  week({ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' }, timezone);
