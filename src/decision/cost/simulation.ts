import type { Seed } from '../../stats/random.ts';
import { bitSource, uniformOf } from '../bits.ts';
import { finish, type Steps } from '../steps.ts';
import { type Columns, columnsOf } from './columns.ts';
import { creditorOf, creditsBack } from './credits.ts';
import { type Downtime, downtimeOf, times } from './downtime.ts';
import { flatFee, type MonthlyFee, monthHours, monthStarts } from './fees.ts';
import type { DatedFigure, Figure, VendorFigures } from './figures.ts';
import { incidentParts } from './incident-parts.ts';
import { type ByHorizon, ledgerOf, type VendorCost } from './ledger.ts';
import type { Scope } from './parts.ts';
import { type Room, roomOf } from './room.ts';
import type { Tie } from './ties.ts';
import { usageFee } from './usage-fee.ts';

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

/** Draws worked on at once: their columns and rows of months stay in the processor's cache. */
export const BLOCK = 1024;

/** Simulates all vendors on the same draws of the figures that they share. The same seed gives the same bits everywhere. */
export const simulateCost = (account: Account, draws: number, seed: Seed = 'cost'): VendorCost[] =>
  finish(costSteps(account, draws, seed));

/** As `simulateCost`, a block of draws of one vendor a step; with what each part came to in every draw, where that is to be kept. */
export function* costSteps(
  account: Account,
  draws: number,
  seed: Seed = 'cost',
  keepsParts = false,
): Steps<VendorCost[]> {
  const columns = columnsOf(account.ties, account.tied, seed);
  const [room, downtime] = [roomOf(BLOCK), downtimeOf(Math.max(...account.horizons), BLOCK)];
  const runs = account.vendors.map((figures) =>
    vendorRun(account, figures, draws, seed, { room, downtime, keepsParts }),
  );
  for (let from = 0; from < draws; from += BLOCK) {
    const size = Math.min(BLOCK, draws - from);
    columns.next(size);
    for (const { block } of runs) {
      room.clear(size);
      block(size, columns);
      yield;
    }
  }
  return runs.map(({ ledger }) => ledger.result());
}

function vendorRun(
  { horizons, scope, start }: Account,
  figures: VendorFigures,
  draws: number,
  seed: Seed,
  { room, downtime: into, keepsParts }: { room: Room; downtime: Downtime; keepsParts: boolean },
) {
  const seeds = [...(typeof seed === 'object' ? seed : [seed]), figures.vendor];
  const starts = monthStarts(start, Math.max(...horizons));
  const ledger = ledgerOf(figures.vendor, horizons.length, draws, keepsParts);
  const drawIncidentParts = incidentParts(figures, scope, horizons, into, seeds);
  const leaves = bitSource([...seeds, 'leaves']);
  const [units, growth, lists] = [figures.at('usage'), figures.at('usageGrowth'), figures.prices];
  const usage = units && lists && usageFee({ units, growth, lists }, starts, horizons);
  const licence = feeOf(figures.over('licence'), starts, horizons);
  const plan = feeOf(figures.over('supportPlan'), starts, horizons);
  // Of what is free nothing comes back.
  const isFree = figures.over('licence')?.every(({ figure }) => isNothing(figure)) ?? true;
  const [help, hour, work] = [figures.at('helpHours'), figures.at('engineerHour'), figures.at('integrationHours')];
  const [migration, exit, leaving] = [figures.at('migration'), figures.at('exit'), figures.at('leaving')];
  const { claimDays, credits } = figures;
  const creditor = credits === null || credits === 'none' ? null : creditorOf(credits, monthHours(starts), horizons);
  const used = new Set<Figure>();

  const block = (size: number, all: Columns): void => {
    const columns = watched(all, used);
    const value = (figure: Figure) => columns.of(figure).values;
    const has = (part: Parameters<typeof ledger.add>[0]) => scope.parts.has(part);

    const { money, downtime } = drawIncidentParts(columns, room);
    for (const { part, amounts, price } of money) ledger.add(part, amounts, price);
    const fees: MonthlyFee[] = [];
    if (has('usage') && usage) {
      const { fee, sums } = usage(columns);
      fees.push(fee);
      ledger.add('usage', sums);
    }
    if (has('licence') && licence) {
      const { fee, sums } = licence(columns);
      ledger.add('licence', sums);
      if (!isFree) fees.push(fee);
    }
    if (has('support-plan') && plan) ledger.add('support-plan', plan(columns).sums);
    if (has('credits') && creditor && downtime) {
      const days = claimDays && value(claimDays);
      ledger.add('credits', creditsBack(creditor, fees, downtime, days, horizons, room));
    }
    if (has('questions') && help && hour) ledger.add('questions', steady(horizons, value(help), value(hour)));
    if (has('integration') && work && hour)
      ledger.add('integration', once(horizons, times(value(work), value(hour), room)));
    if (has('migration') && migration) ledger.add('migration', once(horizons, value(migration)));
    if (has('exit') && exit && leaving) {
      const share = Float64Array.from({ length: size }, () => uniformOf(leaves.next()));
      ledger.add('exit', exitCost(horizons, value(exit), value(leaving), share));
    }
    ledger.close(size, used, all);
  };
  return { block, ledger };
}

const feeOf = (list: readonly DatedFigure[] | null, starts: readonly string[], horizons: readonly number[]) =>
  list && flatFee(list, starts, horizons);

const isNothing = ({ isCertain, table }: Figure): boolean => isCertain && table[0] === 0;

/** Remembers which figures were asked for. */
function watched(columns: Columns, used: Set<Figure>): Columns {
  const note = (figure: Figure): void => {
    used.add(figure);
    if (figure.rate !== null) used.add(figure.rate);
  };
  return {
    next: columns.next,
    of(figure) {
      note(figure);
      return columns.of(figure);
    },
    made(name, figures, make) {
      figures.forEach(note);
      return columns.made(name, figures, make);
    },
  };
}

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
