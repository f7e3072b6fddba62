import type { MeasuredTime } from '../../model/cost-model.ts';

/** Shares that are equal but for rounding: as in the curves themselves. */
const TOLERANCE = 2 ** -26;

/** The hours by which a share `p` is solved; those not solved are held at the longest time followed, so the cost is a lower bound. */
export const solvedBy =
  ({ curve, followed }: MeasuredTime) =>
  (p: number): number => {
    let [low, high] = [0, curve.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (curve[middle][1] >= p - TOLERANCE) high = middle;
      else low = middle + 1;
    }
    return curve[low]?.[0] ?? followed;
  };
