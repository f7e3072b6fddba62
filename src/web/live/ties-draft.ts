import type { Costs } from '../../model/cost.ts';
import { keyed, type Row } from '../parts/row-keys.ts';

/** A figure as the form names it: whose it is (by the key of the vendor's row, which stays when its id changes), and where it stands there. */
export interface Place {
  /** Null: for all. */
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

interface NamedRow extends Row {
  readonly id: string;
}

export const textOf = ({ vendor, path }: Place): string => (vendor === null ? path : `vendor ${vendor} ${path}`);

export function placeOf(text: string): Place {
  const [, vendor, path] = /^vendor (\S+) (.*)$/.exec(text) ?? [];
  return vendor === undefined || path === undefined ? { vendor: null, path: text } : { vendor, path };
}

/** Of a vendor that is not listed: as the file has it. */
export function tiesDraftOf(ties: Costs['together'], vendors: readonly NamedRow[]): TieRow[] {
  const named = (path: string): string => {
    // An id may itself hold dots, and begin as another does.
    const [owner] = vendors
      .filter(({ id }) => path.startsWith(`vendors.${id}.`))
      .toSorted((one, other) => other.id.length - one.id.length);
    if (owner === undefined) return path;
    return textOf({ vendor: owner.key, path: path.slice(`vendors.${owner.id}.`.length) });
  };
  return keyed(ties.map(([a, b, by]) => ({ a: named(a), b: named(b), by: String(by) })));
}

/** Where it stands below `costs`; null where its vendor is gone. */
export function pathOf(text: string, vendors: readonly NamedRow[]): string | null {
  const { vendor, path } = placeOf(text);
  if (vendor === null) return path;
  const owner = vendors.find(({ key }) => key === vendor);
  return owner === undefined ? null : `vendors.${owner.id.trim()}.${path}`;
}
