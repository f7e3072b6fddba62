import { needsOffHours, splitByHours } from '../../cases/measures/office-hours.ts';
import { FAST_SECONDS } from '../../cases/measures/placement.ts';
import { type Spans, shareBetween, waitingOf } from '../../cases/measures/spans.ts';
import { defineAudit } from '../../model/audit.ts';
import { LEVEL, onCases } from '../case-basis.ts';
import { notMeasured } from '../outcome.ts';

/** Below it, more likely than not nobody is there. */
export const HALF = 0.5;

export const offHoursCoverage = defineAudit({
  id: 'off-hours-coverage',
  version: 3,
  dimension: 'responsiveness',
  row: 'responsiveness',
  indicator: null,
  group: 'attitude',
  title: { en: 'Off-hours coverage', zh: '非工作时间响应' },
  question: {
    en: 'Of the cases opened at night, on weekends and on holidays: what share was answered by a human before our office opened again?',
    zh: '夜间、周末和节假日提出的工单中，有多大比例在我方下次上班之前得到了人工答复？',
  },
  ask: {
    en: 'Who receives, who handles and who can fix a case at 03:00 on a Sunday of a long holiday? Please show answer times by hour of the week for last quarter.',
    zh: '长假周日凌晨三点，谁接单、谁处理、谁有能力解决？请给出上季度按一周各小时统计的答复时间。',
  },
  unit: 'share',
  needs: ['log', 'case'],
  signs: ['off-hours-answered', 'off-hours-unanswered'],
  requirement: ['R19', 'R73', 'R83'],
  audit(input) {
    // Hours that this buyer does not need are not asked for.
    if (!needsOffHours(input.needs, input.asOf))
      return { outcome: 'not-applicable', reason: 'not-needed', findings: [], evidence: [] };
    return onCases(input, ['messages'], (basis) => {
      const split = splitByHours(basis.log, input.needs, 'certain');
      const certain = waitingOf(split.offHours, LEVEL)?.by(1);
      const possible = waitingOf(splitByHours(basis.log, input.needs, 'possible').offHours, LEVEL)?.by(1);
      if (certain === undefined || possible === undefined) return notMeasured('too-few', input.claimed);
      const { share, lower, upper } = shareBetween(certain, possible);
      const n = split.offHours.time.length;
      const values = {
        share: certain.share,
        lower,
        upper,
        n,
        ...soonIn('offHours', split.offHoursWall),
        officeCases: split.inOffice.time.length,
        ...soonIn('office', split.inOffice),
      };
      return {
        outcome: 'measured',
        value: share,
        interval: { lower, upper },
        level: LEVEL,
        n,
        cohort: basis.cohort({
          en: `${n} cases opened an hour or more before the office opens, answered or not`,
          zh: `距上班一小时以上提出的 ${n} 个非工作时间工单，无论是否答复`,
        }),
        findings: [
          ...(lower >= HALF ? [basis.found('off-hours-answered', 'good', values)] : []),
          ...(upper < HALF ? [basis.found('off-hours-unanswered', 'warning', values)] : []),
        ],
        evidence: basis.evidence,
      };
    });
  },
});

/** The share answered within the hours of the common grid, with its bounds. */
function soonIn(name: 'offHours' | 'office', spans: Spans) {
  const soon = waitingOf(spans, LEVEL)?.by(FAST_SECONDS);
  return { [name]: soon?.share ?? null, [`${name}Least`]: soon?.lower ?? null, [`${name}Most`]: soon?.upper ?? null };
}
