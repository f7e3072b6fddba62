import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { normalQuantile } from '../../stats/special.ts';
import { type Drawable, drawExactly } from './distribution.ts';

/** A time of an incident: the same in all of a draw (the buyer's figure), or drawn anew for each incident (a measured curve). */
export type Hours = { readonly column: Float64Array } | { readonly each: Drawable };

/** How many incidents up to each horizon, and the hours they take together; for a block of draws. */
export interface Incidents {
  readonly counts: readonly Float64Array[];
  readonly hours: readonly Float64Array[];
}

/** More incidents than this in a stretch, and the sum of their times is drawn from the normal distribution that it approaches. */
const MANY = 64;
/** Largest mean that is drawn at one go. */
const CHUNK = 16;

/**
 * Incidents come at random at a constant rate (a Poisson process). `stretches` are the months drawn at once: up to each horizon, or
 * single months where a month's sum matters; then `monthly` receives the hours of each, `stretches.length` per draw.
 */
export function drawIncidents(input: {
  /** Incidents a month. */
  readonly rate: Float64Array;
  readonly hours: readonly Hours[];
  /** Last month of each stretch, ascending. */
  readonly stretches: readonly number[];
  readonly horizons: readonly number[];
  readonly bits: RandomGenerator;
  readonly monthly: Float64Array | undefined;
}): Incidents {
  const { rate, hours, stretches, horizons, bits, monthly } = input;
  const counts = horizons.map(() => new Float64Array(rate.length));
  const sums = horizons.map(() => new Float64Array(rate.length));
  const columns = hours.flatMap((one) => ('column' in one ? [one.column] : []));
  const curves = hours.flatMap((one) => ('each' in one ? [{ each: one.each, ...momentsOf(one.each) }] : []));
  const slots = stretches.map((month) => horizons.findIndex((horizon) => month <= horizon));
  for (let draw = 0; draw < rate.length; draw++) {
    let fixed = 0;
    for (const column of columns) fixed += column[draw];
    let from = 0;
    let none = 0;
    let length = 0;
    for (let at = 0; at < stretches.length; at++) {
      if (stretches[at] - from !== length) {
        length = stretches[at] - from;
        none = Math.exp(-rate[draw] * length);
      }
      const count = poisson(rate[draw] * length, none, bits);
      from = stretches[at];
      if (count === 0) continue;
      let sum = count * fixed;
      for (const { each, mean, deviation } of curves) {
        if (count > MANY) sum += Math.max(0, count * mean + Math.sqrt(count) * deviation * normalOf(bits.next()));
        else for (let incident = 0; incident < count; incident++) sum += drawExactly(each, bits.next());
      }
      counts[slots[at]][draw] += count;
      sums[slots[at]][draw] += sum;
      if (monthly !== undefined) monthly[draw * stretches.length + at] += sum;
    }
  }
  for (let at = 1; at < horizons.length; at++)
    for (let draw = 0; draw < rate.length; draw++) {
      counts[at][draw] += counts[at - 1][draw];
      sums[at][draw] += sums[at - 1][draw];
    }
  return { counts, hours: sums };
}

/** A Poisson count by inversion; a large mean is the sum of smaller ones, so that no share of 2^-32 decides it. */
function poisson(mean: number, none: number, bits: RandomGenerator): number {
  let count = 0;
  for (let left = mean; left > 0; left -= CHUNK) {
    const part = Math.min(left, CHUNK);
    let share = part === mean ? none : Math.exp(-part);
    let rest = ((bits.next() >>> 0) + 0.5) * 2 ** -32 - share;
    for (let more = 1; rest > 0 && more < 20 * CHUNK; more++) {
      count++;
      share *= part / more;
      rest -= share;
    }
  }
  return count;
}

const normalOf = (bits: number): number => normalQuantile(((bits >>> 0) + 0.5) * 2 ** -32);

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
