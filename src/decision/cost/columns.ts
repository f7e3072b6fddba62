import type { Text } from '../../model/text.ts';
import type { Seed } from '../../stats/random.ts';
import { normalQuantile, normalShare } from '../../stats/special.ts';
import { bitSource } from '../draws.ts';
import { drawExactly } from './distribution.ts';
import type { Figure } from './figures.ts';

/** Two figures that go up and down together: the correlation of their normal scores. */
export type Tie = readonly [a: string, b: string, correlation: number];

/** The values of a figure for a block of draws, and the tenth of its distribution that each is from. */
export interface Column {
  readonly values: Float64Array;
  readonly tenths: Uint8Array;
  /** How many of the block are from each tenth. */
  readonly counts: Uint32Array;
}

/** Draws the figures of an account block by block; every figure once, whoever uses it. */
export interface Columns {
  /** The column of a figure in the block at hand. */
  of(figure: Figure): Column;
  /** Goes on to the next `size` draws. */
  next(size: number): void;
}

/**
 * Each figure has a stream of its own, by its place: a further figure, or a further vendor, changes no other's draws. Figures that are
 * tied are drawn together: correlated normals (Cholesky), each through its share to the figure's own distribution (a Gaussian copula).
 */
export function columnsOf(ties: readonly Tie[], tied: readonly Figure[], seed: Seed): Columns {
  const streams = new Map<Figure, ReturnType<typeof bitSource>>();
  let drawn = new Map<Figure, Column>();
  let block = 0;
  const seeds = typeof seed === 'object' ? seed : [seed];
  const streamOf = (figure: Figure) => {
    const stream = streams.get(figure) ?? bitSource([...seeds, figure.path]);
    streams.set(figure, stream);
    return stream;
  };
  const factor = choleskyOf(ties, tied) ?? [];

  const fill = (figure: Figure): Column => {
    const column = emptyColumn(block);
    if (figure.isCertain) {
      column.values.fill(figure.table[0]);
      return inAccountCurrency(column, figure);
    }
    const stream = streamOf(figure);
    for (let at = 0; at < block; at++) put(column, at, figure, stream.next());
    return inAccountCurrency(column, figure);
  };
  const fillTied = () => {
    const columns = tied.map(() => emptyColumn(block));
    const normals = tied.map(() => 0);
    for (let at = 0; at < block; at++) {
      tied.forEach((figure, index) => {
        normals[index] = normalQuantile(((streamOf(figure).next() >>> 0) + 0.5) * 2 ** -32);
      });
      tied.forEach((figure, index) => {
        let score = 0;
        for (let k = 0; k <= index; k++) score += factor[index][k] * normals[k];
        put(columns[index], at, figure, Math.min(2 ** 32 - 1, Math.floor(normalShare(score) * 2 ** 32)) | 0);
      });
    }
    tied.forEach((figure, index) => drawn.set(figure, inAccountCurrency(columns[index], figure)));
  };
  const of = (figure: Figure): Column => {
    const column = drawn.get(figure) ?? fill(figure);
    drawn.set(figure, column);
    return column;
  };
  const inAccountCurrency = (column: Column, { rate }: Figure): Column => {
    if (rate === null) return column;
    const { values } = of(rate);
    for (let at = 0; at < block; at++) column.values[at] *= values[at];
    return column;
  };
  return {
    of,
    next(size) {
      block = size;
      drawn = new Map();
      if (tied.length > 0) fillTied();
    },
  };
}

const emptyColumn = (size: number): Column => ({
  values: new Float64Array(size),
  tenths: new Uint8Array(size),
  counts: new Uint32Array(10),
});

function put({ values, tenths, counts }: Column, at: number, figure: Figure, bits: number): void {
  values[at] = drawExactly(figure, bits);
  const tenth = ((bits >>> 0) * (10 * 2 ** -32)) | 0;
  tenths[at] = tenth;
  counts[tenth]++;
}

/** Why the ties cannot all hold together, or null. */
export const untenable = (ties: readonly Tie[], tied: readonly Figure[]): Text | null =>
  choleskyOf(ties, tied) === null
    ? {
        en: 'these correlations cannot all hold at once; bring them closer to 0',
        zh: '这些相关系数不可能同时成立；请把它们调得更接近 0',
      }
    : null;

/** Lower triangle L with L L' the matrix of correlations; null where that is not positive definite. */
function choleskyOf(ties: readonly Tie[], tied: readonly Figure[]): readonly (readonly number[])[] | null {
  const correlation = (a: Figure, b: Figure): number =>
    a === b ? 1 : (ties.find(([x, y]) => (x === a.path && y === b.path) || (x === b.path && y === a.path))?.[2] ?? 0);
  const rows: number[][] = [];
  for (const [row, figure] of tied.entries()) {
    rows.push([]);
    for (let column = 0; column <= row; column++) {
      let rest = correlation(figure, tied[column]);
      for (let k = 0; k < column; k++) rest -= rows[row][k] * rows[column][k];
      if (column < row) rows[row].push(rest / rows[column][column]);
      else if (rest > 1e-9) rows[row].push(Math.sqrt(rest));
      else return null;
    }
  }
  return rows;
}
