import type { RecordOf } from '../model/evidence.ts';

type Commitment = RecordOf<'commitment'>;

/** A time for the top severity, or one time for all severities alike. An illustration (`example`) promises nothing. */
export const isForP0 = ({ binding, canonicalSeverity, severity }: Commitment): boolean =>
  binding !== 'example' && (canonicalSeverity === 'P0' || (canonicalSeverity === null && severity === null));

/**
 * The least of wall-clock time that a promise can mean, in minutes; null where no length is told. A business day later is at least
 * a day later.
 */
export const leastMinutes = ({ targetMinutes, targetDays }: Commitment): number | null =>
  targetDays !== null ? targetDays * 1440 : targetMinutes;

/**
 * Does the figure bound what the buyer waits? Business time has no end in wall-clock minutes that the record knows: an outage at
 * night waits for the morning. An objective binds nobody.
 */
export const isBound = ({ binding, clock, targetDays, hours }: Commitment): boolean =>
  binding === 'sla' && ((clock !== 'business' && targetDays === null) || hours === '24x7');
