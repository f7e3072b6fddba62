import type { Clock, Wait } from '../cases/clock-name.ts';
import type { Contract } from '../cases/clock-schema.ts';
import type { CalendarSpec } from '../model/calendar.ts';
import type { RecordOf } from '../model/evidence.ts';
import { groupBy } from '../model/grouping.ts';
import { type BuyersSide, hoursOf, keepingHolidays, type PromisedHours } from './promised-hours.ts';

type Commitment = RecordOf<'commitment'>;

/** The times of a contract as its clocks. Update cadence is left out: its runs are many a case, and no share of cases. */
export const CLOCK_OF: Partial<Record<Commitment['metric'], Clock>> = {
  first_response: 'first-response',
  workaround: 'workaround',
  resolution: 'resolution',
};

/** Why a promised time cannot be held against a case. */
export interface Uncheckable {
  readonly record: Commitment;
  readonly why: 'no-hours' | 'no-length' | 'severity-unmapped';
}

export interface PromisedTerms {
  /**
   * The document leaves open whether public holidays count and whether waiting for the customer does, and two documents may differ:
   * what it says at its strictest, and at its mildest. The truth lies between.
   */
  readonly readings: readonly [strict: Contract, mild: Contract];
  readonly clocks: readonly Clock[];
  readonly used: readonly Commitment[];
  /** Those of them in business hours that the buyer stated, because no document does. */
  readonly onBuyersHours: readonly Commitment[];
  /** Does the document itself take out the time spent waiting for the customer? */
  readonly takesOutWaits: boolean;
}

/** A promised time that can be held against a case; without a calendar it is time of the clock. */
export interface Row extends PromisedHours {
  readonly record: Commitment;
  readonly clock: Clock;
  readonly severity: NonNullable<Commitment['canonicalSeverity']> | 'all';
  readonly target: string;
  /** To put two targets in order, no more: a business hour is worth 168/40 hours (DECISIONS). */
  readonly rough: number;
}

/** Makes clocks of what a contract promises; no terms where nothing of it can be held against a case. */
export function promisedTerms(
  promises: readonly Commitment[],
  {
    commitment,
    clause,
  }: { readonly commitment: readonly Commitment[]; readonly clause: readonly RecordOf<'clause'>[] },
  buyer: BuyersSide,
): { readonly terms: PromisedTerms | null; readonly uncheckable: readonly Uncheckable[] } {
  const read = promises.map((record) => rowOf(record, commitment, buyer));
  const rows = ownPlanFirst(read.flatMap((one) => ('target' in one ? [one] : [])));
  const uncheckable = read.flatMap((one) => ('why' in one ? [one] : []));
  if (rows.length === 0) return { terms: null, uncheckable };
  const takesOutWaits = clause.some((record) => record.clause === 'customer-wait-excluded');
  const groups = [...groupBy(rows, ({ clock, severity }) => `${clock} ${severity}`).values()].map((group) =>
    group.toSorted((a, b) => a.rough - b.rough),
  );
  const ends = (which: 0 | -1) => groups.flatMap((group) => group.at(which) ?? []);
  const terms: PromisedTerms = {
    readings: [
      contractOf(ends(0), { keepsHolidays: false, ...(takesOutWaits ? {} : { pausedBy: [] }) }),
      contractOf(ends(-1), { keepsHolidays: true }),
    ],
    clocks: [...new Set(rows.map(({ clock }) => clock))],
    used: rows.map(({ record }) => record),
    onBuyersHours: rows.filter(({ isBuyersWord }) => isBuyersWord).map(({ record }) => record),
    takesOutWaits,
  };
  return { terms, uncheckable };
}

/** Time of the clock runs always. */
const NO_HOURS: PromisedHours = { calendar: null, isBuyersWord: false };

/** One promise as a clock. The hours that it leaves open may be stated by another of `all`, or known to the buyer. */
export function rowOf(
  record: Commitment,
  all: readonly Commitment[],
  buyer: BuyersSide,
  clocks = CLOCK_OF,
): Row | Uncheckable {
  const { metric, severity, canonicalSeverity, targetMinutes, targetDays, clock } = record;
  if (canonicalSeverity === null && severity !== null) return { record, why: 'severity-unmapped' };
  // `Immediately` is no time that a clock could show.
  if (targetDays === null && (targetMinutes === null || targetMinutes === 0)) return { record, why: 'no-length' };
  const isBusiness = targetDays !== null || clock === 'business';
  const hours = isBusiness ? hoursOf(record, all, buyer) : NO_HOURS;
  const measured = clocks[metric];
  if (measured === undefined) return { record, why: 'no-length' };
  if (isBusiness && hours.calendar === null) return { record, why: 'no-hours' };
  const minutes = targetMinutes ?? 0;
  return {
    record,
    clock: measured,
    severity: canonicalSeverity ?? 'all',
    target: targetDays !== null ? `${targetDays}bd` : isBusiness ? `${minutes / 60}bh` : `${minutes}m`,
    ...hours,
    rough: targetDays !== null ? targetDays * 24 * 60 : isBusiness ? (minutes * 168) / 40 : minutes,
  };
}

/** What is promised to a plan by name goes before what is promised to all. */
function ownPlanFirst(rows: readonly Row[]): Row[] {
  return [...groupBy(rows, ({ clock, severity }) => `${clock} ${severity}`).values()].flatMap((group) => {
    const own = group.filter(({ record }) => record.plan !== null);
    return own.length > 0 ? own : group;
  });
}

function contractOf(
  rows: readonly Row[],
  { keepsHolidays, ...waits }: { readonly keepsHolidays: boolean; readonly pausedBy?: Wait[] },
): Contract {
  const calendars: Record<string, CalendarSpec> = {};
  // Of many promises that run in the same hours, one calendar.
  for (const row of rows)
    if (row.calendar !== null)
      calendars[JSON.stringify(row.calendar)] = keepsHolidays ? keepingHolidays(row.calendar, row) : row.calendar;
  return {
    plan: rows[0].record.plan ?? 'all',
    calendars,
    targets: rows.map(({ clock, severity, target, calendar }) => ({
      clock,
      severity,
      target,
      ...(calendar !== null && { calendar: JSON.stringify(calendar) }),
      ...(clock !== 'first-response' && waits),
    })),
  };
}
