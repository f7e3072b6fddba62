import { basename } from 'node:path';
import { CASE_LOG } from '../evidence/readers.ts';
import type { Effects } from '../model/effects.ts';
import { usageError } from '../model/error.ts';
import { openArchive } from '../store/archive.ts';
import { type CaseLogOptions, type LogReport, readCaseLog } from './case-log.ts';
import { readMap } from './case-maps.ts';
import { buildEvidence } from './evidence.ts';
import { placesOf, readWorkspace } from './workspace.ts';

export interface ImportRequest extends Pick<CaseLogOptions, 'name' | 'skipBadRows' | 'onProgress' | 'signal'> {
  readonly paths: readonly string[];
  readonly vendor: string;
  /** Built-in name, name in the workspace, or path of a map. */
  readonly map?: string;
}

export interface Imported {
  readonly path: string;
  readonly cases: number;
  readonly report: LogReport;
}

/**
 * Reads each file as it would be read later, and keeps it byte for byte only if that went well; then makes the evidence anew.
 * Interrupted in the middle, it leaves no line in the index, so the next run starts clean.
 */
export async function importLogs(
  effects: Effects,
  folder: string,
  request: ImportRequest,
): Promise<readonly Imported[]> {
  const workspace = await readWorkspace(effects, folder);
  checkVendor(
    workspace.vendors.map((vendor) => vendor.id),
    request.vendor,
  );
  const { paths, vendor, map: mapName, ...reading } = request;
  const map = mapName === undefined ? undefined : await readMap(effects, mapName, folder);
  const archive = openArchive(effects, placesOf(folder).raw);
  const imported: Imported[] = [];
  for (const path of paths) {
    const { log, report } = await readCaseLog(effects, path, { ...reading, map });
    await archive.addFile(path, {
      vendor,
      source: basename(path),
      url: null,
      name: basename(path),
      capturedAt: new Date(effects.now()).toISOString(),
      // GitHub's public archive holds what others wrote to the vendor: their cases, not the buyer's.
      tier: report.format === 'gharchive' ? 'public-thread' : 'first-hand',
      collector: CASE_LOG,
      options: {
        ...(map === undefined ? {} : { map: JSON.parse(JSON.stringify(map)) }),
        ...(request.skipBadRows ? { skipBadRows: true } : {}),
      },
    });
    imported.push({ path, cases: log.cases, report });
  }
  await buildEvidence(effects, folder);
  return imported;
}

export function checkVendor(ids: readonly string[], vendor: string): void {
  if (!ids.includes(vendor))
    throw usageError(
      `--vendor ${vendor}: not a vendor of touchstone.yaml; add it there, or name one of: ${ids.join(', ')}`,
      `--vendor ${vendor}：touchstone.yaml 中没有这家服务商；请补上，或从以下选择：${ids.join('、')}`,
    );
}
