import { inputError } from '../model/error.ts';
import type { CaseMap } from '../model/map.ts';
import { columnPairs } from './column-pairs.ts';
import { columnOf, perValue, type Table } from './table.ts';

/** Which case each row belongs to. */
export interface CaseRows {
  /** Case by row, in order of appearance; -1 for a row that was left out. */
  readonly caseOf: Int32Array;
  readonly cases: number;
  /** Id of a case in the source. */
  idOf(index: number): string;
}

/** The same case id at two vendors is two cases. With `vendor`, only its rows are kept. */
export function caseRows(table: Table, map: CaseMap, vendor: string | undefined): CaseRows {
  const ids = columnOf(table, map.columns.case);
  if (map.columns.vendor === undefined) {
    if (vendor !== undefined) throw noVendorColumn(table.file, map.name, vendor);
    return { caseOf: ids.codes, cases: ids.values.size, idOf: (index) => ids.values.at(index) };
  }
  const vendors = columnOf(table, map.columns.vendor);
  const both = columnPairs(vendors, ids);
  if (vendor === undefined)
    return { caseOf: both.codes, cases: both.size, idOf: (index) => ids.values.at(both.second[index]) };
  const isIts = perValue(vendors.values, (value) => Number(value === vendor));
  if (!isIts.includes(1)) throw noSuchVendor(table.file, vendor, perValueNames(vendors.values));
  const kept = Array.from(both.first.keys()).filter((pair) => isIts[both.first[pair]] === 1);
  const numbers = new Int32Array(both.size).fill(-1);
  kept.forEach((pair, number) => {
    numbers[pair] = number;
  });
  return {
    caseOf: both.codes.map((pair) => numbers[pair]),
    cases: kept.length,
    idOf: (index) => ids.values.at(both.second[kept[index]]),
  };
}

const perValueNames = (values: { readonly size: number; at(code: number): string }): string[] =>
  Array.from({ length: Math.min(values.size, 10) }, (_, code) => values.at(code));

const noVendorColumn = (file: string, map: string, vendor: string) =>
  inputError(
    `${file}: the map “${map}” names no vendor column, so the rows of “${vendor}” cannot be told from others; add columns.vendor to it, or leave the vendor out`,
    `${file}：映射“${map}”没有指定供应商列，无法区分“${vendor}”的记录；请在映射中加上 columns.vendor，或不要指定供应商`,
  );

const noSuchVendor = (file: string, vendor: string, known: readonly string[]) =>
  inputError(
    `${file}: has no rows of the vendor “${vendor}”; it has ${known.join(', ')}`,
    `${file}：没有供应商“${vendor}”的记录；现有：${known.join('、')}`,
  );
