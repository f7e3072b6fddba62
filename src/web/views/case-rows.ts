import { foldCases } from '../../cases/fold.ts';
import { followedTo, observationOf, wasOpenBefore } from '../../cases/measures/observation.ts';
import { severityAt } from '../../cases/measures/strata.ts';
import type { CaseLog } from '../../model/case.ts';

/** How the wait for the first human word of the vendor ended. */
export const WAITS = ['answered', 'waiting', 'never', 'unclear', 'not-shown'] as const;
const [ANSWERED, WAITING, NEVER, UNCLEAR, NOT_SHOWN] = WAITS.keys();

/** What the list shows of every case, in columns. Times are epoch milliseconds, NaN where it did not happen. */
export interface CaseRows {
  readonly log: CaseLog;
  readonly opened: Float64Array;
  /** Milliseconds to the first human word, or for how long there was none; NaN where the log has no messages. */
  readonly waitMs: Float64Array;
  /** Codes of `WAITS`. */
  readonly wait: Uint8Array;
  readonly ended: Float64Array;
  /** Code of `CLOSE_REASONS`, where it ended. */
  readonly endReason: Uint8Array;
  readonly reopened: Float64Array;
  /** As last set; `NONE` where unknown. */
  readonly severity: Int8Array;
  /** The cases from the newest to the oldest, and from the longest wait to the shortest, unknown waits last; sorted when first asked for. */
  byOpening(): Uint32Array;
  byWait(): Uint32Array;
}

export function caseRows(log: CaseLog): CaseRows {
  const { opened, firstResponse, possibleResponse, ended, endReason, reopened } = foldCases(log);
  const { from, to } = observationOf(log);
  const waitMs = new Float64Array(log.cases).fill(Number.NaN);
  const wait = new Uint8Array(log.cases).fill(NOT_SHOWN);
  for (let index = 0; log.shows.messages && index < log.cases; index++) {
    const until = Number.isNaN(ended[index]) ? followedTo(log, index, to) : ended[index];
    const isAnswered = !Number.isNaN(firstResponse[index]);
    // Before the log was watched, or by somebody unknown, there may have been an earlier word.
    const isUnclear = wasOpenBefore(log, index, from) || (!isAnswered && !Number.isNaN(possibleResponse[index]));
    waitMs[index] = Math.max(0, (isAnswered ? firstResponse[index] : until) - opened[index]);
    wait[index] = isUnclear ? UNCLEAR : isAnswered ? ANSWERED : Number.isNaN(ended[index]) ? WAITING : NEVER;
  }
  const rows = { log, opened, waitMs, wait, ended, endReason, reopened };
  const length = (index: number) => (Number.isNaN(waitMs[index]) ? -1 : waitMs[index]);
  return {
    ...rows,
    severity: Int8Array.from(opened, (_, index) => severityAt(log, index, 'final')),
    byOpening: once(() => ordered(log.cases, (a, b) => opened[b] - opened[a])),
    byWait: once(() => ordered(log.cases, (a, b) => length(b) - length(a))),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

const ordered = (cases: number, compare: (a: number, b: number) => number): Uint32Array =>
  Uint32Array.from({ length: cases }, (_, index) => index).sort((a, b) => compare(a, b) || a - b);

export const SHOWS = ['all', 'unanswered', 'open', 'reopened'] as const;
export const ORDERS = ['newest', 'oldest', 'longest', 'shortest'] as const;

/** What the reader wants to see of the list. */
export interface CaseFilter {
  readonly show: (typeof SHOWS)[number];
  /** 0 to 3 for P0 to P3, `NONE` for unknown; null for any. */
  readonly severity: number | null;
  readonly text: string;
  readonly order: (typeof ORDERS)[number];
}

/** Positions of the cases that pass, in the order asked for. Sorted once for all, so that a key pressed costs one pass. */
export function casesShown(rows: CaseRows, { show, severity, text, order }: CaseFilter): number[] {
  const sought = text.trim().toLowerCase();
  const all = order === 'newest' || order === 'oldest' ? rows.byOpening() : rows.byWait();
  const shown: number[] = [];
  for (const index of all) {
    const isShown =
      show === 'all' ||
      (show === 'unanswered' && (rows.wait[index] === WAITING || rows.wait[index] === NEVER)) ||
      (show === 'open' && Number.isNaN(rows.ended[index])) ||
      (show === 'reopened' && !Number.isNaN(rows.reopened[index]));
    if (!isShown || (severity !== null && rows.severity[index] !== severity)) continue;
    if (sought === '' || rows.log.caseIds.at(index).toLowerCase().includes(sought)) shown.push(index);
  }
  if (order === 'oldest') return shown.reverse();
  if (order !== 'shortest') return shown;
  // What is not known is last in either order.
  const isKnown = (index: number) => rows.wait[index] !== NOT_SHOWN;
  return [...shown.filter(isKnown).reverse(), ...shown.filter((index) => !isKnown(index))];
}
