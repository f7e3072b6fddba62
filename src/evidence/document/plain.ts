import type { Block, Cell } from './block.ts';
import {
  BULLET,
  type Cut,
  isCutShort,
  isHeading,
  isLabelled,
  LABELLED,
  type Line,
  linesOf,
  NUMBERED_HEADING,
  RULE,
  TITLE,
  UNDERLINE,
  widthOf,
} from './plain-line.ts';
import { cellsOf, isOneTime, lostCells, lostHead } from './plain-row.ts';
import { runOf } from './run.ts';

/** Paragraphs, headings and tables of plain text, of a stretch of it or the whole, as its blank lines, numbers, tabs and columns tell them. */
export function plainBlocks(stored: string, from = 0, to = stored.length): Block[] {
  const blocks: Block[] = [];
  let paragraph: Line[] = [];
  let rows: { line: Line; cells: readonly Cut[] }[] = [];
  /** Rows that lost their columns begin with values, unless a head was found over them. */
  let isHeadless = false;
  /** Does an empty line stand before the paragraph? */
  let isApart = false;
  const endParagraph = (isBetweenBlanks = false) => {
    const block = paragraphOf(stored, paragraph, isBetweenBlanks);
    if (block) blocks.push(block);
    paragraph = [];
  };
  const endTable = () => {
    if (rows.length >= 2)
      blocks.push({
        kind: 'table',
        rows: rows.map(({ cells }, at) => cells.map((cell) => cellOf(stored, cell, at === 0 && !isHeadless))),
      });
    else for (const { line } of rows) paragraph.push(line);
    if (rows.length === 1) endParagraph();
    rows = [];
  };
  /** The head of a table without columns came in as the last line of a paragraph, perhaps with a remark in brackets under it. */
  const takeHead = (columns: number): boolean => {
    if (columns < 2) return false;
    const at = paragraph.findLastIndex(({ text }) => !/^\s*[(（][^()（）]*[)）]\s*$/u.test(text));
    const line = paragraph[at];
    const cells = line && lostHead(line, columns);
    if (!line || !cells || cells.length === 0) return false;
    paragraph = paragraph.slice(0, at);
    endParagraph();
    rows.push({ line, cells });
    return true;
  };
  const lines = [...linesOf(stored, from, to)];
  const width = widthOf(lines);
  /** One such line alone is a sentence that ends in two times. */
  const lostIn = (at: number): readonly Cut[] => {
    const cells = lostCells(lines[at]);
    const isAmong = [lines[at - 1], lines[at + 1]].some(
      (other) =>
        other !== undefined &&
        lostCells(other).length === cells.length &&
        // `High 2 hours 30 minutes` over `Low 8 hours 30 minutes` are one time each.
        !(isOneTime(lines[at]) && isOneTime(other)),
    );
    return cells.length > 0 && isAmong ? cells : [];
  };
  for (const [at, line] of lines.entries()) {
    if (RULE.test(line.text) && rows.length > 0) continue;
    if (UNDERLINE.test(line.text)) {
      endTable();
      const [over] = paragraph;
      if (paragraph.length === 1 && over !== undefined && over.text.trim().length <= 80) {
        const level = line.text.includes('=') ? 1 : 2;
        blocks.push({ kind: 'heading', level, run: runOf(stored, over.start, over.start + over.text.length) });
        paragraph = [];
      } else endParagraph();
      continue;
    }
    const own = cellsOf(line);
    const cells = own.length >= 2 ? own : lostIn(at);
    if (rows.length === 0) isHeadless = own.length < 2 && !takeHead(cells.length);
    if (cells.length >= 2 && (rows.length === 0 || rows[0].cells.length === cells.length)) {
      endParagraph();
      rows.push({ line, cells });
      continue;
    }
    endTable();
    if (line.text.trim() === '') endParagraph(isApart && paragraph.length === 1);
    else {
      if (paragraph.length === 0) isApart = at === 0 || lines[at - 1].text.trim() === '';
      const before = paragraph.at(-1);
      if (
        BULLET.test(line.text) ||
        NUMBERED_HEADING.test(line.text) ||
        isLabelled(line, before) ||
        (before !== undefined && isCutShort(before, line, width))
      )
        endParagraph();
      paragraph.push(line);
      if (isHeading(line)) endParagraph();
    }
  }
  endTable();
  endParagraph();
  return blocks;
}

const cellOf = (stored: string, { start, end }: Cut, isHeader: boolean): Cell => ({
  run: runOf(stored, start, end),
  isHeader,
  columns: 1,
  rows: 1,
});

function paragraphOf(stored: string, lines: readonly Line[], isBetweenBlanks: boolean): Block | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return null;
  // As one stretch, so that the indent of a wrapped line goes with its line end.
  const run = runOf(stored, first.start, last.start + last.text.length);
  if (run.text === '') return null;
  const isItem = BULLET.test(first.text) || (LABELLED.test(first.text) && /^\s/u.test(first.text));
  if (lines.length === 1 && isHeading(first)) return { kind: 'heading', level: levelOf(first.text), run };
  if (isBetweenBlanks && TITLE.test(run.text)) return { kind: 'heading', level: 2, run };
  return { kind: 'paragraph', depth: isItem ? 1 : 0, run };
}

/** `2.` is a chapter, `2.1` a section in it. */
function levelOf(text: string): number {
  const [number] = /\d{1,2}(?:\.\d{1,2}){0,2}/.exec(text.slice(0, 10)) ?? [];
  return 2 + (number === undefined ? 0 : number.split('.').length - 1);
}
