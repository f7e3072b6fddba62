import type { BareRecord, EvidenceRecord } from '../model/evidence.ts';
import { recordSchema } from '../model/evidence.ts';
import { canonicalJson, sha256 } from './digest.ts';

export interface Provenance {
  readonly rawHash: string;
  readonly collector: string;
  readonly capturedAt: string;
}

/**
 * Puts identity and provenance on what a reader returned. The id is made of the content, so the same raw bytes give the same
 * ids on every machine, and a record that changed has another id.
 */
export function stamp(bare: BareRecord, provenance: Provenance): EvidenceRecord {
  const record = { ...bare, ...provenance };
  return recordSchema.parse({ id: `${bare.kind}-${sha256(canonicalJson(record)).slice(0, 12)}`, ...record });
}

/** Records in the order in which they are kept: vendor, kind, id. Equal records collapse into one. */
export function inOrder(records: readonly EvidenceRecord[]): EvidenceRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const key = (record: EvidenceRecord) => `${record.vendor}\u0000${record.kind}\u0000${record.id}`;
  return [...byId.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
