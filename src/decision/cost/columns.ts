import type { Seed } from '../../stats/random.ts';
import { type Bits, bitSource } from '../bits.ts';
import { drawExactly } from './distribution.ts';
import type { Figure } from './figures.ts';
import { type Tie, tiedWords } from './ties.ts';

/** The values of a figure for a block of draws, and the tenth of its distribution that each is from. */
export interface Column {
  readonly values: Float64Array;
  readonly tenths: Uint8Array;
  /** How many of the block are from each tenth. */
  readonly counts: Uint32Array;
}

/** Columns of draws that are made of others. */
export type Made = readonly Float64Array[];

/** Draws the figures of an account block by block; every figure once, whoever uses it. */
export interface Columns {
  /** The column of a figure in the block at hand. */
  of(figure: Figure): Column;
  /**
   * What is made of figures by a rule that `name` tells: once a block, since vendors often share the figures. `make` is handed what it
   * made in the block before, to write over; null where there is none of that size.
   */
  made(name: string, figures: readonly Figure[], make: (room: Made | null) => Made): Made;
  /** Goes on to the next `size` draws. */
  next(size: number): void;
}

/** Each figure has a stream of its own, by its place: a further figure, or a further vendor, changes no other's draws. */
export function columnsOf(ties: readonly Tie[], tied: readonly Figure[], seed: Seed): Columns {
  const seeds = typeof seed === 'object' ? seed : [seed];
  const streams = new Map<Figure, Bits>();
  const streamOf = (figure: Figure): Bits => {
    const stream = streams.get(figure) ?? bitSource([...seeds, figure.path]);
    streams.set(figure, stream);
    return stream;
  };
  const nextTied = tiedWords(ties, tied, tied.map(streamOf));
  const [drawn, made] = [keptOf<Column>(), keptOf<Made>()];
  let block = 0;

  const fill = (figure: Figure, room: Column | null): Column => {
    const column = room ?? emptyColumn(block);
    if (figure.isCertain) column.values.fill(figure.table[0]);
    else put(column, figure, streamOf(figure).take(block));
    return inAccountCurrency(column, figure);
  };
  const of = (figure: Figure): Column => drawn.get(figure, (room) => fill(figure, room));
  const inAccountCurrency = (column: Column, { rate }: Figure): Column => {
    if (rate === null) return column;
    const { values } = of(rate);
    for (let at = 0; at < values.length; at++) column.values[at] *= values[at];
    return column;
  };
  const drawTied = (): void => {
    const [one, all] = [new Int32Array(tied.length), tied.map(() => new Int32Array(block))];
    for (let at = 0; at < block; at++) {
      nextTied(one);
      for (let figure = 0; figure < all.length; figure++) all[figure][at] = one[figure];
    }
    tied.forEach((figure, index) => {
      drawn.get(figure, (room) => {
        const column = room ?? emptyColumn(block);
        put(column, figure, all[index]);
        return inAccountCurrency(column, figure);
      });
    });
  };
  const numbers = new Map<Figure, number>();
  const numberOf = (figure: Figure): number => {
    const number = numbers.get(figure) ?? numbers.size;
    numbers.set(figure, number);
    return number;
  };
  return {
    of,
    made: (name, figures, make) => made.get(`${name} of ${figures.map(numberOf).join()}`, make),
    next(size) {
      const isAlike = size === block;
      drawn.next(isAlike);
      made.next(isAlike);
      block = size;
      if (tied.length > 0) drawTied();
    },
  };
}

/** The product of figures, times a number. */
export const product = (columns: Columns, figures: readonly Figure[], by: number): Float64Array =>
  columns.made(`product ${by}`, figures, (room) => {
    const [first, ...others] = figures.map((figure) => columns.of(figure).values);
    const result = room?.[0] ?? new Float64Array(first.length);
    for (let at = 0; at < result.length; at++) result[at] = by * first[at];
    for (const values of others) for (let at = 0; at < result.length; at++) result[at] *= values[at];
    return [result];
  })[0];

/** Values that hold for a block, with the room of the block before. */
function keptOf<Value>() {
  let [fresh, stale] = [new Map<Figure | string, Value>(), new Map<Figure | string, Value>()];
  return {
    get(key: Figure | string, make: (room: Value | null) => Value): Value {
      const value = fresh.get(key) ?? make(stale.get(key) ?? null);
      fresh.set(key, value);
      return value;
    },
    /** Goes on to the next block; `isAlike`: of the same size. */
    next(isAlike: boolean): void {
      stale = isAlike ? fresh : new Map();
      fresh = new Map();
    },
  };
}

const emptyColumn = (size: number): Column => ({
  values: new Float64Array(size),
  tenths: new Uint8Array(size),
  counts: new Uint32Array(10),
});

function put({ values, tenths, counts }: Column, figure: Figure, words: Int32Array): void {
  counts.fill(0);
  for (let at = 0; at < values.length; at++) {
    const word = words[at];
    values[at] = drawExactly(figure, word);
    const tenth = ((word >>> 0) * (10 * 2 ** -32)) | 0;
    tenths[at] = tenth;
    counts[tenth]++;
  }
}
