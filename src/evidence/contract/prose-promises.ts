import { findDurations } from '../../language/duration.ts';
import { findCadences } from '../../language/duration-cadence.ts';
import type { Metric } from '../../model/contract.ts';
import type { Draft } from './draft.ts';
import { BEST_EFFORT, EXAMPLE, findMetrics, metricOf, OBJECTIVE } from './lexicon.ts';
import { isNoCase, isNoPromise, isOtherMatter, isOtherSection } from './other-matter.ts';
import { INTRODUCES, type Passage, sentences } from './passage.ts';
import { listLabel } from './promise-label.ts';
import { ALL, labelsOf, OTHERS, onlySeverity } from './prose-label.ts';
import { inheritedMetric, isPromise, metricFor } from './prose-metric.ts';
import { type Statement, statementsOf } from './statement.ts';
import { isHypothetical } from './told.ts';

/** `Severity 3 (Minor): 1 business day.` */
const LONGEST_ITEM = 60;
/** `P1: 2 hours`. */
const LABELLED = /^\s*[^:：]{1,24}[:：]\s*\S/u;
/** More times than a sentence has: data, of which each would be held against all the others. */
const MOST_TIMES = 200;
/** `and (c) correct the fault`. */
const POINT = /^\s*(?:and\s)?[(（]?[b-h]\s?[)）]/iu;
const SUPPORT_OPENS = /^\s*(?:[-*•]\s*)?(?:(?:technical|customer) )?support\s*[:：]/iu;

/** What a paragraph or a list item promises. `levels`: names of levels that the document's tables use. */
export function prosePromises(passage: Passage, levels: RegExp | null): readonly Draft[] {
  const { text } = passage.run;
  if (passage.isHeading || (findDurations(text).length === 0 && findCadences(text).length === 0)) return [];
  const section = passage.path.at(-1) ?? '';
  if (isOtherSection(section) || isHypothetical(section)) return [];
  const place = { passage, levels, inherited: inheritedMetric(passage) };
  // `Response: P1 1 h; P2 4 h`: a list goes on behind a semicolon.
  let listed: Metric | null = null;
  let isList = false;
  /** Told before, and not announced: only what is named by a label goes with it. */
  let isTold = false;
  // `(a) answer each P1 case within 15 minutes; (b) mend it within 4 hours`: so does what it is about.
  let severity: string | null = null;
  return sentences(passage.run).flatMap((sentence) => {
    const statements = statementsOf(sentence);
    // `Response times are as follows. Urgent: 1 hour.` `Response times run in business hours. P1: 2 hours.`
    if (statements.length === 0) {
      listed = metricOf(sentence.text) ?? listed;
      isList = listed !== null && INTRODUCES.test(sentence.text);
      isTold = !isList;
    }
    if (statements.length === 0 || statements.length > MOST_TIMES || isNoPromise(sentence.text)) return [];
    const before = listed;
    const goesOn = /[;；]$/u.test(sentence.text);
    const isShort = sentence.text.length <= LONGEST_ITEM && (!isTold || LABELLED.test(sentence.text));
    const isItem = before !== null && (isList || isShort);
    const said = POINT.test(sentence.text) ? severity : null;
    const promises = sentencePromises(sentence.text, statements, {
      ...place,
      listed: isItem ? before : null,
      severity: said,
    });
    // `Severity 1: response within 30 minutes. Severity 2: 2 hours.` is a list too.
    listed = goesOn || promises.at(-1)?.severity != null ? (promises.at(-1)?.metric ?? before) : null;
    isList = goesOn;
    isTold = false;
    severity = promises.at(-1)?.severity ?? said;
    return promises;
  });
}

interface SentencePlace {
  readonly passage: Passage;
  readonly levels: RegExp | null;
  readonly inherited: Metric | null;
  /** The metric of a list that goes on behind a semicolon. */
  readonly listed: Metric | null;
  /** The level of the points before this one. */
  readonly severity: string | null;
}

function sentencePromises(
  sentence: string,
  statements: readonly Statement[],
  { passage, levels, inherited, listed, severity: above }: SentencePlace,
): readonly Draft[] {
  const { text } = passage.run;
  const isExample = EXAMPLE.test(sentence) || EXAMPLE.test(text.slice(0, 12));
  const around = [passage.lead, ...passage.path.toReversed()].filter((words) => words !== '').slice(0, 2);
  let carried = above;
  let plan: string | null = null;
  return statements.flatMap((statement, at): readonly Draft[] => {
    const own = labelsOf(statement, sentence, passage, levels);
    // `For Severity 1, a response within 1 hour and a workaround within 8`: both are for Severity 1.
    const named: string | null = own.isNamed ? own.severity : (carried ?? own.severity);
    carried = named;
    // `Enterprise customers get 1 hour for critical cases and 4 hours for high ones`: both are theirs.
    plan = own.plan ?? (OTHERS.test(statement.before) ? null : plan);
    const metric =
      metricFor(statement, passage, inherited, named ?? own.plan) ??
      (named === null && listLabel(statement).plan === null ? null : listed) ??
      (SUPPORT_OPENS.test(text) && own.plan !== null ? 'first_response' : null);
    if (metric === null || (statement.isRepeated && metric !== 'update') || isNoCase(statement)) return [];
    if (statement.duration.bound === 'more-than') return [];
    if (isOtherMatter(statement.metric === null ? sentence : statement.run.text)) return [];
    // `at once` is a figure of speech but in a list of times.
    if (statement.duration.unit === 'now' && !/[:：]\s*$/u.test(statement.before) && !isImmediate(statement, named))
      return [];
    const severity =
      named ??
      (metric === 'update' && !ALL.test(sentence)
        ? onlySeverity(upTo(text, sentence).replace(/[(（][^()（）]*[)）]/gu, ' '))
        : null);
    if (statement.metric !== null && !isPromise(statement, metric) && severity === null) return [];
    return [
      {
        statement,
        metric,
        severity,
        plan,
        near: isExample ? `e.g. ${sentence}` : wordsBefore(sentence, statements.slice(at + 1)),
        around: around.filter((words) => statement.metric === null || !isAboutAnother(words, metric)).join(' / '),
        run: statement.run,
        isTable: false,
      },
    ];
  });
}

/** `Critical: the service is down - immediate response`. */
const isImmediate = ({ before, after }: Statement, level: string | null): boolean =>
  level !== null && /\s[-–—]\s$/u.test(before) && metricOf(after) !== null;

const upTo = (text: string, sentence: string): string => text.slice(0, text.indexOf(sentence) + sentence.length);

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
