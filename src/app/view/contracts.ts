import { readContract } from '../../evidence/contract/contract.ts';
import { readDocument } from '../../evidence/document/document.ts';
import { CONTRACT, currentEntries } from '../../evidence/readers.ts';
import type { Effects } from '../../model/effects.ts';
import type { EvidenceRecord } from '../../model/evidence.ts';
import type { ViewVendor } from '../../model/view.ts';
import { openArchive } from '../../store/archive.ts';
import { placesOf } from '../workspace.ts';

export type ViewContract = ViewVendor['contracts'][number];

/** The contracts of a workspace by vendor, read out again from their raw bytes: records keep only what audits ask for. */
export async function contractsOf(
  effects: Effects,
  folder: string,
  records: readonly EvidenceRecord[],
): Promise<ReadonlyMap<string, readonly ViewContract[]>> {
  const archive = openArchive(effects, placesOf(folder).raw);
  const read = new Map<string, ViewContract[]>();
  for (const entry of currentEntries(await archive.entries())) {
    if (entry.collector !== CONTRACT) continue;
    const name = entry.name ?? entry.source;
    const contract = readContract(await readDocument(name, await archive.body(entry)));
    const record = records.find(({ rawHash, vendor }) => rawHash === entry.hash && vendor === entry.vendor)?.id ?? null;
    read.set(entry.vendor, [...(read.get(entry.vendor) ?? []), { record, name, contract }]);
  }
  return read;
}
