import { defineAudit } from '../../model/audit.ts';
import { coverageShare } from '../../time/coverage.ts';
import { finding, idsOf, notMeasured, planFit, strongest } from '../outcome.ts';

export const coverageHours = defineAudit({
  id: 'coverage-hours',
  version: 1,
  dimension: 'contract',
  row: 'responsiveness',
  indicator: null,
  group: 'terms',
  title: { en: 'Hours covered', zh: '服务时间覆盖' },
  question: {
    en: 'What share of the hours in which we need somebody is somebody there?',
    zh: '在我们需要支持的时间里，有多大比例有人值守？',
  },
  ask: {
    en: 'In which hours and time zone is support staffed for our plan, per severity? Is 24x7 the reception of tickets, or engineers who fix?',
    zh: '我方套餐的支持在什么时段、哪个时区有人值守？各等级分别如何？7×24 指的是接单，还是有工程师处理？',
  },
  unit: 'share',
  needs: ['commitment', 'channel'],
  requirement: ['R19', 'R73'],
  audit({ records, claimed, needs, plan, asOf }) {
    const stated = [...records.commitment, ...records.channel].filter(
      (record) =>
        record.hours !== null &&
        planFit(record.plan, plan) !== 'no' &&
        !('binding' in record && record.binding === 'example'),
    );
    if (stated.length === 0) return notMeasured('no-evidence', claimed);
    const basis = strongest(stated);
    const year = new Date(asOf).getUTCFullYear();
    const shares = basis.flatMap((record) =>
      record.hours === null ? [] : [coverageShare({ ...needs, offered: record.hours, year })],
    );
    const lower = Math.min(...shares);
    const upper = Math.max(...shares);
    return {
      outcome: 'measured',
      value: lower === upper ? lower : null,
      interval: { lower, upper },
      level: null,
      n: basis.length,
      cohort: { en: `statements of hours; the hours needed in ${year}`, zh: `服务时间的说明；按 ${year} 年所需时段计` },
      findings: [
        lower >= 1
          ? finding('coverage-always', 'good', basis, { share: lower })
          : finding('coverage-partial', 'warning', basis, { share: lower, upTo: upper }),
      ],
      evidence: idsOf(stated),
    };
  },
});
