import { type BadRows, problems } from './table.ts';
import { notUtf8 } from './text-check.ts';

export interface JsonLine {
  readonly line: number;
  readonly value: unknown;
}

/** One JSON value per line; blank lines are skipped, lines that are no JSON go to `bad`. Batches, so that millions of lines stay cheap. */
export async function* jsonLines(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  bad: BadRows,
): AsyncGenerator<readonly JsonLine[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let line = 1;
  const parsed = (lines: readonly string[]): JsonLine[] => {
    const values: JsonLine[] = [];
    for (const text of lines) {
      if (text.trim() !== '') {
        const value = parse(text, line, bad);
        if (value !== undefined) values.push({ line, value });
      }
      line++;
    }
    return values;
  };
  for await (const chunk of chunks) {
    const lines = (rest + decode(decoder, chunk, file, line)).split('\n');
    rest = lines.pop() ?? '';
    yield parsed(lines);
  }
  rest += decode(decoder, undefined, file, line);
  yield parsed([rest]);
}

function parse(text: string, line: number, bad: BadRows): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    bad.add(line, problems.json(error instanceof Error ? error.message.slice(0, 80) : 'syntax'));
    return undefined;
  }
}

function decode(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array | undefined,
  file: string,
  line: number,
): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw notUtf8(file, line);
  }
}
