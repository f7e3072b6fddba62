import type { OneIncident } from '../../model/cost.ts';
import type { Seed } from '../../stats/random.ts';
import { bitSource } from '../bits.ts';
import type { Steps } from '../steps.ts';
import { type Columns, columnsOf, product } from './columns.ts';
import type { Figure, VendorFigures } from './figures.ts';
import { curvesOf, fixedHours, sumOfOne } from './incident-hours.ts';
import { hoursOf, pricesOf } from './incident-parts.ts';
import { roomOf } from './room.ts';
import { type Account, BLOCK } from './simulation.ts';
import { spreadOf } from './summary.ts';

/** Such as takes the product down: the one that people mean when they ask what an incident costs. */
const SEVERITY = 'P0';

/**
 * What one P0 incident does to the business with each vendor: the money of the parts that are compared, the daily users it hits, and
 * those of them who leave for good. On the same draws as the totals; a block of draws of one vendor a step, then what one vendor comes to.
 */
export function* oneIncidentSteps(account: Account, draws: number, seed: Seed = 'cost'): Steps<OneIncident[]> {
  const columns = columnsOf(account.ties, account.tied, seed);
  const runs = account.vendors.map((figures) => runOf(figures, account, draws, seed));
  for (let from = 0; from < draws; from += BLOCK) {
    const size = Math.min(BLOCK, draws - from);
    columns.next(size);
    for (const { block } of runs) {
      block(columns, from, size);
      yield;
    }
  }
  const found: OneIncident[] = [];
  for (const { result } of runs) {
    found.push(result());
    yield;
  }
  return found;
}

function runOf(figures: VendorFigures, { scope }: Account, draws: number, seed: Seed) {
  const { hours, prices } = pricesOf(figures, scope, SEVERITY);
  const bits = bitSource([...(typeof seed === 'object' ? seed : [seed]), figures.vendor, 'one incident']);
  const [users, affected, churn] = [
    figures.at('dailyUsers'),
    figures.at('affected', SEVERITY),
    figures.at('churn', SEVERITY),
  ];
  const sums = {
    money: prices.length === 0 ? null : new Float64Array(draws),
    usersHit: columnFor([users, affected], draws),
    usersLost: columnFor([users, affected, churn], draws),
  };
  const room = roomOf(BLOCK);

  const money = (columns: Columns, size: number): Float64Array => {
    room.clear(size);
    const each = hours.map((figure) => hoursOf(figure, columns));
    const [lasts, curves] = [fixedHours(each, room), curvesOf(each)];
    if (curves.length > 0) for (let draw = 0; draw < size; draw++) lasts[draw] += sumOfOne(curves, bits);
    const sum = room.column();
    for (const { factors, by = 1, per } of prices) {
      const price = product(columns, factors, by);
      for (let draw = 0; draw < size; draw++) sum[draw] += per === 'hour' ? price[draw] * lasts[draw] : price[draw];
    }
    return sum;
  };
  return {
    block(columns: Columns, from: number, size: number): void {
      sums.money?.set(money(columns, size), from);
      for (const one of [sums.usersHit, sums.usersLost]) one?.values.set(product(columns, one.factors, 1), from);
    },
    result: (): OneIncident => ({
      money: sums.money && spreadOf(sums.money),
      usersHit: sums.usersHit && spreadOf(sums.usersHit.values),
      usersLost: sums.usersLost && spreadOf(sums.usersLost.values),
    }),
  };
}

/** Room for a product of figures; null where one is not supplied. */
function columnFor(figures: readonly (Figure | null)[], draws: number) {
  const factors = figures.filter((figure) => figure !== null);
  return factors.length < figures.length ? null : { factors, values: new Float64Array(draws) };
}
