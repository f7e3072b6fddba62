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

const STEPS: readonly number[] = [
  ...[1, 5, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 4, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 30, 90, 365].map((days) => days * DAY),
];

/** Round local times between two instants, at most `most` of them: clock times within a day, else days. */
export function timeTicks(timezone: string, from: number, to: number, most: number): { at: number; text: string }[] {
  const zone = zoneOver(timezone, from, to);
  const step = STEPS.find((one) => (to - from) / one <= most) ?? 365 * DAY;
  const local = (ms: number) => ms + zone.offsetAt(ms);
  const ticks: { at: number; text: string }[] = [];
  for (let next = Math.ceil(local(from) / step) * step; ; next += step) {
    const at = zone.instantOf(Math.floor(next / DAY), next - Math.floor(next / DAY) * DAY);
    if (at > to) return ticks;
    const [day, clock] = new Date(next).toISOString().slice(5, 16).split('T');
    // Where clocks are put back, an hour comes twice and is marked once.
    if (at >= from) ticks.push({ at, text: step < DAY && clock !== '00:00' ? clock : day });
  }
}
