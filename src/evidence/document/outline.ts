import type { Block, Cell } from './block.ts';
import { runOf } from './run.ts';

/** A document that has no text of its own: what was taken out of a PDF or a DOCX, in reading order. */
export type OutlinePart =
  | { readonly kind: 'heading'; readonly level: number; readonly words: string }
  | { readonly kind: 'paragraph'; readonly depth: number; readonly words: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly OutlineCell[])[] };

export interface OutlineCell {
  readonly words: string;
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** Writes the parts down as text, a paragraph or row a line and a tab between cells, and says where each stands in it. */
export function storedOutline(parts: readonly OutlinePart[]): { stored: string; blocks: Block[] } {
  const text: string[] = [];
  let length = 0;
  const write = (words: string): readonly [number, number] => {
    const start = length;
    text.push(words);
    length += words.length;
    return [start, length];
  };
  const placed = parts.map((part) => {
    if (part.kind !== 'table') {
      const span = write(part.words);
      write('\n');
      return { part, spans: [[span]] };
    }
    const spans = part.rows.map((row) =>
      row
        .map((cell, at) => {
          if (at > 0) write('\t');
          return write(cell.words);
        })
        .concat([write('\n')]),
    );
    return { part, spans };
  });
  const stored = text.join('');
  const blocks = placed.map(({ part, spans }): Block => {
    if (part.kind === 'table')
      return {
        kind: 'table',
        rows: part.rows.map((row, at) =>
          row.map(
            ({ isHeader, columns, rows }, column): Cell => ({
              run: runOf(stored, ...spans[at][column]),
              isHeader,
              columns,
              rows,
            }),
          ),
        ),
      };
    const run = runOf(stored, ...spans[0][0]);
    return part.kind === 'heading'
      ? { kind: 'heading', level: part.level, run }
      : { kind: 'paragraph', depth: part.depth, run };
  });
  return { stored, blocks };
}
