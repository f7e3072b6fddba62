import { planFit } from '../audits/outcome.ts';
import { attainmentOf } from '../cases/clock-attainment.ts';
import { shownBy } from '../cases/clock-contract.ts';
import { clockEventsOf } from '../cases/clock-event.ts';
import type { Clock } from '../cases/clock-name.ts';
import type { Contract as Terms } from '../cases/clock-schema.ts';
import { followedTo, observationOf } from '../cases/measures/observation.ts';
import { partOfLog } from '../cases/measures/part-of-log.ts';
import { casesShowing } from '../cases/measures/shown.ts';
import { severityAt, stratumOf } from '../cases/measures/strata.ts';
import { type CaseLog, NONE } from '../model/case.ts';
import {
  type CheckVerdict,
  KEPT_SHARE,
  type MeasuredTime,
  type NeededMetric,
  type PromisedTime,
  type Settle,
} from '../model/contract-check.ts';
import { SEVERITIES, type Severity } from '../model/evidence.ts';
import type { Needs } from '../model/needs.ts';
import { clopperPearson } from '../stats/binomial.ts';
import { parseDuration } from '../time/duration.ts';
import { buyersWeek } from '../time/week-hours.ts';
import { calendarSpec, HOURS_YOURS, targetText } from './sla-promise.ts';

const LEVEL = 0.95;
const CLOCK: Readonly<Record<NeededMetric, Clock>> = {
  first_response: 'first-response',
  workaround: 'workaround',
  resolution: 'resolution',
};
/** More cases than anybody waits for. */
const MOST_CASES = 5000;

export interface Kept {
  readonly measured: MeasuredTime | null;
  readonly verdict: CheckVerdict;
  readonly settle: readonly Settle[];
}

/** The buyer's own cases on the plan considered, as they stood at `asOf`; null without any. */
export function casesToHold(log: CaseLog | undefined, plan: string | null, asOf: number): CaseLog | null {
  if (log === undefined || log.cases === 0) return null;
  const then = partOfLog(log, { until: asOf });
  const planOf = stratumOf(then, 'plan');
  const isBefore = then.attributes.openedBefore;
  const ours = partOfLog(then, {
    keep: (index) => planFit(planOf(index), plan) !== 'no' && isBefore?.[index] !== 1,
  });
  return ours.cases === 0 ? null : ours;
}

/**
 * How often a time was kept in cases of one severity, under the clock and hours it was promised with; where nothing usable is promised,
 * how often the need was. Every case counts, answered or not.
 */
export function judgeKept(
  all: CaseLog | null,
  wanted: { readonly severity: Severity; readonly metric: NeededMetric; readonly target: string },
  promised: PromisedTime | null,
  needs: Needs,
): Kept {
  const code = SEVERITIES.indexOf(wanted.severity);
  const clock = CLOCK[wanted.metric];
  const log = all && casesShowing(all, [shownBy(clock)]);
  if (all !== null && log === null)
    return { measured: null, verdict: 'unknown', settle: [{ code: 'cannot-show', values: {} }] };
  const ours = log && partOfLog(log, { keep: (index) => severityAt(log, index, 'initial') === code });
  if (log === null || ours === null || ours.cases === 0) {
    const unknown = log === null ? 0 : countOf(log, NONE);
    return {
      measured: null,
      verdict: 'unknown',
      settle: [{ code: 'no-cases', values: { severity: wanted.severity, unknown } }],
    };
  }
  const terms = termsOf(clock, promised, wanted.target, needs);
  const own = attained(ours, terms.contract, clock);
  const last = attained(
    partOfLog(log, { keep: (index) => severityAt(log, index, 'final') === code }),
    terms.contract,
    clock,
  );
  if (own === undefined || own.runs === 0)
    return {
      measured: null,
      verdict: 'unknown',
      settle: [{ code: 'no-cases', values: { severity: wanted.severity, unknown: 0 } }],
    };
  // Cases without a severity may be of this one, kept or missed: to leave them out would reward whoever sets none.
  const unseen = countOf(log, NONE);
  const n = own.runs + unseen;
  const surely = own.met - own.contested;
  const possibly = own.runs - own.breached + own.doubtful + unseen;
  const interval = {
    lower: clopperPearson(surely, n, LEVEL).lower ?? 0,
    upper: clopperPearson(possibly, n, LEVEL).upper ?? 1,
  };
  const measured: MeasuredTime = {
    against: terms.against,
    target: terms.target,
    n,
    met: own.met,
    breached: own.breached,
    undecided: n - own.met - own.breached,
    share: unseen > 0 ? null : (own.share?.decided ?? null),
    interval,
    level: LEVEL,
    shareOnFinalSeverity: last?.share?.decided ?? null,
  };
  const whose = [
    ...leftAside(all, log, code),
    ...(terms.against === 'promised' && promised?.calendar ? [HOURS_YOURS] : []),
  ];
  if (interval.lower >= KEPT_SHARE) return { measured, verdict: 'pass', settle: whose };
  if (interval.upper < KEPT_SHARE)
    return { measured, verdict: 'fail', settle: [{ code: 'not-kept', values: {} }, ...whose] };
  const more = casesToDecide(surely, n);
  const left: Settle[] = more === null ? [] : [{ code: 'more-cases', values: { more } }];
  return { measured, verdict: 'unknown', settle: [...left, ...whose] };
}

/** Cases of the severity whose source cannot show it. */
function leftAside(all: CaseLog | null, log: CaseLog, code: number): Settle[] {
  const cases = all === null ? 0 : countOf(all, code) - countOf(log, code);
  return cases === 0 ? [] : [{ code: 'left-aside', values: { cases } }];
}

function attained(log: CaseLog, terms: Terms, clock: Clock) {
  const { to } = observationOf(log);
  return attainmentOf(
    Array.from({ length: log.cases }, (_, index) => clockEventsOf(log, index)),
    terms,
    (index) => followedTo(log, index, to),
    [clock],
  ).initial.find((one) => one.clock === clock);
}

const countOf = (log: CaseLog, severity: number): number =>
  Array.from({ length: log.cases }, (_, index) => severityAt(log, index, 'initial')).filter((code) => code === severity)
    .length;

/** One promise as the terms that the clocks of cases read; the need where nothing is promised, or its hours are not known. */
function termsOf(clock: Clock, promised: PromisedTime | null, needed: string, needs: Needs) {
  const usable =
    promised !== null &&
    (parseDuration(targetText(promised)).clock === 'calendar' || promised.hours !== null || promised.calendar !== null)
      ? promised
      : null;
  const target = usable === null ? needed : targetText(usable);
  // Minutes that run in office hours only are business time.
  const { value, unit } = parseDuration(target);
  const isOffice = usable !== null && (usable.calendar !== null || (usable.hours !== null && usable.hours !== '24x7'));
  const counted = isOffice && unit === 'm' ? `${value / 60}bh` : isOffice && unit === 'h' ? `${value}bh` : target;
  const contract: Terms = {
    plan: promised?.plan ?? 'needs',
    calendars: { hours: usable?.calendar ?? calendarSpec(usable === null ? buyersWeek(needs) : usable.hours) },
    targets: [{ clock, severity: 'all', target: counted, calendar: 'hours' }],
  };
  return { contract, target: counted, against: usable === null ? ('needed' as const) : ('promised' as const) };
}

/** How many more cases would decide it, if they went as the cases so far; null where none of a sensible number would. */
export function casesToDecide(met: number, n: number): number | null {
  const share = met / n;
  for (let size = n + 1; size <= MOST_CASES; size += size < 200 ? 1 : 10) {
    const { lower, upper } = clopperPearson(Math.round(share * size), size, LEVEL);
    if ((lower ?? 0) >= KEPT_SHARE || (upper ?? 1) < KEPT_SHARE) return size - n;
  }
  return null;
}
