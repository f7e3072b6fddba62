/** A column that grows by doubling, so that a file of unknown length can be read in one pass. */
export interface GrowingColumn<Column> {
  push(value: number): void;
  set(at: number, value: number): void;
  readonly length: number;
  /** What was pushed, as a view. */
  done(): Column;
}

const FIRST = 1 << 12;

export const growingFloats = (): GrowingColumn<Float64Array> =>
  growing(
    (length) => new Float64Array(length),
    (values, length) => values.subarray(0, length),
  );
export const growingInts = (): GrowingColumn<Int32Array> =>
  growing(
    (length) => new Int32Array(length),
    (values, length) => values.subarray(0, length),
  );
export const growingBytes = (): GrowingColumn<Uint8Array> =>
  growing(
    (length) => new Uint8Array(length),
    (values, length) => values.subarray(0, length),
  );

function growing<Column extends Float64Array | Int32Array | Uint8Array>(
  make: (length: number) => Column,
  view: (values: Column, length: number) => Column,
): GrowingColumn<Column> {
  let values = make(FIRST);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const larger = make(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    set(at, value) {
      values[at] = value;
    },
    get length() {
      return length;
    },
    done: () => view(values, length),
  };
}
