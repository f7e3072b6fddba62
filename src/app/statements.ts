import { join } from 'node:path';
import { sha256 } from '../evidence/digest.ts';
import { readHandRecords } from '../evidence/hand-records.ts';
import type { Effects } from '../model/effects.ts';
import type { RecordOf } from '../model/evidence.ts';
import { checkVendor } from './import.ts';
import { checkStatements } from './statement-check.ts';
import { placesOf, readWorkspace } from './workspace.ts';

/** What a vendor answers to a finding, as somebody passes it on. */
export interface Statement extends Pick<RecordOf<'statement'>, 'vendor' | 'audit' | 'says' | 'saidBy'> {
  /** The day or instant it was said; null: not known. */
  readonly at: string | null;
}

/** Keeps a vendor's answer under `records/`, where it can be read and corrected by hand. It is shown beside findings and scored nowhere. */
export async function addStatement(
  effects: Effects,
  folder: string,
  { vendor, audit, says, saidBy, at }: Statement,
): Promise<{ readonly path: string }> {
  const workspace = await readWorkspace(effects, folder);
  checkVendor(
    workspace.vendors.map((one) => one.id),
    vendor,
  );
  const record = { kind: 'statement', vendor, source: saidBy, observedAt: at, audit, says, saidBy };
  // JSON is YAML, and quotes whatever somebody says.
  const text = `${JSON.stringify({ capturedAt: new Date(effects.now()).toISOString(), records: [record] }, null, 2)}\n`;
  const body = new TextEncoder().encode(text);
  const path = join(placesOf(folder).records, `statement-${sha256(body).slice(0, 12)}.yaml`);
  checkStatements(path, readHandRecords(path, body).records);
  await effects.files.write(path, body);
  return { path };
}
