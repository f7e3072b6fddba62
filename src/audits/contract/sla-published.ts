import { defineAudit } from '../../model/audit.ts';
import { CLAUSES } from '../../model/clause.ts';
import type { RecordOf } from '../../model/evidence.ts';
import { finding, idsOf, notMeasured, termsFit } from '../outcome.ts';

/** What binds the vendor, from nothing to times of reaction in the contract. The levels are the unit of this audit. */
export const SLA_LEVELS = { refused: 0, bestEffort: 1, objective: 2, availabilityOnly: 3, reaction: 4 } as const;

function levelOf({ binding, metric }: RecordOf<'commitment'>): number | null {
  if (binding === 'refused') return SLA_LEVELS.refused;
  if (binding === 'best_effort') return SLA_LEVELS.bestEffort;
  if (binding === 'slo') return SLA_LEVELS.objective;
  if (binding !== 'sla' || metric === 'support-hours') return null;
  const isReaction =
    metric === 'first_response' || metric === 'workaround' || metric === 'resolution' || metric === 'update';
  return isReaction ? SLA_LEVELS.reaction : SLA_LEVELS.availabilityOnly;
}

export const slaPublished = defineAudit({
  id: 'sla-published',
  version: 2,
  dimension: 'contract',
  row: 'responsiveness',
  // How fast somebody reacts is one thing, what the document leaves out another.
  rows: { 'sla-clauses-missing': 'contract' },
  indicator: null,
  group: 'terms',
  title: { en: 'SLA published', zh: 'SLA 是否公开' },
  question: { en: 'What is the vendor bound to, in writing?', zh: '服务商在书面上受什么约束？' },
  ask: {
    en: 'Please send the SLA that applies to our plan: response and resolution times for each severity, and what happens when they are missed.',
    zh: '请提供适用于我方套餐的 SLA：各故障等级的响应与解决时限，以及未达成时如何处理。',
  },
  unit: 'level',
  needs: ['commitment', 'contract'],
  signs: ['sla-contractual', 'sla-only-objective', 'sla-best-effort', 'sla-not-provided', 'sla-clauses-missing'],
  requirement: ['R63', 'R64'],
  audit({ records, claimed, ...considered }) {
    const stated = records.commitment.flatMap((record) => {
      const level = levelOf(record);
      return level === null || termsFit(record, considered) === 'no' ? [] : [{ record, level }];
    });
    const aside = missing(records.contract);
    if (stated.length === 0) return notMeasured('no-evidence', claimed, aside);
    const level = Math.max(...stated.map((one) => one.level));
    const basis = stated.filter((one) => one.level === level).map((one) => one.record);
    const certain = basis.some((record) => termsFit(record, considered) === 'yes');
    const lower = certain ? level : Math.min(...stated.map((one) => one.level), SLA_LEVELS.objective);
    return {
      outcome: 'measured',
      value: level,
      interval: { lower, upper: level },
      level: null,
      n: basis.length,
      cohort: { en: 'published terms read', zh: '已读的公开条款' },
      findings: [
        level >= SLA_LEVELS.availabilityOnly
          ? finding('sla-contractual', level === SLA_LEVELS.reaction ? 'good' : 'note', basis.slice(0, 3), {
              covers: level === SLA_LEVELS.reaction ? 'reaction' : 'availability',
            })
          : level === SLA_LEVELS.objective
            ? finding('sla-only-objective', 'warning', basis)
            : level === SLA_LEVELS.bestEffort
              ? finding('sla-best-effort', 'warning', basis)
              : finding('sla-not-provided', 'warning', basis),
        ...aside,
      ],
      evidence: idsOf(stated.map((one) => one.record)),
    };
  },
});

/** What none of the documents read to their end says: questions for the vendor, not proof that there is none. */
function missing(documents: readonly RecordOf<'contract'>[]) {
  const read = documents.filter(({ readWhole }) => readWhole);
  const clauses = CLAUSES.filter((clause) => read.length > 0 && read.every((one) => one.missing.includes(clause)));
  return clauses.length > 0
    ? [finding('sla-clauses-missing', 'warning', read, { clauses: clauses.join(' '), of: CLAUSES.length })]
    : [];
}
