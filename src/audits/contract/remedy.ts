import { defineAudit } from '../../model/audit.ts';
import type { RecordOf } from '../../model/evidence.ts';
import { groupBy } from '../../model/grouping.ts';
import { finding, idsOf, notMeasured, strongest, termsFit } from '../outcome.ts';

type Remedy = RecordOf<'remedy'>;

/** A month is what most contracts give to claim (R82); with less, a bill may come too late to see the miss. */
export const SHORT_WINDOW_DAYS = 30;

export const remedy = defineAudit({
  id: 'remedy',
  version: 1,
  dimension: 'contract',
  row: 'contract',
  indicator: null,
  group: 'terms',
  title: { en: 'Remedies', zh: '未达标的赔偿' },
  question: {
    en: 'When the vendor misses what it promised: what share of the fee does it give back at most, and on what terms?',
    zh: '服务商未达承诺时，最多退还费用的多大比例？条件是什么？',
  },
  ask: {
    en: 'What do we receive when the availability, a response or a fix is missed: which share of the fee at which step, up to which limit, in cash or as a voucher? How and until when is it claimed, and after how many misses may we leave?',
    zh: '可用性、响应或修复未达标时，我们得到什么：各档位退费比例、上限、现金还是代金券？如何申请、期限多长？几次未达标后可以解约？',
  },
  unit: 'share',
  needs: ['remedy', 'clause', 'contract', 'commitment'],
  signs: [
    'remedy-steps',
    'remedy-claim-window',
    'remedy-no-money',
    'remedy-capped',
    'remedy-restricted',
    'remedy-right-to-leave',
    'remedy-per-miss',
    'remedy-none-stated',
    'remedy-not-for-support',
  ],
  requirement: ['R63', 'R82'],
  audit({ records, claimed, ...considered }) {
    const ours = records.remedy.filter((record) => termsFit(record, considered) !== 'no');
    const steps = ours.filter((record) => record.remedy === 'step');
    const given = steps.filter(({ percent }) => percent !== null);
    const terms = [...termSigns(ours), ...clauseSigns(records.clause)];
    if (given.length === 0) {
      const findings = [...noneSigns(records.contract, steps), ...terms];
      return notMeasured(ours.length > 0 ? 'not-stated' : 'no-evidence', claimed, findings);
    }
    const basis = strongest(given);
    const caps = ours.flatMap((record) => (record.remedy === 'cap' && record.percent !== null ? [record.percent] : []));
    const cap = Math.min(100, ...caps);
    // One table a product; which one is the buyer's is not known unless he says so.
    const most = [...groupBy(basis, ({ plan, product }) => `${plan} ${product}`).values()].map(
      (table) => Math.min(cap, Math.max(...table.map(({ percent }) => percent ?? 0))) / 100,
    );
    const [lower, upper] = [Math.min(...most), Math.max(...most)];
    const percents = basis.map(({ percent }) => percent ?? 0);
    return {
      outcome: 'measured',
      value: lower === upper ? lower : null,
      interval: { lower, upper },
      level: null,
      n: basis.length,
      cohort: { en: `${basis.length} steps of credit read`, zh: `已读的 ${basis.length} 个赔偿档位` },
      findings: [
        finding('remedy-steps', 'note', basis, {
          steps: basis.length,
          least: Math.min(...percents),
          most: upper * 100,
          firstBelow: firstBelow(basis),
        }),
        ...supportSigns(records),
        ...terms,
      ],
      evidence: idsOf(ours),
    };
  },
});

/** Where giving back begins, in per cent of availability. */
function firstBelow(steps: readonly Remedy[]): number | null {
  const bounds = steps.flatMap(({ below }) => (below === null ? [] : [below]));
  return bounds.length === 0 ? null : Math.max(...bounds);
}

/** How it must be claimed, and in what form it comes. */
function termSigns(ours: readonly Remedy[]) {
  const of = (kind: Remedy['remedy']) => ours.filter((record) => record.remedy === kind);
  const windows = of('claim-window').filter(({ days }) => days !== null);
  const shortest = windows.toSorted((a, b) => (a.days ?? 0) - (b.days ?? 0)).slice(0, 1);
  const vouchers = of('form').filter(({ form }) => form === 'voucher' || form === 'time');
  const caps = of('cap').filter(({ percent }) => percent !== null && percent < 100);
  return [
    ...shortest.map((record) =>
      finding('remedy-claim-window', (record.days ?? 0) < SHORT_WINDOW_DAYS ? 'warning' : 'note', [record], {
        days: record.days,
        clock: record.clock,
      }),
    ),
    ...vouchers.slice(0, 1).map((record) => finding('remedy-no-money', 'warning', vouchers, { form: record.form })),
    ...caps.slice(0, 1).map((record) => finding('remedy-capped', 'note', caps, { percent: record.percent })),
  ];
}

function clauseSigns(clauses: readonly RecordOf<'clause'>[]) {
  const of = (id: RecordOf<'clause'>['clause']) => clauses.filter(({ clause }) => clause === id);
  const signs = [
    { code: 'remedy-right-to-leave', sign: 'good', records: of('termination-right') },
    { code: 'remedy-per-miss', sign: 'good', records: of('incident-credit') },
    { code: 'remedy-restricted', sign: 'warning', records: of('credit-restricted') },
  ] as const;
  return signs.flatMap(({ code, sign, records }) => (records.length > 0 ? [finding(code, sign, records)] : []));
}

/** Time in place of money; or documents read to their end without a word on what a miss costs the vendor. */
function noneSigns(documents: readonly RecordOf<'contract'>[], steps: readonly Remedy[]) {
  if (steps.length > 0) return [finding('remedy-no-money', 'warning', steps, { form: 'time' })];
  const isSilent = documents.length > 0 && documents.every((one) => one.readWhole && one.missing.includes('remedies'));
  return isSilent ? [finding('remedy-none-stated', 'warning', documents)] : [];
}

/** Steps are of availability: a late answer or fix costs nothing, unless each miss earns its credit. */
function supportSigns(records: {
  readonly commitment: readonly RecordOf<'commitment'>[];
  readonly clause: readonly RecordOf<'clause'>[];
  readonly contract: readonly RecordOf<'contract'>[];
}) {
  const times = records.commitment.filter(({ targetMinutes, binding }) => targetMinutes !== null && binding === 'sla');
  const isPerMiss = records.clause.some(({ clause }) => clause === 'incident-credit');
  const isReadWhole = records.contract.some(({ readWhole }) => readWhole);
  return times.length > 0 && !isPerMiss && isReadWhole
    ? [finding('remedy-not-for-support', 'warning', times.slice(0, 1))]
    : [];
}
