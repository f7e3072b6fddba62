import type { SampleColumn } from '../evidence/column-guess.ts';
import { readCsvRecords } from '../evidence/csv-records.ts';
import { logFormat } from '../evidence/log-format.ts';
import { suggestedMap } from '../evidence/map-suggestion.ts';
import { utf8Chunks } from '../evidence/text-check.ts';
import type { Effects } from '../model/effects.ts';
import { usageError } from '../model/error.ts';
import type { Lang } from '../model/text.ts';
import { logBytes } from './log-bytes.ts';

/** So much of a file is looked at. */
const SAMPLE = 4 << 20;

/** `touchstone map suggest`: a first map for a CSV, as YAML with remarks on what to check. */
export async function suggestMap(effects: Pick<Effects, 'files'>, path: string, lang: Lang): Promise<string> {
  const bytes = await logBytes(effects, path, {});
  const format = logFormat(path, bytes.head);
  if (format !== 'csv')
    throw usageError(
      `${path}: only a table needs a map, and this is ${format}; run “touchstone facts ${path}”`,
      `${path}：只有表格需要映射，而这是 ${format}；可直接运行 “touchstone facts ${path}”`,
    );
  return suggestedMap(path, await sampleColumns(utf8Chunks(beginning(bytes.chunks), path, undefined), path), lang);
}

async function sampleColumns(chunks: AsyncIterable<Uint8Array>, file: string): Promise<readonly SampleColumn[]> {
  const decoder = new TextDecoder();
  let columns: { name: string; values: string[] }[] = [];
  await readCsvRecords(chunks, file, {
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
