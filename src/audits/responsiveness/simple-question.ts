import { officeHours } from '../../cases/measures/office-hours.ts';
import { partOfLog } from '../../cases/measures/part-of-log.ts';
import { responseLadder } from '../../cases/measures/response-ladder.ts';
import { asPartsOf, type BoundedShare, type Spans, waitingOf } from '../../cases/measures/spans.ts';
import { stratumOf } from '../../cases/measures/strata.ts';
import { defineAudit } from '../../model/audit.ts';
import type { CaseLog } from '../../model/case.ts';
import type { Calendar } from '../../time/calendar.ts';
import { DAY, HOUR } from '../../time/duration.ts';
import { LEVEL, onCases } from '../case-basis.ts';
import { notMeasured } from '../outcome.ts';

/** "Two days for a simple question: would you rely on that?" (R59): business days, so that a weekend is nobody's fault. */
export const DAYS = 2;
/** The typical question waits that long. */
export const TYPICAL = 0.5;

export const simpleQuestion = defineAudit({
  id: 'simple-question',
  version: 3,
  dimension: 'responsiveness',
  row: 'responsiveness',
  indicator: null,
  group: 'capability',
  title: { en: 'Simple question', zh: '简单问题' },
  question: {
    en: 'What share of simple questions (P3) has no answer of substance after two business days?',
    zh: '简单问题（P3）中，两个工作日后仍没有实质答复的占多大比例？',
  },
  ask: {
    en: 'Ask three questions that the documentation answers, at different hours, and log when an answer of substance came.',
    zh: '在不同时段提三个文档里就有答案的问题，记下何时得到实质答复。',
  },
  unit: 'share',
  needs: ['log', 'case'],
  signs: ['simple-questions', 'simple-questions-wait-two-days'],
  requirement: ['R59', 'R72', 'R73'],
  audit: (input) =>
    onCases(input, ['messages'], (basis) => {
      const severityOf = stratumOf(basis.log, 'severity');
      const simple = partOfLog(basis.log, { keep: (index) => severityOf(index) === 'P3' });
      if (simple.cases === 0) return notMeasured('not-stated', input.claimed);
      const ends = boundsOf(simple, deadline(officeHours(input.needs)));
      const wall = boundsOf(simple, (from) => from + DAYS * DAY);
      if (ends === null || wall === null) return notMeasured('no-evidence', input.claimed);
      const values = { ...ends, n: simple.cases, ...at(simple, 4), ...at(simple, 24), ...at(simple, 48) };
      // Both clocks must say so, by words of any kind: the kindest reading.
      const isFlagged = Math.min(ends.lower, wall.lower) >= TYPICAL;
      return {
        outcome: 'measured',
        value: null,
        interval: ends,
        level: LEVEL,
        n: simple.cases,
        cohort: basis.cohort({
          en: `${simple.cases} questions (P3), answered or not`,
          zh: `${simple.cases} 个咨询（P3），无论是否答复`,
        }),
        findings: [
          basis.found(
            isFlagged ? 'simple-questions-wait-two-days' : 'simple-questions',
            isFlagged ? 'warning' : 'note',
            values,
            isFlagged,
          ),
        ],
        evidence: basis.evidence,
      };
    }),
});

/** The share without any words after so many hours, with its bounds. */
function at(log: CaseLog, hours: number) {
  const waiting = unanswered(log, 'possible', (from) => from + hours * HOUR);
  return {
    [`at${hours}`]: waiting?.share ?? null,
    [`least${hours}`]: waiting?.lower ?? null,
    [`most${hours}`]: waiting?.upper ?? null,
  };
}

function deadline(office: Calendar): (from: number) => number {
  return (from) => {
    const due = office.dueDays(from, DAYS);
    return due === 'never' ? Number.POSITIVE_INFINITY : due;
  };
}

/**
 * From "any words of what may be the vendor are an answer" to "only a workaround, a reasoned refusal or a lasting resolution is": what
 * the words of a reply amount to, a log does not say.
 */
function boundsOf(log: CaseLog, deadlineOf: (from: number) => number): { lower: number; upper: number } | null {
  const [kind, strict] = [unanswered(log, 'possible', deadlineOf), unanswered(log, 'certain', deadlineOf)];
  return kind && strict && { lower: kind.lower, upper: strict.upper };
}

function unanswered(
  log: CaseLog,
  reading: 'possible' | 'certain',
  deadlineOf: (from: number) => number,
): BoundedShare | null {
  const ladder = responseLadder(log, { reading });
  const spans: Spans = reading === 'possible' ? ladder.acknowledged : ladder.answered;
  const reached = waitingOf(asPartsOf(spans, deadlineOf), LEVEL)?.by(1);
  return reached === undefined
    ? null
    : { share: reached.share === null ? null : 1 - reached.share, lower: 1 - reached.upper, upper: 1 - reached.lower };
}
