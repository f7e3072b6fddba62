import type { CloseReason, EventKind, Role } from '../model/case.ts';
import type { Severity } from '../model/evidence.ts';
import type { RandomSource } from '../stats/random.ts';
import { PATIENCE } from './character.ts';

export interface SimulatedEvent {
  /** Epoch milliseconds, whole seconds. */
  readonly at: number;
  readonly kind: EventKind;
  readonly by: Role;
  readonly group?: string;
  readonly text?: string;
  readonly reason?: CloseReason;
  readonly severity?: Severity;
}

const HOUR = 3_600_000;
const QUEUE_HOURS = 0.5;

/** A case as it unfolds: a customer who leaves at an instant of his own, whatever the desk is about to do. */
export interface Scene {
  readonly random: RandomSource;
  readonly events: SimulatedEvent[];
  /** Lets an exponential time pass, hours on average, then until `when` allows it; false when the customer left in it, and the case with him. */
  wait(hours: number, when?: (at: number) => number): boolean;
  /** Something happens now. */
  add(kind: EventKind, by: Role, more?: Omit<Partial<SimulatedEvent>, 'at' | 'kind' | 'by'>): void;
  /** Nobody comes any more: the customer leaves when he leaves. */
  drop(): void;
  /** Is it so, with this chance? */
  chance(share: number): boolean;
}

export function scene(opened: number, random: RandomSource): Scene {
  const events: SimulatedEvent[] = [{ at: opened, kind: 'opened', by: 'customer' }];
  let now = opened;
  const givesUp = opened + span(random, PATIENCE.abandonHours);
  const solvesIt = opened + span(random, PATIENCE.selfSolveHours);
  const leaves = Math.min(givesUp, solvesIt);
  const reason: CloseReason = solvesIt < givesUp ? 'self-solved' : 'abandoned';
  const drop = () => {
    events.push({ at: Math.max(now, leaves), kind: 'closed', by: 'customer', reason });
    now = Number.POSITIVE_INFINITY;
  };
  return {
    random,
    events,
    wait(hours, when = (at) => at) {
      const ready = now + span(random, hours);
      const opening = when(ready);
      // Whoever waited outside is served in turn.
      const at = opening === ready ? ready : opening + span(random, QUEUE_HOURS);
      if (at < leaves) now = at;
      else drop();
      return at < leaves;
    },
    add: (kind, by, more = {}) => void events.push({ at: now, kind, by, ...more }),
    drop,
    chance: (share) => random.uniform() < share,
  };
}

/** An exponential time in whole seconds, at least one: rounded, so that it is the same number on every machine. */
const span = (random: RandomSource, hours: number): number =>
  Math.max(1, Math.round(random.exponential() * hours * 3600)) * 1000;

const DAY = 24 * HOUR;
const ZONE = 8 * HOUR;

/** The instant itself in office hours (Monday to Friday 09:00 to 18:00 at UTC+8), else the next opening. */
export function nextOffice(at: number): number {
  for (let day = Math.floor((at + ZONE) / DAY); ; day++) {
    // 1 January 1970 was a Thursday.
    const weekday = (day + 3) % 7;
    const [opens, closes] = [day * DAY + 9 * HOUR - ZONE, day * DAY + 18 * HOUR - ZONE];
    if (weekday < 5 && at < closes) return Math.max(at, opens);
  }
}
