import type { BareRecord } from '../model/evidence.ts';
import type { RawEntry } from '../model/raw.ts';
import { changelogRecords } from './changelog.ts';
import { readContract } from './contract/contract.ts';
import { contractRecords } from './contract/records.ts';
import { readDocument } from './document/document.ts';
import { casesOfNote, NOTE_COLLECTOR } from './note.ts';
import { companionOf, packumentRecords } from './npm-packument.ts';
import { withoutWithdrawn } from './withdrawal.ts';

/** Contracts and support plans. */
export const CONTRACT = 'contract@1';

/** What a reader may ask for besides the bytes of its own document. */
export interface ReadContext {
  readonly entries: readonly RawEntry[];
  body(entry: RawEntry): Promise<Uint8Array>;
  /** The workspace's stand-in for a person's name. */
  readonly pseudonym: (name: string) => string;
}

/** Raw document -> records. Each changes only with the number behind its name, so that evidence says which code made it. */
type Reader = (entry: RawEntry, body: Uint8Array, context: ReadContext) => Promise<readonly BareRecord[]>;

export const READERS: Readonly<Record<string, Reader>> = {
  'npm-packument@1': async (entry, body, { entries, body: bodyOf }) => {
    const changelog = companionOf(entry, entries);
    return packumentRecords(entry, body, changelog === undefined ? undefined : await bodyOf(changelog));
  },
  'changelog@1': async (entry, body) => changelogRecords(entry, body),
  [CONTRACT]: async (entry, body) => {
    const { vendor, source, url, tier } = entry;
    const contract = readContract(await readDocument(entry.name ?? source, body));
    return contractRecords(contract, { vendor, source, url, tier, observedAt: null });
  },
  [NOTE_COLLECTOR]: async (entry, body, { pseudonym }) => casesOfNote(entry, body, pseudonym),
};

/** Documents that are case logs: read as columns, not as records. */
export const CASE_LOG = 'case-log@1';

/** A newer capture of an address replaces the older one; files that people imported all count until they are withdrawn. */
export function currentEntries(entries: readonly RawEntry[]): RawEntry[] {
  const newest = new Map<string, RawEntry>();
  for (const entry of withoutWithdrawn(entries)) {
    const place = entry.url === null ? entry.hash + JSON.stringify(entry.options) : entry.url;
    const key = `${entry.vendor} ${entry.collector} ${place}`;
    const known = newest.get(key);
    if (known === undefined || known.capturedAt <= entry.capturedAt) newest.set(key, entry);
  }
  return [...newest.values()];
}
