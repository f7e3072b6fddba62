import { type CaseLog, CLOSE_REASONS, EVENT_KINDS } from '../model/case.ts';
import { followedTo, observationOf } from './measures/observation.ts';

/** A stretch in which a service was down: surely until `sure`, possibly until `possible`. Epoch milliseconds. */
export interface Outage {
  readonly from: number;
  readonly sure: number;
  readonly possible: number;
}

/**
 * When one case says that the service was down: from its opening (or reopening) until it was resolved. A workaround ends what is sure,
 * because the service may be back with it. A case closed without a solution proves nothing beyond its opening, one still open proves
 * it until it was last watched; of both nobody knows when it ended.
 */
export function outagesOf(log: CaseLog, index: number): Outage[] {
  const found: Outage[] = [];
  const watched = followedTo(log, index, observationOf(log).to);
  const opened = log.attributes.openedAt?.[index] ?? Number.NaN;
  let from: number | null = Number.isNaN(opened) ? null : opened;
  let eased: number | null = null;
  const end = (sure: number, possible: number) => {
    if (from !== null) found.push({ from, sure: Math.min(sure, eased ?? sure), possible });
    from = null;
    eased = null;
  };
  for (let row = log.offsets[index]; row < log.offsets[index + 1]; row++) {
    const at = log.time[row];
    const kind = EVENT_KINDS[log.kind[row]];
    if (kind === 'opened') from ??= at;
    else if (kind === 'reopened') from ??= at;
    else if (kind === 'workaround') eased ??= at;
    else if (kind === 'resolved') end(at, at);
    else if (kind === 'closed') {
      const reason = CLOSE_REASONS[log.detail[row]];
      if (reason === 'resolved' || reason === 'self-solved') end(at, at);
      else end(from ?? at, Number.POSITIVE_INFINITY);
    }
  }
  end(watched, Number.POSITIVE_INFINITY);
  return found;
}

/** Milliseconds of a range in which at least one of the stretches lies; overlapping ones count once. */
export function coveredMs(
  stretches: readonly (readonly [from: number, to: number])[],
  from: number,
  to: number,
): number {
  let covered = 0;
  let reached = from;
  for (const [start, end] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const [low, high] = [Math.max(start, reached), Math.min(end, to)];
    if (high > low) {
      covered += high - low;
      reached = high;
    }
  }
  return covered;
}
