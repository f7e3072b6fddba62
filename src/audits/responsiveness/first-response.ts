import { officeTime } from '../../cases/measures/office-hours.ts';
import { type Reading, responseLadder } from '../../cases/measures/response-ladder.ts';
import { type BoundedTime, type Elapsed, timeBetween, type Waiting, waitingOf } from '../../cases/measures/spans.ts';
import { strataOf } from '../../cases/measures/strata.ts';
import { defineAudit } from '../../model/audit.ts';
import { type CaseLog, ROLE } from '../../model/case.ts';
import type { Finding } from '../../model/finding.ts';
import { type CaseBasis, LEVEL, onCases } from '../case-basis.ts';
import { notMeasured } from '../outcome.ts';

/** The middle of the common grid of 15 min, 1 h, 4 h, 8 h; and the day after which the article would leave (R9). */
export const FAST_SECONDS = 4 * 3600;
export const SLOW_SECONDS = 24 * 3600;
/** By then an answer has come or is not coming: a week. More than one in ten without it is a sign. */
export const WEEK_SECONDS = 7 * 86_400;
export const MANY = 0.1;

const READINGS = ['certain', 'possible'] as const satisfies readonly Reading[];

export const firstResponse = defineAudit({
  id: 'first-response',
  version: 1,
  dimension: 'responsiveness',
  row: 'responsiveness',
  indicator: 'response',
  group: 'attitude',
  title: { en: 'First response', zh: '首次响应' },
  question: {
    en: 'How long until half of all cases opened, answered or not, have had a first word from a human of the vendor?',
    zh: '在全部提出的工单（无论是否得到答复）中，多久之后有一半得到了服务商人员的第一次答复？',
  },
  ask: {
    en: 'Please export the first-response times of the last quarter for customers on our plan, unanswered cases included, automatic replies marked. Or send three questions yourself and log what comes back.',
    zh: '请导出最近一季度我方套餐客户的首次响应时间，包括未答复的工单，并标明自动回复。或者自己提三个问题，记下回应。',
  },
  unit: 'seconds',
  needs: ['log', 'case'],
  requirement: ['R7', 'R11', 'R31', 'R72', 'R74', 'R78', 'R83'],
  audit: (input) =>
    onCases(input, ['messages'], (basis) => {
      const [certain, possible] = READINGS.map((reading) =>
        waitingOf(responseLadder(basis.log, { reading }).acknowledged, LEVEL),
      );
      if (certain === null || possible === null) return notMeasured('no-evidence', input.claimed);
      const time = timeBetween(certain.quantile(0.5), possible.quantile(0.5));
      const n = certain.curve.cases;
      return {
        outcome: 'measured',
        value: time.value,
        interval: { lower: time.lower, upper: time.upper },
        level: LEVEL,
        n,
        cohort: basis.cohort({ en: `${n} cases opened, answered or not`, zh: `提出的 ${n} 个工单，无论是否答复` }),
        findings: [
          ...signs(basis, time, n),
          ...unanswered(basis, possible),
          ...machines(basis),
          ...inOffice(basis, officeTime(input.needs)),
          ...bySeverity(basis),
        ],
        evidence: basis.evidence,
      };
    }),
});

function signs({ found }: CaseBasis, { value, lower, upper }: BoundedTime, n: number): Finding[] {
  const values = { seconds: value, lower, upper, n };
  if (upper !== null && upper <= FAST_SECONDS) return [found('first-responses-fast', 'good', values)];
  return lower >= SLOW_SECONDS ? [found('first-responses-slow', 'warning', values)] : [];
}

/** Said only where even the kinder reading leaves more than a few without an answer. */
function unanswered({ found }: CaseBasis, possible: Waiting): Finding[] {
  const { share, upper } = possible.by(WEEK_SECONDS);
  return 1 - upper > MANY
    ? [found('left-unanswered', 'warning', { share: share === null ? null : 1 - share, least: 1 - upper })]
    : [];
}

/** Cases to which a machine wrote and no human ever did: acknowledged by nobody (R11). */
function machines({ log, found }: CaseBasis): Finding[] {
  const { caseOf, cause } = responseLadder(log, { reading: 'possible' }).acknowledged;
  const only = [...caseOf].filter((index, row) => cause[row] !== 1 && botWrote(log, index));
  return only.length > 0
    ? [found('only-a-machine-answered', 'warning', { cases: only.length, of: caseOf.length })]
    : [];
}

function botWrote({ offsets, role }: CaseLog, index: number): boolean {
  return role.subarray(offsets[index], offsets[index + 1]).includes(ROLE.bot);
}

/** The same on the clock of the buyer's office hours, beside the wall clock. */
function inOffice({ log, found }: CaseBasis, elapsed: Elapsed): Finding[] {
  const open = waitingOf(responseLadder(log, { elapsed }).acknowledged, LEVEL)?.quantile(0.5);
  return open === undefined
    ? []
    : [
        found('in-office-hours', 'note', {
          what: 'response',
          seconds: open.value,
          lower: open.lower,
          upper: open.upper,
        }),
      ];
}

/** Like with like: by the severity each case began with. */
const bySeverity = ({ log, found }: CaseBasis): Finding[] =>
  strataOf(log, 'severity').flatMap(({ name, log: part }) => {
    const waiting = waitingOf(responseLadder(part).acknowledged, LEVEL);
    if (waiting === null) return [];
    const { value, lower, upper } = waiting.quantile(0.5);
    return [
      found('first-response-by-severity', 'note', {
        severity: name,
        seconds: value,
        lower,
        upper,
        n: waiting.curve.cases,
      }),
    ];
  });
