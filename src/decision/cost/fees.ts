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
    if (isAsBefore) fees.push(fees[month - 1]);
    else {
      const fee = room[month].subarray(0, units.length);
      chargeRamps(fee, units, month === 0 ? null : factor, ramps.get(list) ?? []);
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

/** Writes the fee of a month; the units grow by the factor before. */
function chargeRamps(
  fee: Float64Array,
  units: Float64Array,
  factor: Float64Array | null,
  [first, ...others]: readonly Ramp[],
): void {
  if (factor === null) for (let draw = 0; draw < fee.length; draw++) fee[draw] = units[draw] * first.more[draw];
  else
    for (let draw = 0; draw < fee.length; draw++) {
      const grown = units[draw] * factor[draw];
      units[draw] = grown;
      fee[draw] = grown * first.more[draw];
    }
  for (const { from, more } of others)
    for (let draw = 0; draw < fee.length; draw++) fee[draw] += Math.max(0, units[draw] - from) * more[draw];
}

/** What a contract gives back, prepared once for the months of an account. */
export interface Creditor {
  readonly windowDays: number;
  /** By month. */
  readonly steps: readonly Steps[];
}

/** Steps are looked through four at a time: how many are reached is counted without a case distinction, which chance would lead astray. */
const AT_ONCE = 4;

interface Steps {
  /** Hours of downtime beyond which each step is reached, least first; filled up with hours that no month has. */
  readonly limits: Float64Array;
  /** For each four the share of the month's fee that none, one, ... four of them add to the fours before. */
  readonly adds: Float64Array;
}

/**
 * Availability below 99.9 % is downtime above 0.1 % of the month. In each month the greatest share whose step lies above that month's
 * availability, up to the cap.
 *
 * @param hours of each month
 */
export function creditorOf(
  { steps, cap = 1, windowDays = Number.POSITIVE_INFINITY }: Credits,
  hours: readonly number[],
): Creditor {
  const rising = [...steps].sort((a, b) => b.below - a.below);
  let most = 0;
  const shares = [0, ...rising.map(({ share }) => (most = Math.max(most, Math.min(cap, share))))];
  const size = AT_ONCE * Math.ceil(rising.length / AT_ONCE);
  const adds = Float64Array.from({ length: (size / AT_ONCE) * (AT_ONCE + 1) }, (_, at) => {
    const first = Math.floor(at / (AT_ONCE + 1)) * AT_ONCE;
    return (shares[first + (at % (AT_ONCE + 1))] ?? most) - shares[first];
  });
  const limits = hours.map((month) =>
    Float64Array.from({ length: size }, (_, at) =>
      at < rising.length ? month * (1 - rising[at].below / 100) : Number.POSITIVE_INFINITY,
    ),
  );
  return { windowDays, steps: limits.map((one) => ({ limits: one, adds })) };
}

/**
 * What comes back up to each horizon, as negative money: the month's share of that month's fees. Nothing where it is claimed after the
 * window has closed.
 *
 * @param days that you take to claim, by draw; null: no window
 */
export function creditsBack(
  { windowDays, steps }: Creditor,
  fees: readonly Monthly[],
  downtime: Downtime,
  days: Float64Array | null,
  horizons: readonly number[],
): Float64Array[] {
  const size = fees[0]?.[0]?.length ?? 0;
  const sum = new Float64Array(size);
  const back: Float64Array[] = [];
  for (let month = 0; month < steps.length; month++) {
    const down = downtime.hours.subarray(month * downtime.stride, month * downtime.stride + size);
    for (const fee of fees) takeBack(sum, down, steps[month], fee[month]);
    if (month + 1 === horizons[back.length]) back.push(sum.slice());
  }
  if (days !== null)
    for (const money of back) for (let draw = 0; draw < size; draw++) if (days[draw] > windowDays) money[draw] = 0;
  return back;
}

function takeBack(sum: Float64Array, down: Float64Array, { limits, adds }: Steps, fee: Float64Array): void {
  for (let from = 0, base = 0; from < limits.length; from += AT_ONCE, base += AT_ONCE + 1) {
    const [a, b, c, d] = [limits[from], limits[from + 1], limits[from + 2], limits[from + 3]];
    for (let draw = 0; draw < sum.length; draw++) {
      const hours = down[draw];
      const reached = Number(hours > a) + Number(hours > b) + Number(hours > c) + Number(hours > d);
      sum[draw] -= adds[base + reached] * fee[draw];
    }
  }
}
