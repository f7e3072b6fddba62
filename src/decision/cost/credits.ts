import type { Credits } from '../../model/cost.ts';
import { type Downtime, drawOf, monthOf } from './downtime.ts';
import type { MonthlyFee } from './fees.ts';
import type { Room } from './room.ts';

/** What a contract gives back, prepared once for the months of an account. */
export interface Creditor {
  readonly windowDays: number;
  /** Hours of downtime beyond which each step is reached, least first; the steps of the first month, then those of the second, ... */
  readonly limits: Float64Array;
  /** The share of the month's fee that comes back with none, one, two, ... of the steps reached. */
  readonly shares: Float64Array;
  /** By month: the place of the first horizon that it belongs to. */
  readonly horizonOf: Uint8Array;
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
  horizons: readonly number[],
): Creditor {
  const rising = [...steps].sort((a, b) => b.below - a.below);
  let most = 0;
  const shares = Float64Array.of(0, ...rising.map(({ share }) => (most = Math.max(most, Math.min(cap, share)))));
  const limits = hours.flatMap((month) => rising.map(({ below }) => month * (1 - below / 100)));
  const horizonOf = Uint8Array.from(hours, (_, month) => horizons.findIndex((end) => month < end));
  return { windowDays, limits: Float64Array.from(limits), shares, horizonOf };
}

/**
 * What comes back up to each horizon, as negative money: the month's share of that month's fees. Nothing where it is claimed after the
 * window has closed.
 *
 * @param days that you take to claim, by draw; null: no window
 */
export function creditsBack(
  creditor: Creditor,
  fees: readonly MonthlyFee[],
  downtime: Downtime,
  days: Float64Array | null,
  horizons: readonly number[],
  room: Room,
): Float64Array[] {
  const back = horizons.map(room.column);
  for (const fee of fees) takeBack(back, creditor, fee, downtime);
  for (let at = 1; at < back.length; at++)
    for (let draw = 0; draw < back[at].length; draw++) back[at][draw] += back[at - 1][draw];
  if (days !== null)
    for (const money of back)
      for (let draw = 0; draw < money.length; draw++) if (days[draw] > creditor.windowDays) money[draw] = 0;
  return back;
}

/** Takes back what each month gives of its fee; only months with an incident are looked at. */
function takeBack(
  back: readonly Float64Array[],
  { limits, shares, horizonOf }: Creditor,
  { values, first, step }: MonthlyFee,
  { months, hours, marks, marked }: Downtime,
): void {
  const steps = shares.length - 1;
  for (let at = 0; at < marked; at++) {
    const month = monthOf(marks[at]);
    const draw = drawOf(marks[at]);
    const down = hours[draw * months + month];
    // Counted without a case distinction, which chance would lead astray.
    let reached = 0;
    for (let one = month * steps; one < (month + 1) * steps; one++) reached += Number(down > limits[one]);
    back[horizonOf[month]][draw] -= shares[reached] * values[first[month] + draw * step];
  }
}
