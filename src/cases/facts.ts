import type { CaseLog } from '../model/case.ts';
import type { Facts } from '../model/facts.ts';
import { type CaseFold, foldCases } from './fold.ts';
import { quantilesInPlace } from './quantiles.ts';

/** The facts of a log (`touchstone/facts@1`). Sums are exact: whole milliseconds, added as integers of any size. */
export function factsOf(log: CaseLog, fold: CaseFold = foldCases(log)): Facts {
  const { shows } = log;
  const [from, to] = span(log.time);
  return {
    schema: 'touchstone/facts@1',
    cases: log.cases,
    events: log.events,
    from: dateOf(from),
    to: dateOf(to),
    resolved: shows.resolution ? { cases: countTimes(fold.resolved) } : null,
    reopened: shows.resolution ? { cases: countTimes(fold.reopened) } : null,
    handovers: shows.groups && log.cases > 0 ? handoversOf(fold.handovers) : null,
    pingPong: shows.groups ? pingPongOf(log, fold) : null,
    waiting:
      shows.waiting && shows.resolution
        ? {
            customerSeconds: secondsOf(total(fold.customerMs)),
            unspecifiedSeconds: secondsOf(total(fold.unspecifiedMs)),
            vendorSeconds: secondsOf(total(fold.vendorMs)),
          }
        : null,
    throughputSeconds: log.cases > 0 ? throughputOf(log) : null,
    firstResponse: shows.messages ? firstResponseOf(log, fold) : null,
  };
}

function span(time: Float64Array): [number, number] {
  let from = Infinity;
  let to = -Infinity;
  for (let at = 0; at < time.length; at++) {
    if (time[at] < from) from = time[at];
    if (time[at] > to) to = time[at];
  }
  return [from, to];
}

const dateOf = (time: number): string | null => (Number.isFinite(time) ? new Date(time).toISOString() : null);

function countTimes(times: Float64Array): number {
  let known = 0;
  for (let at = 0; at < times.length; at++) if (!Number.isNaN(times[at])) known++;
  return known;
}

function handoversOf(counts: Uint32Array): Facts['handovers'] {
  let sum = 0;
  let max = 0;
  let none = 0;
  for (let at = 0; at < counts.length; at++) {
    sum += counts[at];
    if (counts[at] > max) max = counts[at];
    if (counts[at] === 0) none++;
  }
  const [median] = quantilesInPlace(Float64Array.from(counts), [0.5]);
  return { total: sum, mean: sum / counts.length, median, max, casesWithNone: none };
}

function pingPongOf({ groups }: CaseLog, { bounces, pairs }: CaseFold): Facts['pingPong'] {
  let cases = 0;
  let sum = 0;
  for (let at = 0; at < bounces.length; at++) {
    sum += bounces[at];
    if (bounces[at] > 0) cases++;
  }
  const ranked = [...pairs]
    .map(([key, count]) => {
      const [a, b] = [groups[Math.floor(key / groups.length)], groups[key % groups.length]].sort();
      return { a, b, bounces: count };
    })
    .sort((x, y) => y.bounces - x.bounces || order(x.a, y.a) || order(x.b, y.b));
  return { cases, bounces: sum, worstPair: ranked[0] ?? null };
}

/** By UTF-16 code units, so that a tie falls the same way in every locale. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Blocks small enough to stay exact in a double are added up in big integers. */
function total(milliseconds: Float64Array): bigint {
  let sum = 0n;
  for (let start = 0; start < milliseconds.length; start += 1024) {
    let block = 0;
    const end = Math.min(start + 1024, milliseconds.length);
    for (let at = start; at < end; at++) block += milliseconds[at];
    sum += BigInt(Math.round(block));
  }
  return sum;
}

const secondsOf = (milliseconds: bigint): number => Number(milliseconds / 1000n) + Number(milliseconds % 1000n) / 1000;

function throughputOf({ cases, offsets, time }: CaseLog): Facts['throughputSeconds'] {
  const lengths = new Float64Array(cases);
  let max = 0;
  for (let index = 0; index < cases; index++) {
    if (offsets[index + 1] > offsets[index]) lengths[index] = time[offsets[index + 1] - 1] - time[offsets[index]];
    if (lengths[index] > max) max = lengths[index];
  }
  const mean = secondsOf(total(lengths)) / cases;
  // To the microsecond: what lies beyond is the noise of interpolating in binary.
  const [median, p95, p99] = quantilesInPlace(lengths, [0.5, 0.95, 0.99]).map((ms) => Math.round(ms * 1000) / 1e6);
  return { median, mean, p95, p99, max: max / 1000 };
}

/** Only cases whose opening was seen: of those open before, the first answer may lie before the observation. */
function firstResponseOf({ cases, attributes: { openedBefore } }: CaseLog, fold: CaseFold): Facts['firstResponse'] {
  let answered = 0;
  let open = 0;
  let closedUnanswered = 0;
  for (let index = 0; index < cases; index++) {
    if (openedBefore?.[index]) continue;
    if (!Number.isNaN(fold.firstResponse[index])) answered++;
    else if (Number.isNaN(fold.ended[index])) open++;
    else closedUnanswered++;
  }
  return { cases: answered + open + closedUnanswered, answered, open, closedUnanswered };
}
