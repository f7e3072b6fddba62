import type { Credits } from '../../model/cost.ts';
import type { Columns } from './columns.ts';
import type { Downtime } from './downtime.ts';
import type { DatedFigure, Figure, PriceList } from './figures.ts';

/** Money, or hours, by month: one column of draws for each. */
export type Monthly = readonly Float64Array[];

/** Monthly money added up to each horizon. Months of one and the same column are added at one go. */
export function upTo(horizons: readonly number[], money: Monthly): Float64Array[] {
  const sum = new Float64Array(money[0]?.length ?? 0);
  const sums: Float64Array[] = [];
  let alike = 1;
  for (let month = 0; month < money.length; month++, alike++) {
    const isHorizon = horizons.includes(month + 1);
    if (!isHorizon && money[month + 1] === money[month]) continue;
    const column = money[month];
    for (let at = 0; at < sum.length; at++) sum[at] += alike * column[at];
    alike = 0;
    if (isHorizon) sums.push(sum.slice());
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
export const flatFee = (list: readonly DatedFigure[], starts: readonly string[], columns: Columns): Monthly =>
  starts.slice(0, -1).map((day) => columns.of(inForce(list, day).figure).values);

/** Room for the months of a block: made once, since making it for each block would be a good part of the time. */
export const roomFor = (months: number, draws: number): Monthly =>
  Array.from({ length: months }, () => new Float64Array(draws));

/** Units a month, growing, each at the price of the tier it falls in, by the price list in force. Writes into `room`. */
export function usageFee(
  usage: Figure,
  growth: Figure | null,
  lists: readonly PriceList[],
  starts: readonly string[],
  columns: Columns,
  room: Monthly,
): Monthly {
  const units = columns.of(usage).values.slice();
  const factor = growth === null ? null : columns.of(growth).values.map((rate) => 1 + rate);
  const ramps = new Map(lists.map((list) => [list, rampsOf(list, columns)]));
  const fees: Float64Array[] = [];
  for (let month = 0; month < starts.length - 1; month++) {
    const list = inForce(lists, starts[month]);
    const isAsBefore = month > 0 && factor === null && list === inForce(lists, starts[month - 1]);
    if (month > 0 && factor !== null) for (let draw = 0; draw < units.length; draw++) units[draw] *= factor[draw];
    if (isAsBefore) fees.push(fees[month - 1]);
    else {
      const fee = room[month].subarray(0, units.length);
      chargeRamps(fee, units, ramps.get(list) ?? []);
      fees.push(fee);
    }
  }
  return fees;
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

function chargeRamps(fee: Float64Array, units: Float64Array, [first, ...others]: readonly Ramp[]): void {
  for (let draw = 0; draw < fee.length; draw++) fee[draw] = units[draw] * first.more[draw];
  for (const { from, more } of others)
    for (let draw = 0; draw < fee.length; draw++) {
      const over = units[draw] - from;
      if (over > 0) fee[draw] += over * more[draw];
    }
}

/**
 * What comes back up to each horizon, as negative money: in each month the greatest share whose step lies above that month's
 * availability, up to the cap, of that month's fees. Nothing where it is claimed after the window has closed.
 *
 * @param hours of each month
 * @param days that you take to claim, by draw; null: no window
 */
export function creditsBack(
  credits: Credits,
  fees: readonly Monthly[],
  downtime: Downtime,
  hours: readonly number[],
  days: Float64Array | null,
  horizons: readonly number[],
): Float64Array[] {
  const { windowDays = Number.POSITIVE_INFINITY } = credits;
  const back = horizons.map(() => new Float64Array(downtime.hours[0]?.length ?? 0));
  for (let month = 0; month < hours.length; month++) {
    const shareOf = creditOf(credits, hours[month]);
    const sum = back[horizons.findIndex((horizon) => month < horizon)];
    const [down, draws] = [downtime.hours[month], downtime.draws[month]];
    for (let at = 0; at < downtime.counts[month]; at++) {
      const draw = draws[at];
      if (days !== null && days[draw] > windowDays) continue;
      const share = shareOf(down[draw]);
      if (share > 0) for (let fee = 0; fee < fees.length; fee++) sum[draw] -= share * fees[fee][month][draw];
    }
  }
  for (let at = 1; at < back.length; at++)
    for (let draw = 0; draw < back[at].length; draw++) back[at][draw] += back[at - 1][draw];
  return back.map((sum) => sum.subarray(0, fees[0]?.[0]?.length ?? 0));
}

/** The share of a month's fee that hours of downtime give back: availability below 99.9 % is downtime above 0.1 % of the month. */
export function creditOf({ steps, cap = 1 }: Credits, monthHours: number): (downtime: number) => number {
  const best = [...steps].sort((a, b) => b.share - a.share);
  const limits = best.map(({ below }) => monthHours * (1 - below / 100));
  const shares = best.map(({ share }) => Math.min(cap, share));
  return (downtime) => {
    for (let at = 0; at < limits.length; at++) if (downtime > limits[at]) return shares[at];
    return 0;
  };
}
