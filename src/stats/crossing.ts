/** When does a rising curve reach p? Values are per row; NaN = not given there. R survival compares with this tolerance. */
const TOLERANCE = 2 ** -26;

/**
 * First time at which the curve stands at `p` or above; `null` = not reached.
 * `value(row)` is the curve from `time[row]` until the next row.
 */
export const firstReach = (time: Float64Array, value: (row: number) => number, p: number): number | null => {
  const row = firstRow(time.length, value, p - TOLERANCE);
  return row < 0 ? null : time[row];
};

/**
 * As `firstReach`, but where the curve is flat at exactly `p` the middle of that stretch, as the median of an even number of values
 * is (R survival: `quantile.survfit`). A stretch that lasts to the end of observation ends there.
 */
export const middleReach = (time: Float64Array, value: (row: number) => number, p: number): number | null => {
  const from = firstRow(time.length, value, p - TOLERANCE);
  if (from < 0) return null;
  const past = firstRow(time.length, value, p + TOLERANCE);
  if (past >= 0) return (time[from] + time[past]) / 2;
  const last = time.length - 1;
  return Math.abs(value(last) - p) < TOLERANCE ? (time[from] + time[last]) / 2 : null;
};

/**
 * As `firstReach`, for curves that are costly to evaluate and rise throughout: by bisection. Of a curve that also falls, one of the rows
 * at which it passes `p`; `null` where it ends below.
 */
export const bisectReach = (time: Float64Array, value: (row: number) => number, p: number): number | null => {
  const least = p - TOLERANCE;
  let below = -1;
  let reached = time.length - 1;
  if (reached < 0 || value(reached) < least) return null;
  while (reached - below > 1) {
    const middle = (below + reached) >> 1;
    if (value(middle) >= least) reached = middle;
    else below = middle;
  }
  return time[reached];
};

const firstRow = (rows: number, value: (row: number) => number, least: number): number => {
  for (let row = 0; row < rows; row++) if (value(row) >= least) return row;
  return -1;
};
