import type { Block, Cell } from './block.ts';
import { lostCells, lostHead } from './plain-row.ts';
import { runOf } from './run.ts';

export interface Line {
  readonly start: number;
  readonly text: string;
}

const BULLET = /^\s*(?:[-*•·●○◆■▪–]|\(?[a-z\d]{1,2}[.)、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）])\s*/iu;
const NUMBERED_HEADING =
  /^\s*(?:第[一二三四五六七八九十\d]{1,3}[条章节]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:\.\d{1,2}){0,2}[.、]?\s+(?!(?:(?:business|working|calendar|full)\s)?(?:hours?|hrs?|days?|min(?:ute)?s?|weeks?|months?|years?)\b|[个個]?(?:工作|自然)?[小天日分周月年%])\S)/u;
const ENDS_SENTENCE = /[。.;；:：,，!！?？]\s*$/u;

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
      (other) => other !== undefined && lostCells(other).length === cells.length,
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

/** How wide lines are wrapped; where the longest is a whole paragraph, nothing is. */
function widthOf(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.trim().length).filter((length) => length > 0);
  return Math.min(WIDEST, Math.max(...lengths, 0));
}
const WIDEST = 100;

/** The next line's first word had room on this one: the line ended where its writer ended it, as the lines of a card do. */
function isCutShort({ text }: Line, next: Line, width: number): boolean {
  const line = text.trim();
  const [word = ''] = /^\S{1,30}/u.exec(next.text.trim()) ?? [];
  const isTitle =
    next.text.trim().length <= LONGEST_TITLE && /^[A-Z](?:[^.。;；:：!?]|\.(?=\d))*$/u.test(next.text.trim());
  if (isTitle && /[.!?]$/u.test(line) && width >= NARROWEST) return true;
  return (
    width >= NARROWEST &&
    line.length + 1 + word.length <= width / 2 &&
    !/[,，、:：(（-]$/u.test(line) &&
    !/^[a-z(（\u4e00-\u9fff]/u.test(word)
  );
}
const NARROWEST = 60;
const LONGEST_TITLE = 40;

/** Drawn under a heading, or between parts. */
const UNDERLINE = /^\s*(?:-{3,}|={3,}|~{3,}|_{3,}|\*{3,}|[─━═—]{3,})\s*$/u;
/** A line of dashes between rows, or a Markdown delimiter row. */
const RULE = /^[\s|+\-=:─━┼├┤┌┐└┘┬┴╋═]+$/u;

function* linesOf(stored: string, from: number, to: number): Iterable<Line> {
  let start = from;
  while (start < to) {
    const end = stored.indexOf('\n', start);
    const stop = end < 0 || end > to ? to : end;
    yield { start, text: stored.slice(start, stop).replace(/\r$/, '') };
    start = stop + 1;
  }
}

/** A stretch of the stored text. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

/** Columns set apart by tabs, bars or at least two spaces (a wide space, or three, where words could stand beside each other). */
function cellsOf({ text, start }: Line): readonly Cut[] {
  if (BULLET.test(text) && !text.includes('\t') && !/[|│]/.test(text)) return [];
  const hasBars = /[|│┃]/.test(text);
  const inner = hasBars
    ? text.replace(/^\s*[|│┃]/, (bar) => ' '.repeat(bar.length)).replace(/[|│┃]\s*$/, (bar) => ' '.repeat(bar.length))
    : text;
  const separator = hasBars ? /[|│┃]/g : text.includes('\t') ? /\t+/g : / {2,}|\u3000+/g;
  const cuts: Cut[] = [];
  let from = 0;
  const add = (to: number) => {
    const words = inner.slice(from, to);
    if (!hasBars && words.trim() === '') return;
    const lead = words.length - words.trimStart().length;
    cuts.push({ start: start + from + lead, end: start + from + Math.max(lead, words.trimEnd().length) });
  };
  for (const match of inner.matchAll(separator)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(inner.length);
  return cuts;
}

const cellOf = (stored: string, { start, end }: Cut, isHeader: boolean): Cell => ({
  run: runOf(stored, start, end),
  isHeader,
  columns: 1,
  rows: 1,
});

const isHeading = ({ text }: Line): boolean =>
  (NUMBERED_HEADING.test(text) || /^[^a-z]*[A-Z][^a-z]{3,}$/.test(text)) &&
  text.trim().length <= 40 &&
  // A numbered sentence that is wrapped early is no heading.
  !/[，。；]/u.test(text) &&
  !ENDS_SENTENCE.test(text);

/** `Blocking issues: nothing works.` begins anew after a full sentence; in a wrapped sentence a colon may stand anywhere. */
const LABELLED = /^\s*(?:[^\s:：,，。.;；\w]{2,12}|[A-Z][\w'’-]*(?: [\w'’-]+){0,3})[:：](?!\/\/)/u;
const isLabelled = (line: Line, before: Line | undefined): boolean =>
  before !== undefined &&
  ENDS_SENTENCE.test(before.text) &&
  !/[,，]\s*$/u.test(before.text) &&
  LABELLED.test(line.text);

/** Two words and more, all with capitals but the small ones: `Service Credits`, `Incident Priority and Response Targets`. */
const TITLE = /^[A-Z][\p{L}’'-]*(?:\s(?:[A-Z][\p{L}’'-]*|and|or|of|the|for|to|in|an?|by|with|&|[–—-])){1,7}$/u;

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
