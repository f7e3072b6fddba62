import type { EventKind } from '../model/case.ts';
import type { Severity } from '../model/evidence.ts';
import type { ClockEvent } from './clock-event.ts';
import type { Wait } from './clock-name.ts';
import {
  begin,
  type Duties,
  doubt,
  finish,
  finishAll,
  finishPromises,
  noDuties,
  type Obligation,
  promise,
} from './clock-obligation.ts';
import { LASTING_MS } from './fold.ts';

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

export type Reopening = 'continues' | 'restarts';

interface Course {
  readonly reopening: Reopening;
  readonly duties: Duties;
  readonly waits: Waiting[];
  readonly severities: { at: number; severity: Severity }[];
  openedAt: number | null;
  isOpenedByVendor: boolean;
  isAnswered: boolean;
  closedAt: number | null;
  attachedAt: number | null;
}

/** Clocks that begin with the case. */
const FROM_OPENING = ['first-response', 'workaround', 'resolution'] as const;
/** Words to the customer. A note, a label or a change of state is none. */
const SPEAKS: ReadonlySet<EventKind> = new Set(['message', 'promised', 'workaround']);
/** What makes a closed case active again, as in `foldCases`. */
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
export function historyOf(events: readonly ClockEvent[], untilMs: number, reopening: Reopening): CaseHistory {
  const course: Course = {
    reopening,
    duties: noDuties(),
    waits: [],
    severities: [],
    openedAt: null,
    isOpenedByVendor: false,
    isAnswered: false,
    closedAt: null,
    attachedAt: null,
  };
  for (const event of events) {
    if (event.at > untilMs) break;
    follow(course, event);
  }
  const { openedAt, duties, waits, severities, attachedAt } = course;
  return { openedAt, obligations: duties.all, waits, severities, attachedAt };
}

function follow(course: Course, event: ClockEvent): void {
  const { at, kind, by } = event;
  if (course.openedAt === null) open(course, event);
  else if (REVIVES.has(kind)) revive(course, at, by === 'customer');

  if (event.severity !== undefined && course.severities.at(-1)?.severity !== event.severity)
    course.severities.push({ at, severity: event.severity });
  if (kind === 'contract-attached') course.attachedAt ??= at;
  if (REVIVES.has(kind)) stopWaiting(course, at);
  if (kind === 'waiting-customer' || kind === 'waiting-vendor' || kind === 'waiting-unspecified')
    course.waits.push({ kind, from: at, to: null, customerWroteAt: null, vendorWroteAt: null });

  const closes = kind === 'resolved' || kind === 'closed';
  if (SPEAKS.has(kind) || (closes && event.says === true)) speak(course, event, closes);
  if (kind === 'promised' && by === 'vendor' && event.due !== undefined) promise(course.duties, at, event.due);
  if (kind === 'workaround' && by !== 'customer') finish(course.duties, 'workaround', at, 'fulfilled');
  if (closes || kind === 'merged') close(course, event);
}

function open(course: Course, { at, by }: ClockEvent): void {
  course.openedAt = at;
  course.isOpenedByVendor = by === 'vendor';
  for (const clock of FROM_OPENING) begin(course.duties, clock, at);
}

function speak(course: Course, { at, by }: ClockEvent, isLastWord: boolean): void {
  const { duties } = course;
  noteWriting(course.waits.at(-1), at, by);
  if (by === 'unknown') doubt(duties, at);
  else if (by === 'customer') {
    if (course.isAnswered && course.closedAt === null && !duties.running.has('next-response'))
      begin(duties, 'next-response', at);
  } else if (by === 'vendor') {
    // The vendor's own opening words answer nobody.
    if (course.isOpenedByVendor && at === course.openedAt) return;
    course.isAnswered = true;
    finish(duties, 'first-response', at, 'fulfilled');
    finish(duties, 'next-response', at, 'fulfilled');
    finish(duties, 'update-cadence', at, 'fulfilled');
    finishPromises(duties, at, 'fulfilled');
    if (course.closedAt === null && !isLastWord) begin(duties, 'update-cadence', at);
  }
}

/** Only within a wait: what is said in the instant it begins or ends is what began or ended it. */
function noteWriting(wait: Waiting | undefined, at: number, by: ClockEvent['by']): void {
  if (wait === undefined || wait.to !== null || at <= wait.from) return;
  if (by === 'customer') wait.customerWroteAt ??= at;
  if (by === 'vendor') wait.vendorWroteAt ??= at;
}

function stopWaiting({ waits }: Course, at: number): void {
  const wait = waits.at(-1);
  if (wait !== undefined) wait.to ??= at;
}

function close(course: Course, { at, kind, reason }: ClockEvent): void {
  const { duties } = course;
  if (kind === 'resolved' || reason === 'resolved') {
    finish(duties, 'workaround', at, 'fulfilled');
    finish(duties, 'resolution', at, 'fulfilled');
  }
  finishAll(duties, at, kind === 'merged' ? 'merged' : 'closed');
  stopWaiting(course, at);
  course.closedAt ??= at;
}

/** Carries on what the closing had ended, or begins anew. */
function revive(course: Course, at: number, isByCustomer: boolean): void {
  const { closedAt, duties } = course;
  if (closedAt === null) return;
  course.closedAt = null;
  const continues = course.reopening === 'continues' && at - closedAt <= LASTING_MS;
  for (const clock of FROM_OPENING) {
    const last = duties.all.findLast((duty) => duty.clock === clock);
    // A workaround or an answer given before the closing stays given; only what the closing ended does not.
    if (last === undefined || last.endedAt === null || last.endedAt < closedAt) continue;
    if (last.end === 'fulfilled' && clock === 'first-response') continue;
    last.isUndone = continues;
    if (continues) begin(duties, clock, last.startedAt, [...last.gaps, [closedAt, at]]);
    else begin(duties, clock, at);
  }
  if (!course.isAnswered) return;
  begin(duties, 'update-cadence', at);
  if (isByCustomer) begin(duties, 'next-response', at);
}
