import { type ExpectedError, inputError } from '../model/error.ts';
import type { Text } from '../model/text.ts';
import type { ByteDictionary } from './byte-dictionary.ts';
import type { LocalToInstant } from './time-reader.ts';

/** A text column: what distinct values there are, and which one stands in each row. A map works on the distinct values only. */
export interface TextColumn {
  readonly codes: Int32Array;
  readonly values: Pick<ByteDictionary, 'size' | 'at'>;
}

/** What every source of rows becomes, whatever its format: columns in file order. */
export interface Table {
  readonly file: string;
  readonly rows: number;
  /** Epoch milliseconds. */
  readonly time: Float64Array;
  /** When the row's case was opened, NaN where the row does not say; absent where the source has no such column. */
  readonly opened?: Float64Array;
  readonly columns: ReadonlyMap<string, TextColumn>;
}

/** Which columns to read, and how its times are written. */
export interface TableRequest {
  /** One of `text`; a row without it cannot be read. */
  readonly case: string;
  readonly text: readonly string[];
  readonly time: string;
  readonly opened?: string;
  readonly formats: readonly string[];
  readonly toInstant: LocalToInstant;
  /** Values that mean "not given"; an empty field always does. */
  readonly missing: ReadonlySet<string>;
}

/** Rows that could not be read: refused at the first, or counted. */
export interface BadRows {
  add(line: number, why: Text): void;
  readonly count: number;
  readonly first: { readonly line: number; readonly why: Text } | null;
}

export function badRows(file: string, skip: boolean): BadRows {
  let count = 0;
  let first: BadRows['first'] = null;
  return {
    add(line, why) {
      if (!skip) throw badRow(file, line, why);
      count++;
      first ??= { line, why };
    },
    get count() {
      return count;
    },
    get first() {
      return first;
    },
  };
}

const badRow = (file: string, line: number, why: Text): ExpectedError =>
  inputError(
    `${file}:${line}: ${why.en}; correct the row, or leave such rows out with --skip-bad-rows`,
    `${file}:${line}：${why.zh}；请改正这一行，或用 --skip-bad-rows 跳过这样的行`,
  );

/** Why a row cannot be read. */
export const problems = {
  fields: (found: number, expected: number): Text => ({
    en: `the row has ${found} fields where the header has ${expected}`,
    zh: `这一行有 ${found} 个字段，而表头有 ${expected} 个`,
  }),
  time: (column: string, value: string, formats: readonly string[]): Text => ({
    en: `${column} "${value}" is not a time written as ${formats.join(' or ')}`,
    zh: `${column} 的 "${value}" 不是按 ${formats.join(' 或 ')} 书写的时间`,
  }),
  missing: (column: string): Text => ({ en: `${column} is empty`, zh: `${column} 为空` }),
  json: (why: string): Text => ({ en: `not JSON (${why})`, zh: `不是 JSON（${why}）` }),
  field: (path: string, why: Text): Text => ({ en: `${path}: ${why.en}`, zh: `${path}：${why.zh}` }),
} satisfies Record<string, (...values: never[]) => Text>;

/** A column that the request asked for. */
export function columnOf(table: Table, name: string): TextColumn {
  const column = table.columns.get(name);
  if (!column) throw new Error(`the table was read without its column ${name}`);
  return column;
}

/** Something for each distinct value, by its code. */
export const perValue = <Value>(
  values: { readonly size: number; at(code: number): Value },
  meaning: (value: Value) => number,
): Int32Array => Int32Array.from({ length: values.size }, (_, code) => meaning(values.at(code)));

export const valuesOf = ({ values }: TextColumn): string[] =>
  Array.from({ length: values.size }, (_, code) => values.at(code));
