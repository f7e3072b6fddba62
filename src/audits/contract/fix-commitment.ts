import { defineAudit } from '../../model/audit.ts';
import type { RecordOf } from '../../model/evidence.ts';
import type { Sign } from '../../model/finding.ts';
import { finding, idsOf, notMeasured, planFit, strongest, termsFit } from '../outcome.ts';
import { isBound, isForP0, leastMinutes } from '../p0-terms.ts';

/** The article's preset for a first plan (R8), and the time of restoring that contracts name at best (methods), in minutes. */
export const GOOD_MINUTES = { workaround: 60, resolution: 240 } as const;
const DAY_MINUTES = 24 * 60;

type Commitment = RecordOf<'commitment'>;

const isFix = ({ metric }: Commitment): boolean => metric === 'workaround' || metric === 'resolution';

export const fixCommitment = defineAudit({
  id: 'fix-commitment',
  version: 1,
  dimension: 'contract',
  row: 'resolution',
  indicator: 'resolution',
  group: 'terms',
  title: { en: 'P0 fix promised', zh: 'P0 承诺修复时限' },
  question: {
    en: 'When our business is fully down: within what time is a workaround or a solution promised, and not only an answer?',
    zh: '业务完全中断时，除了响应之外，承诺多久之内给出临时方案或解决？',
  },
  ask: {
    en: 'For a fully interrupted business (P0) on our plan: within what time do you give a workaround, and within what time is it solved? Is that a commitment or an objective, and what happens when it is missed?',
    zh: '在我方套餐下，业务完全中断（P0）时，多久给出临时方案？多久解决？这是承诺还是目标？未达成时如何处理？',
  },
  unit: 'minutes',
  needs: ['commitment', 'clause', 'contract'],
  signs: ['fix-promised', 'fix-only-objective', 'fix-only-example', 'fix-disclaimed', 'fix-not-promised'],
  requirement: ['R8', 'R63'],
  audit({ records, claimed, ...considered }) {
    const ours = records.commitment.filter((record) => termsFit(record, considered) !== 'no');
    const stated = ours.filter((record) => isFix(record) && isForP0(record));
    const timed = stated.filter((record) => leastMinutes(record) !== null);
    const notes = [...disclaimed(records.clause), ...examples(ours)];
    if (timed.length === 0)
      return notMeasured(stated.length > 0 ? 'not-stated' : 'no-evidence', claimed, [
        ...silent(records.contract, ours),
        ...notes,
      ]);

    const basis = strongest(timed);
    const promised = basis.filter(({ binding }) => binding === 'sla');
    const plans = plansOf(ours, considered.plan).map((plan) => soonest(plan, promised.length > 0 ? promised : basis));
    const lower = Math.min(...plans.map(({ least }) => least));
    const most = Math.max(...plans.map(({ bound }) => bound));
    const upper = most === Number.POSITIVE_INFINITY ? null : most;
    return {
      outcome: 'measured',
      value: lower === upper ? lower : null,
      interval: { lower, upper },
      level: null,
      n: basis.length,
      cohort:
        considered.plan === null
          ? { en: 'plans whose terms were read (no plan chosen)', zh: '已读条款的各套餐（尚未选定套餐）' }
          : { en: 'terms of the plan considered', zh: '所考虑套餐的条款' },
      findings: [...signs(basis, lower, upper), ...notes],
      evidence: idsOf(stated),
    };
  },
});

/** The plan considered; without one, every plan that has a time of any kind for P0, for one of them may promise no fix. */
function plansOf(ours: readonly Commitment[], considered: string | null): readonly (string | null)[] {
  if (considered !== null) return [considered];
  const named = ours.flatMap((record) => (isForP0(record) && record.plan !== null ? [record.plan] : []));
  return named.length > 0 ? [...new Set(named)] : [null];
}

/** The soonest fix of whatever kind that a plan names, and the soonest that bounds the wait; infinite where there is none. */
function soonest(plan: string | null, basis: readonly Commitment[]) {
  const fits = basis.filter((record) => planFit(record.plan, plan) === 'yes');
  const minutes = (records: readonly Commitment[]) => Math.min(...records.map((record) => leastMinutes(record) ?? 0));
  return { least: minutes(fits), bound: minutes(fits.filter(isBound)) };
}

function signs(basis: readonly Commitment[], lower: number, upper: number | null) {
  const inOrder = basis.toSorted((a, b) => (leastMinutes(a) ?? 0) - (leastMinutes(b) ?? 0));
  const [{ metric }] = inOrder;
  const isGood =
    upper !== null && upper <= (metric === 'workaround' ? GOOD_MINUTES.workaround : GOOD_MINUTES.resolution);
  const sign: Sign = lower >= DAY_MINUTES ? 'warning' : isGood ? 'good' : 'note';
  const goals = basis.filter(({ binding }) => binding !== 'sla');
  return goals.length === basis.length
    ? [finding('fix-only-objective', 'warning', goals, { metric, minutes: lower })]
    : [finding('fix-promised', sign, inOrder, { metric, minutes: lower, upTo: upper })];
}

/** Trap 1: it says outright that an answer is no solution. */
function disclaimed(clauses: readonly RecordOf<'clause'>[]) {
  const said = clauses.filter(({ clause }) => clause === 'response-is-not-resolution');
  return said.length > 0 ? [finding('fix-disclaimed', 'warning', said)] : [];
}

function examples(commitments: readonly Commitment[]) {
  const found = commitments.filter((record) => isFix(record) && record.binding === 'example');
  return found.length > 0 ? [finding('fix-only-example', 'note', found)] : [];
}

/** A document that was read to its end, promises answers and no fix: that is known of the document, though not of the vendor. */
function silent(documents: readonly RecordOf<'contract'>[], ours: readonly Commitment[]) {
  const read = documents.filter(
    ({ readWhole, missing }) =>
      readWhole && missing.includes('workaround-times') && missing.includes('resolution-times'),
  );
  const answers = ours.filter(({ metric, binding }) => metric === 'first_response' && binding === 'sla');
  return read.length > 0 && read.length === documents.length && answers.length > 0
    ? [finding('fix-not-promised', 'warning', [...answers.slice(0, 1), ...read])]
    : [];
}
