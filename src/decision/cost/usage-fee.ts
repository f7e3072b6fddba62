import type { Columns, Made } from './columns.ts';
import { datedFee, type Fee, placesInForce, stacked } from './fees.ts';
import type { Figure, PriceList } from './figures.ts';

/** What is used: units in the first month, by how much they grow each month, and the price lists with their dates. */
export interface Usage {
  readonly units: Figure;
  readonly growth: Figure | null;
  readonly lists: readonly PriceList[];
}

/** Units a month, growing, each at the price of the tier it falls in, by the price list in force. */
export function usageFee({ units, growth, lists }: Usage, starts: readonly string[], horizons: readonly number[]) {
  const places = placesInForce(lists, starts);
  const prices = lists.flatMap(({ tiers }) => tiers.map(({ each }) => each));
  const ends = lists.map(({ tiers }) => tiers.map(({ upTo }) => upTo).join()).join(' ');
  const name = `usage up to ${ends} in ${places.join()}`;
  const months = places.map((_, month) => month);
  return (columns: Columns): Fee => {
    const rampsOfAll = () => lists.map((list) => rampsOf(list, columns));
    if (growth === null) {
      const fees = () => rampsOfAll().map((ramps) => chargeOnce(columns.of(units).values, ramps));
      return datedFee(
        columns.made(name, [units, ...prices], () => stacked(fees(), places, horizons)),
        places,
      );
    }
    const [values, ...sums] = columns.made(name, [units, growth, ...prices], (room) => {
      const used = columns.of(units).values;
      const made =
        room ?? [months.length, ...horizons.map(() => 1)].map((rows) => new Float64Array(rows * used.length));
      chargeGrowing(used.slice(), columns.of(growth).values, rampsOfAll(), places, horizons, made);
      return made;
    });
    return { fee: { values, first: months, step: months.length }, sums };
  };
}

/** From so many units on, each costs so much more (or less) than in the tier before: tiers without a case distinction per draw. */
interface Ramp {
  readonly from: number;
  readonly more: Float64Array;
}

const rampsOf = ({ tiers }: PriceList, columns: Columns): Ramp[] =>
  tiers.map(({ each }, at) => {
    const { values } = columns.of(each);
    if (at === 0) return { from: 0, more: values };
    const before = columns.of(tiers[at - 1].each).values;
    const more = new Float64Array(values.length);
    for (let draw = 0; draw < more.length; draw++) more[draw] = values[draw] - before[draw];
    return { from: tiers[at - 1].upTo, more };
  });

function chargeOnce(units: Float64Array, ramps: readonly Ramp[]): Float64Array {
  const fee = new Float64Array(units.length);
  for (const { from, more } of ramps)
    for (let draw = 0; draw < fee.length; draw++) fee[draw] += Math.max(0, units[draw] - from) * more[draw];
  return fee;
}

/**
 * Writes the fees, a row of months for each draw, and their sums by horizon. All months of one price list before the next draw, so that
 * what belongs to the draw is looked up once for all of them.
 */
function chargeGrowing(
  units: Float64Array,
  growth: Float64Array,
  lists: readonly (readonly Ramp[])[],
  places: readonly number[],
  horizons: readonly number[],
  [fees, ...sums]: Made,
): void {
  const months = places.length;
  const sum = new Float64Array(units.length);
  const ends = Array.from(places.keys(), (month) => month + 1).filter(
    (month) => horizons.includes(month) || places[month] !== places[month - 1],
  );
  let from = 0;
  for (const to of ends) {
    const ramps = lists[places[from]];
    const froms = Float64Array.from(ramps, (ramp) => ramp.from);
    const mores = new Float64Array(ramps.length);
    for (let draw = 0; draw < units.length; draw++) {
      for (let at = 0; at < ramps.length; at++) mores[at] = ramps[at].more[draw];
      const factor = 1 + growth[draw];
      let now = units[draw];
      let all = sum[draw];
      for (let month = from; month < to; month++) {
        let fee = 0;
        for (let at = 0; at < froms.length; at++) fee += Math.max(0, now - froms[at]) * mores[at];
        fees[draw * months + month] = fee;
        all += fee;
        now *= factor;
      }
      units[draw] = now;
      sum[draw] = all;
    }
    if (horizons.includes(to)) sums[horizons.indexOf(to)].set(sum);
    from = to;
  }
}
