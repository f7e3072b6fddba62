/**
 * What an audit saw, as data; its words are in `report/words/findings.ts`, one function per language.
 * A code without words does not compile.
 */
export const FINDING_CODES = [
  'sla-contractual',
  'sla-only-objective',
  'sla-best-effort',
  'sla-not-provided',
  'p0-response-within-15-minutes',
  'p0-response-stated',
  'p0-response-a-day-or-more',
  'response-only-objective',
  'response-only-example',
  'same-target-for-all-severities',
  'fix-promised',
  'fix-only-objective',
  'fix-only-example',
  'fix-disclaimed',
  'fix-not-promised',
  'coverage-always',
  'coverage-partial',
  'coverage-local-hours',
  'coverage-always-for-one-severity',
  'coverage-without-zone',
  'sla-clauses-missing',
  'remedy-steps',
  'remedy-claim-window',
  'remedy-no-money',
  'remedy-capped',
  'remedy-restricted',
  'remedy-right-to-leave',
  'remedy-per-miss',
  'remedy-none-stated',
  'remedy-not-for-support',
  'clause-trap',
  'clause-good',
  'promise-kept',
  'promise-by-severity',
  'promise-only-objective',
  'promise-not-checkable',
  'promise-hours-yours',
  'promise-differs-by-plan',
  'cases-lowered',
  'cases-stopped-after-answer',
  'cases-answered-while-stopped',
  'cases-merged-while-owed',
  'channel-present',
  'channel-absent',
  'channel-outside-commitment',
  'end-of-life-announced-early',
  'end-of-life-announced-late',
  'end-of-life-policy',
  'product-retired',
  'changelog-kept',
  'changelog-gaps',
  'release-cadence',
  'release-dates-unreliable',
  'latest-release-deprecated',
  'deprecations-explained',
  'deprecations-unexplained',
  'first-responses-fast',
  'first-responses-slow',
  'left-unanswered',
  'only-a-machine-answered',
  'first-response-by-severity',
  'first-response-within-target',
  'in-office-hours',
  'next-replies-fast',
  'next-replies-slow',
  'silent-for-days',
  'off-hours-answered',
  'off-hours-unanswered',
  'simple-questions',
  'simple-questions-wait-two-days',
  'solved-by-day',
  'ended-unsolved',
  'fast-but-unsolved',
  'time-on-the-customer',
  'first-contact-shares',
  'first-contact-implausible',
  'ping-pong',
  'reopened',
  'claim-only',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What any audit may find: only marketing has an answer. */
export const GENERAL_CODES = ['claim-only'] as const satisfies readonly FindingCode[];
export type GeneralCode = (typeof GENERAL_CODES)[number];

/** `good` and `warning` are the two columns of the article's table; a `note` is neither. */
export type Sign = 'good' | 'warning' | 'note';

export interface Finding<Code extends FindingCode = FindingCode> {
  readonly code: Code;
  readonly sign: Sign;
  /** A warning grave enough to rule the vendor out by itself; only from official words or the buyer's own measurement. */
  readonly redFlag?: boolean;
  readonly values: Readonly<Record<string, string | number | null>>;
  readonly evidence: readonly string[];
  /** The words that show it, where they are others than the first record's quote. */
  readonly quote?: string;
}
