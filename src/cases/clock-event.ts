import {
  type CaseLog,
  CLOSE_REASONS,
  type CloseReason,
  EVENT_KINDS,
  type EventKind,
  NONE,
  ROLES,
  type Role,
} from '../model/case.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';

/** One event of a case, as the clocks see it. */
export interface ClockEvent {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly kind: EventKind;
  readonly by: Role;
  /** For `severity-set` and `opened`. */
  readonly severity?: Severity;
  /** For `promised`: by when, epoch milliseconds; absent where the promise named no time. */
  readonly due?: number;
  /** For `closed`. */
  readonly reason?: CloseReason;
  /** For `resolved` and `closed`: did it carry words to the customer? A change of state alone answers nobody. */
  readonly says?: boolean;
}

/**
 * The events of one case of a log, in its order. The opening comes first, with the severity that the log's attributes give the
 * case, also where the source knows of it without an event of its own.
 */
export function clockEventsOf(log: CaseLog, index: number): ClockEvent[] {
  const events: ClockEvent[] = [];
  for (let row = log.offsets[index]; row < log.offsets[index + 1]; row++) {
    const kind = EVENT_KINDS[log.kind[row]];
    const detail = log.detail[row];
    events.push({
      at: log.time[row],
      kind,
      by: ROLES[log.role[row]],
      ...(kind === 'severity-set' && detail !== NONE && { severity: SEVERITIES[detail] }),
      ...(kind === 'promised' && detail !== NONE && { due: log.time[row] + detail * 1000 }),
      ...(kind === 'closed' && { reason: CLOSE_REASONS[detail] ?? 'unknown' }),
      ...(log.text !== undefined && log.text.codes[row] !== NONE && { says: true }),
    });
  }
  return withOpening(events, log, index);
}

function withOpening(events: ClockEvent[], { attributes }: CaseLog, index: number): ClockEvent[] {
  const openedAt = attributes.openedAt?.[index] ?? Number.NaN;
  const severity = SEVERITIES[attributes.severity?.[index] ?? NONE];
  const [first, ...rest] = events;
  const opening: ClockEvent =
    first !== undefined && !(openedAt < first.at) ? first : { at: openedAt, kind: 'opened', by: 'unknown' };
  if (Number.isNaN(opening.at)) return events;
  const known = severity === undefined ? opening : { severity, ...opening };
  return opening === first ? [known, ...rest] : [known, ...events];
}
