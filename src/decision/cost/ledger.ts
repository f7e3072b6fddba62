import type { CostPart } from '../../model/cost-names.ts';
import type { Columns } from './columns.ts';
import type { Figure } from './figures.ts';

/** Money of a block of draws up to each horizon: one column per horizon. */
export type ByHorizon = readonly Float64Array[];

export interface VendorCost {
  readonly vendor: string;
  /** By horizon, one total per draw. */
  readonly totals: ByHorizon;
  /** Mean of each part over the longest horizon. */
  readonly parts: ReadonlyMap<CostPart, number>;
  /** Each part over the longest horizon, one sum per draw; empty unless they were to be kept. */
  readonly drawn: ReadonlyMap<CostPart, Float64Array>;
  /** Of every uncertain figure: the mean total where it is in each tenth of its distribution. */
  readonly tenths: ReadonlyMap<Figure, readonly number[]>;
}

/** Where the parts of one vendor's account are added up, block by block. */
export interface Ledger {
  /** Adds amounts of a block, each times its price; money as it is where there is none. */
  add(part: CostPart, amounts: ByHorizon, price?: Float64Array): void;
  /** Ends a block of `size` draws; `used` are the figures that it was made of. */
  close(size: number, used: ReadonlySet<Figure>, columns: Columns): void;
  result(): VendorCost;
}

export function ledgerOf(vendor: string, horizons: number, draws: number, keepsParts: boolean): Ledger {
  const totals = Array.from({ length: horizons }, () => new Float64Array(draws));
  const sums = new Map<CostPart, number>();
  const drawn = new Map<CostPart, Float64Array>();
  const swings = new Map<Figure, { readonly sums: Float64Array; readonly counts: Float64Array }>();
  const last = totals[horizons - 1];
  let from = 0;
  return {
    add(part, amounts, price) {
      let longest = 0;
      for (let horizon = 0; horizon < amounts.length; horizon++)
        longest = addTo(totals[horizon], from, amounts[horizon], price);
      sums.set(part, (sums.get(part) ?? 0) + longest);
      if (!keepsParts) return;
      const own = drawn.get(part) ?? new Float64Array(draws);
      drawn.set(part, own);
      addTo(own, from, amounts[amounts.length - 1], price);
    },
    close(size, used, columns) {
      for (const figure of used) {
        if (figure.isCertain) continue;
        const swing = swings.get(figure) ?? { sums: new Float64Array(10), counts: new Float64Array(10) };
        swings.set(figure, swing);
        const { tenths, counts } = columns.of(figure);
        for (let draw = 0; draw < size; draw++) swing.sums[tenths[draw]] += last[from + draw];
        for (let tenth = 0; tenth < counts.length; tenth++) swing.counts[tenth] += counts[tenth];
      }
      from += size;
    },
    result: () => ({
      vendor,
      totals,
      drawn,
      parts: new Map([...sums].map(([part, sum]) => [part, sum / draws])),
      tenths: new Map(
        [...swings].map(([figure, swing]) => [
          figure,
          [...swing.sums].map((sum, at) => sum / Math.max(1, swing.counts[at])),
        ]),
      ),
    }),
  };
}

/** Adds a column from a place on; returns its sum. */
function addTo(total: Float64Array, from: number, column: Float64Array, price: Float64Array | undefined): number {
  let sum = 0;
  for (let draw = 0; draw < column.length; draw++) {
    const money = price === undefined ? column[draw] : column[draw] * price[draw];
    total[from + draw] += money;
    sum += money;
  }
  return sum;
}
