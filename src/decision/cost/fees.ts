import type { Credits } from '../../model/cost.ts';
import type { Columns } from './columns.ts';
import type { DatedFigure, Figure, PriceList } from './figures.ts';

/** Money by month and draw: month `m` of draw `d` is at `d * months + m`. */
export type Monthly = Float64Array;

/** Monthly money added up to each horizon. */
export function upTo(horizons: readonly number[], money: Monthly, draws: number): Float64Array[] {
  const months = money.length / draws;
  const sums = horizons.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (let month = 0, at = 0; month < months; month++) {
      sum += money[draw * months + month];
      if (month + 1 === horizons[at]) sums[at++][draw] = sum;
    }
  }
  return sums;
}

/** First days of the months of a contract: the same day each month, or the month's last where it has no such day. */
export function monthStarts(start: string, months: number): string[] {
  const [year, month, day] = start.split('-').map(Number);
  return Array.from({ length: months + 1 }, (_, at) => {
    const last = new Date(Date.UTC(year, month + at, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + at, Math.min(day, last))).toISOString().slice(0, 10);
  });
}

/** Hours of each month of the contract. */
export const monthHours = (starts: readonly string[]): number[] =>
  starts.slice(1).map((next, at) => (Date.parse(next) - Date.parse(starts[at])) / 3_600_000);

/** Of things in force from their date on: the one that holds on a day. Before the first date the first holds: it is the one known. */
export const inForce = <Item extends { readonly from: string | null }>(list: readonly Item[], day: string): Item =>
  list.findLast(({ from }) => from === null || from <= day) ?? list[0];

/** A price a month, dated. */
export function flatFee(
  list: readonly DatedFigure[],
  starts: readonly string[],
  draws: number,
  columns: Columns,
): Monthly {
  const months = starts.length - 1;
  const fee = new Float64Array(draws * months);
  for (let month = 0; month < months; month++) {
    const { values } = columns.of(inForce(list, starts[month]).figure);
    for (let draw = 0; draw < draws; draw++) fee[draw * months + month] = values[draw];
  }
  return fee;
}

/** Units a month, growing, each at the price of the tier it falls in, by the price list in force. */
export function usageFee(
  usage: Figure,
  growth: Figure | null,
  lists: readonly PriceList[],
  starts: readonly string[],
  draws: number,
  columns: Columns,
): Monthly {
  const months = starts.length - 1;
  const fee = new Float64Array(draws * months);
  const units = columns.of(usage).values.slice();
  const rate = growth === null ? null : columns.of(growth).values;
  for (let month = 0; month < months; month++) {
    const list = inForce(lists, starts[month]);
    if (month > 0 && rate !== null) for (let draw = 0; draw < draws; draw++) units[draw] *= 1 + rate[draw];
    if (month > 0 && rate === null && list === inForce(lists, starts[month - 1])) {
      for (let draw = 0; draw < draws; draw++) fee[draw * months + month] = fee[draw * months + month - 1];
      continue;
    }
    let below = 0;
    for (const { upTo, each } of list.tiers) {
      const { values } = columns.of(each);
      for (let draw = 0; draw < draws; draw++)
        if (units[draw] > below) fee[draw * months + month] += (Math.min(units[draw], upTo) - below) * values[draw];
      below = upTo;
    }
  }
  return fee;
}

/**
 * What comes back, as negative money: in each month the greatest share whose step lies above that month's availability, up to the cap,
 * of that month's fee. Nothing where it is claimed after the window has closed.
 *
 * @param downtime hours of each month and draw
 * @param days that you take to claim, by draw; null: no window
 */
export function creditsBack(
  { steps, cap = 1, windowDays }: Credits,
  fee: Monthly,
  downtime: Monthly,
  hours: readonly number[],
  days: Float64Array | null,
): Monthly {
  const months = hours.length;
  const back = new Float64Array(fee.length);
  for (let at = 0; at < fee.length; at++) {
    if (downtime[at] === 0) continue;
    if (days !== null && windowDays !== undefined && days[Math.floor(at / months)] > windowDays) continue;
    back[at] = -fee[at] * creditShare(steps, cap, downtime[at], hours[at % months]);
  }
  return back;
}

/** The share of a month's fee that so many hours of downtime give back. */
export function creditShare(steps: Credits['steps'], cap: number, downtime: number, hours: number): number {
  const percent = 100 * (1 - Math.min(downtime, hours) / hours);
  let share = 0;
  for (const step of steps) if (percent < step.below) share = Math.max(share, step.share);
  return Math.min(cap, share);
}
