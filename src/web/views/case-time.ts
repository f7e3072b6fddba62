import { useMemo } from 'react';
import { zoneOver } from '../../time/zone.ts';
import { useData } from '../page-data.ts';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** Instants in the buyer's zone, the same in both languages and sortable by eye: `2026-03-12 14:05`. */
export function useTimes(): (ms: number) => string {
  const { report } = useData();
  const { timezone } = report.needs;
  return useMemo(() => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: timezone,
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    });
    return (ms) => (Number.isNaN(ms) ? '—' : format.format(ms));
  }, [timezone]);
}

/** From one mark to the next, in local milliseconds: parts of a day, days, and months, whose length here is the shortest they have. */
interface Step {
  readonly length: number;
  readonly months?: number;
}
const STEPS: readonly Step[] = [
  ...[1, 5, 15, 30].map((minutes) => ({ length: minutes * MINUTE })),
  ...[1, 2, 4, 6, 12].map((hours) => ({ length: hours * HOUR })),
  ...[1, 2, 7, 14].map((days) => ({ length: days * DAY })),
  { length: 28 * DAY, months: 1 },
  { length: 90 * DAY, months: 3 },
  { length: 181 * DAY, months: 6 },
  ...[1, 2, 5, 10, 20, 50].map((years) => ({ length: years * 365 * DAY, months: years * 12 })),
];

/**
 * Round local times between two instants, at most `most` of them (2 or more): clock times within a day, else days, else months with their
 * year. None where an end is not known.
 */
export function timeTicks(timezone: string, from: number, to: number, most: number): { at: number; text: string }[] {
  if (!(from <= to)) return [];
  const zone = zoneOver(timezone, from, to);
  const local = (ms: number) => ms + zone.offsetAt(ms);
  const span = Math.max(to - from, local(to) - local(from));
  const step = STEPS.find(({ length }) => Math.floor(span / length) + 1 <= most) ?? STEPS[STEPS.length - 1];
  const ticks: { at: number; text: string }[] = [];
  for (const mark of marksFrom(local(from), step)) {
    const day = Math.floor(mark / DAY);
    const at = zone.instantOf(day, mark - day * DAY);
    const isMidnight = mark === day * DAY;
    // Where clocks are put forward some times do not exist; a day whose midnight does not begins an hour late.
    if (local(at) !== mark && !(isMidnight && zone.dayOf(at) === day)) continue;
    if (at > to) break;
    // Where clocks are put back, an hour comes twice and is marked once.
    if (at < from || at === ticks.at(-1)?.at) continue;
    const written = new Date(mark).toISOString();
    const isClock = step.length < DAY && !isMidnight;
    ticks.push({
      at,
      text: step.months ? written.slice(0, 7) : isClock ? written.slice(11, 16) : written.slice(5, 10),
    });
  }
  return ticks;
}

function* marksFrom(start: number, { length, months }: Step): Generator<number> {
  if (months === undefined) for (let mark = Math.ceil(start / length) * length; ; mark += length) yield mark;
  const first = new Date(start);
  let month = Math.floor(((first.getUTCFullYear() - 1970) * 12 + first.getUTCMonth()) / months) * months;
  for (; ; month += months) {
    const mark = Date.UTC(1970, month, 1);
    if (mark >= start) yield mark;
  }
}
