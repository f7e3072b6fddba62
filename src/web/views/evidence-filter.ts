import type { EvidenceRecord } from '../../model/evidence.ts';

export interface RecordFilter {
  readonly vendor: string;
  readonly kind: string;
  readonly tier: string;
  readonly text: string;
}
export const EVERYTHING: RecordFilter = { vendor: '', kind: '', tier: '', text: '' };

/** A record with all of its words, made once: ten thousand are then searched while one types. */
export interface Searchable {
  readonly record: EvidenceRecord;
  readonly words: string;
}

/** A name may be a megabyte long; nobody looks for what stands so far in. */
const MOST_SEARCHED = 4000;

export const searchable = (records: readonly EvidenceRecord[]): Searchable[] =>
  records.map((record) => ({
    record,
    words: Object.values(record)
      .map((value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)))
      .join('\n')
      .slice(0, MOST_SEARCHED)
      .toLowerCase(),
  }));

/** Every word of the text must stand somewhere in the record. */
export function matching(all: readonly Searchable[], { vendor, kind, tier, text }: RecordFilter): EvidenceRecord[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return all
    .filter(
      ({ record, words }) =>
        (vendor === '' || record.vendor === vendor) &&
        (kind === '' || record.kind === kind) &&
        (tier === '' || record.tier === tier) &&
        wanted.every((word) => words.includes(word)),
    )
    .map(({ record }) => record);
}

/**
 * The day a record speaks of, or the day it was read; the second says less and is marked. A release is dated by its publishing: that it
 * stood in a registry on the day of reading says nothing of when it came out.
 */
export function dayOf(record: EvidenceRecord): { readonly day: string; readonly isCapture: boolean } {
  const said = record.kind === 'release' ? record.publishedAt : record.observedAt;
  return { day: (said ?? record.capturedAt).slice(0, 10), isCapture: said === null };
}
