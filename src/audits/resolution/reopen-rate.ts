import { reopenings } from '../../cases/measures/reopening.ts';
import { defineAudit } from '../../model/audit.ts';
import type { Sign } from '../../model/finding.ts';
import { clopperPearson } from '../../stats/binomial.ts';
import { LEVEL, onCases } from '../case-basis.ts';
import { notMeasured } from '../outcome.ts';

/** One closing in five that does not hold is a pattern; where surely fewer than one in ten come back, closing means solving. */
export const MANY = 0.2;
export const FEW = 0.1;

export const reopenRate = defineAudit({
  id: 'reopen-rate',
  version: 2,
  dimension: 'resolution',
  row: 'resolution',
  indicator: null,
  group: 'capability',
  title: { en: 'Reopened', zh: '重新打开率' },
  question: {
    en: 'Of the cases that the vendor closed, for whatever reason: what share was open again within seven days?',
    zh: '服务商关闭的工单（无论以何种理由）中，七天内又被打开的占多大比例？',
  },
  ask: {
    en: 'Who may close a case, for which reasons, and what share comes back within a week?',
    zh: '谁可以关闭工单？以哪些理由？一周内重新打开的占多大比例？',
  },
  unit: 'share',
  needs: ['log', 'case'],
  signs: ['reopened'],
  requirement: ['R12', 'R14', 'R83'],
  audit: (input) =>
    onCases(input, ['resolution'], (basis) => {
      const { closed, reopened, recent } = reopenings(basis.log);
      const { share, lower, upper } = clopperPearson(reopened, closed, LEVEL);
      if (share === null || lower === null || upper === null) return notMeasured('too-few', input.claimed);
      const sign: Sign = lower >= MANY ? 'warning' : upper < FEW ? 'good' : 'note';
      return {
        outcome: 'measured',
        value: share,
        interval: { lower, upper },
        level: LEVEL,
        n: closed,
        cohort: basis.cohort({
          en: `${closed} cases closed by the vendor seven days or more before the end; ${recent} closed since then not counted`,
          zh: `截止日前七天以前由服务商关闭的 ${closed} 个工单；其后关闭的 ${recent} 个未计入`,
        }),
        findings: [basis.found('reopened', sign, { reopened, closed, share, lower, upper })],
        evidence: basis.evidence,
      };
    }),
});
