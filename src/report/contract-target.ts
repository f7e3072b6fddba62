import type { Commitment } from '../model/contract.ts';
import type { Lang, Text } from '../model/text.ts';
import { formatDuration } from '../time/duration.ts';
import { labels } from './words/contract.ts';
import { COMMA, inBrackets } from './words/punctuation.ts';

export const unitWords: Readonly<Record<Commitment['targetUnit'], Text>> = {
  min: { en: 'min', zh: '分钟' },
  h: { en: 'h', zh: '小时' },
  d: { en: 'd', zh: '天' },
  bh: { en: 'business h', zh: '营业小时' },
  bd: { en: 'business d', zh: '个工作日' },
  month: { en: 'months', zh: '个月' },
  now: { en: 'at once', zh: '立即' },
};

/** `15 min`, `4 business h (goal)`. */
export function target(
  { targetValue, targetUnit, binding, clock }: Pick<Commitment, 'targetValue' | 'targetUnit' | 'binding' | 'clock'>,
  lang: Lang,
): string {
  const value =
    targetUnit === 'now'
      ? unitWords.now[lang]
      : `${Math.round(targetValue * 100) / 100} ${unitWords[targetUnit][lang]}`;
  const notes = [
    clock === 'business' && targetUnit === 'min' && labels.business[lang],
    binding === 'slo' && labels.goalMark[lang],
    binding === 'best_effort' && '≈',
  ];
  const said = notes.filter((note) => note !== false);
  return said.length === 0 ? value : `${value}${inBrackets(said.join(COMMA[lang]), lang)}`;
}

/** A month of thirty days, as contracts count. */
const MONTH = 30 * 24 * 60 * 60_000;

/** The longest that an availability may be missed in a month. */
export const allowedDowntime = (percent: number, lang: Lang): string =>
  formatDuration((1 - percent / 100) * MONTH, lang);
