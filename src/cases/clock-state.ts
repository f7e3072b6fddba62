import type { Severity } from '../model/evidence.ts';
import type { Calendar, Moment } from '../time/calendar.ts';
import type { Pauses } from '../time/pauses.ts';
import { readContract, type Terms } from './clock-contract.ts';
import type { ClockEvent } from './clock-event.ts';
import { type CaseHistory, historyOf, type Waiting } from './clock-history.ts';
import { type Measure, measure } from './clock-measure.ts';
import { CLOCKS, type Clock } from './clock-name.ts';
import { type Run, runsOf, type SeverityReading } from './clock-run.ts';
import type { Contract } from './clock-schema.ts';

/** `void`: the case ended, or another target took over, while there was still time; neither met nor breached. */
export type Verdict = 'met' | 'breached' | 'pending' | 'void';

/** What happened to a clock, and when. */
export interface ClockTick {
  readonly at: number;
  readonly what: 'activate' | 'pause' | 'resume' | 'fulfil' | 'breach' | 'end';
}

/** One run of one clock at an instant. Instants are epoch milliseconds, lengths milliseconds of the target's calendar. */
export interface ClockState {
  readonly clock: Clock;
  /** 1, 2, ... in the order in which the runs of this clock began. */
  readonly instance: number;
  readonly severity: Severity | null;
  /** As the contract has it, such as `15m`; null for a promise of the vendor's own. */
  readonly target: string | null;
  readonly targetMs: number;
  /** The instant the vendor named, for a promise. */
  readonly promisedBy: number | null;
  readonly startedAt: number;
  readonly activatedAt: number;
  /** When it was fulfilled, closed, merged away or replaced; null while it is in force. */
  readonly endedAt: number | null;
  readonly phase: 'running' | 'paused' | 'fulfilled' | 'closed' | 'merged' | 'replaced';
  readonly verdict: Verdict;
  readonly elapsedMs: number;
  /** What is left; negative once breached. */
  readonly remainingMs: number;
  /** When the target is (or was) used up; null while paused, as nobody knows when it goes on. */
  readonly dueAt: Moment | null;
  /** The first instant past the target; null without a breach. */
  readonly breachedAt: number | null;
  /** Time taken out by waits. */
  readonly pausedMs: number;
  /** The part of it after the customer had written: a clock stopped without cause. */
  readonly contestedMs: number;
  /** The verdict if those parts counted. */
  readonly strictVerdict: Verdict;
  /** The verdict if the first message of somebody unknown was the vendor's. */
  readonly possibleVerdict: Verdict;
  /** The case was reopened and a later run carries it on. */
  readonly isUndone: boolean;
  /** It was already breached when the contract was attached: known late, so nobody is to be alarmed. */
  readonly isQuiet: boolean;
  readonly ticks: readonly ClockTick[];
}

/** Why there is no run. */
export type WhyNot = 'not-promised' | 'severity-unknown' | 'not-shown';

export interface ClockStates {
  readonly runs: readonly ClockState[];
  /** Clocks without a run, and why: never a run that counts as met. */
  readonly unmeasured: readonly {
    readonly clock: Clock;
    readonly why: 'not-promised' | 'severity-unknown' | 'not-shown';
  }[];
  readonly waits: readonly Waiting[];
  readonly severities: CaseHistory['severities'];
}

export interface ClockOptions {
  /** By default the severity as it changed. */
  readonly reading?: SeverityReading;
  /** The clocks that the log can show (`clocksShown`); by default all. */
  readonly clocks?: readonly Clock[];
}

/**
 * The clocks of one case at `nowMs`, which may be any instant: events after it are not looked at, so the same function answers for
 * history and for a live case. Met if and only if elapsed <= target, in exact instants (design section 4).
 */
export function clockStates(
  events: readonly ClockEvent[],
  contract: Contract | Terms,
  nowMs: number,
  { reading = 'as-changed', clocks = CLOCKS }: ClockOptions = {},
): ClockStates {
  const terms = readContract(contract);
  const history = historyOf(inTimeOrder(events), nowMs, terms.reopening);
  const isWaitingForContract = history.attachedAt === null && events.some(({ kind }) => kind === 'contract-attached');
  const runs = isWaitingForContract
    ? []
    : runsOf(history, terms, reading).filter(({ obligation }) => clocks.includes(obligation.clock));
  const instances = new Map<Clock, number>();
  const states = runs
    .toSorted((a, b) => a.activatedAt - b.activatedAt)
    .map((run) => {
      const { clock } = run.obligation;
      const instance = (instances.get(clock) ?? 0) + 1;
      instances.set(clock, instance);
      return stateOf(run, instance, history, nowMs);
    });
  const owed = CLOCKS.filter((clock) => history.obligations.some((obligation) => obligation.clock === clock));
  const unmeasured = owed
    .filter((clock) => !runs.some(({ target }) => target?.clock === clock))
    .map((clock) => ({ clock, why: whyNot(clock, clocks, history, terms) }));
  return { runs: states, unmeasured, waits: history.waits, severities: history.severities };
}

/** Equal times keep their order: it is the only one the source gives. */
const inTimeOrder = (events: readonly ClockEvent[]): readonly ClockEvent[] =>
  events.every(({ at }, index) => index === 0 || at >= events[index - 1].at)
    ? events
    : events.toSorted((a, b) => a.at - b.at);

function whyNot(clock: Clock, shown: readonly Clock[], { severities }: CaseHistory, terms: Terms): WhyNot {
  if (!shown.includes(clock)) return 'not-shown';
  return severities.length === 0 && terms.needsSeverity(clock) ? 'severity-unknown' : 'not-promised';
}

function stateOf(run: Run, instance: number, history: CaseHistory, nowMs: number): ClockState {
  const { obligation, target, severity, startedAt, activatedAt } = run;
  const measured = measure(run, history, nowMs);
  const { calendar, limitMs, endedAt, isReplaced, isPaused, elapsedMs, strictMs, possibleMs } = measured;
  const end = endedAt === null ? null : isReplaced ? 'replaced' : obligation.end;
  const verdictAt = (elapsed: number): Verdict => {
    if (elapsed > limitMs) return 'breached';
    return end === 'fulfilled' ? 'met' : end === null ? 'pending' : 'void';
  };
  const verdict = verdictAt(elapsedMs);
  const breachedAt = verdict === 'breached' ? momentOf(calendar, startedAt, limitMs, measured.pauses) : null;
  return {
    clock: obligation.clock,
    instance,
    severity,
    target: target === null ? null : `${target.duration.value}${target.duration.unit}`,
    targetMs: limitMs,
    promisedBy: obligation.promisedBy,
    startedAt,
    activatedAt,
    endedAt,
    phase: end ?? (isPaused ? 'paused' : 'running'),
    verdict,
    elapsedMs,
    remainingMs: limitMs - elapsedMs,
    dueAt: isPaused ? null : dueOf(run, measured),
    breachedAt,
    pausedMs: measured.pausedMs,
    contestedMs: strictMs - elapsedMs,
    strictVerdict: verdictAt(strictMs),
    possibleVerdict: possibleMs !== null && possibleMs <= limitMs ? 'met' : verdict,
    isUndone: obligation.isUndone,
    isQuiet: history.attachedAt !== null && breachedAt !== null && breachedAt <= history.attachedAt,
    ticks: ticksOf(measured, activatedAt, breachedAt, end),
  };
}

/** The first instant past the target: where it is used up at closing, that is the next opening. */
function momentOf(calendar: Calendar, startedAt: number, limitMs: number, pauses: Pauses): number | null {
  const moment = calendar.dueMs(startedAt, limitMs, { pauses, closing: 'rolls' });
  return moment === 'never' ? null : moment;
}

function dueOf({ target, startedAt }: Run, { calendar, limitMs, pauses }: Measure): Moment {
  if (target?.duration.unit === 'bd') return calendar.dueDays(startedAt, target.duration.value, { pauses });
  return Number.isFinite(limitMs) ? calendar.dueMs(startedAt, limitMs, { pauses }) : 'never';
}

function ticksOf(
  { pauses, endedAt }: Measure,
  activatedAt: number,
  breachedAt: number | null,
  end: Exclude<ClockState['phase'], 'running' | 'paused'> | null,
): ClockTick[] {
  const last = endedAt ?? Number.POSITIVE_INFINITY;
  const ticks: ClockTick[] = [{ at: activatedAt, what: 'activate' }];
  for (const [from, to] of pauses) {
    if (from >= activatedAt && from < last) ticks.push({ at: from, what: 'pause' });
    if (to > activatedAt && to < last) ticks.push({ at: to, what: 'resume' });
  }
  if (breachedAt !== null) ticks.push({ at: Math.max(breachedAt, activatedAt), what: 'breach' });
  if (endedAt !== null)
    ticks.push({ at: Math.max(endedAt, activatedAt), what: end === 'fulfilled' ? 'fulfil' : 'end' });
  return ticks.sort((a, b) => a.at - b.at);
}
