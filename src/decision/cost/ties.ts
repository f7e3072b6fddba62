import type { Text } from '../../model/text.ts';
import { normalQuantile, normalShare } from '../../stats/special.ts';
import { type Bits, uniformOf } from '../bits.ts';
import type { Figure } from './figures.ts';

/** Two figures that go up and down together: the correlation of their normal scores. */
export type Tie = readonly [a: string, b: string, correlation: number];
type Placed = Pick<Figure, 'path'>;

/**
 * Words for the figures that are tied, from a stream for each: correlated normals (Cholesky), each through its share to a word that its own
 * distribution is drawn by (a Gaussian copula). Writes one word for each figure.
 */
export function tiedWords(ties: readonly Tie[], tied: readonly Figure[], streams: readonly Bits[]) {
  const factor = choleskyOf(ties, tied) ?? [];
  const normals = new Float64Array(tied.length);
  return (words: Int32Array): void => {
    for (let at = 0; at < normals.length; at++) normals[at] = normalQuantile(uniformOf(streams[at].next()));
    for (let at = 0; at < normals.length; at++) {
      let score = 0;
      for (let k = 0; k <= at; k++) score += factor[at][k] * normals[k];
      words[at] = Math.min(2 ** 32 - 1, Math.floor(normalShare(score) * 2 ** 32)) | 0;
    }
  };
}

/** Why the ties cannot all hold together, or null. */
export const untenable = (ties: readonly Tie[], tied: readonly Placed[]): Text | null =>
  choleskyOf(ties, tied) === null
    ? {
        en: 'these correlations cannot all hold at once; bring them closer to 0',
        zh: '这些相关系数不可能同时成立；请把它们调得更接近 0',
      }
    : null;

/** Lower triangle L with L L' the matrix of correlations; null where that is not positive definite. */
function choleskyOf(ties: readonly Tie[], tied: readonly Placed[]): readonly (readonly number[])[] | null {
  const correlation = (a: Placed, b: Placed): number =>
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
