import type { Stretch } from './open-time.ts';

/** Numbers a row holds: where the next stretch opens, what to add to an instant, the open time when this stretch has closed. */
const WIDTH = 3;
const SHIFT = 1;
const CLOSED = 2;
/** Slices of the index for each stretch: about three hours wide in a common week. Measured: fewer is slower, more is larger. */
const SLICES = 4;

/**
 * Open time as a function of the instant, and back. Row 0 is the time before the first stretch, row `i` that from opening `i` to
 * the next opening: the open time up to `t` is `min(t + shift, closed)`. All that a lookup needs lies side by side in 24 bytes,
 * and equal slices of the range lead to the row, so a lookup costs the same in a calendar of one year and of a hundred.
 */
export interface OpenIndex {
  readonly fromMs: number;
  readonly toMs: number;
  readonly rows: Float64Array;
  /** Offset in `rows` of the first row that matters in each slice. */
  readonly slices: Uint32Array;
  readonly slicesPerMs: number;
}

/** `edges`: openings and closings in turn, sorted, disjoint. */
export function indexOpenTime(edges: readonly number[], fromMs: number, toMs: number): OpenIndex {
  const stretches = edges.length / 2;
  const opensAt = (index: number) => (index < stretches ? edges[2 * index] : Number.POSITIVE_INFINITY);
  const rows = new Float64Array(WIDTH * (stretches + 1));
  rows[0] = opensAt(0);
  rows[SHIFT] = Number.POSITIVE_INFINITY;
  let open = 0;
  for (let index = 0; index < stretches; index++) {
    const row = WIDTH * (index + 1);
    rows[row] = opensAt(index + 1);
    rows[row + SHIFT] = open - edges[2 * index];
    open += edges[2 * index + 1] - edges[2 * index];
    rows[row + CLOSED] = open;
  }
  const slices = new Uint32Array(SLICES * stretches + 2);
  const slicesPerMs = (slices.length - 1) / (toMs - fromMs);
  let filled = 0;
  for (let index = 0; index < stretches; index++) {
    // The same product as in `rowAt`, so rounding cannot put a stretch after an instant that it holds.
    const slice = Math.trunc((edges[2 * index] - fromMs) * slicesPerMs) + 1;
    slices.fill(WIDTH * index, filled, slice);
    filled = slice;
  }
  slices.fill(WIDTH * stretches, filled);
  return { fromMs, toMs, rows, slices, slicesPerMs };
}

/** Offset of the row in force at an instant of the range. */
export function rowAt({ rows, slices, slicesPerMs, fromMs }: OpenIndex, ms: number): number {
  let row = slices[Math.trunc((ms - fromMs) * slicesPerMs)];
  while (rows[row] <= ms) row += WIDTH;
  return row;
}

/** Open milliseconds from the start of the range up to an instant of it. */
export function openUpTo(index: OpenIndex, ms: number): number {
  const row = rowAt(index, ms);
  const inside = ms + index.rows[row + SHIFT];
  const closed = index.rows[row + CLOSED];
  return inside < closed ? inside : closed;
}

export const isOpenAt = (index: OpenIndex, ms: number): boolean => {
  const row = rowAt(index, ms);
  return ms + index.rows[row + SHIFT] < index.rows[row + CLOSED];
};

/** The first opening after an instant; Infinity when the range holds none. */
export const openingAfter = (index: OpenIndex, ms: number): number => index.rows[rowAt(index, ms)];

/** Opening and closing of a row's stretch; null for row 0, the time before the first. */
export function stretchOf({ rows }: OpenIndex, row: number): Stretch | null {
  if (row === 0) return null;
  const opened = rows[row - WIDTH + CLOSED];
  return [opened - rows[row + SHIFT], rows[row + CLOSED] - rows[row + SHIFT]];
}

/** The row after a row; null after the last. */
export const rowAfter = ({ rows }: OpenIndex, row: number): number | null =>
  row + WIDTH < rows.length ? row + WIDTH : null;

/** The first instant by which `open` milliseconds have been open, `open > 0`; null when the range does not hold them. */
export const firstInstantOf = (index: OpenIndex, open: number, near: number): number | null =>
  instantOf(index, open, near, (closed) => closed >= open);

/** The last instant up to which no more than `open` milliseconds have been open; null when that lies outside the range. */
export const lastInstantOf = (index: OpenIndex, open: number): number | null =>
  open < 0 ? null : instantOf(index, open, 0, (closed) => closed > open);

/** Gallops from the row `near`, then halves: most targets end a few stretches after they begin. */
function instantOf(
  { rows }: OpenIndex,
  open: number,
  near: number,
  isPast: (closed: number) => boolean,
): number | null {
  const last = rows.length - WIDTH;
  let low = near;
  let step = WIDTH;
  let high = near;
  while (high < last && !isPast(rows[high + CLOSED])) {
    low = high + WIDTH;
    high = Math.min(last, high + step);
    step *= 2;
  }
  if (!isPast(rows[high + CLOSED])) return null;
  while (low < high) {
    const middle = low + WIDTH * (((high - low) / WIDTH) >> 1);
    if (isPast(rows[middle + CLOSED])) high = middle;
    else low = middle + WIDTH;
  }
  return open - rows[low + SHIFT];
}
