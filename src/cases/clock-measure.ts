import type { Calendar } from '../time/calendar.ts';
import { ABSOLUTE, targetMs } from './clock-contract.ts';
import type { CaseHistory, Waiting } from './clock-history.ts';
import type { Run } from './clock-run.ts';

type Span = readonly [from: number, to: number];

/** A run laid on its calendar up to an instant. */
export interface Measure {
  readonly calendar: Calendar;
  /** What the target allows, in milliseconds of the calendar; Infinity when the calendar never opens for so long. */
  readonly limitMs: number;
  /** When it was fulfilled, closed or replaced; null while it is in force. */
  readonly endedAt: number | null;
  readonly isReplaced: boolean;
  /** Waits that stop this clock, those still lasting cut at the end. */
  readonly pauses: readonly Span[];
  /** In force, and stopped by a wait that lasts. */
  readonly isPaused: boolean;
  readonly elapsedMs: number;
  readonly pausedMs: number;
  /** What the clock would show if a wait on the customer ended when the customer wrote. */
  readonly strictMs: number;
  /** What it showed at the first message that may have been the answer. */
  readonly possibleMs: number | null;
}

export function measure(run: Run, history: CaseHistory, nowMs: number): Measure {
  const { obligation, target, startedAt, replacedAt } = run;
  const calendar = target?.calendar ?? ABSOLUTE;
  const isReplaced = replacedAt !== null && (obligation.endedAt === null || obligation.endedAt > replacedAt);
  const endedAt = isReplaced ? replacedAt : obligation.endedAt;
  const end = endedAt ?? nowMs;
  const stopping = history.waits.filter(({ kind, from }) => from <= end && target?.pausedBy.includes(kind));
  const waits = stopping.map((wait): Span => [wait.from, wait.to ?? end]);
  const strict = stopping.map((wait): Span => [wait.from, answeredAt(wait) ?? end]);
  const elapsed = (to: number, pauses: readonly Span[]) => calendar.elapsedMs(startedAt, to, pauses);
  const pauses = [...waits, ...obligation.gaps];
  const elapsedMs = elapsed(end, pauses);
  return {
    calendar,
    limitMs:
      target === null ? Math.max(0, (obligation.promisedBy ?? startedAt) - startedAt) : targetMs(target, startedAt),
    endedAt,
    isReplaced,
    pauses,
    isPaused: endedAt === null && stopping.some(({ to }) => to === null),
    elapsedMs,
    pausedMs: elapsed(end, obligation.gaps) - elapsedMs,
    strictMs: elapsed(end, [...strict, ...obligation.gaps]),
    possibleMs: obligation.possiblyAt === null ? null : elapsed(Math.min(end, obligation.possiblyAt), pauses),
  };
}

const answeredAt = ({ kind, to, customerWroteAt }: Waiting): number | null =>
  kind === 'waiting-customer' && customerWroteAt !== null ? customerWroteAt : to;
