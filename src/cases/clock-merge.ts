import type { ClockEvent } from './clock-event.ts';

/**
 * The case that is left after others were merged into it, so that its clocks run from the earliest opening and answer for what was
 * owed in all of them. The absorbed cases' own `merged` event and what followed it are left out; only one opening remains one.
 */
export function mergeEvents(
  surviving: readonly ClockEvent[],
  absorbed: readonly (readonly ClockEvent[])[],
): ClockEvent[] {
  const moved = absorbed.flatMap((events) => {
    const end = events.findIndex(({ kind }) => kind === 'merged');
    return end === -1 ? events : events.slice(0, end);
  });
  // Sorting keeps the order of equal times: the surviving case's own events first.
  const ordered = [...surviving, ...moved].sort((a, b) => a.at - b.at);
  return ordered.filter(({ kind }, index) => kind !== 'opened' || index === 0);
}
