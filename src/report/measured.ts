import type { AuditOutcome, Unit } from '../model/audit.ts';
import type { Lang } from '../model/text.ts';
import { inBrackets, STOP } from './words/punctuation.ts';
import { quantity, quantityRange } from './words/quantity.ts';

type Measured = Extract<AuditOutcome, { outcome: 'measured' }>;

/** A measured value as people read it: the value, then its interval with its level, and what it rests on. */
export function measuredText(
  { value, interval, level, n }: Pick<Measured, 'value' | 'interval' | 'level' | 'n'>,
  unit: Unit,
  lang: Lang,
): string {
  const range = quantityRange(unit, interval.lower, interval.upper)[lang];
  const isPoint = value === null || interval.lower === interval.upper;
  const share = level === null ? '' : `${Math.round(level * 100)}%${lang === 'en' ? ': ' : '：'}`;
  return isPoint
    ? `${range}${inBrackets(level === null ? `n=${n}` : `${Math.round(level * 100)}%${STOP[lang]}n=${n}`, lang)}`
    : `${quantity(unit, value)[lang]}${inBrackets(`${share}${range}${STOP[lang]}n=${n}`, lang)}`;
}
