import { meanOf } from '../draws.ts';
import { inForce, monthStarts } from './fees.ts';
import type { DatedFigure, PriceList, VendorFigures } from './figures.ts';
import { historyOf } from './price-history.ts';
import type { Account } from './simulation.ts';

/** The dated fees among the buyer's own figures, as histories: what was told before signing of what comes after. */
export const ownPriceHistories = ({ vendors, start, horizons }: Account, currency: string) =>
  vendors.flatMap((figures) => {
    const end = monthStarts(start, Math.max(...horizons)).at(-1) ?? start;
    const fees = feesOf(figures).map(([item, list]) => ({ item, list: within(list, start, end) }));
    return fees
      .filter(({ list }) => list.length > 1)
      .map(({ item, list }) =>
        historyOf({ vendor: figures.vendor, item, plan: null, per: 'month', currency }, list, start),
      );
  });

type Fee = { readonly from: string | null; readonly amount: number };

function feesOf(figures: VendorFigures): [string, Fee[]][] {
  const flat = (['licence', 'supportPlan'] as const).flatMap((input): [string, Fee[]][] => {
    const list = figures.over(input);
    return list === null ? [] : [[input, list.map((one) => ({ from: one.from, amount: meanFee(one) }))]];
  });
  const [usage, { prices }] = [figures.at('usage'), figures];
  if (usage === null || prices === null) return flat;
  const units = meanOf(usage.table);
  return [...flat, ['prices', prices.map((list) => ({ from: list.from, amount: chargeOf(list, units) }))]];
}

const meanFee = ({ figure }: DatedFigure): number =>
  meanOf(figure.table) * (figure.rate === null ? 1 : meanOf(figure.rate.table));

/** A month's fee at so many units. */
function chargeOf({ tiers }: PriceList, units: number): number {
  let [fee, below] = [0, 0];
  for (const { upTo, each } of tiers) {
    const price = meanOf(each.table) * (each.rate === null ? 1 : meanOf(each.rate.table));
    fee += Math.max(0, Math.min(units, upTo) - below) * price;
    below = upTo;
  }
  return fee;
}

/** What is in force on the first day, and what comes before the end. */
function within(list: readonly Fee[], start: string, end: string) {
  const first = inForce(list, start);
  const later = list.filter(({ from }) => from !== null && from > start && from < end);
  return [first, ...later.filter((fee) => fee !== first)].map(({ from, amount }, at) => ({
    on: at === 0 ? start : (from ?? start),
    isExact: true,
    amount,
    record: null,
    stated: null,
  }));
}
