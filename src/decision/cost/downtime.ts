import type { Room } from './room.ts';

/** Hours not available, by month and draw of a block: a row of months for each draw, one after another. */
export interface Downtime {
  readonly months: number;
  readonly hours: Float64Array;
  /** Where there are any, a mark for each place: hours are looked for, and cleared, only there. */
  marks: Int32Array;
  marked: number;
}

/** Room for blocks of up to `size` draws. */
export const downtimeOf = (months: number, size: number): Downtime => ({
  months,
  hours: new Float64Array(months * size),
  marks: new Int32Array(size),
  marked: 0,
});

/** A mark has the month above and the draw below: taken apart again, it needs no division. */
const DRAW_BITS = 24;
const DRAW = 2 ** DRAW_BITS - 1;
export const markOf = (month: number, draw: number): number => (month << DRAW_BITS) | draw;
export const monthOf = (mark: number): number => mark >>> DRAW_BITS;
export const drawOf = (mark: number): number => mark & DRAW;

/** Makes room for further marks, of so many incidents at most. */
export function expectMarks(downtime: Downtime, more: number): void {
  const needed = downtime.marked + more;
  if (needed <= downtime.marks.length) return;
  const marks = new Int32Array(2 * needed);
  marks.set(downtime.marks);
  downtime.marks = marks;
}

/** Takes all hours away. */
export function clear(downtime: Downtime): void {
  const { months, hours, marks, marked } = downtime;
  for (let at = 0; at < marked; at++) hours[drawOf(marks[at]) * months + monthOf(marks[at])] = 0;
  downtime.marked = 0;
}

/** Draw by draw; a loop, because the built-in `map` takes several times as long. */
export function times(a: Float64Array, b: Float64Array, room: Room): Float64Array {
  const product = room.column();
  for (let at = 0; at < a.length; at++) product[at] = a[at] * b[at];
  return product;
}
