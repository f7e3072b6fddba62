import type { CaseLog } from '../model/case.ts';
import type { Facts } from '../model/facts.ts';
import { observationOf } from './measures/observation.ts';
import { shownOfAll } from './measures/shown.ts';
import { OPEN, waitingOf } from './measures/spans.ts';
import { quantilesInPlace } from './quantiles.ts';
import { type CaseTotals, totalsOf } from './totals.ts';

/** The facts of a log (`touchstone/facts@1`). What the log cannot show is null, never 0. */
export function factsOf(log: CaseLog): Facts {
  const { cases } = log;
  // Facts have no place to say what they leave aside.
  const shows = shownOfAll(log);
  const totals = totalsOf(log);
  return {
    schema: 'touchstone/facts@1',
    cases,
    events: log.events,
    from: dateOf(totals.from),
    to: dateOf(totals.to),
    resolved: shows.resolution ? { cases: totals.resolved } : null,
    reopened: shows.resolution ? { cases: totals.reopened } : null,
    handovers: shows.groups && cases > 0 ? handoversOf(totals, cases) : null,
    pingPong: shows.groups ? pingPongOf(totals, log.groups) : null,
    waiting:
      shows.waiting && shows.resolution
        ? {
            customerSeconds: secondsOf(totals.customerMs),
            unspecifiedSeconds: secondsOf(totals.unspecifiedMs),
            vendorSeconds: secondsOf(totals.vendorMs),
          }
        : null,
    throughputSeconds: cases > 0 ? throughputOf(totals, cases) : null,
    firstResponse: shows.messages ? firstResponseOf(log, totals) : null,
  };
}

/** Over all cases whose opening was seen: how each stood, and when half of them were answered, the unanswered included. */
function firstResponseOf(log: CaseLog, totals: CaseTotals): Facts['firstResponse'] {
  const { answered, open, closedUnanswered, openedAt, waitedUntil } = totals;
  const cases = answered + open + closedUnanswered;
  const { to } = observationOf(log);
  const time = new Float64Array(cases);
  const cause = totals.waitCause.slice(0, cases);
  for (let at = 0; at < cases; at++) {
    if (!(waitedUntil[at] <= to)) cause[at] = OPEN;
    const length = (cause[at] === OPEN ? to : waitedUntil[at]) - openedAt[at];
    time[at] = length > 0 ? length / 1000 : 0;
  }
  const half = waitingOf({ time, cause })?.quantile(0.5);
  const { value: median = null, lower = null, upper = null } = half ?? {};
  return { cases, answered, open, closedUnanswered, median, lower, upper };
}

const dateOf = (time: number): string | null => (Number.isFinite(time) ? new Date(time).toISOString() : null);

function handoversOf({ handovers }: CaseTotals, cases: number): Facts['handovers'] {
  const counts = [...handovers].sort(([a], [b]) => a - b);
  const total = counts.reduce((sum, [moves, n]) => sum + moves * n, 0);
  const [max] = counts.at(-1) ?? [0];
  return { total, mean: total / cases, median: middleOf(counts, cases), max, casesWithNone: handovers.get(0) ?? 0 };
}

/** Median (type 7) of counted values. */
function middleOf(counts: readonly (readonly [value: number, times: number])[], n: number): number {
  const at = (rank: number): number => {
    let below = 0;
    for (const [value, times] of counts) if ((below += times) > rank) return value;
    throw new RangeError(`${n} values have no rank ${rank}`);
  };
  return (at(Math.floor((n - 1) / 2)) + at(Math.ceil((n - 1) / 2))) / 2;
}

function pingPongOf({ pingPongCases, bounces, pairs }: CaseTotals, groups: readonly string[]): Facts['pingPong'] {
  const ranked = [...pairs]
    .map(([key, count]) => {
      const [a, b] = [groups[Math.floor(key / groups.length)], groups[key % groups.length]].sort();
      return { a, b, bounces: count };
    })
    .sort((x, y) => y.bounces - x.bounces || order(x.a, y.a) || order(x.b, y.b));
  return { cases: pingPongCases, bounces, worstPair: ranked[0] ?? null };
}

/** By UTF-16 code units, so that a tie falls the same way in every locale. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const secondsOf = (milliseconds: bigint): number => Number(milliseconds / 1000n) + Number(milliseconds % 1000n) / 1000;

function throughputOf({ throughput, throughputMs }: CaseTotals, cases: number): Facts['throughputSeconds'] {
  const [median, p95, p99, max] = quantilesInPlace(throughput, [0.5, 0.95, 0.99, 1]).map(roundedSeconds);
  return { median, mean: secondsOf(throughputMs) / cases, p95, p99, max };
}

/** To the microsecond: what lies beyond is the noise of interpolating in binary. */
const roundedSeconds = (milliseconds: number): number => Math.round(milliseconds * 1000) / 1e6;
