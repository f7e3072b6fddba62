import type { Credits } from '../../model/cost.ts';
import { creditOf } from './fees.ts';

/** What a month worse than promised gives back, and until when it can be claimed. */
export interface Claim {
  /** Such as 2026-10. */
  readonly month: string;
  readonly downtimeHours: number;
  /** Percent of the month in which the service was there. */
  readonly availability: number;
  /** Share of the month's fee; 0: no step was reached. */
  readonly share: number;
  readonly amount: number;
  /** Last day on which it can be claimed, in ISO form; null where the contract names no window. */
  readonly lastDay: string | null;
}

const DAY_MS = 86_400_000;

/** The claim for one calendar month (UTC), from your own measurement of the downtime. */
export function claimOf(credits: Credits, month: string, downtimeHours: number, fee: number): Claim {
  const [year, number] = month.split('-').map(Number);
  const [start, end] = [Date.UTC(year, number - 1, 1), Date.UTC(year, number, 1)];
  const hours = (end - start) / 3_600_000;
  const share = creditOf(credits, hours)(Math.min(downtimeHours, hours));
  return {
    month,
    downtimeHours,
    availability: 100 * (1 - Math.min(downtimeHours, hours) / hours),
    share,
    amount: share * fee,
    lastDay:
      credits.windowDays === undefined
        ? null
        : new Date(end - DAY_MS + Math.floor(credits.windowDays) * DAY_MS).toISOString().slice(0, 10),
  };
}
