import type { CostReport } from '../../model/cost.ts';
import type { CostModel } from '../../model/cost-model.ts';
import { inputError } from '../../model/error.ts';
import { DECISION } from '../../scoring/policy.ts';
import { accountOf } from './account.ts';
import type { Complain } from './figure-checks.ts';
import { ownPriceHistories } from './own-prices.ts';
import { simulateCost } from './simulation.ts';
import { breakEvenOf, vendorsOf } from './summary.ts';

/** All of the report but its notes; prices that change by the buyer's own figures, those of records not yet. */
export type SimulatedCosts = Omit<CostReport, 'notes'>;

export interface CostOptions {
  /** Tries; fewer are faster and leave a greater `error` (a page takes 4,000 while a slider moves). */
  readonly draws?: number;
  /** Told of a figure that cannot be read, by its place below `costs`; throws. The default throws an inputError that names the place. */
  readonly complain?: Complain;
}

/**
 * The cost of every vendor of a model. It needs nothing but the model, so a page runs it as the command line does; the same model and
 * number of draws give the same figures everywhere.
 */
export function simulateCosts(
  model: CostModel,
  { draws = DECISION.draws, complain = refuse }: CostOptions = {},
): SimulatedCosts {
  const { costs, vendors } = model;
  const { account, figures } = accountOf(model, complain);
  const results = simulateCost(account, draws);
  return {
    schema: 'touchstone/cost@1',
    currency: costs.currency,
    start: costs.start,
    draws,
    rates: Object.entries(costs.rates).map(([currency, { is, on }]) => ({ currency, is: String(is), on })),
    vendors: vendorsOf(account, results),
    breakEven: breakEvenOf(account, results),
    priceHistory: ownPriceHistories(account, costs.currency),
    inputs: [...figures.values()].map(({ path, basis, text, n }) => ({
      input: path,
      vendor: vendors.find((id) => path.startsWith(`vendors.${id}.`)) ?? null,
      basis,
      text,
      n,
    })),
    leftOut: account.scope.leftOut.map(({ part, missing, vendors: of }) => ({
      part,
      missing: [...missing],
      vendors: [...of],
    })),
  };
}

const refuse: Complain = (path, why) => {
  const place = ['costs', ...path].map(String).join('.');
  throw inputError(`${place} ${why.en}`, `${place} ${why.zh}`);
};
