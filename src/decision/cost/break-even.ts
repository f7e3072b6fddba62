import { BREAK_EVEN_WITHIN, type CostInput } from '../../model/cost-names.ts';
import type { Steps } from '../steps.ts';
import { certainly, type VendorFigures } from './figures.ts';
import { type Account, costSteps } from './simulation.ts';

/** Inputs whose break-even is asked: how often, and how slow, the cheaper vendor may fail at P0. */
const BREAKING = ['incidents', 'fixHours'] as const satisfies readonly CostInput[];
type Breaking = (typeof BREAKING)[number];

/** Enough for the two digits that are shown; fewer where the account itself is simulated with fewer. */
const DRAWS = 20_000;

export interface BreakEven {
  readonly vendor: string;
  readonly rival: string;
  readonly input: Breaking;
  /** Mean of the figure as it stands. */
  readonly now: number;
  /** From here on the vendor is dearer than its rival on average; null: not within reason. */
  readonly at: number | null;
}

/**
 * How bad the cheaper vendor must be before it loses to its rival on average over the longest horizon: that one figure of P0 is put
 * higher, on the same draws of everything else. Both are drawn under one name, so that chance does not tell two alike apart.
 */
export function* breakEvenSteps(
  account: Account,
  vendor: string,
  rival: string,
  draws: number = DRAWS,
): Steps<BreakEven[]> {
  const cheaper = account.vendors.find((one) => one.vendor === vendor);
  const dearer = account.vendors.find((one) => one.vendor === rival);
  if (cheaper === undefined || dearer === undefined || !account.scope.severities.includes('P0')) return [];
  const meanOf = function* (figures: VendorFigures): Steps<number> {
    const either = { ...account, vendors: [{ ...figures, vendor: 'either' }] };
    const [{ totals }] = yield* costSteps(either, Math.min(draws, DRAWS), 'break-even');
    const last = totals[totals.length - 1];
    return last.reduce((sum, money) => sum + money, 0) / last.length;
  };
  const target = yield* meanOf(dearer);
  const all: BreakEven[] = [];
  for (const input of BREAKING) {
    const figure = cheaper.at(input, 'P0');
    if (figure === null) continue;
    const now = meanFigure(figure);
    const excess = function* (value: number): Steps<number> {
      return (yield* meanOf(withFigure(cheaper, input, value))) - target;
    };
    all.push({ vendor, rival, input, now, at: yield* rootOf(excess, now, BREAK_EVEN_WITHIN[input]) });
  }
  return all;
}

const withFigure = (figures: VendorFigures, input: Breaking, value: number): VendorFigures => ({
  ...figures,
  at: (asked, severity) =>
    asked === input && severity === 'P0' ? certainly(`${figures.vendor}.${input}`, value) : figures.at(asked, severity),
});

const meanFigure = ({ table }: { readonly table: Float64Array }): number =>
  table.reduce((sum, value) => sum + value, 0) / table.length;

/** Where a function that grows almost evenly crosses 0 (secant method), to one part in a hundred; null where not up to `most`. */
function* rootOf(excess: (value: number) => Steps<number>, start: number, most: number): Steps<number | null> {
  let [x, y] = [start, yield* excess(start)];
  let next = Math.min(most, Math.max(1.5 * start, start + most / 1000));
  for (let step = 0; step < 12; step++) {
    const found = yield* excess(next);
    const slope = (found - y) / (next - x);
    if (!(slope > 0) || (found < 0 && next === most)) return null;
    [x, y] = [next, found];
    next = Math.min(most, Math.max(0, x - y / slope));
    if (next === x || (Math.abs(next - x) <= 0.01 * next && next < most)) return next;
  }
  return next;
}
