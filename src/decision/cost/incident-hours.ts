import { normalQuantile } from '../../stats/special.ts';
import { type Bits, uniformOf } from '../bits.ts';
import { type Drawable, drawExactly } from './distribution.ts';
import type { Room } from './room.ts';

/** A time of an incident: the same in all of a draw (the buyer's figure), or drawn anew for each incident (a measured curve). */
export type Hours = { readonly column: Float64Array } | { readonly each: Drawable };

/** More incidents than this at once, and the sum of their times is drawn from the normal distribution that it approaches. */
export const MANY = 64;
/** Hours that are the same for all incidents of a draw. */
export function fixedHours(hours: readonly Hours[], room: Room): Float64Array {
  const sum = room.column();
  for (const one of hours)
    if ('column' in one) for (let draw = 0; draw < sum.length; draw++) sum[draw] += one.column[draw];
  return sum;
}

export interface Curve extends Drawable {
  readonly mean: number;
  readonly deviation: number;
}

export const curvesOf = (hours: readonly Hours[]): Curve[] =>
  hours.flatMap((one) => ('each' in one ? [curveOf(one.each)] : []));

/** A curve's moments are summed up once, not for each block. */
const known = new WeakMap<Drawable, Curve>();
function curveOf(drawable: Drawable): Curve {
  const curve = known.get(drawable) ?? { ...drawable, ...momentsOf(drawable) };
  known.set(drawable, curve);
  return curve;
}

export function sumOfOne(curves: readonly Curve[], bits: Bits): number {
  let sum = 0;
  for (let at = 0; at < curves.length; at++) sum += drawExactly(curves[at], bits.next());
  return sum;
}

export function sumOfMany(curves: readonly Curve[], count: number, bits: Bits): number {
  let sum = 0;
  for (const { mean, deviation } of curves)
    sum += Math.max(0, count * mean + Math.sqrt(count) * deviation * normalQuantile(uniformOf(bits.next())));
  return sum;
}

function momentsOf({ table }: Drawable): { mean: number; deviation: number } {
  let [sum, squares] = [0, 0];
  const steps = table.length - 1;
  for (let at = 0; at < steps; at++) {
    const [low, high] = [table[at], table[at + 1]];
    sum += (low + high) / 2;
    squares += (low * low + low * high + high * high) / 3;
  }
  const mean = sum / steps;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / steps - mean * mean)) };
}
