import { defineAudit } from '../../model/audit.ts';
import { type CLAUSES, GOOD_CLAUSES, TRAPS } from '../../model/clause.ts';
import type { RecordOf } from '../../model/evidence.ts';
import { groupBy } from '../../model/grouping.ts';
import { localHours } from '../../time/local-hours.ts';
import { finding, idsOf, notMeasured, termsFit } from '../outcome.ts';

type Trap = (typeof TRAPS)[number];
type Subject = (typeof CLAUSES)[number];

/**
 * Of what a trap is a clause. Where no document says anything on the subject, its traps are neither there nor absent: a vendor must
 * not look clean by writing little. Null: seen by laying figures side by side, so any document shows it.
 */
const SUBJECT: Readonly<Record<Trap, Subject | null>> = {
  'response-is-not-resolution': 'resolution-times',
  'clock-stops-at-acknowledgement': 'response-times',
  'customer-wait-excluded': 'resolution-times',
  'vendor-may-reclassify': 'severity-definitions',
  'production-only-severity': 'severity-definitions',
  'top-severity-by-phone-only': 'channels',
  'no-commitment': 'response-times',
  'only-top-severity-around-the-clock': 'coverage-hours',
  'foreign-business-hours': 'coverage-hours',
  'short-outages-not-counted': 'availability',
  'low-traffic-not-counted': 'availability',
  'small-customers-excluded': 'availability',
  'failure-threshold': 'availability',
  'dependencies-excluded': 'availability',
  'maintenance-excluded': 'availability',
  'traffic-notice-duty': 'availability',
  'vendor-records-decide': 'claim-window',
  'credit-restricted': 'remedies',
  'claim-forfeits': 'claim-window',
  'minimum-credit': 'remedies',
  'change-by-posting': 'change-notice',
  'conflicting-figures': null,
  'only-above-a-plan': 'response-times',
  'conditional-on-review': 'availability',
  'forced-version': 'change-notice',
  'feature-becomes-licensed': 'change-notice',
  'pass-through-fees': 'remedies',
  'channel-outside-commitment': 'channels',
  'duplicate-resets-queue': 'channels',
  'vendor-interprets': 'change-notice',
};

export const clauseTraps = defineAudit({
  id: 'clause-traps',
  version: 1,
  dimension: 'contract',
  row: 'contract',
  indicator: null,
  group: 'terms',
  title: { en: 'Clause traps', zh: '条款陷阱' },
  question: {
    en: 'How many kinds of clauses in the contract take back what it promises?',
    zh: '合同中有多少类条款收回了它的承诺？',
  },
  ask: {
    en: 'Please send the full text of every document that applies to our plan (SLA, support plan, terms of service), so that we can read its exclusions, how severities are set, how credits are claimed, and how the terms may change.',
    zh: '请提供适用于我方套餐的全部文件全文（SLA、支持计划、服务条款），以便核对除外情形、等级认定、赔偿申请与条款变更。',
  },
  unit: 'count',
  needs: ['clause', 'contract', 'commitment'],
  signs: ['clause-trap', 'clause-good'],
  requirement: ['R6', 'R18', 'R63'],
  audit({ records, claimed, needs, asOf, ...considered }) {
    const isAtHome = isAlwaysAtHome(records.commitment, needs.timezone, new Date(asOf).getUTCFullYear());
    const ours = records.clause.filter(
      (record) => termsFit(record, considered) !== 'no' && !(isAtHome && record.clause === 'foreign-business-hours'),
    );
    const kinds = groupBy(ours, ({ clause }) => clause);
    const traps = TRAPS.filter((trap) => kinds.has(trap));
    const findings = [
      ...traps.map((clause) => finding('clause-trap', 'warning', kinds.get(clause) ?? [], { clause })),
      ...GOOD_CLAUSES.filter((clause) => kinds.has(clause)).map((clause) =>
        finding('clause-good', 'good', kinds.get(clause) ?? [], { clause }),
      ),
    ];
    // A clause that somebody noted shows that it is there; only a document read whole shows that others are not.
    const read = records.contract.filter(({ readWhole }) => readWhole);
    if (read.length === 0) return notMeasured(ours.length > 0 ? 'not-stated' : 'no-evidence', claimed, findings);
    const silent = (subject: Subject | null) =>
      subject !== null && read.every(({ missing }) => missing.includes(subject));
    const open = TRAPS.filter((trap) => !kinds.has(trap) && silent(SUBJECT[trap])).length;
    return {
      outcome: 'measured',
      value: open === 0 ? traps.length : null,
      interval: { lower: traps.length, upper: traps.length + open },
      level: null,
      n: read.length,
      cohort: {
        en: `documents read whole; ${open} of ${TRAPS.length} kinds belong to subjects on which they say nothing`,
        zh: `通读的文件；${TRAPS.length} 类中有 ${open} 类所属事项未提及`,
      },
      findings,
      evidence: idsOf([...read, ...ours]),
    };
  },
});

/** The reader of a document does not know where the buyer is: office hours on the buyer's own clock are no foreign ones. */
function isAlwaysAtHome(commitments: readonly RecordOf<'commitment'>[], timezone: string, year: number): boolean {
  const weeks = commitments.flatMap(({ hours }) => (hours === null || hours === '24x7' ? [] : [hours]));
  return (
    weeks.length > 0 &&
    weeks.every((hours) => {
      const [first, ...others] = localHours(hours, timezone, year);
      return others.length === 0 && first?.from === hours.from && first.to === hours.to.replace('24:00', '00:00');
    })
  );
}
