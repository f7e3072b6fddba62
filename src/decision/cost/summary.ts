import type { CostReport, OneIncident, Spread } from '../../model/cost.ts';
import { COST_PARTS } from '../../model/cost-names.ts';
import { quantileOfSorted } from '../../stats/quantile.ts';
import type { Steps } from '../steps.ts';
import { breakEvenSteps } from './break-even.ts';
import type { Figure } from './figures.ts';
import type { VendorCost } from './ledger.ts';
import type { Account } from './simulation.ts';

/** How many inputs a tornado shows. */
const DRIVERS = 8;

/** One distribution in five numbers, with what drawing leaves open of its mean. `sorted` are the same totals, ascending. */
export function spreadOf(totals: Float64Array, sorted: Float64Array = totals.toSorted()): Spread {
  const n = totals.length;
  const mean = meanOf(totals);
  const variance = totals.reduce((sum, money) => sum + (money - mean) ** 2, 0) / Math.max(1, n - 1);
  const at = (p: number) => quantileOfSorted(sorted, p) ?? mean;
  return { mean, error: 1.96 * Math.sqrt(variance / n), p5: at(0.05), median: at(0.5), p95: at(0.95) };
}

const meanOf = (totals: Float64Array): number => totals.reduce((sum, money) => sum + money, 0) / totals.length;

/** The values in the middle of `count` equal parts of the draws, ascending. */
const evenQuantiles = (sorted: Float64Array, count: number): number[] =>
  Array.from({ length: count }, (_, at) => quantileOfSorted(sorted, (at + 0.5) / count) ?? Number.NaN);

/** By vendor: the share of the draws in which it costs least; equals share the draw. */
export function cheapestShares(totals: readonly Float64Array[]): number[] {
  const draws = totals[0]?.length ?? 0;
  const wins = totals.map(() => 0);
  for (let draw = 0; draw < draws; draw++) {
    let least = Number.POSITIVE_INFINITY;
    let equals = 0;
    for (const total of totals) {
      if (total[draw] < least) [least, equals] = [total[draw], 1];
      else if (total[draw] === least) equals++;
    }
    for (let at = 0; at < totals.length; at++) if (totals[at][draw] === least) wins[at] += 1 / equals;
  }
  return wins.map((count) => count / Math.max(1, draws));
}

export interface VendorSummary {
  readonly vendor: CostReport['vendors'][number];
  /** By horizon: the total in the middle of each of `DOTS` equal parts of the tries, ascending. */
  readonly dots: readonly (readonly number[])[];
}
const DOTS = 20;

/** The figures of a simulated account, arranged for showing; a horizon of all vendors a step, then so much of a vendor as is sorted in a few ms. */
export function* summarySteps(
  { horizons, scope }: Account,
  costs: readonly VendorCost[],
  incidents: readonly OneIncident[],
): Steps<VendorSummary[]> {
  const cheapest: number[][] = [];
  for (const at of horizons.keys()) {
    cheapest.push(cheapestShares(costs.map(({ totals }) => totals[at])));
    yield;
  }
  const summaries: VendorSummary[] = [];
  for (const [index, { vendor, totals, parts, drawn, tenths }] of costs.entries()) {
    const sorted = totals.map((all) => all.toSorted());
    yield;
    const shares: VendorSummary['vendor']['parts'] = [];
    for (const part of COST_PARTS) {
      const sums = drawn.get(part)?.toSorted();
      const [p5, p95] = [0.05, 0.95].map((p) => (sums === undefined ? null : quantileOfSorted(sums, p)));
      shares.push({ part, mean: scope.parts.has(part) ? (parts.get(part) ?? 0) : null, p5, p95 });
      if (sums !== undefined) yield;
    }
    summaries.push({
      vendor: {
        vendor,
        horizons: horizons.map((months, at) => ({
          months,
          total: spreadOf(totals[at], sorted[at]),
          cheapest: cheapest[at][index],
        })),
        parts: shares,
        incident: incidents[index],
        drivers: driversOf(tenths),
      },
      dots: sorted.map((all) => evenQuantiles(all, DOTS)),
    });
    yield;
  }
  return summaries;
}

/** A tornado: inputs by how far the mean total moves between their lowest and their highest tenth. */
function driversOf(tenths: ReadonlyMap<Figure, readonly number[]>): CostReport['vendors'][number]['drivers'] {
  return [...tenths]
    .map(([{ path }, means]) => ({ input: path, low: means[0], high: means[means.length - 1] }))
    .sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low) || (a.input < b.input ? -1 : 1))
    .slice(0, DRIVERS);
}

/** The vendor with the least mean against the next one. */
export function* breakEvenOf(account: Account, costs: readonly VendorCost[]): Steps<CostReport['breakEven']> {
  const last = account.horizons.length - 1;
  const ranked = costs
    .map(({ vendor, totals }) => ({ vendor, mean: meanOf(totals[last]) }))
    .sort((a, b) => a.mean - b.mean || (a.vendor < b.vendor ? -1 : 1));
  if (ranked.length < 2) return [];
  const draws = costs[0].totals[last].length;
  const found = yield* breakEvenSteps(account, ranked[0].vendor, ranked[1].vendor, draws);
  return found.map((one) => ({ ...one, input: `${one.input}.P0` as const }));
}
