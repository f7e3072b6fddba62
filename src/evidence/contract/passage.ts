import type { Block, Table } from '../document/block.ts';
import { type Run, slice, trimmed } from '../document/run.ts';

/** A paragraph, item or heading where it stands: under which headings, after which words. */
export interface Passage {
  readonly kind: 'passage';
  readonly run: Run;
  readonly isHeading: boolean;
  /** 0: no list item. */
  readonly depth: number;
  /** Headings above it, the nearest last. */
  readonly path: readonly string[];
  /** The words that introduce it: the paragraph before a list or a table, the item above an item. */
  readonly lead: string;
  /** The short lines right above it, the nearest last: cards and cells that came out as lines. */
  readonly above: readonly string[];
}

export interface PlacedTable {
  readonly kind: 'table';
  readonly table: Table;
  readonly path: readonly string[];
  readonly lead: string;
}

export type Placed = Passage | PlacedTable;

const SHORT = 24;
const MOST_ABOVE = 24;

/** Walks the blocks in order and tells each its headings and its introduction. */
export function placed(blocks: readonly Block[], title: Run | null): readonly Placed[] {
  const open: { level: number; text: string }[] = [];
  const leads: string[] = [];
  let short: readonly string[] = [];
  const found: Placed[] = [];
  const path = () => (title ? [title.text, ...open.map(({ text }) => text)] : open.map(({ text }) => text));
  for (const block of blocks) {
    if (block.kind === 'heading') {
      while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
      found.push({ kind: 'passage', run: block.run, isHeading: true, depth: 0, path: path(), lead: '', above: [] });
      open.push({ level: block.level, text: block.run.text });
      leads.length = 0;
      short = [];
    } else if (block.kind === 'table') {
      found.push({ kind: 'table', table: block, path: path(), lead: leads[0] ?? '' });
      short = [];
    } else {
      const lead = leads.slice(0, block.depth).findLast((words) => words !== '') ?? '';
      found.push({
        kind: 'passage',
        run: block.run,
        isHeading: false,
        depth: block.depth,
        path: path(),
        lead,
        above: short,
      });
      short = block.run.text.length <= SHORT ? [...short.slice(1 - MOST_ABOVE), block.run.text] : [];
      leads.length = block.depth;
      leads[block.depth] = block.run.text;
    }
  }
  return found;
}

const SENTENCE_END = /[。！？；\n]+|[!?;](?=\s|$)|\.(?=\s+[\p{Lu}"“([]|\s*$)/gu;

/** The sentences of a run, ends included. */
export function sentences(run: Run): readonly Run[] {
  const found: Run[] = [];
  let from = 0;
  for (const match of run.text.matchAll(SENTENCE_END)) {
    const to = match.index + match[0].length;
    if (ABBREVIATION.test(run.text.slice(Math.max(0, to - 6), to))) continue;
    found.push(trimmed(slice(run, from, to)));
    from = to;
  }
  found.push(trimmed(slice(run, from, run.text.length)));
  return found.filter(({ text }) => text !== '');
}

const ABBREVIATION = /(?:\b(?:e\.g|i\.e|approx|min|hrs?|incl|No|vs|etc|[ap]\.m))\.$/i;
