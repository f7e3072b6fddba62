import { inputError } from '../model/error.ts';
import type { Lang } from '../model/text.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Milliseconds of each unit; a business day has no fixed length, so it has none here. */
const UNIT_MS = { m: MINUTE, h: HOUR, d: DAY, bh: HOUR } as const;

/**
 * A target as contracts state it. The unit says which clock it runs on: `m`, `h`, `d` are absolute time (a day is 24 h),
 * `bh` and `bd` are the open hours and the business days of a calendar.
 */
export type Duration =
  | { readonly value: number; readonly unit: 'm' | 'h' | 'd'; readonly clock: 'calendar' }
  | { readonly value: number; readonly unit: 'bh' | 'bd'; readonly clock: 'business' };

/** Reads `15m`, `4h`, `2d`, `8bh` (business hours) or `1bd` (business days, whole). Anything else is an input error. */
export function parseDuration(text: string): Duration {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(m|h|d|bh|bd)$/.exec(text.trim()) ?? [];
  const value = Number(number);
  switch (unit) {
    case 'm':
    case 'h':
    case 'd':
      return { value, unit, clock: 'calendar' };
    case 'bd':
      if (!Number.isInteger(value)) break;
      return { value, unit, clock: 'business' };
    case 'bh':
      return { value, unit, clock: 'business' };
  }
  throw inputError(
    `"${text}" is not a duration; write 15m, 4h, 2d, 8bh (business hours) or 1bd (whole business days)`,
    `“${text}”不是时长；请写成 15m、4h、2d、8bh（营业小时）或 1bd（整数个工作日）`,
  );
}

/** Length in whole milliseconds (20 minutes are no third of an hour), open time for `bh`; null for business days, whose length only a calendar knows. */
export const durationMs = (duration: Duration): number | null =>
  duration.unit === 'bd' ? null : Math.round(duration.value * UNIT_MS[duration.unit]);

const UNIT_WORDS = {
  s: { en: 's', zh: '秒' },
  min: { en: 'min', zh: '分钟' },
  h: { en: 'h', zh: '小时' },
  d: { en: 'd', zh: '天' },
} as const;

/**
 * Milliseconds in words: `45 s`, `15 min`, `2.5 h`, `3 d 4 h`; `2.5 小时`, `3 天 4 小时`. Rounded to what a reader can use: one
 * decimal below ten minutes and below a day, whole hours from a day on. A day is 24 h.
 */
export function formatDuration(ms: number, lang: Lang): string {
  const part = (value: number, unit: keyof typeof UNIT_WORDS) => `${value} ${UNIT_WORDS[unit][lang]}`;
  const sign = ms < 0 ? '-' : '';
  const length = Math.abs(ms);
  const seconds = Math.round(length / SECOND);
  if (seconds < 60) return sign + part(seconds, 's');
  const tenths = Math.round(length / (MINUTE / 10)) / 10;
  if (tenths < 60) return sign + part(tenths < 10 ? tenths : Math.round(tenths), 'min').replace(/^60 .*/, part(1, 'h'));
  const hours = Math.round(length / (HOUR / 10)) / 10;
  if (hours < 24) return sign + part(hours, 'h');
  const whole = Math.round(length / HOUR);
  const rest = whole % 24;
  return sign + [part(Math.floor(whole / 24), 'd'), ...(rest === 0 ? [] : [part(rest, 'h')])].join(' ');
}
