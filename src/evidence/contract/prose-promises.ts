import { findDurations } from '../../language/duration.ts';
import { findCadences } from '../../language/duration-cadence.ts';
import type { Metric } from '../../model/contract.ts';
import type { Draft } from './draft.ts';
import { EXAMPLE, metricOf, OTHER_MATTER, OTHER_SECTION, PLAN_WORDS, PROMISES, TOLD } from './lexicon.ts';
import { type Passage, sentences } from './passage.ts';
import { isPlanName, listLabel } from './promise-label.ts';
import { severityLabel, severityRange } from './severity-label.ts';
import { type Statement, statementsOf } from './statement.ts';

const BOUND_BEFORE =
  /(?:\bwithin|\bin|\bunder|\bless than|\bno (?:later|more) than|\bup to|\bnot exceed(?:ing)?|\bby the|\bof|\bis|<|≤|不超过|小于|少于|最迟|最晚|为|是|[:：])\s*(?:the |approximately |a maximum of )?$/iu;
const BOUND_AFTER =
  /^\s*(?:之?以?内|或(?:更短|以内)|以下|or (?:less|faster|better|sooner)|\(|（|$|[,，。.;；]|response|initial|first|sla\b|target|turnaround|reply|respon)/iu;
const EVERY = /(?:\bevery|\bonce (?:every|per|an?)|每隔?|至少每)\s?$/iu;
const REPORTED =
  /(?:报告|提交|申报|反馈|发生|出现|遇到|提出)(?:的)?([\u4e00-\u9fff]{0,6}(?:故障|问题|事件|请求|工单|咨询|需求))/u;

/** What a paragraph or a list item promises. */
export function prosePromises(passage: Passage): readonly Draft[] {
  const { text } = passage.run;
  if (passage.isHeading || (findDurations(text).length === 0 && findCadences(text).length === 0)) return [];
  const around = [passage.lead, ...passage.path.toReversed()].filter((text) => text !== '');
  // A sentence before a list is its introduction only where it opens it.
  const lead = /[:：]\s*$/u.test(passage.lead) || passage.lead.length <= 40 ? passage.lead : '';
  const inherited =
    [lead, ...passage.path.toReversed().slice(0, 2)].map(metricOf).find((metric) => metric !== null) ?? null;
  const isOtherSection = OTHER_SECTION.test(passage.path.at(-1) ?? '') && metricOf(passage.path.at(-1) ?? '') === null;
  return sentences(passage.run).flatMap((sentence) => {
    const isExample = EXAMPLE.test(sentence.text) || EXAMPLE.test(passage.run.text.slice(0, 12));
    let carried: string | null = null;
    return statementsOf(sentence).flatMap((statement): readonly Draft[] => {
      const own = labelsOf(statement, sentence.text, passage);
      const { plan } = own;
      // `For Severity 1, a response within 1 hour and a workaround within 8`: both are for Severity 1.
      const severity: string | null = own.isNamed ? own.severity : (carried ?? own.severity);
      carried = severity;
      const metric = metricFor(statement, passage, inherited, severity ?? plan);
      if (metric === null || (statement.isCadence && metric !== 'update')) return [];
      if (OTHER_MATTER.test(statement.metric === null ? sentence.text : statement.run.text) || isOtherSection)
        return [];
      if (TOLD.test(sentence.text) && !PROMISES.test(sentence.text)) return [];
      // `at once` is a figure of speech but in a list of times.
      if (statement.duration.unit === 'now' && !/[:：]\s*$/u.test(statement.before)) return [];
      if (statement.metric !== null && !isPromise(statement, metric) && severity === null) return [];
      return [
        {
          statement,
          metric,
          severity,
          plan,
          near: isExample ? `e.g. ${sentence.text}` : sentence.text,
          around: around.slice(0, 2).join(' / '),
          run: statement.run,
          isTable: false,
        },
      ];
    });
  });
}

/** The metric that the words name; the heading's only for an item that is a label and its time. */
function metricFor(
  statement: Statement,
  passage: Passage,
  inherited: Metric | null,
  label: string | null,
): Metric | null {
  if (statement.metric !== null) return statement.metric;
  const isShort = passage.run.text.length <= 200 && statement.before.length <= 60;
  const isLabelled =
    /[:：\-–—]\s*(?:within|less than|under|up to|in|[<≤])?\s*$/iu.test(statement.before) || passage.depth > 0;
  return isShort && isLabelled && (label !== null || (passage.depth > 0 && statement.before.trim() !== ''))
    ? inherited
    : null;
}

function isPromise({ before, after, duration, run }: Statement, metric: Metric): boolean {
  if (duration.bound === 'more-than') return false;
  if (metric === 'update' && (EVERY.test(before) || /\bhourly|每/iu.test(run.text))) return true;
  return (
    duration.bound === 'at-most' || duration.unit === 'now' || BOUND_BEFORE.test(before) || BOUND_AFTER.test(after)
  );
}

const MENTION =
  /\b(?:severity|sev|priority)(?:\s?level)?[\s-]?[0-5]\b(?:\s?(?:-|–|to|and|&)\s?[0-5]\b)?|\b[PS][0-5](?:\s?[-–~/]\s?[PS]?[0-5])?(?![\d.])|\b(?:critical|urgent|high|medium|normal|low|major|minor|emergency)\b(?=[\s-]+(?:priority|severity|issues?|incidents?|cases?|requests?|tickets?|problems?|faults?|errors?|defects?|impact|support)\b|\s?[:：])|(?:[一二三四特]级|[PSL][0-5]级?|[1-4]级|特别重大|重大|较大|紧急|严重|一般|普通|高|中|低)(?:优先级|级别)?(?:的)?(?=故障|事件|问题|工单|缺陷|请求|[:：])/giu;

/** The severity and plan that a statement is about: its label, the nearest mention before it, or what was reported. */
function labelsOf(
  statement: Statement,
  sentence: string,
  passage: Passage,
): { severity: string | null; plan: string | null; isNamed: boolean } {
  const label = listLabel(statement);
  const planHeading = planOf(passage);
  if (label.severity !== null) return { severity: label.severity, plan: planHeading, isNamed: true };
  const before = [...statement.before.matchAll(MENTION)].at(-1)?.[0];
  const after = [...statement.after.matchAll(MENTION)][0]?.[0];
  if (/\b(?:all|any)? ?others?\b|其[他它余]/iu.test(statement.after))
    return { severity: null, plan: label.plan ?? planHeading, isNamed: true };
  const mention = before ?? after;
  if (mention !== undefined && (severityLabel(mention) || severityRange(mention).length > 0))
    return { severity: mention, plan: label.plan ?? planHeading, isNamed: true };
  const items = passage.depth > 0 ? itemLabel(statement.before) : null;
  const reported = REPORTED.exec(sentence)?.[1] ?? null;
  const heading =
    passage.path
      .toReversed()
      .find((text) => severityLabel(text) !== null && text.length < 60 && !PLAN_WORDS.test(text)) ?? null;
  return { severity: items ?? reported ?? heading, plan: label.plan ?? planHeading, isNamed: items !== null };
}

/** `Production system down: 1 hour`: a list whose items name the severity in words. */
function itemLabel(before: string): string | null {
  const label =
    /^\s*([^:：]{3,60}?)\s*(?:[:：]|\s[-–—])\s*(?:within|less than|under|[<≤])?\s*$/iu.exec(before)?.[1] ?? null;
  return label !== null && metricOf(label) === null && !PLAN_WORDS.test(label) ? label : null;
}

/** The nearest heading that is a plan's name. */
function planOf({ path }: Passage): string | null {
  for (const text of path.toReversed()) if (isPlanName(text)) return text;
  return null;
}
