import { bounceSpans } from '../../cases/measures/bounces.ts';
import { REACHED, waitingOf } from '../../cases/measures/spans.ts';
import { totalsOf } from '../../cases/totals.ts';
import { defineAudit } from '../../model/audit.ts';
import type { CaseLog } from '../../model/case.ts';
import type { Sign } from '../../model/finding.ts';
import { LEVEL, onCases } from '../case-basis.ts';
import { notMeasured } from '../outcome.ts';

/** Cases are watched for bounces over their first 30 days, as for resolution (R14). */
export const DAYS = 30;
/** One case in ten. */
export const MANY = 0.1;

export const pingPong = defineAudit({
  id: 'ping-pong',
  version: 3,
  dimension: 'resolution',
  row: 'resolution',
  indicator: null,
  group: 'capability',
  title: { en: 'Ping-pong', zh: '踢皮球' },
  question: {
    en: 'What share of cases went back to a team that had already passed them on, within 30 days?',
    zh: '三十天内，有多大比例的工单被退回到已经转出过它的团队？',
  },
  ask: {
    en: 'Who owns a case from opening to end, and how often does one return to a line that had handed it over?',
    zh: '一个工单从提出到结束由谁负责？转出后又退回原处的情况有多频繁？',
  },
  unit: 'share',
  needs: ['log', 'case'],
  signs: ['ping-pong'],
  requirement: ['R28', 'R72', 'R83'],
  audit: (input) =>
    onCases(input, ['groups'], (basis) => {
      const spans = bounceSpans(basis.log);
      const bounced = waitingOf(spans, LEVEL)?.by(DAYS * 86_400);
      if (bounced === undefined) return notMeasured('no-evidence', input.claimed);
      const { share, lower, upper } = bounced;
      const n = spans.time.length;
      const cases = spans.cause.filter((cause, row) => cause === REACHED && spans.time[row] <= DAYS * 86_400).length;
      const sign: Sign = lower >= MANY ? 'warning' : upper < MANY ? 'good' : 'note';
      return {
        outcome: 'measured',
        value: share,
        interval: { lower, upper },
        level: LEVEL,
        n,
        cohort: basis.cohort({ en: `${n} cases opened, ended or not`, zh: `提出的 ${n} 个工单，无论是否结束` }),
        findings: [basis.found('ping-pong', sign, { cases, of: n, lower, upper, ...worstPair(basis.log) })],
        evidence: basis.evidence,
      };
    }),
});

function worstPair(log: CaseLog): { bounces: number; a: string | null; b: string | null } {
  const { bounces, pairs } = totalsOf(log);
  const [worst] = [...pairs].sort(([keyA, a], [keyB, b]) => b - a || keyA - keyB);
  if (worst === undefined) return { bounces, a: null, b: null };
  const [key] = worst;
  return { bounces, a: log.groups[Math.floor(key / log.groups.length)], b: log.groups[key % log.groups.length] };
}
