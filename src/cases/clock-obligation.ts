import type { Clock } from './clock-name.ts';

/** How an obligation ended: done; or the case closed, or was merged into another, with it undone. */
export type End = 'fulfilled' | 'closed' | 'merged';

/** Something the vendor owes from one instant on, whatever the contract says about how soon. */
export interface Obligation {
  readonly clock: Clock;
  readonly startedAt: number;
  /** For a promise of the vendor's own ("we will reply by 18:00"): by when. */
  readonly promisedBy: number | null;
  /** The case was closed in between: not the vendor's time. */
  readonly gaps: readonly (readonly [from: number, to: number])[];
  endedAt: number | null;
  end: End | null;
  /** First message of somebody whose role is unknown, which may have been the answer. */
  possiblyAt: number | null;
  /** It ended, but the case was reopened and a later obligation carries it on. */
  isUndone: boolean;
}

/** What is owed in one case, as its events come. At most one obligation of a clock runs; promises run beside them. */
export interface Duties {
  readonly all: Obligation[];
  readonly running: Map<Clock, Obligation>;
  promises: Obligation[];
}

export const noDuties = (): Duties => ({ all: [], running: new Map(), promises: [] });

export function begin(duties: Duties, clock: Clock, startedAt: number, gaps: Obligation['gaps'] = []): void {
  const duty = obligation(clock, startedAt, null, gaps);
  duties.all.push(duty);
  duties.running.set(clock, duty);
}

export function promise(duties: Duties, startedAt: number, promisedBy: number): void {
  const duty = obligation('update-cadence', startedAt, promisedBy, []);
  duties.all.push(duty);
  duties.promises.push(duty);
}

export function finish(duties: Duties, clock: Clock, at: number, end: End): void {
  const duty = duties.running.get(clock);
  if (duty === undefined) return;
  duty.endedAt = at;
  duty.end = end;
  duties.running.delete(clock);
}

/** Words keep the promises made before them, not the one they make. */
export function finishPromises(duties: Duties, at: number, end: End): void {
  if (duties.promises.length === 0) return;
  for (const duty of duties.promises)
    if (end !== 'fulfilled' || at > duty.startedAt) {
      duty.endedAt = at;
      duty.end = end;
    }
  duties.promises = duties.promises.filter(({ endedAt }) => endedAt === null);
}

export function finishAll(duties: Duties, at: number, end: End): void {
  for (const clock of duties.running.keys()) finish(duties, clock, at, end);
  finishPromises(duties, at, end);
}

/** Somebody unknown spoke: it may have been the answer. */
export function doubt(duties: Duties, at: number): void {
  for (const duty of duties.running.values())
    if (duty.clock !== 'workaround' && duty.clock !== 'resolution') duty.possiblyAt ??= at;
  for (const duty of duties.promises) duty.possiblyAt ??= at;
}

const obligation = (
  clock: Clock,
  startedAt: number,
  promisedBy: number | null,
  gaps: Obligation['gaps'],
): Obligation => ({ clock, startedAt, promisedBy, gaps, endedAt: null, end: null, possiblyAt: null, isUndone: false });
