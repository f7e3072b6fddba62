import type { OutlineCell } from './outline.ts';
import { joined, type Line, type Segment } from './pdf-line.ts';

/** How far a table reaches that begins with this line: two lines of several cells, and what hangs on them. */
export function tableEnd(lines: readonly Line[], from: number): number {
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

export function tableOf(lines: readonly Line[]): OutlineCell[][] {
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

/** A second line of a row: nothing in its first column, and closer to the line above than rows stand to each other. */
function isContinued(lines: readonly Line[], at: number, [, right]: readonly [number, number], least: number): boolean {
  if (at === 0 || lines[at].segments.some((segment) => segment.left < right)) return false;
  const gap = lines[at - 1].y - lines[at].y;
  const others = lines.slice(1).map((line, index) => lines[index].y - line.y);
  return (
    gap <= 1.05 * least &&
    gap < 1.4 * lines[at].size &&
    others.filter((other) => other > 1.15 * gap).length >= 0.25 * others.length
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
      if (isContinued(lines, at, columns[0], least)) {
        rows.at(-1)?.push(line);
        continue;
      }
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
