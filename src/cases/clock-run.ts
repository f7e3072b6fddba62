import type { Severity } from '../model/evidence.ts';
import type { Target, Terms } from './clock-contract.ts';
import type { CaseHistory } from './clock-history.ts';
import type { Clock } from './clock-name.ts';
import type { Obligation } from './clock-obligation.ts';

/** Which severity a clock is judged by: as it changed, or as if the first or the last one had held all along. */
export type SeverityReading = 'as-changed' | 'initial' | 'final';

/** One run of a clock: an obligation under one target. */
export interface Run {
  readonly obligation: Obligation;
  readonly severity: Severity | null;
  /** Null for a promise of the vendor's own, which needs no contract. */
  readonly target: Target | null;
  /** From where it counts. */
  readonly startedAt: number;
  /** When it came to count: later than `startedAt` where a change of severity recounts. */
  readonly activatedAt: number;
  /** When another target took its place; null while it is the one in force. */
  replacedAt: number | null;
}

/** Clocks that begin with the case, so that a new severity can judge them from the opening even after they ended. */
const FROM_OPENING: ReadonlySet<Clock> = new Set(['first-response', 'workaround', 'resolution']);

/**
 * Obligations to runs: what the contract makes of them, with each change of severity after its policy. An earlier run is never
 * taken away: it is replaced, and keeps what it had come to.
 */
export function runsOf(history: CaseHistory, terms: Terms, reading: SeverityReading): Run[] {
  return history.obligations.flatMap((obligation) => runsOfOne(obligation, timelineOf(history, reading), terms));
}

type Timeline = CaseHistory['severities'];

function timelineOf({ severities }: CaseHistory, reading: SeverityReading): Timeline {
  if (reading === 'as-changed') return severities;
  return severities.slice(reading === 'initial' ? 0 : -1).slice(0, 1);
}

function runsOfOne(obligation: Obligation, timeline: Timeline, terms: Terms): Run[] {
  const { clock, startedAt, endedAt, promisedBy } = obligation;
  const run = (severity: Severity | null, target: Target | null, from: number, activatedAt: number): Run => ({
    obligation,
    severity,
    target,
    startedAt: from,
    activatedAt,
    replacedAt: null,
  });
  // The first severity counts from the opening, however late somebody set it.
  const before = timeline.findLast(({ at }, index) => index === 0 || at <= startedAt);
  const severity = before?.severity ?? null;
  if (promisedBy !== null) return [run(severity, null, startedAt, startedAt)];

  const first = terms.targetFor(clock, severity);
  const runs = first === null ? [] : [run(severity, first, startedAt, startedAt)];
  for (const change of timeline.slice(before === undefined ? 0 : timeline.indexOf(before) + 1)) {
    const hasEnded = endedAt !== null && endedAt <= change.at;
    const recounts = terms.severityChange === 'recount-from-open' && FROM_OPENING.has(clock);
    if (hasEnded && !recounts) continue;
    const target = terms.targetFor(clock, change.severity);
    const last = runs.at(-1);
    // No target for the new severity: what was promised before still stands.
    if (target === null || target === last?.target) continue;
    if (last !== undefined && !hasEnded) last.replacedAt = change.at;
    const from = terms.severityChange === 'restart' && last !== undefined ? change.at : startedAt;
    runs.push(run(change.severity, target, from, change.at));
  }
  return runs;
}
