import { findHours } from '../../language/duration-hours.ts';
import { metricOf, PLAN_WORDS } from './lexicon.ts';
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
  const plan = planLabel(label);
  if (plan !== null) return { severity: null, plan };
  if (findHours(label).length > 0 || !/\p{L}{2}/u.test(label)) return { severity: null, plan: null };
  // `Production system down: 1 hour`: what stands before a colon and is no plan names the severity.
  return {
    severity:
      /[:：]\s*(?:within|less than|under|up to|[<≤＜]|不超过|小于)?\s*$/iu.test(before) && metricOf(label) === null
        ? label
        : null,
    plan: null,
  };
}

/** The plan's name, where a label is that and words that go with one. */
function planLabel(label: string): string | null {
  const name = label
    .replace(
      /\b(?:support|service|plans?|tiers?|packages?|editions?|customers?|users?|gets?|receives?|responses?|are|will|be|for|the|our|on)\b|支持|服务|计划|套餐|客户|用户/giu,
      ' ',
    )
    .trim();
  return name !== '' && name.length <= 30 && name.split(/\s+/).every((word) => PLAN_WORDS.test(word)) ? name : null;
}

/** A heading that is a plan's name. */
export const isPlanName = (text: string): boolean =>
  text.length <= 40 &&
  PLAN_WORDS.test(text) &&
  severityLabel(text) === null &&
  !/[,，、]|\band\b|\bplans\b|\btiers\b|协议/iu.test(text);
