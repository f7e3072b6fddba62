import { join } from 'node:path';
import { sha256 } from '../evidence/digest.ts';
import { readHandRecords } from '../evidence/hand-records.ts';
import type { Effects } from '../model/effects.ts';
import { type ExpectedError, inputError } from '../model/error.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import type { RawEntry } from '../model/raw.ts';
import { type Damage, damaged, openArchive } from '../store/archive.ts';
import { buildEvidence } from './evidence.ts';
import { readInput } from './input.ts';
import { checkStatements } from './statement-check.ts';
import { placesOf, readWorkspace } from './workspace.ts';

/** Checks a file of hand records and keeps it under `records/`. Nothing is kept of a file with anything wrong in it. */
export async function addRecords(
  effects: Effects,
  folder: string,
  path: string,
): Promise<{ readonly path: string; readonly records: number }> {
  const workspace = await readWorkspace(effects, folder);
  const body = await readInput(effects, path);
  const { records } = readHandRecords(path, body);
  checkStatements(path, records);
  const vendors = workspace.vendors.map((vendor) => vendor.id);
  records.forEach((record, at) => {
    if (!vendors.includes(record.vendor))
      throw inputError(
        `${path}: record ${at + 1}: “${record.vendor}” is not a vendor of touchstone.yaml; add it there or correct the id (${vendors.join(', ')})`,
        `${path}：第 ${at + 1} 条记录：touchstone.yaml 中没有“${record.vendor}”；请补上，或改正 id（${vendors.join('、')}）`,
      );
  });
  const kept = join(placesOf(folder).records, `added-${sha256(body).slice(0, 12)}.yaml`);
  await effects.files.write(kept, body);
  return { path: kept, records: records.length };
}

export async function listEvidence(
  effects: Effects,
  folder: string,
  only: { readonly vendor?: string; readonly kind?: string },
): Promise<readonly EvidenceRecord[]> {
  const { records } = await buildEvidence(effects, folder);
  return records.filter(
    (record) => (only.vendor ?? record.vendor) === record.vendor && (only.kind ?? record.kind) === record.kind,
  );
}

export interface ShownEvidence {
  readonly record: EvidenceRecord;
  /** The line of the raw index; null for records by hand. */
  readonly raw: RawEntry | null;
  readonly rawPath: string;
}

/** One record by its id or the beginning of it, and the raw document it was read from. */
export async function showEvidence(effects: Effects, folder: string, id: string): Promise<ShownEvidence> {
  const { records } = await buildEvidence(effects, folder);
  const found = records.filter((record) => record.id === id || record.id.startsWith(id));
  if (found.length !== 1)
    throw inputError(
      found.length === 0
        ? `there is no record “${id}”; “touchstone evidence ls” lists them`
        : `“${id}” begins ${found.length} ids; give more of it`,
      found.length === 0
        ? `没有“${id}”这条记录；“touchstone evidence ls” 列出全部记录`
        : `有 ${found.length} 条记录以“${id}”开头；请多给几位`,
    );
  const archive = openArchive(effects, placesOf(folder).raw);
  const [record] = found;
  const raw = (await archive.entries()).find((entry) => entry.hash === record.rawHash) ?? null;
  return {
    record,
    raw,
    rawPath: raw === null ? await handFileOf(effects, folder, record.rawHash) : archive.pathOf(raw.hash),
  };
}

async function handFileOf({ files }: Effects, folder: string, hash: string): Promise<string> {
  const { records } = placesOf(folder);
  for (const name of await files.list(records))
    if (sha256(await files.read(join(records, name))) === hash) return join(records, name);
  return records;
}

/** Compares every raw file with its hash. */
export async function verifyEvidence(
  effects: Effects,
  folder: string,
): Promise<{ readonly checked: number; readonly damage: readonly (Damage & { readonly error: ExpectedError })[] }> {
  await readWorkspace(effects, folder);
  const archive = openArchive(effects, placesOf(folder).raw);
  const damage = await archive.verify();
  return { checked: (await archive.entries()).length, damage: damage.map((one) => ({ ...one, error: damaged(one) })) };
}
