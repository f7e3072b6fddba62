import type { CostFigures, Costs } from '../../model/cost.ts';
import { ownOf } from '../../model/own.ts';
import { keyed, type Row } from '../parts/row-keys.ts';
import { type FeesDraft, isOneFigure, MONTHLY, type MonthlyFee } from './fees-draft.ts';

/**
 * A figure as the form names it, by keys of rows, which stay whatever is added, taken away or renamed around them. A fee and a price are
 * told by their rows, `licence.<key>.is` and `prices.<key>.tiers.<key>.each`, also where there is but one.
 */
export interface Place {
  /** The key of the vendor's row; null: for all. */
  readonly vendor: string | null;
  /** Such as `users`, `incidents.P0` or `licence.1.is`. */
  readonly path: string;
}
/** Two figures that go up and down together; a place as one text, empty where none is chosen yet. */
export interface TieRow extends Row {
  readonly a: string;
  readonly b: string;
  readonly by: string;
}
export const emptyTie = { a: '', b: '', by: '' };

export const textOf = ({ vendor, path }: Place): string => (vendor === null ? path : `vendor ${vendor} ${path}`);

export function placeOf(text: string): Place {
  const [, vendor, path] = /^vendor (\S+) (.*)$/.exec(text) ?? [];
  return vendor === undefined || path === undefined ? { vendor: null, path: text } : { vendor, path };
}

/** As the form has it when it begins: the keys of rows are then their places in the file. Of a vendor that is not listed: as the file has it. */
export function tiesDraftOf(costs: Costs | undefined, vendors: readonly { readonly id: string }[]): TieRow[] {
  const rows = keyed(vendors);
  const named = (path: string): string => {
    // An id may itself hold dots, and begin as another does.
    const [owner] = rows
      .filter(({ id }) => path.startsWith(`vendors.${id}.`))
      .toSorted((one, other) => other.id.length - one.id.length);
    if (owner === undefined) return byRow(path, costs);
    const own = byRow(path.slice(`vendors.${owner.id}.`.length), ownOf(costs?.vendors, owner.id));
    return textOf({ vendor: owner.key, path: own });
  };
  return keyed((costs?.together ?? []).map(([a, b, by]) => ({ a: named(a), b: named(b), by: String(by) })));
}

/** A fee that is one figure is the only row of its list. */
const byRow = (path: string, figures: CostFigures | undefined): string =>
  MONTHLY.some((fee) => fee === path && figures?.[fee] !== undefined && !Array.isArray(figures[fee]))
    ? `${path}.0.is`
    : path;

/** The rows of a place: of a fee one, of a price its list and its tier; each -1 where it is gone. Null for any other figure. */
export function rowsOf(path: string, fees: FeesDraft): RowsOfPlace | null {
  const [input, first, , second] = path.split('.');
  const fee = MONTHLY.find((one) => one === input);
  if (fee !== undefined) return { input: fee, row: fees[fee].findIndex(({ key }) => key === first), tier: null };
  if (input !== 'prices') return null;
  const row = fees.prices.findIndex(({ key }) => key === first);
  return { input, row, tier: fees.prices[row]?.tiers.findIndex(({ key }) => key === second) ?? -1 };
}
export interface RowsOfPlace {
  readonly input: MonthlyFee | 'prices';
  readonly row: number;
  readonly tier: number | null;
}

interface Owners {
  readonly fees: FeesDraft;
  readonly vendors: readonly { readonly key: string; readonly id: string; readonly fees: FeesDraft }[];
}

/** Where it stands below `costs`; null where its vendor or its row is gone. */
export function pathOf(text: string, draft: Owners): string | null {
  const { vendor, path } = placeOf(text);
  if (vendor === null) return pathIn(path, draft.fees);
  const owner = draft.vendors.find(({ key }) => key === vendor);
  const own = owner && pathIn(path, owner.fees);
  return owner === undefined || own == null ? null : `vendors.${owner.id.trim()}.${own}`;
}

function pathIn(path: string, fees: FeesDraft): string | null {
  const rows = rowsOf(path, fees);
  if (rows === null) return path;
  const { input, row, tier } = rows;
  if (row === -1 || tier === -1) return null;
  if (input === 'prices') return `prices.${row}.tiers.${tier}.each`;
  return isOneFigure(fees[input]) ? input : `${input}.${row}.is`;
}
