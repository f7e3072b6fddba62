import type { Unit } from '../../model/audit.ts';
import { joinTexts, type Text, verbatim } from '../../model/text.ts';
import { formatDuration } from '../../time/duration.ts';

type Figure = string | number | null;

const round = (value: number): string => String(Number(value.toPrecision(3)));

/** Minutes as people say them: 30 min, 4 h, 2 d. */
export function inMinutes(value: Figure): Text {
  const minutes = Number(value);
  if (minutes < 90) return { en: `${round(minutes)} min`, zh: `${round(minutes)} 分钟` };
  if (minutes < 48 * 60) return { en: `${round(minutes / 60)} h`, zh: `${round(minutes / 60)} 小时` };
  return { en: `${round(minutes / 1440)} d`, zh: `${round(minutes / 1440)} 天` };
}

export function inPercent(value: Figure): string {
  const percent = Number(value) * 100;
  // A share just short of all is not all.
  if (percent > 99.5 && percent < 100) return `${Math.floor(percent * 100) / 100}%`;
  return `${Math.round(percent)}%`;
}

/** Below it lies what subtracting shares leaves of nothing. */
const NOISE = 1e-6;

/** A part of a whole, such that one case among many does not read as none. */
export const partInPercent = (share: number): string => (share > NOISE && share < 0.005 ? '<1%' : inPercent(share));

/** Whether an SLA is published, from level 0 on. */
export const SLA_LEVELS: readonly Text[] = [
  { en: 'refused', zh: '拒绝提供' },
  { en: 'best effort', zh: '尽力而为' },
  { en: 'objective', zh: '仅为目标' },
  { en: 'availability', zh: '仅可用性' },
  { en: 'reaction times', zh: '含响应时限' },
];

export const unitNames: Readonly<Record<Unit, Text>> = {
  minutes: { en: 'minutes', zh: '分钟' },
  days: { en: 'days', zh: '天' },
  share: { en: 'share', zh: '比例' },
  level: { en: 'level', zh: '等级' },
  seconds: { en: 'seconds', zh: '秒' },
  count: { en: 'count', zh: '个数' },
};

/** A value in its unit; null is "not reached". */
export function quantity(unit: Unit, value: number | null): Text {
  if (value === null)
    return unit === 'seconds' ? { en: 'not reached', zh: '未达到' } : { en: 'no limit', zh: '无上限' };
  switch (unit) {
    case 'minutes':
      return inMinutes(value);
    case 'seconds':
      return { en: formatDuration(value * 1000, 'en'), zh: formatDuration(value * 1000, 'zh') };
    case 'days':
      return { en: `${round(value)} d`, zh: `${round(value)} 天` };
    case 'share':
      return verbatim(inPercent(value));
    case 'level':
      return SLA_LEVELS[value] ?? verbatim(String(value));
    case 'count':
      return verbatim(String(value));
  }
}

/** One value, or the range that is left open. */
export const quantityRange = (unit: Unit, lower: number, upper: number | null): Text =>
  lower === upper
    ? quantity(unit, lower)
    : unit === 'share' && upper !== null
      ? verbatim(`${inPercent(lower).slice(0, -1)}\u2013${inPercent(upper)}`)
      : joinTexts([quantity(unit, lower), quantity(unit, upper)], { en: '\u2013', zh: '～' });
