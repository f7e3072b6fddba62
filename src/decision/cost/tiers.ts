import type { Columns, Made } from './columns.ts';
import type { PriceList } from './figures.ts';

/** From so many units on, each costs so much more (or less) than in the tier before: tiers without a case distinction per draw. */
interface Ramp {
  readonly from: number;
  readonly more: Float64Array;
}

export const rampsOf = ({ tiers }: PriceList, columns: Columns): Ramp[] =>
  tiers.map(({ each }, at) => {
    const { values } = columns.of(each);
    if (at === 0) return { from: 0, more: values };
    const before = columns.of(tiers[at - 1].each).values;
    const more = new Float64Array(values.length);
    for (let draw = 0; draw < more.length; draw++) more[draw] = values[draw] - before[draw];
    return { from: tiers[at - 1].upTo, more };
  });

/** What the units of a month cost. */
export function chargeOnce(units: Float64Array, ramps: readonly Ramp[]): Float64Array {
  const fee = new Float64Array(units.length);
  for (const { from, more } of ramps)
    for (let draw = 0; draw < fee.length; draw++) fee[draw] += Math.max(0, units[draw] - from) * more[draw];
  return fee;
}

/** Tiers charged in one go: written out in the loop, they take two thirds of what a loop over any number of them takes. */
const AT_ONCE = 3;

/** Writes the fees, a row of months for each draw, and their sums by horizon. */
export function chargeGrowing(
  used: Float64Array,
  growth: Float64Array,
  lists: readonly (readonly Ramp[])[],
  places: readonly number[],
  horizons: readonly number[],
  [fees, ...sums]: Made,
): void {
  const [units, next, sum] = [used.slice(), used.slice(), new Float64Array(used.length)];
  const none: Ramp = { from: Number.POSITIVE_INFINITY, more: new Float64Array(used.length) };
  const ends = Array.from(places.keys(), (month) => month + 1).filter(
    (month) => horizons.includes(month) || places[month] !== places[month - 1],
  );
  let from = 0;
  for (const to of ends) {
    const ramps = lists[places[from]];
    const rows = { fees, months: places.length, from, to };
    for (let at = 0; at < ramps.length; at += AT_ONCE)
      chargeRamps(rows, at === 0, units, growth, next, sum, ramps[at], ramps[at + 1] ?? none, ramps[at + 2] ?? none);
    units.set(next);
    if (horizons.includes(to)) sums[horizons.indexOf(to)].set(sum);
    from = to;
  }
}

/**
 * Charges three ramps, in all months of one price list before the next draw: what belongs to the draw is looked up once for all of them.
 * The first ones of a list write the fees, further ones add to them.
 */
function chargeRamps(
  { fees, months, from, to }: { readonly fees: Float64Array } & Record<'months' | 'from' | 'to', number>,
  isFirst: boolean,
  units: Float64Array,
  growth: Float64Array,
  /** Receives the units of the month after. */
  next: Float64Array,
  sum: Float64Array,
  { from: first, more: firstMore }: Ramp,
  { from: second, more: secondMore }: Ramp,
  { from: third, more: thirdMore }: Ramp,
): void {
  for (let draw = 0; draw < units.length; draw++) {
    const factor = 1 + growth[draw];
    const a = firstMore[draw];
    const b = secondMore[draw];
    const c = thirdMore[draw];
    let now = units[draw];
    let all = sum[draw];
    for (let month = from; month < to; month++) {
      const fee = Math.max(0, now - first) * a + Math.max(0, now - second) * b + Math.max(0, now - third) * c;
      const place = draw * months + month;
      fees[place] = isFirst ? fee : fees[place] + fee;
      all += fee;
      now *= factor;
    }
    next[draw] = now;
    sum[draw] = all;
  }
}
