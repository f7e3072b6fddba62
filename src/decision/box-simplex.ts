import type { RandomSource } from '../stats/random.ts';

/** A lower and an upper end per weight. */
export type Box = readonly (readonly [lower: number, upper: number])[];

/** Tries to learn which way of drawing is refused least. */
const PILOT = 512;
const ROUNDING = 1e-12;

/**
 * Independent draws, uniform over the weightings within a box: no weight below its lower or above its upper end, all together 1.
 * Every draw is exact; nothing has to mix, so nothing is correlated. Returned function writes one weighting.
 *
 * Measured from one corner, the parts above the lower ends add up to a slack. The narrow ones are drawn each on its own; what is left
 * is spread over the wide ones, uniform over that smaller simplex, which is accepted in proportion to its volume; a part beyond its
 * end is refused. How many count as narrow, and whether to measure from the lower or the upper corner, changes only how often.
 *
 * The box must contain a weighting (`leastWeightedSum` checks what a buyer writes).
 */
export function boxSampler(box: Box, random: RandomSource): (weights: Float64Array) => void {
  const corners = [fromCorner(box, 'lower'), fromCorner(box, 'upper')];
  const point = corners.find(({ slack }) => slack <= ROUNDING);
  if (point) return (weights) => weights.set(point.place(new Float64Array(box.length)));
  const ways = corners.flatMap((corner) =>
    box.map((_, narrow) => ({ ...corner, draw: splitSampler(corner.widths, corner.slack, narrow, random) })),
  );
  const parts = new Float64Array(box.length);
  const accepted = ways.map(({ draw }) => {
    let count = 0;
    for (let attempt = 0; attempt < PILOT; attempt++) if (draw(parts)) count++;
    return count;
  });
  const best = ways[accepted.indexOf(Math.max(...accepted))];
  return (weights) => {
    while (!best.draw(parts));
    weights.set(best.place(parts));
  };
}

interface Corner {
  /** Room of each part. */
  readonly widths: readonly number[];
  /** What the parts add up to. */
  readonly slack: number;
  /** From parts to weights. */
  place(parts: Float64Array): Float64Array;
}

function fromCorner(box: Box, corner: 'lower' | 'upper'): Corner {
  const at = corner === 'lower' ? 0 : 1;
  const sign = corner === 'lower' ? 1 : -1;
  const slack = sign * (1 - box.reduce((sum, ends) => sum + ends[at], 0));
  return {
    slack,
    widths: box.map(([lower, upper]) => Math.min(upper - lower, slack)),
    place: (parts) => parts.map((part, index) => box[index][at] + sign * part),
  };
}

/** One attempt at parts within their widths that add up to the slack, the `narrow` narrowest drawn on their own; false if refused. */
function splitSampler(widths: readonly number[], slack: number, narrow: number, random: RandomSource) {
  const order = widths.map((_, at) => at).sort((a, b) => widths[a] - widths[b] || a - b);
  const wide = order.length - narrow;
  return (parts: Float64Array): boolean => {
    let left = slack;
    for (let at = 0; at < narrow; at++) {
      const part = widths[order[at]] * random.uniform();
      parts[order[at]] = part;
      left -= part;
    }
    if (left < 0 || (narrow > 0 && wide > 1 && random.uniform() >= (left / slack) ** (wide - 1))) return false;
    let total = 0;
    for (let at = narrow; at < order.length; at++) {
      const share = wide === 1 ? 1 : random.exponential();
      parts[order[at]] = share;
      total += share;
    }
    for (let at = narrow; at < order.length; at++) {
      const part = (parts[order[at]] * left) / total;
      if (part > widths[order[at]]) return false;
      parts[order[at]] = part;
    }
    return true;
  };
}
