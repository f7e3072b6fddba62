import type { DuckDBConnection } from '@duckdb/node-api';
import { type CaseAttributes, type CaseLog, type Dictionary, EVENT_KINDS, NONE, ROLES } from '../model/case.ts';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import { caseFileSchema } from './case-files.ts';
import { numberColumns, quoted, textColumn, withDuckDb } from './duckdb.ts';

/** Reads back what `writeCaseFile` kept. */
export async function readCaseFile({ files }: Pick<Effects, 'files'>, path: string): Promise<CaseLog> {
  if ((await files.size(path)) === undefined) throw notCases(path, 'absent');
  return withDuckDb(async (connection) => {
    const file = quoted(path);
    const [about] = await textColumn(
      connection,
      `select decode(value) from parquet_kv_metadata(${file}) where decode(key) = 'touchstone'`,
    ).catch((cause: unknown) => {
      throw notCases(path, String(cause));
    });
    if (about === null || about === undefined) throw notCases(path, 'no description');
    const { cases, shows, observation, groups } = caseFileSchema.parse(JSON.parse(about));
    const text = await dictionary(
      connection,
      `select "text" as name from read_parquet(${file}) where "at" is not null`,
    );
    const [caseOf = [], time, kind, role, group, detail] = await events(connection, file, groups);
    const offsets = new Uint32Array(cases + 1);
    for (const index of caseOf) offsets[index + 1]++;
    for (let index = 0; index < cases; index++) offsets[index + 1] += offsets[index];
    const ids = await textColumn(connection, perCase(file, '"case"'));
    return {
      cases,
      events: time.length,
      offsets,
      caseIds: { at: (index) => ids[index] ?? '' },
      time,
      kind: Uint8Array.from(kind),
      role: Uint8Array.from(role),
      group: Int32Array.from(group),
      groups,
      detail: Int32Array.from(detail),
      ...(text ? { text } : {}),
      shows,
      attributes: await attributes(connection, file, cases),
      ...(observation ? { observation } : {}),
    };
  });
}

async function events(connection: DuckDBConnection, file: string, groups: readonly string[]) {
  const [count] = await numberColumns(connection, `select count("at")::double from read_parquet(${file})`, 1);
  const place = (names: readonly string[], column: string) =>
    `coalesce(list_position([${names.map(quoted).join(', ')}]::varchar[], ${column}), 0) - 1`;
  return numberColumns(
    connection,
    `select case_index, epoch_ms("at")::double, ${place(EVENT_KINDS, 'kind')}, ${place(ROLES, 'role')}, ${place(groups, '"group"')},
       coalesce(detail, ${NONE}) from read_parquet(${file}) where "at" is not null`,
    count[0],
  );
}

/** A column that says the same in all rows of a case, once for each case. */
const perCase = (file: string, column: string): string =>
  `select any_value(${column}) from read_parquet(${file}) group by case_index order by case_index`;

async function attributes(connection: DuckDBConnection, file: string, cases: number): Promise<CaseAttributes> {
  const [severity, opened, before] = await numberColumns(
    connection,
    `select coalesce(any_value(substr(severity, 2)::integer), ${NONE}), any_value(epoch_ms(opened_at))::double, any_value(opened_before)::integer
     from read_parquet(${file}) group by case_index order by case_index`,
    cases,
  );
  const [channel, plan, vendor] = [
    await dictionary(connection, perCase(file, 'channel')),
    await dictionary(connection, perCase(file, 'plan')),
    await dictionary(connection, perCase(file, 'vendor')),
  ];
  return {
    ...(severity.some((code) => code !== NONE) ? { severity: Int8Array.from(severity) } : {}),
    ...(opened.every(Number.isNaN) ? {} : { openedAt: opened }),
    ...(before.every(Number.isNaN) ? {} : { openedBefore: Uint8Array.from(before) }),
    ...(channel ? { channel } : {}),
    ...(plan ? { plan } : {}),
    ...(vendor ? { vendor } : {}),
  };
}

/** Words in order of first appearance; undefined where there are none. */
async function dictionary(connection: DuckDBConnection, sql: string): Promise<Dictionary | undefined> {
  const words = await textColumn(connection, sql);
  const codes = new Map<string, number>();
  const column = Int32Array.from(words, (word) => {
    if (word === null) return NONE;
    const code = codes.get(word) ?? codes.size;
    codes.set(word, code);
    return code;
  });
  return codes.size > 0 ? { codes: column, values: [...codes.keys()] } : undefined;
}

const notCases = (path: string, why: string) =>
  inputError(
    `${path}: is not a file of cases (${why.split('\n', 1)[0]}); delete .touchstone/evidence, it is made anew from the raw documents`,
    `${path}：不是工单文件（${why.split('\n', 1)[0]}）；删除 .touchstone/evidence 即可从原始文档重新生成`,
  );
