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
  /** Of the draw at hand: the scores, side by side, and how many rivals each beats for certain, and how many beat it. */
  readonly worst: Float64Array;
  readonly best: Float64Array;
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
    worst: matrix(1),
    best: matrix(1),
    below: new Uint32Array(size),
    above: new Uint32Array(size),
  };
}

/**
 * Counts a block of draws; `from` is the place of the first among all. One alternative surely beats another when its worst is better than
 * the other's best; equal is not better.
 */
export function countDraws(
  counts: Counts,
  lowers: readonly Float64Array[],
  uppers: readonly Float64Array[],
  draws: number,
  weights: WeightDraws,
  from: number,
): void {
  const { size, worst, best, below, above } = counts;
  for (let draw = 0; draw < draws; draw++) {
    for (let one = 0; one < size; one++) {
      worst[one] = lowers[one][draw];
      best[one] = uppers[one][draw];
      below[one] = 0;
      above[one] = 0;
    }
    countPairs(counts);
    countRanks(counts, weights, from + draw);
  }
}

function countRanks(counts: Counts, weights: WeightDraws, draw: number): void {
  const { size, exactly, possibly, firstSurely, firstPossibly, below, above } = counts;
  for (let one = 0; one < size; one++) {
    const highest = above[one];
    const lowest = size - 1 - below[one];
    if (highest === lowest) exactly[one * size + highest]++;
    for (let rank = highest; rank <= lowest; rank++) possibly[one * size + rank]++;
    if (highest > 0) continue;
    firstPossibly[one]++;
    addWeights(counts.weightsPossibly, one, weights, draw);
    if (lowest > 0) continue;
    firstSurely[one]++;
    addWeights(counts.weightsSurely, one, weights, draw);
  }
}

/** Each pair once: where one surely beats the other, the other does not beat it. */
function countPairs({ size, surely, worst, best, below, above }: Counts): void {
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++)
      if (worst[one] > best[other]) {
        surely[one * size + other]++;
        below[one]++;
        above[other]++;
      } else if (worst[other] > best[one]) {
        surely[other * size + one]++;
        below[other]++;
        above[one]++;
      }
}

function addWeights(sums: Float64Array, one: number, weights: WeightDraws, draw: number): void {
  for (let at = 0; at < weights.length; at++) sums[one * weights.length + at] += weights[at][draw];
}
