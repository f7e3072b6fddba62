import { PLAN_WORDS } from './lexicon.ts';
import { severityLabel, severityRange } from './severity-label.ts';
import type { Statement } from './statement.ts';

/** What stands before the number in a list: `Severity 1: less than 1 hour`, `Gold: 2 hours`. */
export function listLabel({ before }: Statement): { severity: string | null; plan: string | null } {
  const label = before
    .replace(/^[\s,;，；。、/]+/u, '')
    .replace(
      /\b(?:within|less than|under|up to|in|<|≤|no more than|initial|first|respon\w+|reply|target|time|is|of|a|an)\b|[<≤＜]|不超过|小于|少于|响应(?:时间)?|解决(?:时间)?/giu,
      ' ',
    )
    .replace(/[\s:：\-–—=]+$/u, '')
    .trim();
  if (label === '' || label.length > 60) return { severity: null, plan: null };
  if (severityLabel(label) || severityRange(label).length > 0) return { severity: label, plan: null };
  return { severity: null, plan: PLAN_WORDS.test(label) && label.length <= 30 ? label : null };
}

/** A heading that is a plan's name. */
export const isPlanName = (text: string): boolean =>
  text.length <= 40 &&
  PLAN_WORDS.test(text) &&
  severityLabel(text) === null &&
  !/[,，、]|\band\b|\bplans\b|\btiers\b|协议/iu.test(text);
