import { clocksShown } from '../../cases/clock-contract.ts';
import { clockFindings } from '../../cases/clock-finding.ts';
import { CLOCK_WORDS } from '../../cases/clock-words.ts';
import { defineAudit } from '../../model/audit.ts';
import type { RecordOf } from '../../model/evidence.ts';
import { groupBy } from '../../model/grouping.ts';
import { LEVEL, onCases } from '../case-basis.ts';
import { type Kept, keptOf } from '../kept.ts';
import { clockSigns, keptSigns } from '../kept-signs.ts';
import { finding, hasForeignLog, idsOf, notMeasured, strongest, termsFit } from '../outcome.ts';
import { ownCases, unknownSeverity } from '../own-cases.ts';
import { CLOCK_OF, type PromisedTerms, promisedTerms, type Uncheckable } from '../promised-terms.ts';

type Commitment = RecordOf<'commitment'>;

export const promisedAgainstMeasured = defineAudit({
  id: 'promised-against-measured',
  version: 5,
  dimension: 'contract',
  row: 'contract',
  indicator: null,
  group: 'capability',
  title: { en: 'Promised against measured', zh: '承诺与实测' },
  question: {
    en: 'Of our own cases: what share was answered, helped and solved within the time that the contract promised, on the contract\u2019s own clock?',
    zh: '在我方自己的工单中，按合同自身的计时口径，有多大比例在承诺时限内得到响应、临时方案与解决？',
  },
  ask: {
    en: 'Please send last quarter\u2019s attainment for our plan, by severity as first reported: cases opened, answered, helped and solved in time, still open past their time, with every pause and every change of severity.',
    zh: '请提供我方套餐上季度的达成情况，按最初上报的等级：提出、按时响应、按时给出方案、按时解决、超时未结的工单数，并附每次暂停与等级变更。',
  },
  unit: 'share',
  needs: ['commitment', 'clause', 'log', 'case'],
  signs: [
    'promise-kept',
    'promise-hours-yours',
    'promise-by-severity',
    'promise-only-objective',
    'promise-not-checkable',
    'promise-differs-by-plan',
    'cases-lowered',
    'cases-stopped-after-answer',
    'cases-answered-while-stopped',
    'cases-merged-while-owed',
  ],
  requirement: ['R7', 'R8', 'R63', 'R78', 'R83'],
  audit(input) {
    const { records, claimed, ...considered } = input;
    const timed = records.commitment.filter(
      (record) => CLOCK_OF[record.metric] !== undefined && termsFit(record, considered) !== 'no',
    );
    const promised = timed.filter(({ binding }) => binding === 'sla');
    const goals = timed.filter(({ binding }) => binding === 'slo');
    // An objective is shown as it was kept, and is no promise that could be.
    const basis = promised.length > 0 ? promised : goals;
    if (basis.length === 0) return notMeasured(timed.length > 0 ? 'not-stated' : 'no-evidence', claimed);
    if (scopesOf(basis, considered) > 1)
      return notMeasured('plan-not-covered', claimed, [finding('promise-differs-by-plan', 'note', basis)]);
    if (hasForeignLog(records.log)) return notMeasured('no-evidence', claimed);

    const { terms, uncheckable } = promisedTerms(strongestOfEach(basis), records, input);
    const unmeasured = uncheckableSigns(uncheckable);
    if (terms === null) return notMeasured('not-stated', claimed, unmeasured);
    const aside = [...buyersHoursSigns(terms), ...unmeasured];
    return onCases(input, [], (cases) => {
      const all = ownCases(cases, records, terms);
      const own = all.filter(({ clocks }) => clocks.length > 0);
      const shown = clocksShown(cases.log.shows).filter((clock) => terms.clocks.includes(clock));
      if (shown.length === 0) return notMeasured('cannot-show', claimed, aside);
      const [strict, mild] = [0, 1].map((at) => clockFindings(own, terms.readings[at], cases.to, shown));
      const hidesWaits = terms.takesOutWaits && !cases.log.shows.waiting;
      const level = 1 - (1 - LEVEL) / shown.length;
      const kept = shown.flatMap(
        (clock) =>
          keptOf(clock, [strict.attainment, mild.attainment], {
            terms,
            unknown: unknownSeverity(cases.log, own, clock),
            hidesWaits,
            level,
          }) ?? [],
      );
      if (kept.length === 0) return notMeasured(all.length === 0 ? 'no-evidence' : 'cannot-show', claimed, aside);
      const findings = [...keptSigns(cases, kept, terms), ...clockSigns(cases, mild), ...aside];
      if (promised.length === 0)
        return notMeasured('not-stated', claimed, [finding('promise-only-objective', 'note', goals), ...findings]);
      const { value, lower, upper, n, clock } = weakestOf(kept);
      const whose = terms.onBuyersHours.length > 0 ? BUYERS_HOURS : { en: '', zh: '' };
      return {
        outcome: 'measured',
        value,
        interval: { lower, upper },
        level: LEVEL,
        n,
        cohort: cases.cohort(
          {
            en: `${n} of ${own.length} own cases, by the severity first set: those of the promise kept least often (${CLOCK_WORDS[clock].en}) of ${kept.length}${whose.en}`,
            zh: `${own.length} 个自有工单中的 ${n} 个，按最初等级：${kept.length} 项承诺中达成最差的一项（${CLOCK_WORDS[clock].zh}）${whose.zh}`,
          },
          all.filter(({ clocks }) => clocks.length < shown.length).length,
        ),
        findings,
        evidence: [...idsOf(terms.used), ...cases.evidence],
      };
    });
  },
});

/**
 * The promise kept least often, with a value as far as that is decided; null where something could still turn it. Of a few cases that all
 * were kept less is known than of many that nearly all were, so each end may be another promise's; n is that of the value, else of the
 * lower end.
 */
function weakestOf(kept: readonly Kept[]) {
  const least = Math.min(...kept.map((one) => one.least / one.n));
  const value = kept.some((one) => one.least !== one.most) ? null : least;
  const [weakest] = kept
    .filter((one) => value === null || one.least / one.n === value)
    .toSorted((a, b) => a.lower - b.lower);
  const [lower, upper] = [Math.min(...kept.map((one) => one.lower)), Math.min(...kept.map((one) => one.upper))];
  return { value, lower, upper, n: weakest.n, clock: weakest.clock };
}

/** How many plans and products the promises are told of, where the buyer named none: then nobody knows which was promised to him. */
function scopesOf(basis: readonly Commitment[], { plan, product }: { plan: string | null; product: string | null }) {
  const named = (of: 'plan' | 'product', chosen: string | null) =>
    chosen === null ? new Set(basis.flatMap((record) => (record[of] === null ? [] : [record[of]]))).size : 0;
  return Math.max(named('plan', plan), named('product', product));
}

/** Of each metric, what the strongest documents say. */
const strongestOfEach = (basis: readonly Commitment[]): Commitment[] =>
  Object.keys(CLOCK_OF).flatMap((metric) => {
    const of = basis.filter((record) => record.metric === metric);
    return of.length === 0 ? [] : [...strongest(of)];
  });

const BUYERS_HOURS = {
  en: '; business hours as you stated them in touchstone.yaml',
  zh: '；服务时间采用你在 touchstone.yaml 中写明的',
};

/** Whose word the hours are must be seen: a vendor can say that it never promised them. */
const buyersHoursSigns = ({ onBuyersHours, used }: PromisedTerms) =>
  onBuyersHours.length === 0
    ? []
    : [finding('promise-hours-yours', 'note', onBuyersHours, { promises: onBuyersHours.length, of: used.length })];

/** Promises that no clock can hold a case against, by what they lack. */
const uncheckableSigns = (left: readonly Uncheckable[]) =>
  [...groupBy(left, ({ why }) => why)].map(([why, group]) =>
    finding(
      'promise-not-checkable',
      'note',
      group.map(({ record }) => record),
      { why },
    ),
  );
