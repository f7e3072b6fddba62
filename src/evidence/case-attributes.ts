import { stringDictionary } from '../cases/string-dictionary.ts';
import { type CaseAttributes, type Dictionary, NONE } from '../model/case.ts';
import type { CaseMap } from '../model/map.ts';
import type { MapWords } from './case-map.ts';
import { columnOf, perValue, type Table } from './table.ts';

/** Attributes of the cases: of each, the first value that its rows give. `caseOf` is the case of a row, -1 for a row left out. */
export function attributesOf(
  table: Table,
  map: CaseMap,
  words: MapWords,
  caseOf: Int32Array,
  cases: number,
): CaseAttributes {
  const firstOf = (name: string | undefined, codeOf: (value: string) => number): Int32Array | undefined => {
    if (name === undefined) return undefined;
    const column = columnOf(table, name);
    const codes = perValue(column.values, (value) => (words.isMissing(value) ? NONE : codeOf(value)));
    const found = new Int32Array(cases).fill(NONE);
    for (let row = 0; row < table.rows; row++) {
      const index = caseOf[row];
      if (index >= 0 && found[index] === NONE) found[index] = codes[column.codes[row]];
    }
    return found;
  };
  const dictionaryOf = (name: string | undefined): Dictionary | undefined => {
    const dictionary = stringDictionary();
    const codes = firstOf(name, (value) => dictionary.code(value));
    return codes && { codes, values: dictionary.values };
  };
  const severity = firstOf(map.columns.severity, (value) => words.severity(value));
  const channel = dictionaryOf(map.columns.channel);
  const plan = dictionaryOf(map.columns.plan);
  const vendor = dictionaryOf(map.columns.vendor);
  return {
    ...(severity ? { severity: Int8Array.from(severity) } : {}),
    ...(channel ? { channel } : {}),
    ...(plan ? { plan } : {}),
    ...(vendor ? { vendor } : {}),
    ...(table.opened ? { openedAt: firstOpening(table.opened, caseOf, cases) } : {}),
  };
}

function firstOpening(opened: Float64Array, caseOf: Int32Array, cases: number): Float64Array {
  const found = new Float64Array(cases).fill(Number.NaN);
  for (let row = 0; row < opened.length; row++) {
    const index = caseOf[row];
    if (index >= 0 && Number.isNaN(found[index])) found[index] = opened[row];
  }
  return found;
}
