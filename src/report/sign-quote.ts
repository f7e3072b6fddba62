import { findDurations } from '../language/duration.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import type { Finding, FindingCode } from '../model/finding.ts';

/** What these say is a time: `1 hour` alone shows it. */
const TIMES: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'p0-response-within-15-minutes',
  'p0-response-stated',
  'p0-response-a-day-or-more',
  'fix-promised',
]);

/**
 * The words that show a finding: its own, or the first of its records' that do. A promised time is quoted by its own words, `20 minutes`,
 * which show neither hours of service nor what binds the vendor; null then, and the source stands for itself.
 */
export function signQuote(
  { code, quote, evidence }: Finding,
  byId: ReadonlyMap<string, Pick<EvidenceRecord, 'quote'>>,
): string | null {
  const quotes = evidence.flatMap((id) => byId.get(id)?.quote ?? []);
  return quote ?? quotes.find((words) => TIMES.has(code) || !isTimeAlone(words)) ?? null;
}

function isTimeAlone(words: string): boolean {
  const times = findDurations(words);
  const rest = times.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), words);
  return times.length > 0 && !/\p{L}/u.test(rest);
}
