import type { CalendarSpec, HolidaySet } from '../model/calendar.ts';
import type { RecordOf, WeekHours } from '../model/evidence.ts';
import { weekCalendar } from '../time/week-hours.ts';
import { type Considered, type Fit, termsFit } from './outcome.ts';

type Commitment = RecordOf<'commitment'>;

/** What the buyer considers, and the vendor's business hours as the buyer knows them. */
export interface BuyersSide extends Considered {
  readonly calendar: CalendarSpec | null;
}

/** The hours in which a promise of business time runs. */
export interface PromisedHours {
  /** Null where they are not known. Hours that a document states are the bare week: which public holidays it keeps is never told. */
  readonly calendar: CalendarSpec | null;
  /** The buyer's word, because no document states any. */
  readonly isBuyersWord: boolean;
}

/** As the promise states them, or another of `all` that the vendor's documents say; only where none does, as the buyer knows them. */
export function hoursOf(
  promise: Pick<Commitment, 'plan' | 'product' | 'severity' | 'hours'>,
  all: readonly Commitment[],
  buyer: BuyersSide,
): PromisedHours {
  if (promise.hours !== null) return { calendar: weekCalendar(promise.hours), isBuyersWord: false };
  const stated = statedElsewhere(promise, all, buyer);
  if (stated.length === 0) return { calendar: buyer.calendar, isBuyersWord: buyer.calendar !== null };
  const sure = new Map(stated.flatMap(({ hours, fit }) => (fit === 'yes' ? [[JSON.stringify(hours), hours]] : [])));
  // Of two that differ, or of those of a plan that may not be ours, nobody knows which hold; a document has spoken all the same.
  return { calendar: sure.size === 1 ? weekCalendar([...sure.values()][0]) : null, isBuyersWord: false };
}

function statedElsewhere(
  { plan, product, severity }: Pick<Commitment, 'plan' | 'product' | 'severity'>,
  all: readonly Commitment[],
  buyer: Considered,
): { readonly hours: WeekHours; readonly fit: Fit }[] {
  const considered = { plan: plan ?? buyer.plan, product: product ?? buyer.product };
  return all.flatMap((other) => {
    const fit = termsFit(other, considered);
    return other.metric === 'support-hours' &&
      other.binding !== 'example' &&
      other.hours !== null &&
      fit !== 'no' &&
      (other.severity === null || other.severity === severity)
      ? [{ hours: other.hours, fit }]
      : [];
  });
}

/** Zones whose country publishes its holidays with us. */
const HOLIDAYS: Readonly<Record<string, HolidaySet>> = {
  'Asia/Shanghai': 'CN',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Denver': 'US',
  'America/Los_Angeles': 'US',
  'Europe/Berlin': 'DE',
  'Europe/London': 'GB',
  'Asia/Tokyo': 'JP',
  'Asia/Singapore': 'SG',
  'Asia/Kolkata': 'IN',
};

/** The hours with the public holidays of their zone's country; what the buyer knows of them has settled its holidays itself. */
export function keepingHolidays(
  calendar: CalendarSpec,
  { isBuyersWord }: Pick<PromisedHours, 'isBuyersWord'>,
): CalendarSpec {
  if (isBuyersWord || Array.isArray(calendar) || 'always' in calendar) return calendar;
  const holidaySet = HOLIDAYS[calendar.timezone];
  return holidaySet === undefined ? calendar : { ...calendar, holidaySet };
}
