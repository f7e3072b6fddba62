import type { WeightDraws } from './weight-draws.ts';

/** What is counted over the draws; matrices are rows of alternatives. */
export interface Counts {
  readonly size: number;
  /** Row beats column for certain. */
  readonly surely: Float64Array;
  /** Row has this rank (column) for certain, and may have it. */
  readonly exactly: Float64Array;
  readonly possibly: Float64Array;
  readonly firstSurely: Float64Array;
  readonly firstPossibly: Float64Array;
  /** Sums of the weights (column) of those draws. */
  readonly weightsSurely: Float64Array;
  readonly weightsPossibly: Float64Array;
  /** Of the draw at hand: rivals that each beats for certain, and that beat it. */
  readonly below: Uint32Array;
  readonly above: Uint32Array;
}

export function countsOf(size: number, criteria: number): Counts {
  const matrix = (columns: number) => new Float64Array(size * columns);
  return {
    size,
    surely: matrix(size),
    exactly: matrix(size),
    possibly: matrix(size),
    firstSurely: matrix(1),
    firstPossibly: matrix(1),
    weightsSurely: matrix(criteria),
    weightsPossibly: matrix(criteria),
    below: new Uint32Array(size),
    above: new Uint32Array(size),
  };
}

/** Counts one draw. One alternative surely beats another when its worst is better than the other's best; equal is not better. */
export function countDraw(
  counts: Counts,
  lowers: readonly Float64Array[],
  uppers: readonly Float64Array[],
  at: number,
  weights: WeightDraws,
  draw: number,
): void {
  const { size, surely, exactly, possibly, firstSurely, firstPossibly, below, above } = counts;
  below.fill(0);
  above.fill(0);
  for (let one = 0; one < size; one++) {
    const worst = lowers[one][at];
    for (let other = 0; other < size; other++)
      if (worst > uppers[other][at]) {
        surely[one * size + other]++;
        below[one]++;
        above[other]++;
      }
  }
  for (let one = 0; one < size; one++) {
    const best = above[one];
    const worst = size - 1 - below[one];
    if (best === worst) exactly[one * size + best]++;
    for (let rank = best; rank <= worst; rank++) possibly[one * size + rank]++;
    if (best > 0) continue;
    firstPossibly[one]++;
    addWeights(counts.weightsPossibly, one, weights, draw);
    if (worst > 0) continue;
    firstSurely[one]++;
    addWeights(counts.weightsSurely, one, weights, draw);
  }
}

function addWeights(sums: Float64Array, one: number, weights: WeightDraws, draw: number): void {
  for (let at = 0; at < weights.length; at++) sums[one * weights.length + at] += weights[at][draw];
}
