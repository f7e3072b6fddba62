import { lastingResolutions, shareHeldByCustomer } from '../../cases/measures/lasting-resolution.ts';
import { officeTime } from '../../cases/measures/office-hours.ts';
import { placementOf } from '../../cases/measures/placement.ts';
import { casesShowing } from '../../cases/measures/shown.ts';
import { type Elapsed, OTHERWISE, type Spans, type Waiting, waitingOf } from '../../cases/measures/spans.ts';
import { defineAudit } from '../../model/audit.ts';
import { type CaseLog, CLOSE } from '../../model/case.ts';
import type { Ratio } from '../../stats/ratio.ts';
import { type CaseBasis, counted, LEVEL, onCases } from '../case-basis.ts';
import { notMeasured } from '../outcome.ts';

const DAY = 86_400;
/** Half of all cases solved for good within a week, or surely not: the middle one of day 1, 7 and 30 (R14). */
export const HALF = 0.5;
/** More than one case in ten that ended without a solution is a sign. */
export const MANY = 0.1;

export const resolutionTime = defineAudit({
  id: 'resolution-time',
  version: 3,
  dimension: 'resolution',
  row: 'resolution',
  indicator: 'resolution',
  group: 'capability',
  title: { en: 'Time to lasting resolution', zh: '真正解决所需时间' },
  question: {
    en: 'How long until half of all cases opened were solved and stayed solved for seven days?',
    zh: '在全部提出的工单中，多久之后有一半得到解决，且七天内没有复发？',
  },
  ask: {
    en: 'Of the cases opened last quarter on our plan (opened, not closed): what share was solved by day 1, 7 and 30, reopened ones counted as unsolved?',
    zh: '上季度我方套餐提出（而非关闭）的工单中，第 1、7、30 天各有多大比例已解决？重新打开的按未解决计。',
  },
  unit: 'seconds',
  needs: ['log', 'case'],
  signs: ['solved-by-day', 'ended-unsolved', 'fast-but-unsolved', 'in-office-hours', 'time-on-the-customer'],
  requirement: ['R12', 'R13', 'R14', 'R15', 'R31', 'R72', 'R74', 'R83'],
  audit: (input) =>
    onCases(input, ['resolution'], (basis) => {
      const spans = lastingResolutions(basis.log);
      const waiting = waitingOf(spans, LEVEL);
      if (waiting === null) return notMeasured('too-few', input.claimed);
      const { value, lower, upper } = waiting.quantile(HALF);
      const n = spans.time.length;
      return {
        outcome: 'measured',
        value,
        interval: { lower, upper },
        level: LEVEL,
        n,
        cohort: basis.cohort({
          en: `${n} cases opened up to seven days before the end, solved or not`,
          zh: `截止日前七天以前提出的 ${n} 个工单，无论是否解决`,
        }),
        findings: [
          byDay(basis, waiting),
          ...unsolved(basis, spans, waiting),
          ...placed(basis),
          ...onOtherClocks(basis, officeTime(input.needs)),
        ],
        evidence: basis.evidence,
      };
    }),
});

const byDay = ({ found }: CaseBasis, waiting: Waiting) => {
  const [day1, day7, day30] = [1, 7, 30].map((days) => waiting.by(days * DAY));
  return found('solved-by-day', day7.lower >= HALF ? 'good' : day7.upper < HALF ? 'warning' : 'note', {
    day1: day1.share,
    least1: day1.lower,
    most1: day1.upper,
    day7: day7.share,
    least7: day7.lower,
    most7: day7.upper,
    day30: day30.share,
    least30: day30.lower,
    most30: day30.upper,
    n: waiting.curve.cases,
  });
};

/** Ends that are no solution, each under its own name (R31). */
function unsolved({ found }: CaseBasis, { cause }: Spans, { curve }: Waiting) {
  const count = (reason: keyof typeof CLOSE) => cause.filter((why) => why === OTHERWISE + CLOSE[reason]).length;
  const [selfSolved, stale] = [count('self-solved'), count('stale')];
  const [declined, abandoned] = [count('declined'), count('abandoned')];
  const ended = selfSolved + stale + declined + abandoned;
  const values = { ...counted(ended, curve.cases), selfSolved, stale, declined, abandoned };
  return ended > MANY * curve.cases ? [found('ended-unsolved', 'warning', values)] : [];
}

/** Only where the words are shown as well. */
function placed({ log, found }: CaseBasis) {
  const both = casesShowing(log, ['messages', 'resolution']);
  const placement = both && placementOf(both);
  if (placement?.quadrant !== 'fast-unsolved') return [];
  return [
    found('fast-but-unsolved', 'warning', {
      answered: placement.answered,
      response: placement.response.share,
      leastResponse: placement.response.lower,
      mostResponse: placement.response.upper,
      followed: placement.followed,
      resolution: placement.resolution.share,
      leastResolution: placement.resolution.lower,
      mostResolution: placement.resolution.upper,
    }),
  ];
}

/** In office hours beside the wall clock, and how much stopping the clock would take out; neither is judged (R13). */
function onOtherClocks({ log, found }: CaseBasis, elapsed: Elapsed) {
  const open = waitingOf(lastingResolutions(log, { elapsed }), LEVEL);
  const waits = casesShowing(log, ['waiting']);
  return [
    ...(open === null ? [] : [found('in-office-hours', 'note', { what: 'resolution', ...halfOf(open) })]),
    ...(waits === null ? [] : onTheCustomer(waits, found)),
  ];
}

function halfOf(open: Waiting) {
  const { value, lower, upper } = open.quantile(HALF);
  return { seconds: value, lower, upper, n: open.curve.cases };
}

function onTheCustomer(log: CaseLog, found: CaseBasis['found']) {
  const held = shareHeldByCustomer(log, LEVEL);
  if (held === null) return [];
  return [found('time-on-the-customer', 'note', { share: held.ratio, ...endsOf(held, log.cases), n: log.cases })];
}

/** Within what a share can be. Of cases that are all alike, with none of their time the customer's or all of it: as of so many that are counted. */
function endsOf({ ratio, lower, upper }: Ratio, cases: number) {
  const ends = ratio === 0 || ratio === 1 ? counted(ratio * cases, cases) : { lower, upper };
  return { lower: Math.max(0, ends.lower ?? 0), upper: Math.min(1, ends.upper ?? 1) };
}
