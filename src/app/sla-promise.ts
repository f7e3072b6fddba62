import { type Considered, termsFit } from '../audits/outcome.ts';
import { weekHours } from '../evidence/contract/week-hours.ts';
import type { CalendarSpec } from '../model/calendar.ts';
import type { Contract, StatedHours, TARGET_UNITS } from '../model/contract.ts';
import type { CheckVerdict, NeededMetric, PromisedTime, Settle } from '../model/contract-check.ts';
import type { RecordOf, Severity, WeekHours } from '../model/evidence.ts';
import type { Needs } from '../model/needs.ts';
import { type Calendar, compileCalendar, type Moment } from '../time/calendar.ts';
import { DAY, parseDuration } from '../time/duration.ts';
import { buyersWeek, weekCalendar } from '../time/week-hours.ts';

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
          ...hoursOf(hours),
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

const hoursOf = (hours: StatedHours | null): Pick<Offer, 'hours' | 'hasPartHours'> => {
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
      binding,
      source,
      tier,
      quote: record.quote ?? '',
      span: null,
    },
  ];
}

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

function judgeOffer(offer: Offer, target: string, needs: Needs, year: number): Judged {
  const { metric: _metric, canonical: _canonical, product: _product, hasPartHours, ...stated } = offer;
  const promised = (worstMinutes: number | null): PromisedTime => ({ ...stated, worstMinutes });
  if (offer.binding !== 'sla')
    return { promised: promised(null), verdict: 'fail', settle: [{ code: 'goal-only', values: {} }] };
  const need = parseDuration(target);
  // Days are days; what is promised in less runs while somebody is there.
  const isOffice =
    offer.clock === 'business' ||
    (offer.targetUnit !== 'd' && offer.targetUnit !== 'month' && (hasPartHours || isWeek(offer.hours)));
  if (isOffice && (offer.hours === null || offer.hours === '24x7')) {
    // Business time without its hours: only like can be held against like.
    if (offer.targetUnit === need.unit)
      return offer.targetValue <= need.value
        ? { promised: promised(null), verdict: 'pass', settle: [] }
        : { promised: promised(null), verdict: 'fail', settle: [{ code: 'later-than-needed', values: {} }] };
    return { promised: promised(null), verdict: 'unknown', settle: [{ code: 'hours-unstated', values: {} }] };
  }
  const { isLate, worstMs } = waits(dueUnder(offer), dueOf(target, needs), offer.hours, needs, year);
  return isLate
    ? { promised: promised(worstMs / 60_000), verdict: 'fail', settle: [{ code: 'later-than-needed', values: {} }] }
    : { promised: promised(worstMs / 60_000), verdict: 'pass', settle: [] };
}

type Due = (startMs: number) => Moment;
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
const dueUnder = (offer: Offer): Due =>
  dueIn(targetText(offer), compileCalendar(isInDays(offer) ? { always: true } : calendarSpec(offer.hours)));
const dueOf = (target: string, needs: Needs): Due => {
  const isBusiness = parseDuration(target).clock === 'business';
  return dueIn(target, compileCalendar(isBusiness ? calendarSpec(buyersWeek(needs)) : { always: true }));
};

function dueIn(target: string, calendar: Calendar): Due {
  const { value, unit } = parseDuration(target);
  if (unit === 'bd') return (start) => calendar.dueDays(start, value);
  return (start) => calendar.dueMs(start, value * { m: 60_000, h: 3_600_000, bh: 3_600_000, d: DAY }[unit]);
}

/**
 * The longest wait over a year, and whether any is longer than needed. It is longest right after the last moment from which the
 * target still ends before closing, so those moments, the closings and the buyer's own openings are tried; public holidays are left
 * out on both sides, because no document says which it keeps.
 */
function waits(promise: Due, need: Due, hours: WeekHours | null, needs: Needs, year: number) {
  const wanted = compileCalendar(needs.coverage === '24x7' ? { always: true } : calendarSpec(buyersWeek(needs)));
  const offered = compileCalendar(calendarSpec(hours));
  const [from, to] = [Date.UTC(year, 0, 5), Date.UTC(year + 1, 0, 5)];
  const closings = hours === null || hours === '24x7' ? [] : offered.intervals(from, to).map(([, close]) => close);
  const openings = needs.coverage === '24x7' ? [from] : wanted.intervals(from, to).map(([open]) => open);
  const starts = [...openings, ...closings, ...closings.flatMap((close) => lastInTime(promise, close))].filter(
    (start) => start >= from && start < to && wanted.isOpen(start),
  );
  let isLate = false;
  let worstMs = 0;
  for (const start of starts.length > 0 ? starts : openings.slice(0, 1)) {
    const [given, latest] = [promise(start), need(start)];
    const wait = given === 'never' ? Number.POSITIVE_INFINITY : given - start;
    worstMs = Math.max(worstMs, wait);
    if (latest !== 'never' && (given === 'never' || given > latest)) isLate = true;
  }
  return { isLate, worstMs };
}

/** The first minute of the day before a closing from which the target is not used up by then. */
function lastInTime(promise: Due, close: number): number[] {
  let [low, high] = [close - DAY, close];
  const isAfter = (start: number) => {
    const due = promise(start);
    return due === 'never' || due > close;
  };
  if (isAfter(low) || !isAfter(high)) return [];
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 120_000) * 60_000;
    if (middle <= low) break;
    if (isAfter(middle)) high = middle;
    else low = middle;
  }
  return [high];
}
