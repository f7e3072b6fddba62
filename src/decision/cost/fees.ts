import type { Columns, Made } from './columns.ts';
import type { DatedFigure } from './figures.ts';
import type { ByHorizon } from './ledger.ts';

/** Money by month and draw of a block: that of month m and draw d stands at `first[m] + d * step` of `values`. */
export interface MonthlyFee {
  readonly values: Float64Array;
  readonly first: readonly number[];
  readonly step: number;
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

/** By month: the place in the list of what is in force on its first day. */
export const placesInForce = (list: readonly { readonly from: string | null }[], starts: readonly string[]): number[] =>
  starts.slice(0, -1).map((day) => list.indexOf(inForce(list, day)));

/** The fee of a block, and its sums up to each horizon. */
export interface Fee {
  readonly fee: MonthlyFee;
  readonly sums: ByHorizon;
}

/** A price a month, dated. */
export function flatFee(list: readonly DatedFigure[], starts: readonly string[], horizons: readonly number[]) {
  const places = placesInForce(list, starts);
  const figures = list.map(({ figure }) => figure);
  const name = `flat fee in ${places.join()}`;
  return (columns: Columns): Fee =>
    datedFee(
      columns.made(name, figures, () =>
        stacked(
          figures.map((figure) => columns.of(figure).values),
          places,
          horizons,
        ),
      ),
      places,
    );
}

/** Columns one below the other, and their sums up to each horizon: each as often as it has months. */
export function stacked(
  columns: readonly Float64Array[],
  places: readonly number[],
  horizons: readonly number[],
): Made {
  const size = columns[0].length;
  const values = new Float64Array(columns.length * size);
  columns.forEach((column, at) => values.set(column, at * size));
  const sums = horizons.map((horizon) => {
    const sum = new Float64Array(size);
    columns.forEach((column, place) => {
      const often = places.slice(0, horizon).filter((one) => one === place).length;
      if (often > 0) for (let draw = 0; draw < size; draw++) sum[draw] += often * column[draw];
    });
    return sum;
  });
  return [values, ...sums];
}

/** What is made of `stacked` as a fee: each month has the column of its place. */
export function datedFee([values, ...sums]: Made, places: readonly number[]): Fee {
  const size = sums[0].length;
  return { fee: { values, first: places.map((place) => place * size), step: 1 }, sums };
}
