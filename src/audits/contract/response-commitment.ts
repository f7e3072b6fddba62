import { defineAudit } from '../../model/audit.ts';
import type { RecordOf } from '../../model/evidence.ts';
import { finding, idsOf, notMeasured, strongest, termsFit } from '../outcome.ts';
import { isBound, isForP0, leastMinutes } from '../p0-terms.ts';

/** The article's preset for P0 (R7), and the ticket time it calls a reason to leave (R9), in minutes. */
export const P0_GOOD_MINUTES = 15;
export const P0_RED_FLAG_MINUTES = 24 * 60;

type Commitment = RecordOf<'commitment'>;

export const responseCommitment = defineAudit({
  id: 'response-commitment',
  version: 2,
  dimension: 'contract',
  row: 'responsiveness',
  indicator: 'response',
  group: 'terms',
  title: { en: 'P0 response promised', zh: 'P0 承诺响应时间' },
  question: {
    en: 'How soon must somebody answer when our business is fully down?',
    zh: '业务完全中断时，承诺多久之内响应？',
  },
  ask: {
    en: 'For a fully interrupted business (P0) on our plan: within how many minutes does an engineer, not an automatic reply, respond, at night and on holidays too? In which document is that promised?',
    zh: '在我方套餐下，业务完全中断（P0）时，工程师（不算自动回复）在多少分钟内响应？夜间和节假日也一样吗？写在哪份文件里？',
  },
  unit: 'minutes',
  needs: ['commitment'],
  signs: [
    'p0-response-within-15-minutes',
    'p0-response-stated',
    'p0-response-a-day-or-more',
    'response-only-objective',
    'response-only-example',
    'same-target-for-all-severities',
  ],
  requirement: ['R6', 'R7', 'R9'],
  audit({ records, claimed, plan, product }) {
    const stated = records.commitment.filter(
      (record) => record.metric === 'first_response' && isForP0(record) && termsFit(record, { plan, product }) !== 'no',
    );
    const timed = stated.filter((record) => leastMinutes(record) !== null);
    const examples = records.commitment.filter(
      (record) => record.metric === 'first_response' && record.binding === 'example',
    );
    const notes = examples.length > 0 ? [finding('response-only-example', 'note', examples)] : [];
    if (timed.length === 0) return notMeasured(stated.length > 0 ? 'not-stated' : 'no-evidence', claimed, notes);

    const basis = strongest(timed);
    const minutes = basis.map((record) => leastMinutes(record) ?? 0);
    const lower = Math.min(...minutes);
    const upper = basis.every(isBound) ? Math.max(...minutes) : null;
    const isOneAnswer = upper === lower;
    return {
      outcome: 'measured',
      value: isOneAnswer ? lower : null,
      interval: { lower, upper },
      level: null,
      n: basis.length,
      cohort:
        plan === null
          ? { en: 'plans whose terms were read (no plan chosen)', zh: '已读条款的各套餐（尚未选定套餐）' }
          : { en: 'terms of the plan considered', zh: '所考虑套餐的条款' },
      findings: [...signs(basis, lower, upper), ...notes],
      evidence: idsOf(stated),
    };
  },
});

const isPromise = ({ binding }: Commitment): boolean => binding === 'sla';

function signs(basis: readonly Commitment[], lower: number, upper: number | null) {
  // What is in the way of an upper end, for the words.
  const open = basis.some((record) => !isPromise(record)) ? 'objective' : upper === null ? 'business' : null;
  const values = { minutes: lower, upTo: upper, open };
  const goals = basis.filter((record) => !isPromise(record));
  const objective = goals.length > 0 ? [finding('response-only-objective', 'warning', goals)] : [];
  if (lower >= P0_RED_FLAG_MINUTES) {
    // One time for all severities with P0 not set apart may be the figure for questions: a warning, not yet a reason to leave.
    const names = basis.some((record) => record.canonicalSeverity === 'P0');
    return [finding('p0-response-a-day-or-more', 'warning', basis, values, names), ...objective];
  }
  const found =
    upper !== null && upper <= P0_GOOD_MINUTES
      ? finding('p0-response-within-15-minutes', 'good', basis, values)
      : finding('p0-response-stated', 'note', basis, values);
  const undivided = basis.filter((record) => record.canonicalSeverity === null);
  const alike = undivided.length > 0 ? [finding('same-target-for-all-severities', 'note', undivided, values)] : [];
  return [found, ...objective, ...alike];
}
