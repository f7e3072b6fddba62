import { findDurations } from '../../language/duration.ts';
import type { Block, Table } from '../document/block.ts';
import { type Run, slice, trimmed } from '../document/run.ts';
import { metricOf } from './lexicon.ts';
import { severityLabel } from './severity-label.ts';

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
  /** The last line above it that is a level's name and no more; null: none under this heading. */
  readonly level: string | null;
  /** What introduces the sections that it stands in, the nearest first. */
  readonly intros: readonly string[];
}

export interface PlacedTable {
  readonly kind: 'table';
  readonly table: Table;
  readonly path: readonly string[];
  readonly lead: string;
  /** The words right before it, be they an item of a list. */
  readonly before: string;
  /** What introduces the sections that it stands in (`Response times are as follows:`), the nearest first. */
  readonly intros: readonly string[];
}

export type Placed = Passage | PlacedTable;

/** Words that announce what comes after them. */
export const INTRODUCES = /[:：]\s*$|\bas follows\b|\bbelow\b|如下|下表/iu;
const SHORT = 40;
/** `Critical`, `第二级 急迫`: a name, and nothing said of it. */
const isLevelName = (text: string): boolean =>
  text.length <= 30 &&
  !/[:：,，.。;；]/u.test(text) &&
  (severityLabel(text)?.definition === null || /^\s*第?[一二三四五]级\s/u.test(text));
/** `Priority 1 response time`: a level, and what the times below it are of. */
const isLevelOfTimes = (text: string): boolean =>
  text.length <= 60 && severityLabel(text) !== null && metricOf(text) !== null && findDurations(text).length === 0;
const MOST_ABOVE = 24;
/** Lines between a level's name and the heading of its card: another name for it. */
const CARD_HEAD = 1;

interface Open {
  readonly level: number;
  readonly text: string;
  intro: string;
}

/** Walks the blocks in order and tells each its headings and its introduction. */
export function placed(blocks: readonly Block[], title: Run | null): readonly Placed[] {
  /** The document itself, then the headings that are open. */
  const open: Open[] = [{ level: 0, text: '', intro: '' }];
  const leads: string[] = [];
  let short: readonly string[] = [];
  let level: string | null = null;
  /** Lines since the level was named. */
  let since = 0;
  const found: Placed[] = [];
  const place = () => ({
    path: [...(title ? [title.text] : []), ...open.slice(1).map(({ text }) => text)],
    intros: open.flatMap(({ intro }) => (intro === '' ? [] : [intro])).toReversed(),
  });
  for (const block of blocks) {
    if (block.kind === 'heading') {
      while (open.length > 1 && open[open.length - 1].level >= block.level) open.pop();
      const alone = { depth: 0, lead: '', above: [], level: null };
      found.push({ kind: 'passage', run: block.run, isHeading: true, ...alone, ...place() });
      // A card may name its level over its own heading.
      if (since > CARD_HEAD) level = null;
      open.push({ level: block.level, text: block.run.text, intro: '' });
      leads.length = 0;
      short = [];
    } else if (block.kind === 'table') {
      found.push({ kind: 'table', table: block, ...place(), lead: leads[0] ?? '', before: leads.at(-1) ?? '' });
      short = [];
    } else {
      const { run, depth } = block;
      const lead = leads.slice(0, depth).findLast((words) => words !== '') ?? '';
      found.push({ kind: 'passage', run, isHeading: false, depth, ...place(), lead, above: short, level });
      since++;
      const isLevel = depth === 0 && (isLevelName(run.text) || isLevelOfTimes(run.text));
      if (isLevel && (since > CARD_HEAD || level === null || !/\d/.test(level))) {
        level = run.text;
        since = 0;
      }
      short = run.text.length <= SHORT ? [...short.slice(1 - MOST_ABOVE), run.text] : [];
      if (depth === 0 && INTRODUCES.test(run.text)) open[open.length - 1].intro = run.text;
      leads.length = depth;
      leads[depth] = run.text;
    }
  }
  return found;
}

const SENTENCE_END = /[。！？；\n]+|[!?;](?=\s|$)|\.(?=\s+(?:[\p{Lu}"“([]|[\d.]+\s?%)|\s*$)/gu;

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

const ABBREVIATION = /(?:\b(?:e\.g|i\.e|approx|min|hrs?|incl|No|vs|etc|bus|[ap]\.m))\.$/i;
