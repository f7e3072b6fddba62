import type { OutlineCell, OutlinePart } from './outline.ts';

/** Words of a PDF where they stand on the page; y grows upwards, in points. */
export interface PdfWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

interface Segment {
  text: string;
  readonly left: number;
  right: number;
  readonly y: number;
  readonly size: number;
}

interface Line {
  readonly y: number;
  readonly segments: readonly Segment[];
  readonly size: number;
}

const HAN = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]/;

/** The paragraphs, headings and tables of pages, told from where their words stand. */
export function pagesOutline(pages: readonly (readonly PdfWord[])[]): OutlinePart[] {
  const lines = pages.map(linesOf);
  const body = median(lines.flat().map(({ size }) => size));
  return lines.flatMap((page) => pageOutline(page, body));
}

/** Words on one baseline, joined where they touch; kept apart by a wide gap, or by a strip that stays empty over several lines. */
function linesOf(words: readonly PdfWord[]): readonly Line[] {
  const sorted = words.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x);
  const rows: PdfWord[][] = [];
  for (const word of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0].y - word.y) < Math.max(2, 0.35 * word.size)) row.push(word);
    else rows.push([word]);
  }
  const fine = rows.map((row) => segmentsOf(row, () => true));
  return rows.map((row, at) => ({
    y: row[0].y,
    segments: segmentsOf(row, (from, to) => isGutter(fine, at, from, to)),
    size: Math.max(...row.map(({ size }) => size)),
  }));
}

/** @param isApart is the strip between two words, wider than a space, a border between columns? */
function segmentsOf(row: readonly PdfWord[], isApart: (from: number, to: number) => boolean): Segment[] {
  const segments: Segment[] = [];
  for (const { text, x, y, width, size } of row.toSorted((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const gap = last ? x - last.right : Number.POSITIVE_INFINITY;
    if (!last || gap > 0.9 * size || (gap > 0.4 * size && isApart(last.right, x)))
      segments.push({ text, left: x, right: x + width, y, size });
    else {
      last.text += gap > 0.18 * size && !last.text.endsWith(' ') ? ` ${text}` : text;
      last.right = Math.max(last.right, x + width);
    }
  }
  return segments;
}

/** Does the strip stay empty in two neighbouring lines that reach to both sides of it? */
function isGutter(lines: readonly (readonly Segment[])[], at: number, from: number, to: number): boolean {
  let crossed = 0;
  for (const step of [-1, 1]) {
    let [left, right] = [from, to];
    for (let next = at + step; next >= 0 && next < lines.length && Math.abs(next - at) <= 3; next += step) {
      const line = lines[next];
      const inside = line.filter((segment) => segment.right > left && segment.left < right);
      left = Math.max(left, ...inside.filter((segment) => segment.left < left).map((segment) => segment.right));
      right = Math.min(right, ...inside.filter((segment) => segment.right > right).map((segment) => segment.left));
      if (right - left < 1 || inside.some((segment) => segment.left >= left && segment.right <= right)) break;
      if (
        line.length >= 2 &&
        line.some((segment) => segment.right <= left + 1) &&
        line.some((segment) => segment.left >= right - 1)
      )
        crossed++;
    }
  }
  return crossed >= 2;
}

function pageOutline(lines: readonly Line[], body: number): OutlinePart[] {
  const parts: OutlinePart[] = [];
  let paragraph: Line[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) parts.push(proseOf(paragraph, body));
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const end = tableEnd(lines, at);
    if (end > at) {
      endParagraph();
      parts.push({ kind: 'table', rows: tableOf(lines.slice(at, end)) });
      at = end;
      continue;
    }
    const line = lines[at++];
    const last = paragraph.at(-1);
    const goesOn =
      last &&
      last.y - line.y < 2 * line.size &&
      Math.abs(last.size - line.size) < 0.1 * line.size &&
      !STARTS.test(textOf(line));
    if (!goesOn) endParagraph();
    paragraph.push(line);
  }
  endParagraph();
  return parts;
}

const STARTS =
  /^\s*(?:[-•·●○■▪◦]|\(?\d{1,2}[.)、]|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十\d]+[条章]|[一二三四五六七八九十]{1,3}、|\d{1,2}\.\d{1,2}\s)/u;
const textOf = ({ segments }: Line): string => segments.map(({ text }) => text).join(' ');

function proseOf(lines: readonly Line[], body: number): OutlinePart {
  const words = joined(lines.map(textOf));
  const [{ size }] = lines;
  if (size > 1.12 * body && words.length < 120)
    return { kind: 'heading', level: size > 1.6 * body ? 1 : size > 1.3 * body ? 2 : 3, words };
  if (
    lines.length === 1 &&
    /^(?:第[一二三四五六七八九十\d]+[条章]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:\.\d{1,2})?[.、]?\s)/u.test(words) &&
    words.length <= 40 &&
    !/[。.;；:：,，]$/u.test(words)
  )
    return { kind: 'heading', level: 3, words };
  return {
    kind: 'paragraph',
    depth: /^\s*[-•·●○■▪◦]/u.test(words) ? 1 : 0,
    words: words.replace(/^\s*[-•·●○■▪◦]\s*/u, ''),
  };
}

/** Lines of one text: no space is written between Chinese characters. */
const joined = (lines: readonly string[]): string =>
  lines.reduce(
    (text, line) =>
      text === '' ? line : HAN.test(text.at(-1) ?? '') && HAN.test(line[0] ?? '') ? text + line : `${text} ${line}`,
    '',
  );

/** How far a table reaches that begins with this line: two lines of several cells, and what hangs on them. */
function tableEnd(lines: readonly Line[], from: number): number {
  if (lines[from].segments.length < 2 && !hangsOver(lines, from)) return from;
  let end = from + 1;
  let full = lines[from].segments.length >= 2 ? 1 : 0;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (lines[end - 1].y - line.y > 4.5 * line.size) break;
    if (full >= 2 && crossesColumns(line, lines.slice(from, end))) break;
    if (line.segments.length >= 2) full++;
    else if (!goesOn(lines, from, end)) break;
  }
  return full >= 2 ? end : from;
}

/** The first line of a cell that is higher than its neighbours stands closer to them than lines of one text do. */
const hangsOver = (lines: readonly Line[], at: number): boolean =>
  at + 1 < lines.length && lines[at].y - lines[at + 1].y < 1.05 * lines[at].size && lines[at + 1].segments.length >= 2;

/** One cell of a row: more cells follow soon, or it stands under a column that is not the first. */
function goesOn(lines: readonly Line[], from: number, at: number): boolean {
  const line = lines[at];
  if (lines[at - 1].y - line.y < 1.05 * line.size) return true;
  const columns = columnsOf(lines.slice(from, at));
  const own = columns.findIndex(([left, right]) => line.segments[0].left < right && line.segments[0].right > left);
  const follows = lines
    .slice(at + 1, at + 4)
    .some((next, step) => next.segments.length >= 2 && lines[at + step].y - next.y < 2.2 * next.size);
  return follows || own > 0;
}

/** Words that run over two cells of a line above are text after the table. */
function crossesColumns(line: Line, above: readonly Line[]): boolean {
  const isOver = (a: Segment, b: Segment) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2;
  return line.segments.some((words) =>
    above.some(({ segments }) => segments.filter((cell) => isOver(words, cell)).length >= 2),
  );
}

/** Stretches of the page that words stand in, with empty strips between them. */
function columnsOf(lines: readonly Line[]): readonly (readonly [number, number])[] {
  const spans = lines
    .flatMap(({ segments }) => segments.map(({ left, right }): [number, number] => [left, right]))
    .sort((a, b) => a[0] - b[0]);
  const columns: [number, number][] = [];
  for (const [left, right] of spans) {
    const last = columns.at(-1);
    if (last && left < last[1] + 1) last[1] = Math.max(last[1], right);
    else columns.push([left, right]);
  }
  return columns;
}

function tableOf(lines: readonly Line[]): OutlineCell[][] {
  const columns = columnsOf(lines);
  const rows = rowsOf(lines, columns);
  return rows.map((row, at) =>
    columns.map(([left, right]) => {
      const words = row.flatMap(({ segments }) =>
        segments.filter((segment) => segment.left < right && segment.right > left).map(({ text }) => text),
      );
      return { words: joined(words), isHeader: at === 0, columns: 1, rows: 1 };
    }),
  );
}

/** Lines to rows: within a cell lines stand closer than rows do; where all stand alike, a line of several cells is a row. */
function rowsOf(lines: readonly Line[], columns: readonly (readonly [number, number])[]): Line[][] {
  const cells = columns.flatMap(([left, right]) => {
    const own = lines
      .filter(({ segments }) => segments.some((segment) => segment.left < right && segment.right > left))
      .map(({ y }) => y);
    return own.slice(1).map((y, at) => own[at] - y);
  });
  const least = Math.min(...cells);
  const full = lines.filter(({ segments }) => segments.length > 0.7 * columns.length).length;
  const isWrapped = full < 0.6 * lines.length && Math.max(...cells) > 1.15 * least && least < 1.75 * lines[0].size;
  const rows: Line[][] = [];
  if (!isWrapped) {
    for (const [at, line] of lines.entries()) {
      const isNearNext =
        line.segments.length < 2 && at + 1 < lines.length && line.y - lines[at + 1].y < 1.05 * line.size;
      const wasNearNext = at > 0 && lines[at - 1].segments.length < 2 && lines[at - 1].y - line.y < 1.05 * line.size;
      if (rows.length === 0 || (line.segments.length >= 2 && !wasNearNext) || isNearNext) rows.push([line]);
      else rows.at(-1)?.push(line);
    }
    return rows;
  }
  // Cells as stretches of height; rows are what overlaps.
  const stretches = columns.flatMap(([left, right]) => {
    const own: { top: number; bottom: number }[] = [];
    for (const { y, segments } of lines) {
      if (!segments.some((segment) => segment.left < right && segment.right > left)) continue;
      const last = own.at(-1);
      if (last && last.bottom - y <= 1.12 * least) last.bottom = y;
      else own.push({ top: y, bottom: y });
    }
    return own;
  });
  const bands: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of stretches.sort((a, b) => b.top - a.top || a.bottom - b.bottom)) {
    const last = bands.at(-1);
    if (last && top >= last.bottom - 1) last.bottom = Math.min(last.bottom, bottom);
    else bands.push({ top, bottom });
  }
  return bands.map(({ top, bottom }) => lines.filter(({ y }) => y <= top + 1 && y >= bottom - 1));
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
