import { type CaseLog, CLOSE, EVENT_KINDS, type EventKind, KIND, NONE, ROLE } from '../../model/case.ts';
import { followedTo, observationOf, wasOpenBefore } from './observation.ts';
import type { Reading } from './response-ladder.ts';
import { spanRecorder } from './span-recorder.ts';
import { type Elapsed, OPEN, OTHERWISE, REACHED, type Spans, wallTime } from './spans.ts';

/** After what the vendor owes words: the opening, words of the customer, or the vendor's own promise to come back. */
export const OWED_SINCE = ['opening', 'customer', 'promise'] as const;
export type OwedSince = (typeof OWED_SINCE)[number];

export interface OwedOptions {
  readonly reading?: Reading;
  readonly elapsed?: Elapsed;
}

/**
 * Every stretch in which it was the vendor's turn to speak: one clock from the oldest unanswered words, however often the customer
 * asked again. Words of the vendor end it; a change of state without words does not, so stopping the clock ends nothing here. The
 * case's closing competes; the end of observation censors. A vendor's promise to come back starts the next stretch at once.
 */
export function owedWords(log: CaseLog, options: OwedOptions = {}): Readonly<Record<OwedSince, Spans>> {
  const { reading = 'certain', elapsed = wallTime } = options;
  const watched = observationOf(log);
  const columns = { opening: spanRecorder(), customer: spanRecorder(), promise: spanRecorder() };
  for (let index = 0; index < log.cases; index++)
    if (!wasOpenBefore(log, index, watched.from))
      follow(log, index, reading, (since, from, to, cause) =>
        columns[since].add(index, from, Math.max(0, elapsed(from, to ?? followedTo(log, index, watched.to))), cause),
      );
  return {
    opening: columns.opening.spans(),
    customer: columns.customer.spans(),
    promise: columns.promise.spans(),
  };
}

const codes = (...kinds: EventKind[]): ReadonlySet<number> => new Set(kinds.map((kind) => EVENT_KINDS.indexOf(kind)));
const WORDS = codes('message', 'promised', 'workaround');
const CLOSES = codes('resolved', 'closed', 'merged');
const REVIVES = codes('reopened', 'opened', 'resumed', 'waiting-customer', 'waiting-vendor', 'waiting-unspecified');

/** `to` is null for a stretch that lasts to the end of observation. */
type Take = (since: OwedSince, from: number, to: number | null, cause: number) => void;

function follow(log: CaseLog, index: number, reading: Reading, take: Take): void {
  const { offsets, time, kind, role, detail, text } = log;
  const [start, end] = [offsets[index], offsets[index + 1]];
  const openedAt = log.attributes.openedAt?.[index] ?? Number.NaN;
  let owed: OwedSince | null = 'opening';
  let from = Number.isNaN(openedAt) ? time[start] : openedAt;
  let isClosed = false;
  if (Number.isNaN(from) || from === undefined) return;
  for (let row = start; row < end; row++) {
    const [now, what, who] = [time[row], kind[row], role[row]];
    const isVendor = who === ROLE.vendor || (reading === 'possible' && who === ROLE.unknown);
    const hasText = text !== undefined && text.codes[row] !== NONE;
    const closes = CLOSES.has(what);
    if (isClosed && REVIVES.has(what)) {
      isClosed = false;
      if (who === ROLE.customer) [owed, from] = ['customer', now];
    }
    if (isVendor && (WORDS.has(what) || (hasText && saysMore(what, detail[row])))) {
      if (owed !== null) take(owed, from, now, REACHED);
      owed = what === KIND.promised && !isClosed ? 'promise' : null;
      from = now;
    } else if (who === ROLE.customer && WORDS.has(what) && !isClosed && owed === null) [owed, from] = ['customer', now];
    if (closes) {
      if (owed !== null) take(owed, from, now, OTHERWISE + reasonOf(what, detail[row]));
      owed = null;
      isClosed = true;
    }
  }
  if (owed !== null) take(owed, from, null, OPEN);
}

/** A resolution or a refusal that carries words answers; any other closing says goodbye. */
const saysMore = (what: number, why: number): boolean =>
  what === KIND.resolved || (what === KIND.closed && why === CLOSE.declined);

const reasonOf = (what: number, why: number): number =>
  what === KIND.resolved ? CLOSE.resolved : what === KIND.merged ? CLOSE.duplicate : why === NONE ? CLOSE.unknown : why;
