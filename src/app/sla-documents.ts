import { readContract } from '../evidence/contract/contract.ts';
import { readDocument } from '../evidence/document/document.ts';
import { CONTRACT, currentEntries } from '../evidence/readers.ts';
import type { Effects } from '../model/effects.ts';
import { openArchive } from '../store/archive.ts';
import type { VendorDocument } from './sla-promise.ts';
import { placesOf } from './workspace.ts';

/** The contracts and support plans that were imported, by vendor, read from their raw bytes. */
export async function importedContracts(
  effects: Pick<Effects, 'files'>,
  folder: string,
): Promise<ReadonlyMap<string, readonly VendorDocument[]>> {
  const archive = openArchive(effects, placesOf(folder).raw);
  const found = new Map<string, VendorDocument[]>();
  for (const entry of currentEntries(await archive.entries())) {
    if (entry.collector !== CONTRACT) continue;
    const source = entry.name ?? entry.source;
    const contract = readContract(await readDocument(source, await archive.body(entry)));
    found.set(entry.vendor, [...(found.get(entry.vendor) ?? []), { source, hash: entry.hash, contract }]);
  }
  return found;
}
