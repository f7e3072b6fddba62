import { decodeText } from '../evidence/charset.ts';
import type { SampleColumn } from '../evidence/column-guess.ts';
import { readCsvRecords } from '../evidence/csv-records.ts';
import { logFormat } from '../evidence/log-format.ts';
import { suggestedMap } from '../evidence/map-suggestion.ts';
import { isUtf8 } from '../evidence/text-check.ts';
import type { Effects } from '../model/effects.ts';
import { usageError } from '../model/error.ts';
import type { Lang } from '../model/text.ts';
import { logBytes } from './log-bytes.ts';

/** So much of a file is looked at. */
const SAMPLE = 4 << 20;

/** `touchstone map suggest`: a first map for a CSV, as YAML with remarks on what to check. */
export async function suggestMap(effects: Pick<Effects, 'files'>, path: string, lang: Lang): Promise<string> {
  const { columns, encoding } = await tableSample(effects, path, path);
  return suggestedMap(path, columns, lang, encoding);
}

export interface TableSample {
  readonly columns: readonly SampleColumn[];
  /** What a map has to say of its character set; undefined for UTF-8, and for UTF-16, which bears a mark. */
  readonly encoding: 'gb18030' | undefined;
}

/** The columns of a table, from the rows at its beginning. Fails where the file is no table. */
export async function tableSample(effects: Pick<Effects, 'files'>, path: string, name: string): Promise<TableSample> {
  const { head, chunks } = await logBytes(effects, path, {});
  const format = logFormat(name, head);
  if (format !== 'csv')
    throw usageError(
      `${name}: only a table needs a map, and this is ${format}; run “touchstone facts ${name}”`,
      `${name}：只有表格需要映射，而这是 ${format}；可直接运行 “touchstone facts ${name}”`,
    );
  const parts: Uint8Array[] = [];
  for await (const part of beginning(chunks)) parts.push(part);
  const bytes = Buffer.concat(parts);
  const text = decodeText(name, bytes);
  const isMarked = bytes[0] === 0xff || bytes[0] === 0xfe;
  return { columns: await columnsOf(text, name), encoding: isMarked || isUtf8(bytes) ? undefined : 'gb18030' };
}

async function columnsOf(text: string, file: string): Promise<readonly SampleColumn[]> {
  const decoder = new TextDecoder();
  let columns: { name: string; values: string[] }[] = [];
  const whole = async function* () {
    yield new TextEncoder().encode(text);
  };
  await readCsvRecords(whole(), file, {
    header(names) {
      columns = names.map((name) => ({ name, values: [] }));
      return names.map((_, at) => at);
    },
    record({ bytes, starts, ends, fields }) {
      if (fields === columns.length)
        columns.forEach((column, at) => column.values.push(decoder.decode(bytes.subarray(starts[at], ends[at]))));
    },
  });
  return columns;
}

/** Whole lines from the beginning of a file. */
async function* beginning(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length < SAMPLE) yield chunk;
    else {
      yield chunk.subarray(0, chunk.lastIndexOf(0x0a) + 1);
      return;
    }
  }
}
