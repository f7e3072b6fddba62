import type { CostReport } from '../../model/cost.ts';
import type { CostModel } from '../../model/cost-model.ts';
import { inputError } from '../../model/error.ts';
import { DECISION } from '../../scoring/policy.ts';
import { finish, type Steps } from '../steps.ts';
import { accountOf } from './account.ts';
import type { Complain } from './figure-checks.ts';
import { oneIncidentSteps } from './one-incident.ts';
import { ownPriceHistories } from './own-prices.ts';
import { costSteps } from './simulation.ts';
import { breakEvenOf, summarySteps, type VendorSummary } from './summary.ts';

/** All of the report but its notes; prices that change by the buyer's own figures, those of records not yet. */
export type SimulatedCosts = Omit<CostReport, 'notes'>;

export interface CostOptions {
  /** Tries; fewer are faster and leave a greater `error` (a page takes 1,500 while a slider moves). */
  readonly draws?: number;
  /** Told of a figure that cannot be read, by its place below `costs`; throws. The default throws an inputError that names the place. */
  readonly complain?: Complain;
}

/**
 * The cost of every vendor of a model. It needs nothing but the model, so a page runs it as the command line does; the same model and
 * number of draws give the same figures everywhere.
 */
export const simulateCosts = (model: CostModel, options: CostOptions = {}): SimulatedCosts =>
  finish(costsSteps(model, options)).costs;

export interface CostRun {
  readonly costs: SimulatedCosts;
  /** By vendor and horizon, in their order: totals to draw dots at. */
  readonly dots: readonly VendorSummary['dots'][];
}

/** As `simulateCosts`, in short steps, with what a picture of the distributions is drawn from. */
export function* costsSteps(
  model: CostModel,
  { draws = DECISION.draws, complain = refuse, isRough = false }: CostOptions & { readonly isRough?: boolean } = {},
): Steps<CostRun> {
  const { costs, vendors } = model;
  const { account, figures } = accountOf(model, complain);
  const results = yield* costSteps(account, draws, 'cost', true);
  const incidents = yield* oneIncidentSteps(account, draws);
  const summaries = yield* summarySteps(account, results, incidents);
  const report: SimulatedCosts = {
    schema: 'touchstone/cost@1',
    currency: costs.currency,
    start: costs.start,
    draws,
    rates: Object.entries(costs.rates).map(([currency, { is, on }]) => ({ currency, is: String(is), on })),
    vendors: summaries.map(({ vendor }) => vendor),
    // It takes many times what the totals take, so a page that is being moved does without.
    breakEven: isRough ? [] : yield* breakEvenOf(account, results),
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
    notUsed: [...account.scope.notUsed],
  };
  return { costs: report, dots: summaries.map(({ dots }) => dots) };
}

const refuse: Complain = (path, why) => {
  const place = ['costs', ...path].map(String).join('.');
  throw inputError(`${place} ${why.en}`, `${place} ${why.zh}`);
};
