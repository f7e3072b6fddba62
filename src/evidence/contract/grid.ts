import type { Cell, Table } from '../document/block.ts';
import { metricOf, PLAN_WORDS } from './lexicon.ts';

/** A table with its merged cells spread out: every row has every column. */
export interface Grid {
  /** Rows that head the columns. */
  readonly head: readonly (readonly (Cell | null)[])[];
  readonly body: readonly (readonly (Cell | null)[])[];
  readonly width: number;
}

/** What some writers put into a cell that belongs to the one above. */
const DITTO = /^(?::::|\^\^|〃|"|″|''|同上|ditto)$/iu;
/** More than a person writes; the rest of such a table is data, not promises. */
const MOST_CELLS = 200_000;

const known = new WeakMap<Table, Grid>();

/** The grid of a table, made once: every part of the reader asks for it. */
export function gridOf(table: Table): Grid {
  const before = known.get(table);
  if (before !== undefined) return before;
  const grid = spread(table);
  known.set(table, grid);
  return grid;
}

function spread({ rows }: Table): Grid {
  const grid: (Cell | null)[][] = [];
  const pending = new Map<string, Cell>();
  let cells = 0;
  let width = 0;
  for (const [at, row] of rows.entries()) {
    const line: (Cell | null)[] = [];
    let column = 0;
    const takePending = () => {
      for (let cell = pending.get(`${at},${column}`); cell; cell = pending.get(`${at},${column}`)) {
        pending.delete(`${at},${column}`);
        line[column++] = cell;
      }
    };
    for (const cell of row) {
      takePending();
      const above = DITTO.test(cell.run.text) ? (grid.at(-1)?.[column] ?? null) : null;
      for (let wide = 0; wide < cell.columns; wide++, column++) {
        line[column] = above ?? cell;
        for (let deep = 1; deep < Math.min(cell.rows, rows.length - at); deep++)
          pending.set(`${at + deep},${column}`, cell);
      }
    }
    takePending();
    width = Math.max(width, line.length);
    grid.push(line);
    cells += line.length;
    if (cells > MOST_CELLS) break;
  }
  for (const line of grid) while (line.length < width) line.push(null);
  const heads = headRows(grid);
  return { head: grid.slice(0, heads), body: fillDown(grid.slice(heads)), width };
}

function headRows(grid: readonly (readonly (Cell | null)[])[]): number {
  if (grid.length < 2) return 0;
  const isHead = (row: readonly (Cell | null)[]) =>
    row.every((cell) => cell === null || cell.isHeader || cell.run.text === '');
  // Where all rows are marked as heads (some writers of Word files do), the marks say nothing.
  if (grid.every(isHead)) return 1;
  let count = 0;
  while (count < grid.length - 1 && count < 3 && isHead(grid[count])) count++;
  if (count === 0) {
    if (isTitle(grid[0]) && grid.length > 2) return 2;
    // A table without marked heads: the first row heads it unless it carries a value already. Two columns are names and values.
    if (grid[0].length === 2 && /\d/.test(grid[0][1]?.run.text ?? '')) return 0;
    return grid[0].some((cell) => cell && /\d\s?(?:%|h|min|分|小时|天)|\d+\s?(?:hour|day|minute)/iu.test(cell.run.text))
      ? 0
      : 1;
  }
  return count;
}

/** An empty first cell under a filled one continues its group (an export without merged cells). */
function fillDown(body: readonly (Cell | null)[][]): readonly (readonly (Cell | null)[])[] {
  const empty = body.filter((row) => !row[0] || row[0].run.text === '').length;
  if (empty === 0 || empty === body.length || !body[0]?.[0] || body[0][0].run.text === '') return body;
  let last: Cell | null = null;
  return body.map((row) => {
    if (row[0] && row[0].run.text !== '') last = row[0];
    return [last, ...row.slice(1)];
  });
}

/** One cell over all columns: what the table is called. */
export const isTitle = (row: readonly (Cell | null)[]): boolean =>
  row.length > 1 && row[0] !== null && row.every((cell) => cell === row[0]);

/** A title that says what the times are of, or whose. */
const isTelling = (title: string): boolean =>
  metricOf(title) !== null || (title.length <= 24 && PLAN_WORDS.test(title));

/** The words over a column, from the top down. */
export function headOf(grid: Grid, column: number): string {
  const rows = grid.head.filter((row) => grid.head.length === 1 || !isTitle(row) || isTelling(row[0]?.run.text ?? ''));
  const words = rows.map((row) => row[column]?.run.text ?? '');
  return [...new Set(words)].filter((text) => text !== '').join(' / ');
}

const turnedOver = new WeakMap<Grid, Grid>();

/** Rows as columns: for tables that are written the other way. */
export function turned(grid: Grid): Grid {
  const before = turnedOver.get(grid);
  if (before !== undefined) return before;
  const all = [...grid.head, ...grid.body];
  const rows = Array.from({ length: grid.width }, (_, column) => all.map((row) => row[column] ?? null));
  const other = { head: rows.slice(0, 1), body: rows.slice(1), width: all.length };
  turnedOver.set(grid, other);
  return other;
}
