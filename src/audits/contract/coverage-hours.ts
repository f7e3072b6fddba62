import { defineAudit } from '../../model/audit.ts';
import type { RecordOf } from '../../model/evidence.ts';
import type { Finding, FindingCode } from '../../model/finding.ts';
import type { Needs } from '../../model/needs.ts';
import { coverageShare } from '../../time/coverage.ts';
import { localHours } from '../../time/local-hours.ts';
import { finding, idsOf, notMeasured, planFit, strongest, termsFit } from '../outcome.ts';

export const coverageHours = defineAudit({
  id: 'coverage-hours',
  version: 3,
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
  signs: [
    'coverage-always',
    'coverage-partial',
    'coverage-local-hours',
    'coverage-always-for-one-severity',
    'coverage-without-zone',
  ],
  requirement: ['R19', 'R73'],
  audit({ records, claimed, needs, plan, product, asOf }) {
    const isOurs = (record: Stated) =>
      ('product' in record ? termsFit(record, { plan, product }) : planFit(record.plan, plan)) !== 'no';
    const stated = [...records.commitment, ...records.channel].filter(
      (record) => record.hours !== null && isOurs(record) && !('binding' in record && record.binding === 'example'),
    );
    const aside = withoutZone(records.commitment.filter(isOurs));
    if (stated.length === 0) return notMeasured(aside.length > 0 ? 'not-stated' : 'no-evidence', claimed, aside);
    const basis = strongest(stated);
    const year = new Date(asOf).getUTCFullYear();
    const shares = basis.flatMap((record) =>
      record.hours === null ? [] : [coverageShare({ ...needs, offered: record.hours, year })],
    );
    // Hours told without zone or days may be none of those needed.
    const lower = aside.length > 0 ? 0 : Math.min(...shares);
    const upper = Math.max(...shares);
    return {
      outcome: 'measured',
      value: lower === upper ? lower : null,
      interval: { lower, upper },
      level: null,
      n: basis.length,
      cohort: { en: `statements of hours; the hours needed in ${year}`, zh: `服务时间的说明；按 ${year} 年所需时段计` },
      findings: [
        withHoursQuote(
          lower >= 1
            ? finding('coverage-always', 'good', basis, { share: lower })
            : finding('coverage-partial', 'warning', basis, { share: lower, upTo: upper }),
          basis,
        ),
        ...localSigns(basis, needs, year),
        ...onlyForOne(basis),
        ...aside,
      ],
      evidence: idsOf(stated),
    };
  },
});

type Stated = RecordOf<'commitment'> | RecordOf<'channel'>;

/** A promised time is quoted by its own words, `1 hour`, which say nothing of the hours: those that do are shown. */
function withHoursQuote<Code extends FindingCode>(sign: Finding<Code>, basis: readonly Stated[]): Finding<Code> {
  const [quote] = basis.flatMap((record) => ('hoursQuote' in record ? (record.hoursQuote ?? []) : []));
  return quote === undefined ? sign : { ...sign, quote };
}

/** Hours told in another zone, as the buyer's own clock shows them: 06:00 to 18:00 Pacific is 21:00 to 09:00 or 22:00 to 10:00 in Beijing. */
function localSigns(basis: readonly Stated[], { timezone, coverage }: Needs, year: number) {
  const shown = new Set<string>();
  return basis.flatMap((record) => {
    const { hours } = record;
    if (hours === null || hours === '24x7' || hours.timezone === timezone) return [];
    const local = localHours(hours, timezone, year).map(({ from, to }) => `${from}\u2013${to}`);
    const words = local.join(', ');
    if (words === '' || shown.has(words)) return [];
    shown.add(words);
    const share = coverageShare({ timezone, coverage, offered: hours, year });
    const values = { hours: words, timezone, theirs: `${hours.from}\u2013${hours.to}`, zone: hours.timezone, share };
    return [
      withHoursQuote(finding('coverage-local-hours', share < HALF ? 'warning' : 'note', [record], values), [record]),
    ];
  });
}

/** Less than half of what is needed is mostly the buyer's night, or his working day without anybody. */
const HALF = 0.5;

/** Around the clock for one severity, office hours for the others. */
function onlyForOne(basis: readonly Stated[]) {
  const severityOf = (record: Stated) => ('severity' in record ? record.severity : null);
  const always = basis.filter((record) => record.hours === '24x7' && severityOf(record) !== null);
  const office = basis.filter((record) => record.hours !== '24x7');
  return always.length > 0 && office.length > 0
    ? [
        withHoursQuote(
          finding('coverage-always-for-one-severity', 'warning', [...always, ...office], {
            severity: [...new Set(always.map(severityOf))].join(', '),
          }),
          always,
        ),
      ]
    : [];
}

/** Hours are stated, but not which zone's or which days': nobody can say whether they are the buyer's. */
function withoutZone(commitments: readonly RecordOf<'commitment'>[]) {
  const found = commitments.filter(
    ({ metric, hours, quote }) => metric === 'support-hours' && hours === null && quote !== undefined,
  );
  return found.length > 0 ? [finding('coverage-without-zone', 'warning', found)] : [];
}
