import { caseLines } from '../src/evidence/case-lines.ts';
import type { CaseLog, CloseReason, EventKind, LogShows, Role } from '../src/model/case.ts';
import type { Channel, Severity } from '../src/model/evidence.ts';

/** Monday 5 January 2026, 09:00 in Shanghai: an office opens. */
export const START = Date.parse('2026-01-05T01:00:00Z');
export const HOUR = 3_600_000;

/** What happened, in hours after the case was opened. */
export type Step = readonly [
  hours: number,
  kind: EventKind,
  by: Role,
  more?: { group?: string; text?: string; reason?: CloseReason; severity?: Severity; dueHours?: number },
];

export interface CaseSketch {
  /** Hours after `START`. */
  readonly opened?: number;
  readonly severity?: Severity;
  readonly channel?: Channel;
  readonly plan?: string;
  readonly steps: readonly Step[];
}

export interface LogSketch {
  /** Observation in hours after `START`; 40 days unless said. */
  readonly to?: number;
  readonly from?: number;
  readonly shows?: Partial<LogShows>;
}

const at = (hours: number): string => new Date(START + Math.round(hours * HOUR)).toISOString();

/** A log of a few cases told in words. Every case is opened by its customer. */
export function caseLog(cases: readonly CaseSketch[], { from = 0, to = 40 * 24, shows = {} }: LogSketch = {}): CaseLog {
  const lines = caseLines();
  cases.forEach(({ opened = 0, steps, ...about }, position) => {
    const index = lines.about(`case-${position + 1}`, { ...about, openedAt: at(opened) });
    lines.event(index, { at: at(opened), kind: 'opened', by: 'customer' });
    for (const [hours, kind, by, { dueHours, ...more } = {}] of steps)
      lines.event(index, {
        at: at(opened + hours),
        kind,
        by,
        ...more,
        ...(dueHours === undefined ? {} : { due: at(opened + dueHours) }),
      });
  });
  return lines.done(
    { messages: true, resolution: true, ...shows },
    { from: START + from * HOUR, to: START + to * HOUR },
  ).log;
}

/** The same case, so many times. */
export const times = (count: number, sketch: CaseSketch): CaseSketch[] => Array.from({ length: count }, () => sketch);
