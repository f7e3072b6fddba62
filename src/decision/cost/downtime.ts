/** Hours not available, by month and draw of a block: a column of draws for each month, one after another, `stride` apart. */
export interface Downtime {
  readonly months: number;
  readonly stride: number;
  readonly hours: Float64Array;
}

/** Columns a power of two apart would share the few places that a processor's cache has for such addresses. */
const APART = 8;

/** Room for blocks of up to `size` draws: made once, since making it for each block would be a good part of the time. */
export function downtimeOf(months: number, size: number): Downtime {
  const stride = size + APART;
  return { months, stride, hours: new Float64Array(months * stride) };
}

/** Draw by draw; a loop, because the built-in `map` takes several times as long. */
export function times(a: Float64Array, b: Float64Array): Float64Array {
  const product = new Float64Array(a.length);
  for (let at = 0; at < a.length; at++) product[at] = a[at] * b[at];
  return product;
}
