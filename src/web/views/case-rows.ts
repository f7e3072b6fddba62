import { foldCases } from '../../cases/fold.ts';
import { responseLadder } from '../../cases/measures/response-ladder.ts';
import { shownOf, watchedShowing } from '../../cases/measures/shown.ts';
import { OPEN, REACHED } from '../../cases/measures/spans.ts';
import { severityAt } from '../../cases/measures/strata.ts';
import { finish, type Steps } from '../../decision/steps.ts';
import type { CaseLog } from '../../model/case.ts';

/** How the wait for the first human word of the vendor ended. */
export const WAITS = ['answered', 'waiting', 'never', 'unclear', 'not-shown'] as const;
const [ANSWERED, WAITING, NEVER, UNCLEAR, NOT_SHOWN] = WAITS.keys();

/** What the list shows of every case, in columns. Times are epoch milliseconds, NaN where it did not happen. */
export interface CaseRows {
  readonly log: CaseLog;
  readonly opened: Float64Array;
  /** Milliseconds to the first human word, or for how long there was none; NaN where that is not known. */
  readonly waitMs: Float64Array;
  /** Codes of `WAITS`. */
  readonly wait: Uint8Array;
  readonly ended: Float64Array;
  /** Code of `CLOSE_REASONS`, where it ended. */
  readonly endReason: Uint8Array;
  readonly reopened: Float64Array;
  /** As last set; `NONE` where unknown. */
  readonly severity: Int8Array;
  /** The cases from the newest to the oldest, and from the longest wait to the shortest, what is not known last; sorted when first asked for. */
  byOpening(): Uint32Array;
  byWait(): Uint32Array;
}

/** Waits are those of the response ladder, so that a list says of a case what the curves and the audit count it as. */
export const caseRows = (log: CaseLog): CaseRows => finish(caseRowsSteps(log));

/** In steps, so that a press in between is not kept waiting. */
export function* caseRowsSteps(log: CaseLog): Steps<CaseRows> {
  const { opened, ended, endReason, reopened } = foldCases(log);
  const waitMs = new Float64Array(log.cases).fill(Number.NaN);
  // Before the log was watched, or by somebody unknown, there may have been an earlier word.
  const wait = new Uint8Array(log.cases).map((_, index) => (shownOf(log, index).messages ? UNCLEAR : NOT_SHOWN));
  yield;
  if (log.shows.messages) {
    const watched = watchedShowing(log, ['messages']);
    const { acknowledged: certain } = responseLadder(watched);
    yield;
    const { acknowledged: possible } = responseLadder(watched, { reading: 'possible' });
    certain.caseOf.forEach((index, row) => {
      const why = certain.cause[row];
      if (wait[index] === NOT_SHOWN) return;
      if (why !== possible.cause[row] || certain.time[row] !== possible.time[row]) return;
      waitMs[index] = Math.round(certain.time[row] * 1000);
      wait[index] = why === REACHED ? ANSWERED : why === OPEN ? WAITING : NEVER;
    });
    yield;
  }
  return {
    log,
    opened,
    waitMs,
    wait,
    ended,
    endReason,
    reopened,
    severity: Int8Array.from(opened, (_, index) => severityAt(log, index, 'final')),
    byOpening: once(() => fromMost(opened)),
    byWait: once(() => fromMost(waitMs)),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Positions from the most to the least, equals in their order, what is not known last. */
function fromMost(values: Float64Array): Uint32Array {
  const sizes = values.map((value) => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value));
  return Uint32Array.from(sizes, (_, index) => index).sort((a, b) => sizes[b] - sizes[a] || a - b);
}

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
  const isByOpening = order === 'newest' || order === 'oldest';
  const all = isByOpening ? rows.byOpening() : rows.byWait();
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
  if (order === 'newest' || order === 'longest') return shown;
  // What is not known is last in either order.
  const values = isByOpening ? rows.opened : rows.waitMs;
  const isKnown = (index: number) => !Number.isNaN(values[index]);
  return [...shown.filter(isKnown).reverse(), ...shown.filter((index) => !isKnown(index))];
}
