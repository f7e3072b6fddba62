import type { Metric } from '../../model/contract.ts';
import { metricOf } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { isBare } from './prose-label.ts';
import type { Statement } from './statement.ts';

const BOUND_BEFORE =
  /(?:\bwithin|\bin|\bunder|\bless than|\bno (?:later|more) than|\bup to|\bnot exceed(?:ing)?|\bby the|\bof|\bis|<|≤|不超过|小于|少于|最迟|最晚|为|是|[:：])\s*(?:the |approximately |a maximum of )?$/iu;
const BOUND_AFTER =
  /^\s*(?:之?以?内|或(?:更短|以内)|以下|or (?:less|faster|better|sooner)|\(|（|$|[,，。.;；]|response|initial|first|sla\b|target|turnaround|reply|respon|acknowledg|(?:首次|快速|极速)?(?:响应|回复|答复|回应|解决|修复|恢复|更新|通报)(?!率))/iu;

/** `Within 4 business hours after escalation`, right under its name. */
const OPENS = /^\s*(?:within|in|up to|less than|under|[<≤]|不超过|小于)?\s*$/iu;
/** `Support:` over `Gold: e-mail, 4 hours`: the time is that of an answer. */
const SUPPORT_LABEL =
  /^\s*(?:(?:technical|customer) )?support\s*[:：]?\s*$|^\s*(?:技术|客户)?(?:支持|服务)\s*[:：]?\s*$/iu;

/** What the words around an item say its time is of. A sentence before a list introduces it only where it opens it. */
export function inheritedMetric({ lead, path, depth, intros, above }: Passage): Metric | null {
  const opening = depth === 0 ? title(above) : /[:：]\s*$/u.test(lead) || lead.length <= 40 ? lead : '';
  return (
    [opening, ...path.toReversed().slice(0, 3)].map(metricOf).find((metric) => metric !== null) ??
    (SUPPORT_LABEL.test(opening) ? 'first_response' : null) ??
    (depth > 0 ? intros : []).map(metricOf).find((metric) => metric !== null) ??
    null
  );
}

/** The short line right above, which names what follows and no time itself. */
const title = (above: readonly string[]): string => above.filter((line) => !/\d|[,，]/u.test(line)).at(-1) ?? '';

/** The metric that the words name; the heading's only for an item that is a label and its time. */
export function metricFor(
  statement: Statement,
  passage: Passage,
  inherited: Metric | null,
  label: string | null,
): Metric | null {
  if (statement.metric !== null) return statement.metric;
  if (label !== null && (isBare(passage.run.text, statement) || OPENS.test(statement.before)))
    return (
      inherited ?? [passage.level ?? '', ...passage.above].map(metricOf).findLast((metric) => metric !== null) ?? null
    );
  const isShort = passage.run.text.length <= 200 && statement.before.length <= 60;
  const isLabelled =
    /[:：\-–—]\s*(?:within|less than|under|up to|in|[<≤])?\s*$/iu.test(statement.before) ||
    passage.depth > 0 ||
    // `High 2 hours`.
    (label !== null && statement.before.replace(/[\s\p{P}]/gu, '').length <= label.length);
  return isShort && isLabelled && (label !== null || (passage.depth > 0 && statement.before.trim() !== ''))
    ? inherited
    : null;
}

/** Is the time a limit, and no more than mentioned? */
export function isPromise({ before, after, duration, run, isRepeated }: Statement, metric: Metric): boolean {
  if (duration.bound === 'more-than') return false;
  if (metric === 'update' && (isRepeated || /每/u.test(run.text))) return true;
  return (
    duration.bound === 'at-most' || duration.unit === 'now' || BOUND_BEFORE.test(before) || BOUND_AFTER.test(after)
  );
}
