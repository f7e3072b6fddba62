import type { CaseLog } from '../model/case.ts';
import { type CaseFold, caseFold, foldInto } from './fold.ts';
import { OPEN, OTHERWISE, REACHED } from './measures/spans.ts';

/** What the facts need of all cases together. Totals of two logs can be added: nothing in them is a mean or a quantile. */
export interface CaseTotals {
  from: number;
  to: number;
  resolved: number;
  reopened: number;
  /** Cases by how often they were handed over. */
  readonly handovers: Map<number, number>;
  pingPongCases: number;
  bounces: number;
  readonly pairs: ReadonlyMap<number, number>;
  customerMs: bigint;
  unspecifiedMs: bigint;
  vendorMs: bigint;
  throughputMs: bigint;
  /** Last minus first event of each case, milliseconds. */
  readonly throughput: Float64Array;
  answered: number;
  open: number;
  closedUnanswered: number;
  /** Of the cases just counted, in their order: when each was opened, when it was answered or ended without (NaN while open), and which. */
  readonly openedAt: Float64Array;
  readonly waitedUntil: Float64Array;
  readonly waitCause: Uint8Array;
}

/** So many cases at a time that the columns of their fold stay in the processor's cache; the sums of a block are exact in a double. */
const BLOCK = 1024;

export function totalsOf(log: CaseLog): CaseTotals {
  const fold = caseFold(Math.min(BLOCK, log.cases));
  const totals: CaseTotals = {
    from: Infinity,
    to: -Infinity,
    resolved: 0,
    reopened: 0,
    handovers: new Map(),
    pingPongCases: 0,
    bounces: 0,
    pairs: fold.pairs,
    customerMs: 0n,
    unspecifiedMs: 0n,
    vendorMs: 0n,
    throughputMs: 0n,
    throughput: new Float64Array(log.cases),
    answered: 0,
    open: 0,
    closedUnanswered: 0,
    openedAt: new Float64Array(log.cases),
    waitedUntil: new Float64Array(log.cases),
    waitCause: new Uint8Array(log.cases),
  };
  for (let first = 0; first < log.cases; first += BLOCK) {
    const cases = Math.min(BLOCK, log.cases - first);
    foldInto(fold, log, first, cases);
    addStates(totals, fold, cases);
    addTimes(totals, fold, cases);
    addThroughput(totals, log, first, cases);
    addResponses(totals, fold, cases, log);
  }
  return totals;
}

/** Counts below this go through an array first; almost all do. */
const FEW = 16;

function addStates(totals: CaseTotals, fold: CaseFold, cases: number): void {
  const few = new Uint32Array(FEW);
  for (let at = 0; at < cases; at++) {
    const moves = fold.handovers[at];
    if (moves < FEW) few[moves]++;
    else totals.handovers.set(moves, (totals.handovers.get(moves) ?? 0) + 1);
    totals.bounces += fold.bounces[at];
    if (fold.bounces[at] > 0) totals.pingPongCases++;
    if (!Number.isNaN(fold.resolved[at])) totals.resolved++;
    if (!Number.isNaN(fold.reopened[at])) totals.reopened++;
  }
  few.forEach((n, moves) => {
    if (n > 0) totals.handovers.set(moves, (totals.handovers.get(moves) ?? 0) + n);
  });
}

function addTimes(totals: CaseTotals, fold: CaseFold, cases: number): void {
  let [customer, unspecified, vendor] = [0, 0, 0];
  for (let at = 0; at < cases; at++) {
    customer += fold.customerMs[at];
    unspecified += fold.unspecifiedMs[at];
    vendor += fold.vendorMs[at];
  }
  totals.customerMs += BigInt(customer);
  totals.unspecifiedMs += BigInt(unspecified);
  totals.vendorMs += BigInt(vendor);
}

function addThroughput(totals: CaseTotals, { offsets, time }: CaseLog, first: number, cases: number): void {
  let sum = 0;
  for (let index = first; index < first + cases; index++) {
    const [start, end] = [offsets[index], offsets[index + 1]];
    if (start === end) continue;
    const length = time[end - 1] - time[start];
    totals.throughput[index] = length;
    sum += length;
    if (time[start] < totals.from) totals.from = time[start];
    if (time[end - 1] > totals.to) totals.to = time[end - 1];
  }
  totals.throughputMs += BigInt(sum);
}

/** Only cases whose opening was seen: of those open before, the first answer may lie before the observation. */
function addResponses(totals: CaseTotals, fold: CaseFold, cases: number, log: CaseLog): void {
  const { openedBefore } = log.attributes;
  const from = log.observation?.from ?? Number.NEGATIVE_INFINITY;
  const { openedAt, waitedUntil, waitCause } = totals;
  for (let at = 0; at < cases; at++) {
    const [opened, answered, ended] = [fold.opened[at], fold.firstResponse[at], fold.ended[at]];
    if (openedBefore?.[fold.first + at] || opened < from) continue;
    const place = totals.answered + totals.open + totals.closedUnanswered;
    openedAt[place] = opened;
    // An answer that came after the end came too late: the case had already ended without one.
    const isTooLate = ended < answered;
    waitedUntil[place] = Number.isNaN(answered) || isTooLate ? ended : answered;
    waitCause[place] = Number.isNaN(waitedUntil[place]) ? OPEN : waitedUntil[place] === answered ? REACHED : OTHERWISE;
    if (!Number.isNaN(answered)) totals.answered++;
    else if (Number.isNaN(ended)) totals.open++;
    else totals.closedUnanswered++;
  }
}
