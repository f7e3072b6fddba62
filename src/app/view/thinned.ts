import { CURVE_GRID, CURVE_POINTS } from '../../model/figure-names.ts';
import type { IncidenceCurve } from '../../stats/cumulative-incidence.ts';

/** Parts that the fall of a curve is cut into where it has too many steps; of two curves that share their times, of each. */
const PARTS = { one: 150, two: 120 };

/**
 * The times at which curves of the same cases are kept: all steps if they are few, else those at which the share still open has fallen by
 * another part of its whole fall; always the grid, `also`, and where following ends. A large step is kept at its own time.
 */
export function thinned(curves: readonly IncidenceCurve[], also: number | null): number[] {
  const last = Math.max(...curves.map(({ table: { time } }) => time[time.length - 1]));
  const grid = [...CURVE_GRID, ...(also === null ? [] : [also]), last].filter((seconds) => seconds <= last);
  const steps = curves.map(stepsOf);
  const isFew = grid.length + steps.reduce((sum, { length }) => sum + length, 0) <= CURVE_POINTS;
  const parts = curves.length === 1 ? PARTS.one : PARTS.two;
  const kept = curves.flatMap((curve, at) =>
    (isFew ? steps[at] : spread(steps[at], curve.survival, parts)).map((row) => curve.table.time[row]),
  );
  return [...new Set([...grid, ...kept])].sort((a, b) => a - b);
}

const stepsOf = ({ survival }: IncidenceCurve): number[] =>
  [...survival.keys()].filter((row) => survival[row] < (row === 0 ? 1 : survival[row - 1]));

function spread(steps: readonly number[], open: Float64Array, parts: number): number[] {
  const fall = 1 - open[steps[steps.length - 1]];
  let part = -1;
  return steps.filter((row) => {
    const now = Math.floor(((1 - open[row]) / fall) * parts);
    const isNext = now > part;
    part = now;
    return isNext;
  });
}
