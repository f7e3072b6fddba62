import type { CalendarSpec } from '../model/calendar.ts';
import { inputError } from '../model/error.ts';
import { DAY } from './duration.ts';
import { type Hours, readHours } from './hours.ts';
import { checkZone, zoneOver } from './zone.ts';

/** Reads all versions of a calendar, oldest first. */
export function readVersions(spec: CalendarSpec): readonly [Hours, ...Hours[]] {
  const [first, ...later] = Array.isArray(spec)
    ? spec.map((version, index) => readHours(version, `[${index}].`))
    : [readHours(spec, '')];
  if (first === undefined)
    throw inputError('the calendar has no version; give at least one', '日历没有任何版本；请至少给出一个');
  const versions: [Hours, ...Hours[]] = [first, ...later];
  for (const { timezone } of versions) checkZone(timezone);
  later.forEach(({ from }, index) => {
    if (from !== null && from > (versions[index].from ?? Number.NEGATIVE_INFINITY)) return;
    throw inputError(
      `[${index + 1}].from: each version needs a "from" later than the one before it; write them oldest first`,
      `[${index + 1}].from：每个版本都要写比前一个更晚的 from；请按从旧到新排列`,
    );
  });
  return versions;
}

/** The instant from which a version holds; null for ever before. */
export const startOf = (hours: Hours): number | null => (hours.from === null ? null : midnight(hours, hours.from));

/** Where the holiday sets of all versions are published, in epoch milliseconds; null when there is no set. */
export function knownOf(versions: readonly Hours[]): { fromMs: number; toMs: number } | null {
  const known = versions.flatMap((hours) =>
    hours.known === null
      ? []
      : [{ fromMs: midnight(hours, hours.known[0]), toMs: midnight(hours, hours.known[1] + 1) }],
  );
  if (known.length === 0) return null;
  return {
    fromMs: Math.max(...known.map(({ fromMs }) => fromMs)),
    toMs: Math.min(...known.map(({ toMs }) => toMs)),
  };
}

const midnight = ({ timezone }: Hours, day: number): number =>
  zoneOver(timezone, day * DAY, day * DAY).instantOf(day, 0);
