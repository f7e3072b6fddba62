import type { ByteReader, ByteWriter } from './packed-bytes.ts';

/** Signed numbers as unsigned ones, small ones first: 0, -1, 1, -2, 2, ... */
const folded = (value: number): number => (value >= 0 ? value * 2 : -value * 2 - 1);
function unfolded(value: number): number {
  if (value < 2 ** 31) return (value >>> 1) ^ -(value & 1);
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

export function writeInts(writer: ByteWriter, values: Int32Array): void {
  for (let at = 0; at < values.length; at++) writer.whole(folded(values[at]));
}

export function readInts(reader: ByteReader, count: number): Int32Array {
  const values = new Int32Array(count);
  for (let at = 0; at < count; at++) values[at] = unfolded(reader.whole());
  return values;
}

/** Instants as they are, or as steps in milliseconds or seconds from the instant that they follow. */
const PLAIN = 0;
const MOST_STEP = 2 ** 51;

/** What instant another is counted from; the ones before it in the column are known. */
type Base = (at: number, before: Float64Array) => number;

/** NaN, as "not known", is a code of its own; a column with anything else that is no whole number is kept as it is. */
export function writeTimes(writer: ByteWriter, values: Float64Array, baseOf: Base): void {
  const unit = unitOf(values, baseOf);
  writer.whole(unit);
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (unit === PLAIN) writer.float(value);
    else writer.whole(Number.isNaN(value) ? 0 : 1 + folded((value - baseOf(at, values)) / unit));
  }
}

export function readTimes(reader: ByteReader, count: number, baseOf: Base): Float64Array {
  const unit = reader.whole();
  const values = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    if (unit === PLAIN) values[at] = reader.float();
    else {
      const code = reader.whole();
      values[at] = code === 0 ? Number.NaN : baseOf(at, values) + unfolded(code - 1) * unit;
    }
  }
  return values;
}

function unitOf(values: Float64Array, baseOf: Base): number {
  let unit = 1000;
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (Number.isNaN(value)) continue;
    const base = baseOf(at, values);
    const step = value - base;
    const isExact =
      Number.isSafeInteger(value) && Number.isSafeInteger(base) && Math.abs(step) < MOST_STEP && !Object.is(value, -0);
    if (!isExact) return PLAIN;
    if (step % 1000 !== 0) unit = 1;
  }
  return unit;
}

/** An event is counted from the one before it, the first of a case from the first of the case before. */
export function fromPrevious(offsets: Uint32Array): Base {
  const base = new Int32Array(offsets[offsets.length - 1]);
  let first = -1;
  for (let index = 0; index < offsets.length - 1; index++) {
    if (offsets[index] === offsets[index + 1]) continue;
    base[offsets[index]] = first;
    first = offsets[index];
    for (let row = first + 1; row < offsets[index + 1]; row++) base[row] = row - 1;
  }
  return (row, before) => known(before[base[row]]);
}

/** What is told of a case is counted from its first event. */
export const fromFirst =
  (offsets: Uint32Array, time: Float64Array): Base =>
  (index) =>
    offsets[index] < offsets[index + 1] ? known(time[offsets[index]]) : 0;

const known = (instant: number | undefined): number => (instant === undefined || Number.isNaN(instant) ? 0 : instant);
