import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** Runs something against a database of its own in memory, and closes it whatever happens. */
export async function withDuckDb<Result>(use: (connection: DuckDBConnection) => Promise<Result>): Promise<Result> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    await connection.run("set TimeZone = 'UTC'");
    return await use(connection);
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

/** A text as SQL has it. A query ends at a NUL, so that character is named. */
export const quoted = (text: string): string =>
  text
    .split('\0')
    .map((part) => `'${part.replaceAll("'", "''")}'`)
    .join(' || chr(0) || ');

/** Numbers of a query, column by column; `rows` is how many there are. NULL becomes NaN in a column of doubles, and `otherwise` in others. */
export async function numberColumns(
  connection: DuckDBConnection,
  sql: string,
  rows: number,
): Promise<readonly Float64Array[]> {
  const result = await connection.stream(sql);
  const columns = Array.from({ length: result.columnCount }, () => new Float64Array(rows));
  let filled = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const from = filled;
    columns.forEach((column, at) =>
      chunk?.visitColumnValues(at, (value, row) => {
        column[from + row] = value === null ? Number.NaN : Number(value);
      }),
    );
    filled += chunk.rowCount;
  }
  return columns;
}

/** Texts of a query with one column, in order. */
export async function textColumn(connection: DuckDBConnection, sql: string): Promise<(string | null)[]> {
  const [column = []] = await (await connection.run(sql)).getColumnsJson();
  return column.map((value) => (typeof value === 'string' ? value : null));
}
