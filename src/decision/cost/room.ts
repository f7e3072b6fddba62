/**
 * Columns to work on, all noughts. They are handed out again for the next vendor and the next block: fresh memory would have to come into
 * the processor's cache each time, which takes longer than what is done with it.
 */
export interface Room {
  column(): Float64Array;
  /** Takes all columns back; the next ones have `size` draws. */
  clear(size: number): void;
}

export function roomOf(size: number): Room {
  let columns: Float64Array[] = [];
  let [length, given] = [size, 0];
  return {
    column() {
      const column = columns[given]?.fill(0) ?? new Float64Array(length);
      columns[given++] = column;
      return column;
    },
    clear(next) {
      if (next !== length) columns = [];
      length = next;
      given = 0;
    },
  };
}
