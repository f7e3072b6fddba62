import type { AuditResult, Group } from '../model/audit.ts';
import type { InteractionCode } from '../model/decision.ts';
import type { Dimension } from '../model/dimension.ts';
import { DECISION, policyOf } from '../scoring/policy.ts';
import { type Range, scoreAudit } from '../scoring/score.ts';

type Measured = Extract<AuditResult, { outcome: 'measured' }>;

/** A finding from two things seen together. */
export interface Interaction {
  readonly code: InteractionCode;
  /** The measures that it was seen in. */
  readonly audits: readonly string[];
}

/** One vendor, as far as it was measured: what was not is no sign of anything. */
export interface Seen {
  readonly measures: readonly { readonly group: Group; readonly result: Measured }[];
  /** Cases in the vendor's logs; null where there is no log. */
  readonly cases: number | null;
  /** Are all these records what the buyer saw himself? A promise is owed to him alone. */
  readonly isOwn: (evidence: readonly string[]) => boolean;
}

/** A promise of all hours is all of them, no less. */
const ALWAYS = 100;
/** One poor measure is told by itself; a vendor that cannot help shows it in two. */
const LEAST_POOR = 2;
/** Where cases are handled: release notes and the like say nothing of whether a question was solved. */
const HANDLING: readonly Dimension[] = ['responsiveness', 'resolution'];

/** What means more together than apart: the whole range of one side is good (policy), the whole of the other poor. */
export const interactionsOf = (seen: Seen): Interaction[] => [
  ...pair(seen, 'fast-but-unsolved', 'first-response', ['fast-but-unsolved', 'resolution-time']),
  ...politeButUseless(seen),
  ...pair(seen, 'always-open-but-silent-at-night', 'coverage-hours', ['off-hours-coverage'], ALWAYS),
  ...promisedButNotKept(seen),
  ...documentedSoFewCases(seen),
];

/** Good in one measure, poor in the first of these that is. */
function pair(
  seen: Seen,
  code: InteractionCode,
  good: string,
  poor: readonly string[],
  least: number = DECISION.good,
): Interaction[] {
  const bad = poor.find((audit) => (scoreOf(seen, audit)?.upper ?? 100) <= DECISION.poor);
  return bad !== undefined && (scoreOf(seen, good)?.lower ?? 0) >= least ? [{ code, audits: [good, bad] }] : [];
}

/** All that was measured of attitude, none of it poor, against all that was measured of solving cases. */
function politeButUseless({ measures }: Seen): Interaction[] {
  const attitude = measures.filter(({ group }) => group === 'attitude').map(({ result }) => result);
  const capability = measures
    .filter(({ group, result }) => group === 'capability' && HANDLING.includes(result.dimension))
    .map(({ result }) => result);
  const isRude = attitude.some((result) => (scoreAudit(result)?.upper ?? 100) <= DECISION.poor);
  const isPolite = attitude.length > 0 && meanScore(attitude).lower >= DECISION.good && !isRude;
  const isUseless = capability.length >= LEAST_POOR && meanScore(capability).upper <= DECISION.poor;
  const audits = [...attitude, ...capability].map(({ audit }) => audit);
  return isPolite && isUseless ? [{ code: 'polite-but-useless', audits }] : [];
}

/**
 * Where the promises were held against the buyer's own cases, that. Else the one that can be seen from two measures: half of his P0
 * cases waited, at the least, longer for the first word than was promised for P0.
 */
function promisedButNotKept(seen: Seen): Interaction[] {
  const code = 'promised-but-not-kept';
  const promise = measureOf(seen, 'response-commitment');
  if (measureOf(seen, 'promised-against-measured') !== undefined) {
    const isPoor = (scoreOf(seen, 'promised-against-measured')?.upper ?? 100) <= DECISION.poor;
    const promised = ['response-commitment', 'fix-commitment'].filter((audit) => measureOf(seen, audit) !== undefined);
    return isPoor ? [{ code, audits: [...promised.slice(0, 1), 'promised-against-measured'] }] : [];
  }
  const response = measureOf(seen, 'first-response');
  if (promise === undefined || response === undefined || !seen.isOwn(response.evidence)) return [];
  const waited = response.findings.find(
    ({ code: found, values }) => found === 'first-response-by-severity' && values.severity === 'P0',
  )?.values.lower;
  const minutes = promise.interval.upper;
  return typeof waited === 'number' && minutes !== null && waited > 60 * minutes
    ? [{ code, audits: ['response-commitment', 'first-response'] }]
    : [];
}

/** Few cases are no sign of bad support where the documents answer: said, so that a thin log is not read as one. */
function documentedSoFewCases(seen: Seen): Interaction[] {
  const isGood = (scoreOf(seen, 'docs-coverage')?.lower ?? 0) >= DECISION.good;
  return isGood && seen.cases !== null && seen.cases < DECISION.fewCases
    ? [{ code: 'documented-so-few-cases', audits: ['docs-coverage'] }]
    : [];
}

const measureOf = ({ measures }: Seen, audit: string): Measured | undefined =>
  measures.find(({ result }) => result.audit === audit)?.result;

function scoreOf(seen: Seen, audit: string): Range | null {
  const result = measureOf(seen, audit);
  return result === undefined ? null : scoreAudit(result);
}

/** The weighted mean of the ranges of several measures, none of them missing. */
function meanScore(results: readonly Measured[]): Range {
  const total = results.reduce((sum, { audit }) => sum + policyOf(audit).weight, 0);
  const mean = (end: keyof Range) =>
    results.reduce(
      (sum, result) => sum + (policyOf(result.audit).weight * (scoreAudit(result)?.[end] ?? 0)) / total,
      0,
    );
  return { lower: mean('lower'), upper: mean('upper') };
}
