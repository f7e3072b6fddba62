import { type Considered, termsFit } from '../audits/outcome.ts';
import { type BuyersSide, hoursOf } from '../audits/promised-hours.ts';
import { weekHours } from '../evidence/contract/week-hours.ts';
import type { CalendarSpec } from '../model/calendar.ts';
import type { Contract, StatedHours, TARGET_UNITS } from '../model/contract.ts';
import type { CheckVerdict, NeededMetric, PromisedTime, Settle } from '../model/contract-check.ts';
import type { RecordOf, Severity, WeekHours } from '../model/evidence.ts';
import type { Needs } from '../model/needs.ts';
import { parseDuration } from '../time/duration.ts';
import { weekCalendar } from '../time/week-hours.ts';
import { waits } from './sla-waits.ts';

/** A contract or support plan of a vendor, as it was imported. */
export interface VendorDocument {
  readonly source: string;
  readonly hash: string;
  readonly contract: Contract;
}

/** One time that is promised for one level, from a document or written down by hand. */
export interface Offer extends Omit<PromisedTime, 'worstMinutes'> {
  readonly metric: string;
  readonly canonical: Severity | null;
  /** The product it is for; null for all. */
  readonly product: string | null;
  /** Hours are stated, but not whole: no zone, or no times. */
  readonly hasPartHours: boolean;
}

export function offersOf(documents: readonly VendorDocument[], byHand: readonly RecordOf<'commitment'>[]): Offer[] {
  const read = documents.flatMap(({ source, contract }) =>
    contract.commitments
      .filter(({ binding }) => binding !== 'example')
      .map(
        ({
          plan,
          severity,
          canonicalSeverity,
          metric,
          targetValue,
          targetUnit,
          clock,
          hours,
          binding,
          quote,
          span,
        }): Offer => ({
          metric,
          canonical: canonicalSeverity,
          product: null,
          plan,
          severity,
          targetValue,
          targetUnit,
          clock,
          ...statedHours(hours),
          calendar: null,
          binding,
          source,
          tier: 'contract',
          quote,
          span,
        }),
      ),
  );
  return [...read, ...byHand.flatMap(offerByHand)];
}

const statedHours = (hours: StatedHours | null): Pick<Offer, 'hours' | 'hasPartHours'> => {
  const whole = hours === null ? null : weekHours(hours);
  return { hours: whole, hasPartHours: hours !== null && whole === null };
};

function offerByHand(record: RecordOf<'commitment'>): Offer[] {
  const { metric, targetMinutes, binding, clock, hours, source, tier, plan, product, severity, canonicalSeverity } =
    record;
  if (targetMinutes === null || binding === 'none-found' || binding === 'refused' || binding === 'example') return [];
  const isBusiness = clock === 'business';
  return [
    {
      metric,
      canonical: canonicalSeverity,
      product,
      plan,
      severity,
      targetValue: isBusiness ? targetMinutes / 60 : targetMinutes,
      targetUnit: isBusiness ? 'bh' : 'min',
      clock: clock ?? 'calendar',
      hours,
      hasPartHours: false,
      calendar: null,
      binding,
      source,
      tier,
      quote: record.quote ?? '',
      span: null,
    },
  ];
}

/** Gives business time whose hours no document states those that the buyer knows. `commitments`: all that the documents say. */
export const withBuyersHours = (
  offers: readonly Offer[],
  commitments: readonly RecordOf<'commitment'>[],
  buyer: BuyersSide,
): Offer[] =>
  offers.map((offer) => {
    if (!runsInOffice(offer) || isInDays(offer)) return offer;
    const { calendar, isBuyersWord } = hoursOf(offer, commitments, buyer);
    return isBuyersWord ? { ...offer, calendar } : offer;
  });

export interface Judged {
  readonly promised: PromisedTime | null;
  readonly verdict: CheckVerdict;
  readonly settle: readonly Settle[];
}

/** Does what is promised for a level meet what the buyer needs, in every hour in which the buyer needs somebody? */
export function judgePromise(
  offers: readonly Offer[],
  wanted: { readonly severity: Severity; readonly metric: NeededMetric; readonly target: string },
  { needs, plan, product, year }: Considered & { readonly needs: Needs; readonly year: number },
): Judged {
  const ofMetric = offers.filter(
    (offer) => offer.metric === wanted.metric && termsFit(offer, { plan, product }) !== 'no',
  );
  const exact = ofMetric.filter(({ canonical }) => canonical === wanted.severity);
  const fitting = exact.length > 0 ? exact : ofMetric.filter(({ severity }) => severity === null);
  if (fitting.length === 0) {
    const unmapped = [
      ...new Set(ofMetric.filter(({ canonical }) => canonical === null).map(({ severity }) => severity)),
    ];
    return {
      promised: null,
      verdict: 'unknown',
      settle: [
        unmapped.length > 0
          ? { code: 'severity-unmapped', values: { names: unmapped.join(', ') } }
          : { code: 'not-stated', values: {} },
      ],
    };
  }
  // What binds comes first: a goal beside a promise takes nothing from it.
  const binding = fitting.filter((offer) => offer.binding === 'sla');
  const judged = (binding.length > 0 ? binding : fitting).map((offer) => judgeOffer(offer, wanted.target, needs, year));
  const verdicts = new Set(judged.map(({ verdict }) => verdict));
  // The later of two times for one thing is the one to count on.
  const worst =
    judged.find(({ verdict }) => verdict === 'fail') ??
    judged.find(({ verdict }) => verdict === 'unknown') ??
    judged[0];
  const plans = new Set((binding.length > 0 ? binding : fitting).map((offer) => offer.plan));
  if (verdicts.size > 1 && plan === null && plans.size > 1)
    return {
      ...worst,
      verdict: 'unknown',
      settle: [{ code: 'plan-unnamed', values: { plans: [...plans].filter((one) => one !== null).join(', ') } }],
    };
  return worst;
}

/** The clock ran in hours that the buyer knows. */
export const HOURS_YOURS: Settle = { code: 'hours-yours', values: {} };

function judgeOffer(offer: Offer, target: string, needs: Needs, year: number): Judged {
  const { metric: _metric, canonical: _canonical, product: _product, hasPartHours: _part, ...stated } = offer;
  const promised = (worstMinutes: number | null): PromisedTime => ({ ...stated, worstMinutes });
  if (offer.binding !== 'sla')
    return { promised: promised(null), verdict: 'fail', settle: [{ code: 'goal-only', values: {} }] };
  const need = parseDuration(target);
  if (runsInOffice(offer) && (offer.hours === null || offer.hours === '24x7')) {
    // Business time without its hours: only like can be held against like, whatever the buyer knows of them.
    if (offer.targetUnit === need.unit && need.clock === 'business')
      return offer.targetValue <= need.value
        ? { promised: promised(null), verdict: 'pass', settle: [] }
        : { promised: promised(null), verdict: 'fail', settle: [{ code: 'later-than-needed', values: {} }] };
    if (offer.calendar === null)
      return { promised: promised(null), verdict: 'unknown', settle: [{ code: 'hours-unstated', values: {} }] };
  }
  const calendar = offer.calendar ?? calendarSpec(offer.hours);
  const { isLate, worstMs } = waits({ target: targetText(offer), calendar }, target, needs, year);
  const told = promised(worstMs === 'never' ? null : worstMs / 60_000);
  const whose = offer.calendar === null ? [] : [HOURS_YOURS];
  return isLate
    ? { promised: told, verdict: 'fail', settle: [{ code: 'later-than-needed', values: {} }, ...whose] }
    : { promised: told, verdict: 'pass', settle: whose };
}

const UNITS: Readonly<Record<(typeof TARGET_UNITS)[number], string>> = {
  min: 'm',
  h: 'h',
  d: 'd',
  bh: 'bh',
  bd: 'bd',
  month: 'd',
  now: 'm',
};

/** `15m`, as the clocks of cases write it; a month is thirty days. */
export const targetText = ({ targetValue, targetUnit }: Pick<Offer, 'targetValue' | 'targetUnit'>): string =>
  `${targetUnit === 'now' ? 0 : targetUnit === 'month' ? targetValue * 30 : targetValue}${UNITS[targetUnit]}`;

/** The calendar on which an offer's time runs. */
export const calendarSpec = (hours: WeekHours | null): CalendarSpec => weekCalendar(hours ?? '24x7');

const isWeek = (hours: WeekHours | null): boolean => hours !== null && hours !== '24x7';
const isInDays = ({ targetUnit }: Offer): boolean => targetUnit === 'd' || targetUnit === 'month';
/** Days are days; what is promised in less runs while somebody is there. */
const runsInOffice = (offer: Offer): boolean =>
  offer.clock === 'business' || (!isInDays(offer) && (offer.hasPartHours || isWeek(offer.hours)));
