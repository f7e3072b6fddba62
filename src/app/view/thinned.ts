import { CURVE_GRID, CURVE_POINTS } from '../../model/view.ts';

/** Steps that a curve is cut into where it has too many: all causes together move by at most this share between two kept times. */
const STEPS = 150;

/**
 * The times at which a curve is kept: all of its steps if they are few, else those at which the share still open (`open`, by row) has
 * fallen by another part of its whole fall; always the grid, `also`, and where following ends. A large step is kept at its own time.
 */
export function thinned(times: Float64Array, open: Float64Array, also: number | null): number[] {
  const last = times[times.length - 1];
  const grid = [...CURVE_GRID, ...(also === null ? [] : [also])].filter((seconds) => seconds <= last);
  const steps: number[] = [];
  for (let row = 0; row < times.length; row++) if (open[row] < (row === 0 ? 1 : open[row - 1])) steps.push(row);
  const kept = steps.length + grid.length + 1 <= CURVE_POINTS ? steps : spread(steps, open);
  const all = new Set([...grid, ...kept.map((row) => times[row]), last]);
  return [...all].sort((a, b) => a - b);
}

function spread(steps: readonly number[], open: Float64Array): number[] {
  const fall = 1 - open[steps[steps.length - 1]];
  let part = -1;
  return steps.filter((row) => {
    const now = Math.floor(((1 - open[row]) / fall) * STEPS);
    const isNext = now > part;
    part = now;
    return isNext;
  });
}
