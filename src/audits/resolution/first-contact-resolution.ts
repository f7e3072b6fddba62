import { firstContact, type PartShare } from '../../cases/measures/first-contact.ts';
import { officeTime } from '../../cases/measures/office-hours.ts';
import { defineAudit } from '../../model/audit.ts';
import { LEVEL, onCases } from '../case-basis.ts';
import { notMeasured } from '../outcome.ts';

/** No desk that takes every case is believed to solve so many at once (methods: HDI's mean for telephone was 64 %). */
export const IMPLAUSIBLE = 0.95;
/** Fewer cases can come out all alike by chance. */
export const ENOUGH = 20;

export const firstContactResolution = defineAudit({
  id: 'first-contact-resolution',
  version: 3,
  dimension: 'resolution',
  row: 'resolution',
  indicator: null,
  group: 'capability',
  title: { en: 'First-contact resolution', zh: '首次解决率' },
  question: {
    en: 'What share of all cases opened did the vendor solve with its first words, for good?',
    zh: '在全部提出的工单中，服务商首次答复就彻底解决的占多大比例？',
  },
  ask: {
    en: 'What is your first-contact resolution rate, of which cases (all opened, or only those you call eligible), and does a case that was reopened count?',
    zh: '贵司的首次解决率是多少？分母是全部工单，还是只算“符合条件”的？重新打开的算不算？',
  },
  unit: 'share',
  needs: ['log', 'case'],
  signs: ['first-contact-shares', 'first-contact-implausible'],
  requirement: ['R12', 'R17', 'R74', 'R83'],
  audit: (input) =>
    onCases(input, ['messages', 'resolution'], (basis) => {
      const { strict, lenient } = firstContact(basis.log, officeTime(input.needs));
      if (strict.ofAll === null) return notMeasured('too-few', input.claimed);
      const { share, interval, seen, unseen } = strict.ofAll;
      const n = seen + unseen;
      const values = {
        ...told('strictAll', strict.ofAll),
        ...told('strictEligible', strict.ofEligible),
        ...told('lenientAll', lenient.ofAll),
        ...told('lenientEligible', lenient.ofEligible),
        all: n,
        eligible: strict.ofEligible === null ? 0 : strict.ofEligible.seen + strict.ofEligible.unseen,
      };
      const most = Math.max(knownOf(strict.ofAll) ?? 0, knownOf(strict.ofEligible) ?? 0);
      const isImplausible = n >= ENOUGH && most > IMPLAUSIBLE;
      return {
        outcome: 'measured',
        value: share,
        interval,
        level: LEVEL,
        n,
        cohort: basis.cohort({
          en: `${n} cases opened up to seven days before the end, ${unseen} of them not decided yet`,
          zh: `截止日前七天以前提出的 ${n} 个工单，其中 ${unseen} 个尚无定论`,
        }),
        findings: [
          basis.found('first-contact-shares', 'note', values),
          ...(isImplausible ? [basis.found('first-contact-implausible', 'warning', values)] : []),
        ],
        evidence: basis.evidence,
      };
    }),
});

/** Solved at first contact so far, of all: what is known already. */
const knownOf = (part: PartShare | null): number | null =>
  part === null ? null : part.events / (part.seen + part.unseen);

const told = (name: string, part: PartShare | null) => ({
  [name]: knownOf(part),
  [`${name}Least`]: part?.interval.lower ?? null,
  [`${name}Most`]: part?.interval.upper ?? null,
});
