import type { TextColumn } from './table.ts';

/** Two columns as one: a code for each pair of values that occurs, in order of appearance. */
export interface ColumnPairs {
  readonly codes: Int32Array;
  readonly size: number;
  /** Code of the first and of the second column, by pair. */
  readonly first: readonly number[];
  readonly second: readonly number[];
}

export function columnPairs(
  first: Pick<TextColumn, 'codes'>,
  second: { readonly codes: Int32Array; readonly values: { readonly size: number } },
): ColumnPairs {
  const known = new Map<number, number>();
  const codes = new Int32Array(first.codes.length);
  const firsts: number[] = [];
  const seconds: number[] = [];
  for (let row = 0; row < codes.length; row++) {
    const key = first.codes[row] * second.values.size + second.codes[row];
    let code = known.get(key);
    if (code === undefined) {
      code = firsts.push(first.codes[row]) - 1;
      seconds.push(second.codes[row]);
      known.set(key, code);
    }
    codes[row] = code;
  }
  return { codes, size: firsts.length, first: firsts, second: seconds };
}
