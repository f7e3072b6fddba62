import { findDurations } from '../../language/duration.ts';
import { findCadences } from '../../language/duration-cadence.ts';
import type { Metric } from '../../model/contract.ts';
import type { Draft } from './draft.ts';
import {
  BEST_EFFORT,
  EXAMPLE,
  findMetrics,
  metricOf,
  OBJECTIVE,
  OF_DATA,
  OF_WEAKNESS,
  OTHER_MATTER,
  OTHER_SECTION,
  PROMISES,
  SUPPORT_SECTION,
  TOLD,
} from './lexicon.ts';
import { type Passage, sentences } from './passage.ts';
import { ALL, isBare, labelsOf, onlySeverity } from './prose-label.ts';
import { type Statement, statementsOf, UNMET } from './statement.ts';
import { isHypothetical, isReported, withoutBeginning } from './told.ts';

const BOUND_BEFORE =
  /(?:\bwithin|\bin|\bunder|\bless than|\bno (?:later|more) than|\bup to|\bnot exceed(?:ing)?|\bby the|\bof|\bis|<|≤|不超过|小于|少于|最迟|最晚|为|是|[:：])\s*(?:the |approximately |a maximum of )?$/iu;
const BOUND_AFTER =
  /^\s*(?:之?以?内|或(?:更短|以内)|以下|or (?:less|faster|better|sooner)|\(|（|$|[,，。.;；]|response|initial|first|sla\b|target|turnaround|reply|respon|acknowledg|(?:首次|快速|极速)?(?:响应|回复|答复|回应|解决|修复|恢复|更新|通报)(?!率))/iu;

/** `A reseller said you reply within an hour. Is that so?` asks. */
const isQuestion = (text: string): boolean => /[?？]\s*$/u.test(text) || /^\s*(?:Q\d*|问题?|問)\s?[:：.]/u.test(text);

const upTo = (text: string, sentence: string): string => text.slice(0, text.indexOf(sentence) + sentence.length);

/** A bill that is questioned, a credit that is claimed. */
const DISPUTED = /异议|索赔|赔偿申请|发票|\bdisputes?\b|\bcredit (?:requests?|claims?)\b|\binvoices?\b/iu;
/** `Within 4 business hours after escalation`, right under its name. */
const OPENS = /^\s*(?:within|in|up to|less than|under|[<≤]|不超过|小于)?\s*$/iu;
/** `Support:` over `Gold: e-mail, 4 hours`: the time is that of an answer. */
const SUPPORT_LABEL =
  /^\s*(?:(?:technical|customer) )?support\s*[:：]?\s*$|^\s*(?:技术|客户)?(?:支持|服务)\s*[:：]?\s*$/iu;

/** What a paragraph or a list item promises. `levels`: names of levels that the document's tables use. */
export function prosePromises(passage: Passage, levels: RegExp | null): readonly Draft[] {
  const { text } = passage.run;
  if (passage.isHeading || (findDurations(text).length === 0 && findCadences(text).length === 0)) return [];
  const around = [passage.lead, ...passage.path.toReversed()].filter((text) => text !== '');
  // A sentence before a list is its introduction only where it opens it.
  const lead = /[:：]\s*$/u.test(passage.lead) || passage.lead.length <= 40 ? passage.lead : '';
  const inherited =
    [lead, ...passage.path.toReversed().slice(0, 2)].map(metricOf).find((metric) => metric !== null) ??
    (SUPPORT_LABEL.test(lead) ? 'first_response' : null) ??
    (passage.depth > 0 ? passage.intros : []).map(metricOf).find((metric) => metric !== null) ??
    null;
  const section = passage.path.at(-1) ?? '';
  const isOtherSection = OTHER_SECTION.test(section) && !SUPPORT_SECTION.test(section) && metricOf(section) === null;
  if (isHypothetical(section)) return [];
  // `Response: P1 1 h; P2 4 h`: a list goes on behind a semicolon.
  let listed: Metric | null = null;
  return sentences(passage.run).flatMap((sentence) => {
    if (isQuestion(sentence.text)) return [];
    const isExample = EXAMPLE.test(sentence.text) || EXAMPLE.test(passage.run.text.slice(0, 12));
    const statements = statementsOf(sentence);
    if (statements.length === 0) return [];
    if (isReported(sentence.text) || (TOLD.test(withoutBeginning(sentence.text)) && !PROMISES.test(sentence.text)))
      return [];
    if (DISPUTED.test(sentence.text)) return [];
    const before = listed;
    listed = /[;；]$/u.test(sentence.text) ? (statements.at(-1)?.metric ?? before) : null;
    let carried: string | null = null;
    return statements.flatMap((statement, at, all): readonly Draft[] => {
      const own = labelsOf(statement, sentence.text, passage, levels);
      const { plan } = own;
      // `For Severity 1, a response within 1 hour and a workaround within 8`: both are for Severity 1.
      const named: string | null = own.isNamed ? own.severity : (carried ?? own.severity);
      carried = named;
      const metric = metricFor(statement, passage, inherited, named ?? plan) ?? (named === null ? null : before);
      const severity =
        named ?? (metric === 'update' && !ALL.test(sentence.text) ? onlySeverity(upTo(text, sentence.text)) : null);
      if (OF_DATA.test(statement.run.text) || OF_WEAKNESS.test(statement.run.text) || UNMET.test(statement.after))
        return [];
      if (metric === null || (statement.isRepeated && metric !== 'update')) return [];
      if (OTHER_MATTER.test(statement.metric === null ? sentence.text : statement.run.text) || isOtherSection)
        return [];
      // `at once` is a figure of speech but in a list of times.
      if (statement.duration.unit === 'now' && !/[:：]\s*$/u.test(statement.before)) return [];
      if (statement.metric !== null && !isPromise(statement, metric) && severity === null) return [];
      return [
        {
          statement,
          metric,
          severity,
          plan,
          near: isExample ? `e.g. ${sentence.text}` : wordsBefore(sentence.text, all.slice(at + 1)),
          around: around
            .slice(0, 2)
            .filter((words) => statement.metric === null || !isAboutAnother(words, metric))
            .join(' / '),
          run: statement.run,
          isTable: false,
        },
      ];
    });
  });
}

/** `Shall respond within 1 h, and shall use reasonable efforts to mend within a day`: the efforts are for what comes after them. */
function wordsBefore(sentence: string, later: readonly Statement[]): string {
  const next = later.find(
    ({ before, metric }) => metric !== null && (BEST_EFFORT.test(before) || OBJECTIVE.test(before)),
  );
  return next === undefined ? sentence : sentence.slice(0, next.duration.start - next.before.length);
}

/** The heading `Target resolution` says nothing of a sentence on responses. */
const isAboutAnother = (words: string, metric: Metric): boolean => {
  const metrics = words.length > 60 ? [] : findMetrics(words);
  return metrics.length > 0 && metrics.every((found) => found.metric !== metric);
};

/** The metric that the words name; the heading's only for an item that is a label and its time. */
function metricFor(
  statement: Statement,
  passage: Passage,
  inherited: Metric | null,
  label: string | null,
): Metric | null {
  if (statement.metric !== null) return statement.metric;
  if (label !== null && (isBare(passage.run.text, statement) || OPENS.test(statement.before)))
    return inherited ?? passage.above.map(metricOf).findLast((metric) => metric !== null) ?? null;
  const isShort = passage.run.text.length <= 200 && statement.before.length <= 60;
  const isLabelled =
    /[:：\-–—]\s*(?:within|less than|under|up to|in|[<≤])?\s*$/iu.test(statement.before) || passage.depth > 0;
  return isShort && isLabelled && (label !== null || (passage.depth > 0 && statement.before.trim() !== ''))
    ? inherited
    : null;
}

function isPromise({ before, after, duration, run, isRepeated }: Statement, metric: Metric): boolean {
  if (duration.bound === 'more-than') return false;
  if (metric === 'update' && (isRepeated || /每/u.test(run.text))) return true;
  return (
    duration.bound === 'at-most' || duration.unit === 'now' || BOUND_BEFORE.test(before) || BOUND_AFTER.test(after)
  );
}
