import { findPercents } from '../../language/duration-percent.ts';
import type { Remedy } from '../../model/contract.ts';
import type { Cell } from '../document/block.ts';
import { scopeOf } from './availability-scope.ts';
import { type Grid, gridOf, headOf, turned } from './grid.ts';
import { CREDIT, EXAMPLE } from './lexicon.ts';
import type { PlacedTable } from './passage.ts';
import { placeFrom } from './place.ts';
import { type Threshold, thresholdOf } from './threshold.ts';

const NOTHING = /^\s*(?:-|–|—|n\/?a|none|no credit|无|不赔偿|0\s?%|-+)\s*$/iu;

/** The steps of a table: a bound in one cell of a row, what is given back in another; either way up. */
export function remediesInTable(stored: string, placed: PlacedTable): Remedy[] {
  const grid = gridOf(placed.table);
  const about = [placed.lead, ...placed.path.slice(-2)].join(' ');
  const direct = steps(stored, grid, about, placed.path);
  return direct.length > 0 ? direct : steps(stored, turned(grid), about, placed.path);
}

function steps(stored: string, grid: Grid, about: string, path: readonly string[]): Remedy[] {
  const heads = Array.from({ length: grid.width }, (_, column) => headOf(grid, column));
  const column = thresholdColumn(grid, heads);
  if (
    column === null ||
    !(
      CREDIT.test(about) ||
      heads.some((head) => CREDIT.test(head)) ||
      grid.body.some((row) => row.some((cell) => CREDIT.test(cell?.run.text ?? '')))
    )
  )
    return [];
  const creditColumns = heads
    .map((_, at) => at)
    .filter((at) => at !== column && isCreditColumn(grid, at, heads[at], column));
  const several = creditColumns.length > 1;
  return grid.body.flatMap((row) => {
    const cell = row[column];
    const threshold = cell && stepOf(cell, heads[column], row);
    if (!cell || !threshold || EXAMPLE.test(cell.run.text)) return [];
    const scope =
      row
        .slice(0, column)
        .map((label) => label?.run.text ?? '')
        .find((text) => text !== '') ?? null;
    return creditColumns.flatMap((at): Remedy[] => {
      const credit = row[at];
      const percent = credit && creditIn(credit.run.text, heads[at]);
      if (!credit || credit === cell || percent === null || percent === undefined || percent === 0) return [];
      return [
        {
          scope: scope ?? scopeOf(path),
          ...threshold,
          creditPercent: percent,
          condition: several ? heads[at] : null,
          ...placeFrom(stored, cell.run, credit.run),
        },
      ];
    });
  });
}

/** `99.9% | 10% credit if below`. */
const IF_BELOW = /\bif (?:it (?:is|falls) )?(?:below|missed|breached|not met)\b|低于(?:该|此)|未达到?(?:则|时)/iu;

/** In a column that is headed `less than`, or beside such words, the bare number is the bound. */
function stepOf(cell: Cell, head: string, row: readonly (Cell | null)[]): Threshold | null {
  const found = thresholdOf(cell.run.text);
  if (found) return found;
  const percents = findPercents(cell.run.text);
  if (percents.length !== 1 || percents[0].percent < 40) return null;
  const isBelow =
    /\bless than\b|\bbelow\b|<|低于|小于/iu.test(head) || row.some((other) => IF_BELOW.test(other?.run.text ?? ''));
  return isBelow ? { lt: percents[0].percent, ge: null } : null;
}

function thresholdColumn(grid: Grid, heads: readonly string[]): number | null {
  for (const [column, head] of heads.entries()) {
    const rows = grid.body.filter((row) => (row[column]?.run.text ?? '') !== '');
    const isStep = (row: (typeof rows)[number]) => row[column] !== null && stepOf(row[column], head, row) !== null;
    const hits = rows.filter(isStep).length;
    // A step may stand among other things that are made good: an answer that came late.
    const isOnlyOne = hits > 0 && rows.every((row) => isStep(row) || !/\d/.test(row[column]?.run.text ?? ''));
    if (rows.length > 0 && (hits * 2 > rows.length || isOnlyOne)) return column;
  }
  return null;
}

function isCreditColumn(grid: Grid, column: number, head: string, threshold: number): boolean {
  const cells = grid.body.map((row) => row[column]?.run.text ?? '');
  const credits = cells.filter((text) => creditIn(text, head) !== null || NOTHING.test(text)).length;
  return column > threshold ? credits * 2 >= cells.length : CREDIT.test(head) && credits * 2 >= cells.length;
}

/** The share of the fee that a cell grants; null where it names none. */
function creditIn(text: string, head: string): number | null {
  if (NOTHING.test(text)) return 0;
  // Under `Credit (%)` a bare number is the share.
  if (/[%％]/u.test(head) && /^\s*\d{1,3}(?:\.\d+)?\s*$/.test(text)) return Number(text);
  const percents = findPercents(text);
  return percents.length === 1 && thresholdOf(text) === null ? percents[0].percent : null;
}
