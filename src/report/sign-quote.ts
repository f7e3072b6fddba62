import { findDurations } from '../language/duration.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import { scopeName } from './contract-quote.ts';

/** What these say is a time: the cell of a table that has it shows it, with the label of its row. */
const TIMES: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'p0-response-within-15-minutes',
  'p0-response-stated',
  'p0-response-a-day-or-more',
  'fix-promised',
]);

/** What a quote is made of: the words that a record was read from, and for whom and what they hold, as its document names it. */
interface Quotable {
  readonly kind: string;
  readonly quote?: string | undefined;
  readonly plan?: string | null;
  readonly severity?: string | null;
}

/**
 * The words that show a finding: its own, or the first of its records' that do. A promised time is quoted by its own words, `20 minutes`,
 * which show nothing by themselves: beside the plan and level they stand at where a time is claimed, else not at all; null then, and the
 * source stands for itself.
 */
export function signQuote({ code, quote, evidence }: Finding, byId: ReadonlyMap<string, Quotable>): string | null {
  if (quote !== undefined) return quote;
  const records = evidence.flatMap((id) => byId.get(id) ?? []);
  const whole = records.find((record) => record.quote !== undefined && !isTimeAlone(record.quote));
  if (!TIMES.has(code)) return whole?.quote ?? null;
  return records.flatMap((record) => timeQuote(record) ?? []).at(0) ?? null;
}

/** The words of a time; of one that stands alone, the label of its row and it. */
function timeQuote({ kind, quote, plan = null, severity = null }: Quotable): string | null {
  if (quote === undefined || !isTimeAlone(quote)) return quote ?? null;
  const label = kind === 'commitment' ? scopeName(plan, severity) : '';
  return label === '' ? null : `${label} … ${quote}`;
}

function isTimeAlone(words: string): boolean {
  const times = findDurations(words);
  const rest = times.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), words);
  return times.length > 0 && !/\p{L}/u.test(rest);
}
