import { join } from 'node:path';
import { mergeCaseLogs } from '../cases/merge.ts';
import { caseLogFromRecords } from '../evidence/case-records.ts';
import { sha256 } from '../evidence/digest.ts';
import { readHandRecords } from '../evidence/hand-records.ts';
import { inOrder, stamp } from '../evidence/provenance.ts';
import { pseudonym } from '../evidence/pseudonym.ts';
import { CASE_LOG, currentEntries, READERS, type ReadContext } from '../evidence/readers.ts';
import { collapseSyndicated } from '../evidence/syndication.ts';
import type { CaseLog } from '../model/case.ts';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import { byKind, type EvidenceRecord } from '../model/evidence.ts';
import { groupBy } from '../model/grouping.ts';
import { caseMapSchema } from '../model/map.ts';
import type { RawEntry } from '../model/raw.ts';
import { type Archive, openArchive } from '../store/archive.ts';
import { readCaseFile } from '../store/case-file-read.ts';
import { writeCaseFile } from '../store/case-files.ts';
import { readCaseLog } from './case-log.ts';
import type { Evidence } from './judge.ts';
import { checkStatements } from './statement-check.ts';
import { type Places, placesOf } from './workspace.ts';

/**
 * Makes `.touchstone/evidence/` anew from the raw archive and `records/*.yaml`, unless it was made from just these before. It can
 * always be deleted: the same raw bytes give the same files.
 */
export async function buildEvidence(effects: Effects, folder: string): Promise<Evidence> {
  const places = placesOf(folder);
  const archive = openArchive(effects, places.raw);
  const entries = currentEntries(await archive.entries());
  const imported = await importedLogs(effects, places, archive, entries);
  const records = inOrder(
    collapseSyndicated([
      ...(await rawRecords(effects, places, archive, entries)),
      ...(await handRecords(effects, places)),
      ...imported.map(({ entry, log }) => logRecord(entry, log)),
    ]),
  );
  const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  await writeIfChanged(effects, join(places.evidence, 'records.jsonl'), lines);
  return { records, logs: mergedLogs(imported, records), hash: sha256(lines) };
}

interface ImportedLog {
  readonly entry: RawEntry;
  readonly log: CaseLog;
}

/** Each imported log as columns: from its Parquet if it was read before, else from raw. */
async function importedLogs(
  effects: Effects,
  places: Places,
  archive: Archive,
  entries: readonly RawEntry[],
): Promise<ImportedLog[]> {
  const { files } = effects;
  const folder = join(places.evidence, 'cases');
  const imported: ImportedLog[] = [];
  for (const entry of entries.filter(isLog)) {
    const path = join(folder, fileOf(entry));
    if ((await files.size(path)) === undefined)
      await writeCaseFile(effects, path, await readStoredLog(effects, archive, entry));
    imported.push({ entry, log: await readCaseFile(effects, path) });
  }
  // Asked again: another process may have imported a log meanwhile, and reads its columns now.
  const kept = new Set(
    currentEntries(await archive.entries())
      .filter(isLog)
      .map(fileOf),
  );
  for (const name of await files.list(folder)) if (!kept.has(name)) await files.remove(join(folder, name));
  return imported;
}

const fileOf = ({ hash, collector, options }: RawEntry): string =>
  `${sha256(JSON.stringify([hash, collector, options])).slice(0, 16)}.parquet`;

/** The record that stands for a whole log: numbers made from its cases point at it. */
function logRecord(entry: RawEntry, log: CaseLog): EvidenceRecord {
  const { from, to } = spanOf(log);
  const bare = {
    kind: 'log',
    vendor: entry.vendor,
    source: entry.source,
    url: entry.url,
    observedAt: to,
    tier: entry.tier,
    name: entry.name ?? entry.source,
    cases: log.cases,
    events: log.events,
    from,
    to,
  } as const;
  return stamp(bare, { rawHash: entry.hash, collector: entry.collector, capturedAt: entry.capturedAt });
}

function spanOf({ time }: CaseLog): { readonly from: string | null; readonly to: string | null } {
  if (time.length === 0) return { from: null, to: null };
  const [from, to] = time.reduce(([first, last], at) => [Math.min(first, at), Math.max(last, at)], [time[0], time[0]]);
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

/** Imported logs and cases by hand of each vendor, as one log. */
function mergedLogs(
  imported: readonly ImportedLog[],
  records: readonly EvidenceRecord[],
): ReadonlyMap<string, CaseLog> {
  const byVendor = groupBy(imported, ({ entry }) => entry.vendor);
  const byHand = groupBy(byKind(records).case, (record) => record.vendor);
  const vendors = [...new Set([...byVendor.keys(), ...byHand.keys()])].sort();
  return new Map(
    vendors.map((vendor) => {
      const own = byHand.get(vendor);
      const parts = (byVendor.get(vendor) ?? []).map(({ log }) => log);
      return [vendor, mergeCaseLogs(own ? [...parts, caseLogFromRecords(own)] : parts)];
    }),
  );
}

/** The log as it was imported. Its bytes are checked against their hash: a changed log must not become evidence. */
async function readStoredLog(effects: Effects, archive: Archive, entry: RawEntry): Promise<CaseLog> {
  const { map, skipBadRows } = entry.options;
  await archive.check(entry);
  const { log } = await readCaseLog(effects, archive.pathOf(entry.hash), {
    name: entry.name ?? undefined,
    map: map === undefined ? undefined : caseMapSchema.parse(map),
    skipBadRows: skipBadRows === true,
  });
  return log;
}

const isLog = (entry: RawEntry): boolean => entry.collector === CASE_LOG;

async function rawRecords(
  effects: Effects,
  places: Places,
  archive: Archive,
  entries: readonly RawEntry[],
): Promise<EvidenceRecord[]> {
  const pseudonyms = await openPseudonyms(effects, places);
  const context: ReadContext = { entries, body: archive.body, pseudonym: pseudonyms.of };
  const records: EvidenceRecord[] = [];
  for (const entry of entries.filter((one) => !isLog(one))) {
    const reader = READERS[entry.collector];
    if (reader === undefined)
      throw inputError(
        `${join(places.raw, 'index.jsonl')}: no reader for “${entry.collector}”; it was captured by a newer version of Touchstone, install that`,
        `${join(places.raw, 'index.jsonl')}：没有“${entry.collector}”的读取器；它由更新版本的 Touchstone 采集，请安装新版本`,
      );
    const read = await reader(entry, await archive.body(entry), context);
    records.push(
      ...read.map((bare) =>
        stamp(bare, { rawHash: entry.hash, collector: entry.collector, capturedAt: entry.capturedAt }),
      ),
    );
  }
  await pseudonyms.keep();
  return records;
}

/** Records by hand. Their file is the raw document; its hash says which state of it was read. */
async function handRecords({ files }: Effects, places: Places): Promise<EvidenceRecord[]> {
  const records: EvidenceRecord[] = [];
  for (const name of await files.list(places.records)) {
    if (!/\.ya?ml$/.test(name)) continue;
    const path = join(places.records, name);
    const body = await files.read(path);
    const { capturedAt, records: bare } = readHandRecords(path, body);
    checkStatements(path, bare);
    const rawHash = sha256(body);
    records.push(...bare.map((one) => stamp(one, { rawHash, collector: 'hand-records@1', capturedAt })));
  }
  return records;
}

interface Pseudonyms {
  readonly of: ReadContext['pseudonym'];
  /** Keeps the salt, if it is new and was needed. It never leaves the workspace. */
  keep(): Promise<void>;
}

async function openPseudonyms({ files, randomBytes }: Effects, places: Places): Promise<Pseudonyms> {
  const isNew = (await files.size(places.salt)) === undefined;
  const salt = isNew
    ? Buffer.from(randomBytes(32)).toString('hex')
    : new TextDecoder().decode(await files.read(places.salt)).trim();
  let isUsed = false;
  return {
    of(name) {
      isUsed = true;
      return pseudonym(salt, name);
    },
    async keep() {
      if (isNew && isUsed) await files.write(places.salt, `${salt}\n`);
    },
  };
}

async function writeIfChanged({ files }: Effects, path: string, text: string): Promise<void> {
  const isSame = (await files.size(path)) !== undefined && sha256(await files.read(path)) === sha256(text);
  if (!isSame) await files.write(path, text);
}
