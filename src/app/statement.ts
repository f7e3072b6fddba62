import { join } from 'node:path';
import { stringify } from 'yaml';
import { AUDITS } from '../audits/registry.ts';
import { sha256 } from '../evidence/digest.ts';
import { readHandRecords } from '../evidence/hand-records.ts';
import type { StatementRequest } from '../model/api.ts';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import { placesOf, readWorkspace } from './workspace.ts';

/** Keeps what a vendor says to a finding (right of reply) among the records by hand, where it is shown beside it. */
export async function keepStatement(
  effects: Pick<Effects, 'files' | 'now'>,
  folder: string,
  { vendor, audit, says, saidBy, at }: StatementRequest,
): Promise<{ readonly kept: string }> {
  const { vendors } = await readWorkspace(effects, folder);
  if (!vendors.some(({ id }) => id === vendor))
    throw inputError(
      `vendor: touchstone.yaml has no “${vendor}”; name one of: ${vendors.map(({ id }) => id).join(', ')}`,
      `vendor：touchstone.yaml 中没有“${vendor}”；请从以下选择：${vendors.map(({ id }) => id).join('、')}`,
    );
  if (audit !== null && !AUDITS.some(({ id }) => id === audit))
    throw inputError(
      `audit: there is no measure “${audit}”; leave it out to speak to all of it`,
      `audit：没有名为“${audit}”的测量项；若针对整体请留空`,
    );
  const record = {
    kind: 'statement',
    vendor,
    source: saidBy,
    ...(at === null ? {} : { observedAt: at }),
    // What a vendor says of itself claims, and never counts.
    tier: 'marketing',
    ...(audit === null ? {} : { audit }),
    says,
    saidBy,
  };
  const name = `statement-${sha256(JSON.stringify(record)).slice(0, 12)}.yaml`;
  const body = new TextEncoder().encode(
    stringify({ capturedAt: new Date(effects.now()).toISOString(), records: [record] }, { lineWidth: 0 }),
  );
  // What is written must be what can be read.
  readHandRecords(name, body);
  await effects.files.write(join(placesOf(folder).records, name), body);
  return { kept: name };
}
