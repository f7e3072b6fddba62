import type { EventKind } from '../model/case.ts';
import type { Severity } from '../model/evidence.ts';
import type { Clock, Wait } from './clock-contract.ts';
import type { ClockEvent } from './clock-event.ts';
import { LASTING_MS } from './fold.ts';

/** How an obligation ended: done; or the case closed, or was merged into another, with it undone. */
export type End = 'fulfilled' | 'closed' | 'merged';

/** Something the vendor owes from one instant on, whatever the contract says about how soon. */
export interface Obligation {
  readonly clock: Clock;
  readonly startedAt: number;
  /** For a promise of the vendor's own ("we will reply by 18:00"): by when. */
  readonly promisedBy: number | null;
  endedAt: number | null;
  end: End | null;
  /** First message of somebody whose role is unknown, which may have been the answer. */
  possiblyAt: number | null;
  /** The case was closed in between: not the vendor's time. */
  readonly gaps: readonly (readonly [from: number, to: number])[];
  /** It ended, but the case was reopened and a later obligation carries it on. */
  isUndone: boolean;
}

export interface Waiting {
  readonly kind: Wait;
  readonly from: number;
  /** Null while it lasts. */
  to: number | null;
  /** First message within the wait, by the customer and by the vendor. */
  customerWroteAt: number | null;
  vendorWroteAt: number | null;
}

/** What the events of one case say, before any contract. */
export interface CaseHistory {
  readonly openedAt: number | null;
  readonly obligations: readonly Obligation[];
  readonly waits: readonly Waiting[];
  /** Each severity with the instant it was set; the first holds from the opening on. */
  readonly severities: readonly { readonly at: number; readonly severity: Severity }[];
  readonly attachedAt: number | null;
}

/** Words to the customer. A note, a label or a change of state is none. */
const SPEAKS: ReadonlySet<EventKind> = new Set(['message', 'promised', 'workaround']);
const REVIVES: ReadonlySet<EventKind> = new Set([
  'reopened',
  'opened',
  'resumed',
  'waiting-customer',
  'waiting-vendor',
  'waiting-unspecified',
]);

/**
 * One pass over the events up to `untilMs`, in their order: when which duty began and how it ended. An acknowledgement by a machine
 * never fulfils anything; one of somebody unknown is remembered as a doubt.
 */
export function historyOf(
  events: readonly ClockEvent[],
  untilMs: number,
  reopening: 'continues' | 'restarts',
): CaseHistory {
  const obligations: Obligation[] = [];
  const waits: Waiting[] = [];
  const severities: { at: number; severity: Severity }[] = [];
  const running = new Map<Clock, Obligation>();
  let promises: Obligation[] = [];
  let openedAt: number | null = null;
  let openedByVendor = false;
  let isAnswered = false;
  let closedAt: number | null = null;
  let attachedAt: number | null = null;

  const begin = (clock: Clock, startedAt: number, gaps: Obligation['gaps'] = [], promisedBy: number | null = null) => {
    const obligation: Obligation = {
      clock,
      startedAt,
      promisedBy,
      endedAt: null,
      end: null,
      possiblyAt: null,
      gaps,
      isUndone: false,
    };
    obligations.push(obligation);
    if (promisedBy === null) running.set(clock, obligation);
    else promises.push(obligation);
  };
  const finish = (clock: Clock, at: number, end: End) => {
    const obligation = running.get(clock);
    if (obligation !== undefined) Object.assign(obligation, { endedAt: at, end });
    running.delete(clock);
  };
  const finishPromises = (at: number, end: End) => {
    // The words that made a promise do not keep it.
    for (const promise of promises)
      if (end !== 'fulfilled' || at > promise.startedAt) Object.assign(promise, { endedAt: at, end });
    promises = promises.filter(({ endedAt }) => endedAt === null);
  };
  const stopWaiting = (at: number) => {
    const wait = waits.at(-1);
    if (wait !== undefined && wait.to === null) wait.to = at;
  };

  const vendorSpoke = (at: number, isLastWord: boolean) => {
    finish('first-response', at, 'fulfilled');
    isAnswered = true;
    finish('next-response', at, 'fulfilled');
    finish('update-cadence', at, 'fulfilled');
    finishPromises(at, 'fulfilled');
    if (closedAt === null && !isLastWord) begin('update-cadence', at);
  };
  const customerSpoke = (at: number) => {
    if (isAnswered && closedAt === null && !running.has('next-response')) begin('next-response', at);
  };
  const close = (at: number, isSolved: boolean, isMerged: boolean) => {
    if (isSolved) {
      finish('workaround', at, 'fulfilled');
      finish('resolution', at, 'fulfilled');
    }
    const end = isMerged ? 'merged' : 'closed';
    for (const clock of running.keys()) finish(clock, at, end);
    finishPromises(at, end);
    stopWaiting(at);
    closedAt ??= at;
  };
  /** Carries on what the closing had ended, or begins anew. */
  const revive = (at: number, byCustomer: boolean) => {
    const from = closedAt;
    closedAt = null;
    if (from === null) return;
    const continues = reopening === 'continues' && at - from <= LASTING_MS;
    for (const clock of ['first-response', 'workaround', 'resolution'] as const) {
      const last = obligations.findLast((obligation) => obligation.clock === clock);
      // A workaround or an answer given before the closing stays given; what only the closing ended does not.
      if (last === undefined || last.endedAt === null || last.endedAt < from) continue;
      if (last.end === 'fulfilled' && clock === 'first-response') continue;
      last.isUndone = continues;
      begin(clock, continues ? last.startedAt : at, continues ? [...last.gaps, [from, at]] : []);
    }
    if (isAnswered) begin('update-cadence', at);
    if (isAnswered && byCustomer) begin('next-response', at);
  };

  for (const event of events) {
    const { at, kind, by } = event;
    if (at > untilMs) break;
    if (openedAt === null) {
      openedAt = at;
      openedByVendor = by === 'vendor';
      for (const clock of ['first-response', 'workaround', 'resolution'] as const) begin(clock, at);
    } else if (REVIVES.has(kind)) revive(at, by === 'customer');

    if (event.severity !== undefined && severities.at(-1)?.severity !== event.severity)
      severities.push({ at, severity: event.severity });
    if (kind === 'contract-attached') attachedAt ??= at;

    if (REVIVES.has(kind)) stopWaiting(at);
    if (kind === 'waiting-customer' || kind === 'waiting-vendor' || kind === 'waiting-unspecified')
      waits.push({ kind, from: at, to: null, customerWroteAt: null, vendorWroteAt: null });

    const closes = kind === 'resolved' || kind === 'closed';
    const speaks = SPEAKS.has(kind) || (closes && event.says === true);
    if (speaks) {
      noteWriting(waits.at(-1), at, by);
      // The vendor's own opening words answer nobody.
      if (by === 'vendor' && !(openedByVendor && at === openedAt)) vendorSpoke(at, closes);
      else if (by === 'customer') customerSpoke(at);
      else if (by === 'unknown') for (const duty of [...running.values(), ...promises]) doubt(duty, at);
    }
    if (kind === 'promised' && by === 'vendor' && event.due !== undefined) begin('update-cadence', at, [], event.due);
    if (kind === 'workaround' && by !== 'customer') finish('workaround', at, 'fulfilled');
    if (kind === 'resolved') close(at, true, false);
    else if (kind === 'closed') close(at, event.reason === 'resolved', false);
    else if (kind === 'merged') close(at, false, true);
  }
  return { openedAt, obligations, waits, severities, attachedAt };
}

const SPOKEN: ReadonlySet<Clock> = new Set(['first-response', 'next-response', 'update-cadence']);

function doubt(obligation: Obligation, at: number): void {
  if (SPOKEN.has(obligation.clock)) obligation.possiblyAt ??= at;
}

/** Only within a wait: what is said in the instant it begins or ends is what began or ended it. */
function noteWriting(wait: Waiting | undefined, at: number, by: ClockEvent['by']): void {
  if (wait === undefined || wait.to !== null || at <= wait.from) return;
  if (by === 'customer') wait.customerWroteAt ??= at;
  if (by === 'vendor') wait.vendorWroteAt ??= at;
}
