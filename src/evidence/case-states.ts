import { KIND } from '../model/case.ts';
import type { CaseMap } from '../model/map.ts';
import { type MapWords, statesOf } from './case-map.ts';
import { columnPairs } from './column-pairs.ts';
import { columnOf, perValue, type Table } from './table.ts';

/** The state of each row: a code, and the values of the state columns that it stands for. */
export interface StateColumn {
  readonly codes: Int32Array;
  readonly values: { readonly size: number; at(code: number): readonly string[] };
}

export function stateColumn(table: Table, map: CaseMap): StateColumn | undefined {
  const [first, ...more] = statesOf(map).map((name) => columnOf(table, name));
  if (!first) return undefined;
  const start: StateColumn = {
    codes: first.codes,
    values: { size: first.values.size, at: (code) => [first.values.at(code)] },
  };
  return more.reduce<StateColumn>((joined, column) => {
    const both = columnPairs(joined, column);
    const at = (code: number) => [...joined.values.at(both.first[code]), column.values.at(both.second[code])];
    return { codes: both.codes, values: { size: both.size, at } };
  }, start);
}

/** Kind of event by state code; states that the map does not name are added to `unnamed`. */
export const kindsOf = ({ values }: StateColumn, words: MapWords, unnamed: Set<string>): Int32Array =>
  perValue(values, (parts) => {
    const given = parts.filter((part) => !words.isMissing(part));
    if (given.length === 0) return KIND.other;
    const named = readings(given)
      .map((value) => words.kind(value))
      .find((kind) => kind !== undefined);
    if (named === undefined) unnamed.add(given.join(' '));
    return named ?? KIND.other;
  });

/** Close reason by state code, for logs whose state says why (`Cancelled`). */
export const stateReasons = ({ values }: StateColumn, words: MapWords): Int32Array =>
  perValue(values, (parts) => {
    const [known = words.closeReason('')] = readings(parts)
      .map((value) => words.closeReason(value))
      .filter((reason) => reason !== words.closeReason(''));
    return known;
  });

/** The whole, then each value alone. */
const readings = (parts: readonly string[]): readonly string[] => [parts.join(' '), ...parts];
