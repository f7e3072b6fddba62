import { type GrowingColumn, growingFloats } from '../cases/growing.ts';
import { inputError } from '../model/error.ts';
import { swappedDayAndMonth, timeReader } from './time-format.ts';
import type { LocalToInstant, TimeReader } from './time-reader.ts';

/** A column of times while it is read. */
export interface TimeColumn {
  /** The value as epoch milliseconds, NaN if no format reads it. Does not keep it yet. */
  read(bytes: Uint8Array, start: number, end: number, line: number): number;
  /** Keeps what `read` returned last, or NaN for a value that is missing. */
  keep(isMissing?: boolean): void;
  /** The times, and the format they were written in. `preferred` decides between formats that all fit. */
  done(preferred?: string): { readonly times: Float64Array; readonly format: string };
}

interface Candidate {
  readonly format: string;
  readonly reader: TimeReader;
  /** Only there to notice a column in the other date order; never chosen. */
  readonly isShadow: boolean;
  readonly times: GrowingColumn<Float64Array>;
  value: number;
  /** The first value that it could not read though another format could. */
  killedBy: { readonly line: number; readonly value: string } | undefined;
}

/**
 * One format must fit the whole column. Several may be declared, such as both date orders; each value that only some of them read
 * rules the others out. A column that needs two formats is refused with the two lines that prove it: where both readings are possible
 * (03-04-2016) nobody can tell which was meant. A column that two formats read throughout, differently, is refused too.
 */
export function timeColumn(file: string, formats: readonly string[], toInstant: LocalToInstant): TimeColumn {
  const candidate = (format: string, isShadow: boolean): Candidate => ({
    format,
    reader: timeReader(format, toInstant),
    isShadow,
    times: growingFloats(),
    value: Number.NaN,
    killedBy: undefined,
  });
  const shadows = formats
    .map(swappedDayAndMonth)
    .filter((format) => format !== undefined)
    .filter((format) => !formats.includes(format));
  const all = [
    ...formats.map((format) => candidate(format, false)),
    ...shadows.map((format) => candidate(format, true)),
  ];
  let alive = all;
  let first = all[0];

  const judge = (bytes: Uint8Array, start: number, end: number, line: number): number => {
    for (const each of all) each.value = each.reader(bytes, start, end);
    const fitting = alive.filter((each) => !Number.isNaN(each.value));
    const value = new TextDecoder().decode(bytes.subarray(start, end));
    if (fitting.length === 0) {
      const dead = all.find((each) => each.killedBy && !Number.isNaN(each.value));
      if (dead?.killedBy) throw twoOrders(file, dead.killedBy, { line, value }, first.format, dead.format);
      return Number.NaN;
    }
    for (const each of alive) if (Number.isNaN(each.value)) each.killedBy = { line, value };
    alive = fitting;
    first = alive[0];
    return first.value;
  };

  return {
    read(bytes, start, end, line) {
      if (alive.length > 1) return judge(bytes, start, end, line);
      first.value = first.reader(bytes, start, end);
      return Number.isNaN(first.value) ? judge(bytes, start, end, line) : first.value;
    },
    keep(isMissing = false) {
      for (const each of alive) each.times.push(isMissing ? Number.NaN : each.value);
    },
    done(preferred) {
      const declared = alive.filter((each) => !each.isShadow);
      const agreed = declared.find((each) => each.format === preferred);
      const chosen = agreed ?? declared[0];
      if (!chosen) throw otherOrder(file, first.format, all[0]);
      const times = chosen.times.done();
      const other = agreed ? undefined : declared.find((each) => differ(each.times.done(), times));
      if (other) throw ambiguous(file, chosen.format, other.format);
      return { times, format: chosen.format };
    },
  };
}

function differ(a: Float64Array, b: Float64Array): boolean {
  for (let at = 0; at < a.length; at++) if (!Object.is(a[at], b[at])) return true;
  return false;
}

type Seen = { readonly line: number; readonly value: string };

const twoOrders = (file: string, one: Seen, other: Seen, format: string, dead: string) =>
  inputError(
    `${file}:${other.line}: two date orders in one column: line ${one.line} "${one.value}" is ${format}, line ${other.line} "${other.value}" is ${dead}; split the file, or write the dates one way`,
    `${file}:${other.line}：同一列出现两种日期写法：第 ${one.line} 行 "${one.value}" 是 ${format}，第 ${other.line} 行 "${other.value}" 是 ${dead}；请拆分文件或统一日期写法`,
  );

const otherOrder = (file: string, format: string, declared: Candidate) =>
  inputError(
    `${file}:${declared.killedBy?.line}: "${declared.killedBy?.value}" is not ${declared.format}, but the whole column reads as ${format}; set time.format to "${format}" in the map`,
    `${file}:${declared.killedBy?.line}："${declared.killedBy?.value}" 不符合 ${declared.format}，但整列都符合 ${format}；请在映射里把 time.format 改为 "${format}"`,
  );

const ambiguous = (file: string, one: string, other: string) =>
  inputError(
    `${file}: every date reads both as ${one} and as ${other}, with different days; set time.format in the map to the one that is meant`,
    `${file}：所有日期既符合 ${one} 又符合 ${other}，含义不同；请在映射的 time.format 中只写正确的那一种`,
  );
