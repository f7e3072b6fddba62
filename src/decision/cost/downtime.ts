/** Hours not available, by month and draw of a block. Few cells have any, so those that do are listed. */
export interface Downtime {
  /** One column of draws for each month. */
  readonly hours: readonly Float64Array[];
  /** For each month the draws that are not 0: the first `counts[month]` entries. */
  readonly draws: readonly Uint32Array[];
  readonly counts: Uint32Array;
}

/** Room for blocks of up to `size` draws: made once, since making it for each block would be a good part of the time. */
export const downtimeOf = (months: number, size: number): Downtime => ({
  hours: Array.from({ length: months }, () => new Float64Array(size)),
  draws: Array.from({ length: months }, () => new Uint32Array(size)),
  counts: new Uint32Array(months),
});

export function clearDowntime({ hours, draws, counts }: Downtime): void {
  for (let month = 0; month < hours.length; month++) {
    for (let at = 0; at < counts[month]; at++) hours[month][draws[month][at]] = 0;
    counts[month] = 0;
  }
}

export function addDowntime({ hours, draws, counts }: Downtime, month: number, draw: number, more: number): void {
  const column = hours[month];
  if (column[draw] === 0 && more > 0) draws[month][counts[month]++] = draw;
  column[draw] += more;
}

/** Draw by draw; a loop, because the built-in `map` takes several times as long. */
export function times(a: Float64Array, b: Float64Array): Float64Array {
  const product = new Float64Array(a.length);
  for (let at = 0; at < a.length; at++) product[at] = a[at] * b[at];
  return product;
}
