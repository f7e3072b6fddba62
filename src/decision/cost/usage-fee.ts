import type { Columns } from './columns.ts';
import { datedFee, type Fee, placesInForce, stacked } from './fees.ts';
import type { Figure, PriceList } from './figures.ts';
import { chargeGrowing, chargeOnce, rampsOf } from './tiers.ts';

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
      chargeGrowing(used, columns.of(growth).values, rampsOfAll(), places, horizons, made);
      return made;
    });
    return { fee: { values, first: months, step: months.length }, sums };
  };
}
