import { type Reading, responseLadder } from '../../cases/measures/response-ladder.ts';
import { timeBetween, waitingOf } from '../../cases/measures/spans.ts';
import { defineAudit } from '../../model/audit.ts';
import { LEVEL, onCases } from '../case-basis.ts';
import { notMeasured } from '../outcome.ts';
import { machineSigns, officeSigns, severitySigns, speedSigns, unansweredSigns } from '../response-signs.ts';

const READINGS = ['certain', 'possible'] as const satisfies readonly Reading[];

export const firstResponse = defineAudit({
  id: 'first-response',
  version: 3,
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
  signs: [
    'first-responses-fast',
    'first-responses-slow',
    'left-unanswered',
    'only-a-machine-answered',
    'first-response-by-severity',
    'first-response-within-target',
    'in-office-hours',
  ],
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
          ...speedSigns(basis, time, n),
          ...unansweredSigns(basis, certain, possible),
          ...machineSigns(basis),
          ...officeSigns(basis, input.needs),
          ...severitySigns(basis, input.needs),
        ],
        evidence: basis.evidence,
      };
    }),
});
