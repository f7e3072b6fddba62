import { type Bits, uniformOf } from '../bits.ts';
import { type Downtime, expectMarks, markOf, times } from './downtime.ts';
import { type Curve, curvesOf, fixedHours, type Hours, MANY, sumOfMany, sumOfOne } from './incident-hours.ts';
import { poissonCounts } from './poisson.ts';
import type { Room } from './room.ts';

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
  readonly bits: Bits;
  readonly room: Room;
}

/** With more incidents a month than this, counting them month by month is faster than laying each into a month. */
const BUSY = 4;

/**
 * Incidents come at random at a constant rate (a Poisson process): they are counted from horizon to horizon. Where a month's sum matters,
 * `monthly` receives the hours of each incident, which falls into any month of its stretch alike.
 */
export function drawIncidents(source: Source & { readonly monthly: Downtime | null }): Incidents {
  const { rate, hours, horizons, bits, monthly, room } = source;
  const [fixed, curves] = [fixedHours(hours, room), curvesOf(hours)];
  const [count, soFar, soLong] = [0, 1, 2].map(room.column);
  const incidents = { counts: [] as Float64Array[], hours: [] as Float64Array[] };
  let from = 0;
  for (const to of monthly !== null && isBusy(rate) ? everyMonth(horizons) : horizons) {
    const stretch = { from, months: to - from };
    poissonCounts(count, rate, stretch.months, bits);
    add(soFar, count);
    if (curves.length > 0) drawLengths(soLong, stretch, count, curves, fixed, bits, monthly);
    else if (monthly !== null) layAlike(stretch, count, fixed, bits, monthly);
    from = to;
    if (!horizons.includes(to)) continue;
    const [counted, sums] = [room.column(), times(soFar, fixed, room)];
    counted.set(soFar);
    incidents.counts.push(counted);
    if (curves.length > 0) add(sums, soLong);
    incidents.hours.push(sums);
  }
  return incidents;
}

const isBusy = (rate: Float64Array): boolean => sumOf(rate) > BUSY * rate.length;
const everyMonth = (horizons: readonly number[]): number[] =>
  Array.from({ length: Math.max(...horizons) }, (_, month) => month + 1);

interface Stretch {
  /** Its first month. */
  readonly from: number;
  readonly months: number;
}

/** Lays incidents that take the same time in all of a draw. */
function layAlike(
  { from, months }: Stretch,
  count: Float64Array,
  fixed: Float64Array,
  bits: Bits,
  into: Downtime,
): void {
  const all = sumOf(count);
  const words = bits.take(all);
  expectMarks(into, all);
  const { hours, marks, months: row } = into;
  const perBit = 2 ** -32 * months;
  let { marked } = into;
  for (let draw = 0, at = 0; draw < count.length; draw++)
    for (let left = count[draw]; left > 0; left--, at++) {
      const month = from + (((words[at] >>> 0) * perBit) | 0);
      const place = draw * row + month;
      // The next mark writes over it where the month had hours already: no case distinction, which chance would lead astray.
      marks[marked] = markOf(month, draw);
      marked += Number(hours[place] === 0);
      hours[place] += fixed[draw];
    }
  into.marked = marked;
}

/** Draws the times of incidents from measured curves, each anew, and lays them where months matter. Adds them up by draw. */
function drawLengths(
  sums: Float64Array,
  { from, months }: Stretch,
  count: Float64Array,
  curves: readonly Curve[],
  fixed: Float64Array,
  bits: Bits,
  into: Downtime | null,
): void {
  if (into !== null) expectMarks(into, sumOf(count));
  for (let draw = 0; draw < count.length; draw++) {
    const incidents = count[draw];
    const together = incidents > MANY ? sumOfMany(curves, incidents, bits) : 0;
    if (incidents > MANY) sums[draw] += together;
    if (incidents > MANY && into === null) continue;
    for (let left = incidents; left > 0; left--) {
      const length = incidents > MANY ? together / incidents : sumOfOne(curves, bits);
      if (incidents <= MANY) sums[draw] += length;
      if (into === null) continue;
      const month = from + ((uniformOf(bits.next()) * months) | 0);
      const place = draw * into.months + month;
      if (into.hours[place] === 0) into.marks[into.marked++] = markOf(month, draw);
      into.hours[place] += fixed[draw] + length;
    }
  }
}

function add(sums: Float64Array, more: Float64Array): void {
  for (let draw = 0; draw < sums.length; draw++) sums[draw] += more[draw];
}

function sumOf(column: Float64Array): number {
  let sum = 0;
  for (let draw = 0; draw < column.length; draw++) sum += column[draw];
  return sum;
}
