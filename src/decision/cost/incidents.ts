import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { normalQuantile } from '../../stats/special.ts';
import { type Drawable, drawExactly } from './distribution.ts';
import { type Downtime, times } from './downtime.ts';
import { poisson, poissonTerms, preparePoisson } from './poisson.ts';

/** A time of an incident: the same in all of a draw (the buyer's figure), or drawn anew for each incident (a measured curve). */
export type Hours = { readonly column: Float64Array } | { readonly each: Drawable };

/** How many incidents up to each horizon, and the hours they take together; for a block of draws. */
export interface Incidents {
  readonly counts: readonly Float64Array[];
  readonly hours: readonly Float64Array[];
}

/** What incidents are drawn from. */
interface Source {
  /** Incidents a month. */
  readonly rate: Float64Array;
  readonly hours: readonly Hours[];
  /** Months, ascending. */
  readonly horizons: readonly number[];
  readonly bits: RandomGenerator;
}

/** More incidents than this at once, and the sum of their times is drawn from the normal distribution that it approaches. */
const MANY = 64;

/**
 * Incidents come at random at a constant rate (a Poisson process). Where a month's sum matters, `monthly` receives the hours of each
 * incident, which falls into any month alike; else they are counted from horizon to horizon.
 */
export const drawIncidents = (source: Source & { readonly monthly: Downtime | null }): Incidents =>
  source.monthly === null ? byHorizon(source) : byMonth(source, source.monthly);

function byHorizon({ rate, hours, horizons, bits }: Source): Incidents {
  const counts = horizons.map(() => new Float64Array(rate.length));
  const fixed = fixedHours(hours, rate.length);
  const curves = curvesOf(hours);
  const drawn = horizons.map(() => new Float64Array(curves.length === 0 ? 0 : rate.length));
  const terms = poissonTerms();
  for (let draw = 0; draw < rate.length; draw++) {
    let prepared = 0;
    let [soFar, soLong] = [0, 0];
    for (let at = 0; at < horizons.length; at++) {
      const length = horizons[at] - (at === 0 ? 0 : horizons[at - 1]);
      if (length !== prepared) preparePoisson(terms, rate[draw] * length);
      prepared = length;
      const count = poisson(terms, bits);
      counts[at][draw] = soFar += count;
      if (curves.length === 0) continue;
      if (count > MANY) soLong += sumOfMany(curves, count, bits);
      else for (let incident = 0; incident < count; incident++) soLong += sumOfOne(curves, bits);
      drawn[at][draw] = soLong;
    }
  }
  const sums = counts.map((count) => times(count, fixed));
  if (curves.length > 0)
    for (let at = 0; at < sums.length; at++)
      for (let draw = 0; draw < rate.length; draw++) sums[at][draw] += drawn[at][draw];
  return { counts, hours: sums };
}

/** The incidents of a Poisson process, given how many there are, lie anywhere alike. */
function byMonth({ rate, hours, horizons, bits }: Source, { months, stride, hours: monthly }: Downtime): Incidents {
  const counts = horizons.map(() => new Float64Array(rate.length));
  const sums = horizons.map(() => new Float64Array(rate.length));
  const fixed = fixedHours(hours, rate.length);
  const curves = curvesOf(hours);
  const perBit = 2 ** -32 * months;
  const terms = poissonTerms();
  const stretchOf = Uint8Array.from({ length: months }, (_, month) => horizons.findIndex((end) => month < end));
  // Of the draw at hand, by stretch from horizon to horizon.
  const [incidents, lengths] = [new Float64Array(horizons.length), new Float64Array(horizons.length)];
  for (let draw = 0; draw < rate.length; draw++) {
    preparePoisson(terms, rate[draw] * months);
    const count = poisson(terms, bits);
    if (count === 0) continue;
    // Loops over a few places; the built-in `fill` takes longer to call than they take.
    for (let at = 0; at < horizons.length; at++) incidents[at] = lengths[at] = 0;
    const each = fixed[draw] + (count > MANY && curves.length > 0 ? sumOfMany(curves, count, bits) / count : 0);
    const isDrawn = curves.length > 0 && count <= MANY;
    for (let incident = 0; incident < count; incident++) {
      const month = ((bits.next() >>> 0) * perBit) | 0;
      const lasting = isDrawn ? each + sumOfOne(curves, bits) : each;
      monthly[month * stride + draw] += lasting;
      incidents[stretchOf[month]]++;
      lengths[stretchOf[month]] += lasting;
    }
    let [soFar, soLong] = [0, 0];
    for (let at = 0; at < horizons.length; at++) {
      counts[at][draw] = soFar += incidents[at];
      sums[at][draw] = soLong += lengths[at];
    }
  }
  return { counts, hours: sums };
}

/** Hours that are the same for all incidents of a draw. */
function fixedHours(hours: readonly Hours[], size: number): Float64Array {
  const sum = new Float64Array(size);
  for (const one of hours) if ('column' in one) for (let draw = 0; draw < size; draw++) sum[draw] += one.column[draw];
  return sum;
}

interface Curve extends Drawable {
  readonly mean: number;
  readonly deviation: number;
}

const curvesOf = (hours: readonly Hours[]): Curve[] =>
  hours.flatMap((one) => ('each' in one ? [{ ...one.each, ...momentsOf(one.each) }] : []));

function sumOfOne(curves: readonly Curve[], bits: RandomGenerator): number {
  let sum = 0;
  for (let at = 0; at < curves.length; at++) sum += drawExactly(curves[at], bits.next());
  return sum;
}

function sumOfMany(curves: readonly Curve[], count: number, bits: RandomGenerator): number {
  let sum = 0;
  for (const { mean, deviation } of curves)
    sum += Math.max(0, count * mean + Math.sqrt(count) * deviation * normalOf(bits.next()));
  return sum;
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
