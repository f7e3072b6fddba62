import { basename } from 'node:path';
import { readContract } from '../evidence/contract/contract.ts';
import { readDocument } from '../evidence/document/document.ts';
import { CONTRACT } from '../evidence/readers.ts';
import type { Contract } from '../model/contract.ts';
import type { Effects } from '../model/effects.ts';
import { openArchive } from '../store/archive.ts';
import { buildEvidence } from './evidence.ts';
import { checkVendor } from './import.ts';
import { readInput } from './input.ts';
import { placesOf, readWorkspace } from './workspace.ts';

/** Documents that people read, in contrast to logs. */
export const isDocument = (path: string): boolean => /\.(md|mdx|markdown|html?|txt|pdf|docx)$/i.test(path);

/** Reads a contract or support plan, keeps it byte for byte, and makes the evidence anew. */
export async function importContract(
  effects: Effects,
  folder: string,
  path: string,
  vendor: string,
): Promise<Contract> {
  const contract = await keepContract(effects, folder, basename(path), vendor, () => readInput(effects, path));
  await buildEvidence(effects, folder);
  return contract;
}

/** Keeps a contract byte for byte as evidence of what the vendor is bound to, if it can be read. */
export async function keepContract(
  effects: Pick<Effects, 'files' | 'now'>,
  folder: string,
  name: string,
  vendor: string,
  bytes: () => Promise<Uint8Array>,
): Promise<Contract> {
  const workspace = await readWorkspace(effects, folder);
  checkVendor(
    workspace.vendors.map((one) => one.id),
    vendor,
  );
  const body = await bytes();
  const contract = readContract(await readDocument(name, body));
  await openArchive(effects, placesOf(folder).raw).add({
    vendor,
    source: name,
    url: null,
    name,
    capturedAt: new Date(effects.now()).toISOString(),
    tier: 'contract',
    collector: CONTRACT,
    options: {},
    body,
  });
  return contract;
}
