import type { Seed } from '../../stats/random.ts';
import { bitSource } from '../draws.ts';
import { finish, type Steps } from '../steps.ts';
import { type Columns, columnsOf, type Tie } from './columns.ts';
import { times } from './downtime.ts';
import {
  creditorOf,
  creditsBack,
  flatFee,
  type Monthly,
  monthHours,
  monthStarts,
  roomFor,
  upTo,
  usageFee,
} from './fees.ts';
import type { Figure, VendorFigures } from './figures.ts';
import { incidentParts } from './incident-parts.ts';
import { type ByHorizon, ledgerOf, type VendorCost } from './ledger.ts';
import type { Scope } from './parts.ts';

/** Everything that the account is simulated from. */
export interface Account {
  /** ISO date. */
  readonly start: string;
  /** Months, ascending. */
  readonly horizons: readonly number[];
  readonly vendors: readonly VendorFigures[];
  readonly scope: Scope;
  readonly ties: readonly Tie[];
  /** The figures that the ties name. */
  readonly tied: readonly Figure[];
}

/** Draws worked on at once. */
const BLOCK = 2048;

/** Simulates all vendors on the same draws of the figures that they share. The same seed gives the same bits everywhere. */
export const simulateCost = (account: Account, draws: number, seed: Seed = 'cost'): VendorCost[] =>
  finish(costSteps(account, draws, seed));

/** As `simulateCost`, a block of draws of one vendor a step. */
export function* costSteps(account: Account, draws: number, seed: Seed = 'cost'): Steps<VendorCost[]> {
  const columns = columnsOf(account.ties, account.tied, seed);
  const runs = account.vendors.map((figures) => vendorRun(account, figures, draws, seed));
  for (let from = 0; from < draws; from += BLOCK) {
    const size = Math.min(BLOCK, draws - from);
    columns.next(size);
    for (const { block } of runs) {
      block(size, columns);
      yield;
    }
  }
  return runs.map(({ ledger }) => ledger.result());
}

function vendorRun({ horizons, scope, start }: Account, figures: VendorFigures, draws: number, seed: Seed) {
  const seeds = [...(typeof seed === 'object' ? seed : [seed]), figures.vendor];
  const starts = monthStarts(start, Math.max(...horizons));
  const ledger = ledgerOf(figures.vendor, horizons.length, draws);
  const drawIncidentParts = incidentParts(figures, scope, horizons, BLOCK, seeds);
  const leaves = bitSource([...seeds, 'leaves']);
  const room = roomFor(starts.length - 1, figures.prices === null ? 0 : BLOCK);
  const [usage, growth, prices] = [figures.at('usage'), figures.at('usageGrowth'), figures.prices];
  const [licence, plan, credits] = [figures.over('licence'), figures.over('supportPlan'), figures.credits];
  const [help, hour, work] = [figures.at('helpHours'), figures.at('engineerHour'), figures.at('integrationHours')];
  const [migration, exit, leaving] = [figures.at('migration'), figures.at('exit'), figures.at('leaving')];
  const { claimDays } = figures;
  const creditor = credits === null || credits === 'none' ? null : creditorOf(credits, monthHours(starts));

  const block = (size: number, all: Columns): void => {
    const used = new Set<Figure>();
    const columns = watched(all, used);
    const value = (figure: Figure) => columns.of(figure).values;
    const has = (part: Parameters<typeof ledger.add>[0]) => scope.parts.has(part);

    const { money, downtime } = drawIncidentParts(columns, size);
    for (const { part, amounts, price } of money) ledger.add(part, amounts, price);
    const fees: Monthly[] = [];
    if (has('usage') && usage && prices) {
      fees.push(usageFee(usage, growth, prices, starts, columns, room));
      ledger.add('usage', upTo(horizons, fees[0]));
    }
    if (has('licence') && licence) {
      const fee = flatFee(licence, starts, columns);
      ledger.add('licence', upTo(horizons, fee));
      // Of what is free nothing comes back.
      if (licence.some(({ figure }) => !isNothing(figure))) fees.push(fee);
    }
    if (has('support-plan') && plan) ledger.add('support-plan', upTo(horizons, flatFee(plan, starts, columns)));
    if (has('credits') && creditor && downtime) {
      const days = claimDays && value(claimDays);
      ledger.add('credits', creditsBack(creditor, fees, downtime, days, horizons));
    }
    if (has('questions') && help && hour) ledger.add('questions', steady(horizons, value(help), value(hour)));
    if (has('integration') && work && hour) ledger.add('integration', once(horizons, times(value(work), value(hour))));
    if (has('migration') && migration) ledger.add('migration', once(horizons, value(migration)));
    if (has('exit') && exit && leaving) {
      const share = Float64Array.from({ length: size }, () => ((leaves.next() >>> 0) + 0.5) * 2 ** -32);
      ledger.add('exit', exitCost(horizons, value(exit), value(leaving), share));
    }
    ledger.close(size, used, all);
  };
  return { block, ledger };
}

const isNothing = ({ isCertain, table }: Figure): boolean => isCertain && table[0] === 0;

/** Remembers which figures were asked for. */
const watched = (columns: Columns, used: Set<Figure>): Columns => ({
  next: columns.next,
  of(figure) {
    used.add(figure);
    if (figure.rate !== null) used.add(figure.rate);
    return columns.of(figure);
  },
});

const once = (horizons: readonly number[], money: Float64Array): ByHorizon => horizons.map(() => money);

const steady = (horizons: readonly number[], amount: Float64Array, price: Float64Array): ByHorizon =>
  horizons.map((months) => amount.map((value, at) => value * price[at] * months));

/** Paid where it is left by then; `leaving` is the chance a year, `share` one number from 0 to 1 per draw. */
const exitCost = (
  horizons: readonly number[],
  money: Float64Array,
  leaving: Float64Array,
  share: Float64Array,
): ByHorizon =>
  horizons.map((months) => money.map((cost, at) => (share[at] < 1 - (1 - leaving[at]) ** (months / 12) ? cost : 0)));
