import { dirname } from 'node:path';
import { DOUBLE, type DuckDBConnection, DuckDBDataChunk, INTEGER, VARCHAR } from '@duckdb/node-api';
import { z } from 'zod';
import { type CaseLog, type Dictionary, EVENT_KINDS, NONE, ROLES } from '../model/case.ts';
import type { Effects } from '../model/effects.ts';
import { diskError } from '../model/error.ts';
import { quoted, withDuckDb } from './duckdb.ts';

/** What of a log is not in its rows; kept in the file's metadata. */
export const caseFileSchema = z.strictObject({
  schema: z.literal('touchstone/cases@1'),
  cases: z.number().int().nonnegative(),
  shows: z.strictObject({
    messages: z.boolean(),
    groups: z.boolean(),
    resolution: z.boolean(),
    waiting: z.boolean(),
  }),
  observation: z.strictObject({ from: z.number(), to: z.number() }).nullable(),
  groups: z.array(z.string()),
});

/**
 * Keeps a log as Parquet that any tool can read: a row for each event, with its case's attributes in words. Written aside, then renamed.
 * The same log gives the same bytes (one thread, rows in order).
 */
export async function writeCaseFile(
  effects: Pick<Effects, 'files' | 'randomBytes'>,
  path: string,
  log: CaseLog,
): Promise<void> {
  const mark = Array.from(effects.randomBytes(4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const aside = `${path}.${mark}.part`;
  await effects.files.makeFolder(dirname(path));
  try {
    await withDuckDb(async (connection) => {
      await connection.run('set threads = 1');
      await fill(connection, log);
      await connection.run(copyTo(aside, log));
    });
    await effects.files.rename(aside, path);
  } catch (error) {
    await effects.files.remove(aside).catch(() => undefined);
    throw unwritable(path, error);
  }
}

async function fill(connection: DuckDBConnection, log: CaseLog): Promise<void> {
  const { attributes } = log;
  await connection.run(`create table e (n integer, c integer, ms double, kind integer, role integer, team integer, detail integer, text integer);
    create table c (c integer, id varchar, severity integer, channel varchar, plan varchar, vendor varchar, opened double, before integer);
    create table g (g integer, name varchar);
    create table t (t integer, words varchar);`);
  const caseOf = new Int32Array(log.events);
  for (let index = 0; index < log.cases; index++) caseOf.fill(index, log.offsets[index], log.offsets[index + 1]);
  await append(connection, 'e', log.events, [
    (at) => at,
    (at) => caseOf[at],
    (at) => log.time[at],
    (at) => log.kind[at],
    (at) => log.role[at],
    (at) => log.group[at],
    (at) => log.detail[at],
    (at) => log.text?.codes[at] ?? NONE,
  ]);
  await append(connection, 'c', log.cases, [
    (at) => at,
    (at) => log.caseIds.at(at),
    (at) => attributes.severity?.[at] ?? NONE,
    (at) => nameAt(attributes.channel, at),
    (at) => nameAt(attributes.plan, at),
    (at) => nameAt(attributes.vendor, at),
    (at) => knownTime(attributes.openedAt?.[at]),
    (at) => attributes.openedBefore?.[at] ?? null,
  ]);
  await append(connection, 'g', log.groups.length, [(at) => at, (at) => log.groups[at]]);
  await append(connection, 't', log.text?.values.length ?? 0, [(at) => at, (at) => log.text?.values[at] ?? null]);
}

type Cell = number | string | null;

const TYPES = {
  e: [INTEGER, INTEGER, DOUBLE, INTEGER, INTEGER, INTEGER, INTEGER, INTEGER],
  c: [INTEGER, VARCHAR, INTEGER, VARCHAR, VARCHAR, VARCHAR, DOUBLE, INTEGER],
  g: [INTEGER, VARCHAR],
  t: [INTEGER, VARCHAR],
};
/** Rows of a DuckDB vector. */
const VECTOR = 2048;

async function append(
  connection: DuckDBConnection,
  table: keyof typeof TYPES,
  rows: number,
  columns: readonly ((row: number) => Cell)[],
): Promise<void> {
  const appender = await connection.createAppender(table);
  for (let start = 0; start < rows; start += VECTOR) {
    const length = Math.min(VECTOR, rows - start);
    const chunk = DuckDBDataChunk.create(TYPES[table], length);
    columns.forEach((cellOf, at) =>
      chunk.setColumnValues(
        at,
        Array.from({ length }, (_, row) => cellOf(start + row)),
      ),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function copyTo(path: string, log: CaseLog): string {
  const about: z.input<typeof caseFileSchema> = {
    schema: 'touchstone/cases@1',
    cases: log.cases,
    shows: log.shows,
    observation: log.observation ?? null,
    groups: [...log.groups],
  };
  const names = (list: readonly string[]) => `[${list.map(quoted).join(', ')}]`;
  return `
    copy (
      select c.c as case_index, c.id as "case", make_timestamp_ms(e.ms::bigint) as "at",
        ${names(EVENT_KINDS)}[e.kind + 1] as kind, ${names(ROLES)}[e.role + 1] as role, g.name as "group",
        nullif(e.detail, ${NONE}) as detail, t.words as "text",
        case when c.severity >= 0 then 'P' || c.severity end as severity, c.channel, c.plan, c.vendor,
        make_timestamp_ms(c.opened::bigint) as opened_at, c.before = 1 as opened_before
      from c left join e using (c) left join g on g.g = e.team left join t on t.t = e.text
      order by c.c, e.n
    ) to ${quoted(path)} (format parquet, compression zstd, kv_metadata {touchstone: ${quoted(JSON.stringify(about))}})`;
}

const knownTime = (time: number | undefined): number | null => (time === undefined || Number.isNaN(time) ? null : time);
const nameAt = (dictionary: Dictionary | undefined, index: number): string | null => {
  const code = dictionary?.codes[index] ?? NONE;
  return code === NONE ? null : (dictionary?.values[code] ?? null);
};

/** The database writes by itself, past `Effects`; a full or closed disk is told as there. */
function unwritable(path: string, error: unknown): unknown {
  const message = error instanceof Error ? error.message : '';
  if (!/^IO Error|No space left|Permission denied|Read-only/i.test(message)) return error;
  const [why] = message.split('\n');
  return diskError(
    `${path}: cannot be written (${why}); nothing was half written, free some space or choose a folder you may write to`,
    `${path}：无法写入（${why}）；没有留下写了一半的文件，请腾出空间或换一个可写的目录`,
    error,
  );
}
