import { withAutomaticMessages } from '../evidence/automatic-messages.ts';
import { requestOf } from '../evidence/case-map.ts';
import { caseTable, type ReadLog } from '../evidence/case-table.ts';
import { headerOf } from '../evidence/csv-header.ts';
import { readCsv } from '../evidence/csv-log.ts';
import { readGhArchive } from '../evidence/gharchive.ts';
import { readJsonLog } from '../evidence/jsonl-log.ts';
import { type LogFormat, logFormat } from '../evidence/log-format.ts';
import { type BadRows, badRows } from '../evidence/table.ts';
import { utf8Chunks } from '../evidence/text-check.ts';
import { readXes } from '../evidence/xes.ts';
import { isVinst, xesMap, xesRequest } from '../evidence/xes-map.ts';
import type { CaseLog } from '../model/case.ts';
import type { Effects } from '../model/effects.ts';
import { usageError } from '../model/error.ts';
import type { CaseMap } from '../model/map.ts';
import type { Text } from '../model/text.ts';
import { fittingMaps, readMap } from './case-maps.ts';
import { type LogBytes, logBytes, type ReadOptions } from './log-bytes.ts';

export interface CaseLogOptions extends ReadOptions {
  /** How the file is called in messages; its path by default. */
  readonly name?: string;
  /** Built-in name, path of a YAML file, or the map itself. */
  readonly map?: string | CaseMap;
  /** Keeps the cases of one vendor, in a log that has several. */
  readonly vendor?: string;
  /** Leaves out rows that cannot be read instead of refusing the file. */
  readonly skipBadRows?: boolean;
}

/** What was noticed while reading. */
export interface LogReport {
  readonly format: LogFormat;
  /** Name of the map that was used; null for formats that need none. */
  readonly map: string | null;
  /** Events kept. */
  readonly rows: number;
  readonly badRows: number;
  readonly firstBadRow: { readonly line: number; readonly why: Text } | null;
  /** Rows given more than once; each was kept once. */
  readonly duplicates: number;
  readonly outOfOrder: number;
  readonly beforeOpening: number;
  readonly unnamedStates: readonly string[];
  /** Cases open before the observation began: a cohort of their own. */
  readonly openedBefore: number;
}

export interface CaseLogResult {
  readonly log: CaseLog;
  readonly report: LogReport;
}

/** Reads a log of any known format into columns; which format it is, its first bytes say. */
export async function readCaseLog(
  effects: Pick<Effects, 'files'>,
  path: string,
  options: CaseLogOptions = {},
): Promise<CaseLogResult> {
  const file = options.name ?? path;
  const bytes = await logBytes(effects, path, options);
  const format = logFormat(file, bytes.head);
  const map = typeof options.map === 'string' ? await readMap(effects, options.map) : options.map;
  const bad = badRows(file, options.skipBadRows ?? false);
  const read = await READERS[format]({ effects, file, bytes, map, bad, vendor: options.vendor });
  return {
    log: withAutomaticMessages(read.log),
    report: {
      format,
      map: read.map ?? null,
      rows: read.log.events,
      badRows: bad.count,
      firstBadRow: bad.first,
      duplicates: read.duplicates ?? 0,
      outOfOrder: read.outOfOrder,
      beforeOpening: read.beforeOpening,
      unnamedStates: read.unnamedStates,
      openedBefore: read.log.attributes.openedBefore?.reduce((sum, is) => sum + is, 0) ?? 0,
    },
  };
}

interface Reading {
  readonly effects: Pick<Effects, 'files'>;
  readonly file: string;
  readonly bytes: LogBytes;
  readonly map: CaseMap | undefined;
  readonly bad: BadRows;
  readonly vendor: string | undefined;
}

type Read = ReadLog & { readonly map?: string; readonly duplicates?: number };

const READERS: Readonly<Record<LogFormat, (reading: Reading) => Promise<Read>>> = {
  csv: async (reading) => {
    const { file, bytes, bad, vendor } = reading;
    const map = reading.map ?? (await noMap(reading));
    const table = await readCsv(utf8Chunks(bytes.chunks, file, map.encoding), file, requestOf(map), bad);
    return { ...caseTable(table, map, vendor), map: map.name };
  },
  xes: async ({ effects, file, bytes, map, bad, vendor }) => {
    if (map) {
      const table = await readXes(bytes.chunks, file, requestOf(map), bad);
      return { ...caseTable(table, map, vendor), map: map.name };
    }
    const table = await readXes(bytes.chunks, file, xesRequest, bad);
    const vinst = await readMap(effects, 'vinst');
    const fitting = isVinst(table, vinst) ? vinst : xesMap;
    return { ...caseTable(table, fitting, vendor), map: fitting.name };
  },
  jsonl: ({ file, bytes, bad, vendor }) => readJsonLog(utf8Chunks(bytes.chunks, file, undefined), file, bad, vendor),
  gharchive: ({ file, bytes, bad }) => readGhArchive(utf8Chunks(bytes.chunks, file, undefined), file, bad),
};

/** A table cannot be read without knowing its columns; what could be used is said. */
async function noMap({ effects, file, bytes }: Reading): Promise<never> {
  const { names } = headerOf(bytes.head, true, file) ?? { names: [] };
  const fitting = (await fittingMaps(effects, names)).map((map) => map.name);
  const [en, zh] =
    fitting.length > 0
      ? [
          `these built-in maps fit: ${fitting.join(', ')} (--map ${fitting[0]})`,
          `可用的内置映射：${fitting.join('、')}（--map ${fitting[0]}）`,
        ]
      : [
          `no built-in map fits; “touchstone map suggest ${file}” writes a first one`,
          `没有合适的内置映射；可用 “touchstone map suggest ${file}” 生成初稿`,
        ];
  throw usageError(
    `${file}: a CSV needs a map that says what its columns mean; ${en}`,
    `${file}：读取 CSV 需要说明各列含义的映射；${zh}`,
  );
}
