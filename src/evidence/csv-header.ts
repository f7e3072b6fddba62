import { inputError } from '../model/error.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

export interface CsvHeader {
  readonly names: readonly string[];
  readonly delimiter: number;
  readonly bytes: number;
  readonly lines: number;
}

/** The first record, undefined while it is not whole yet. The delimiter is the one of `, ; tab |` that occurs most outside quotes. */
export function headerOf(bytes: Uint8Array, isLast: boolean, file: string): CsvHeader | undefined {
  let start = 0;
  while (bytes[start] === LF || bytes[start] === CR) start++;
  let isInside = false;
  let end = start;
  const counts = new Map([
    [0x2c, 0],
    [0x3b, 0],
    [0x09, 0],
    [0x7c, 0],
  ]);
  for (; end < bytes.length && (isInside || bytes[end] !== LF); end++) {
    const byte = bytes[end];
    if (byte === QUOTE) isInside = !isInside;
    else if (!isInside && counts.has(byte)) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  }
  if (end === bytes.length && !isLast) return undefined;
  const [[delimiter]] = [...counts].sort((a, b) => b[1] - a[1]);
  const text = headerText(bytes.subarray(start, end), file);
  const separator = String.fromCharCode(delimiter);
  const names = splitOutsideQuotes(text.replace(/\r$/, ''), separator).map((name) =>
    name.trim().replace(/^"([^]*)"$/, (_, inner: string) => inner.replaceAll('""', '"')),
  );
  const lines = new TextDecoder().decode(bytes.subarray(0, end)).split('\n').length;
  return { names, delimiter, bytes: end + 1, lines };
}

function headerText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw inputError(
      `${file}:1: the header is not UTF-8 text; say which character set it is in the map (encoding: gb18030), or convert the file`,
      `${file}:1：表头不是 UTF-8 文本；请在映射中写明字符集（encoding: gb18030），或先转换文件`,
      cause,
    );
  }
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const fields = [''];
  let isInside = false;
  for (const sign of text) {
    if (sign === '"') isInside = !isInside;
    if (sign === separator && !isInside) fields.push('');
    else fields[fields.length - 1] += sign;
  }
  return fields;
}
