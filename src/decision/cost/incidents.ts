import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { normalQuantile } from '../../stats/special.ts';
import { type Drawable, drawExactly } from './distribution.ts';
import { addDowntime, type Downtime } from './downtime.ts';
import { poisson, poissonTerms, preparePoisson } from './poisson.ts';

/** A time of an incident: the same in all of a draw (the buyer's figure), or drawn anew for each incident (a measured curve). */
export type Hours = { readonly column: Float64Array } | { readonly each: Drawable };

/** How many incidents up to each horizon, and the hours they take together; for a block of draws. */
export interface Incidents {
  readonly counts: readonly Float64Array[];
  readonly hours: readonly Float64Array[];
}

/** More incidents than this in a stretch, and the sum of their times is drawn from the normal distribution that it approaches. */
const MANY = 64;

/**
 * Incidents come at random at a constant rate (a Poisson process), up to each horizon in turn. Where a month's sum matters, each
 * incident falls into any month of its stretch alike, and `monthly` receives its hours.
 */
export function drawIncidents(input: {
  /** Incidents a month. */
  readonly rate: Float64Array;
  readonly hours: readonly Hours[];
  /** Months, ascending. */
  readonly horizons: readonly number[];
  readonly bits: RandomGenerator;
  readonly monthly: Downtime | null;
}): Incidents {
  const { rate, hours, horizons, bits, monthly } = input;
  const counts = horizons.map(() => new Float64Array(rate.length));
  const sums = horizons.map(() => new Float64Array(rate.length));
  const columns = hours.flatMap((one) => ('column' in one ? [one.column] : []));
  const curves = hours.flatMap((one) => ('each' in one ? [{ curve: one.each, ...momentsOf(one.each) }] : []));
  const terms = poissonTerms();
  for (let draw = 0; draw < rate.length; draw++) {
    let prepared = 0;
    for (let at = 0; at < horizons.length; at++) {
      const from = at === 0 ? 0 : horizons[at - 1];
      const length = horizons[at] - from;
      if (length !== prepared) preparePoisson(terms, rate[draw] * length);
      prepared = length;
      const count = poisson(terms, bits);
      counts[at][draw] = count + (at === 0 ? 0 : counts[at - 1][draw]);
      let fixed = 0;
      if (count > 0) for (const column of columns) fixed += column[draw];
      let sum = count * fixed;
      let each = fixed;
      if (count > MANY) {
        for (const { mean: centre, deviation } of curves)
          sum += Math.max(0, count * centre + Math.sqrt(count) * deviation * normalOf(bits.next()));
        each = sum / count;
      }
      if (monthly !== null || (curves.length > 0 && count <= MANY))
        for (let incident = 0; incident < count; incident++) {
          let lasting = each;
          if (count <= MANY) for (const { curve } of curves) lasting += drawExactly(curve, bits.next());
          sum += lasting - each;
          if (monthly !== null)
            addDowntime(monthly, from + Math.floor((bits.next() >>> 0) * 2 ** -32 * length), draw, lasting);
        }
      sums[at][draw] = sum + (at === 0 ? 0 : sums[at - 1][draw]);
    }
  }
  return { counts, hours: sums };
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
