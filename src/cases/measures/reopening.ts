import { type CaseLog, EVENT_KINDS, type EventKind, ROLE } from '../../model/case.ts';
import { LASTING_MS } from '../fold.ts';
import { observationOf } from './observation.ts';

export interface Reopenings {
  /** Cases whose first closing, by anybody but the customer, was followed for `LASTING_MS`. */
  readonly closed: number;
  /** Of those, opened again within that time. */
  readonly reopened: number;
  /** Closed too late to tell; in neither. */
  readonly recent: number;
}

const codes = (...kinds: EventKind[]): ReadonlySet<number> => new Set(kinds.map((kind) => EVENT_KINDS.indexOf(kind)));
const CLOSES = codes('resolved', 'closed');
const REVIVES = codes('reopened', 'opened', 'resumed', 'waiting-customer', 'waiting-vendor', 'waiting-unspecified');

/**
 * Did the vendor's first closing hold? A closing for staleness counts like a resolution: closing what was not solved is what this is to
 * show. One per case, so that cases stay independent. What the customer closed, and what was merged, is not in.
 */
export function reopenings(log: CaseLog): Reopenings {
  const { offsets, time, kind, role } = log;
  const { to } = observationOf(log);
  let [closed, reopened, recent] = [0, 0, 0];
  for (let index = 0; index < log.cases; index++) {
    const end = offsets[index + 1];
    let row = offsets[index];
    while (row < end && !CLOSES.has(kind[row])) row++;
    if (row === end || role[row] === ROLE.customer) continue;
    const at = time[row];
    while (row < end && !REVIVES.has(kind[row])) row++;
    const isReopened = row < end && time[row] - at <= LASTING_MS;
    // Soon after the end of observation it may still come back; what has come back already is known, but kept apart all the same,
    // for among the latest only the reopened would be in.
    if (at > to - LASTING_MS) recent++;
    else {
      closed++;
      if (isReopened) reopened++;
    }
  }
  return { closed, reopened, recent };
}
