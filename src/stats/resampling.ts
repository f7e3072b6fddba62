import { type Bootstrap, bootstrap } from './bootstrap.ts';
import { checkCount, checkTime } from './check.ts';
import { type CaseTimes, eventTable } from './event-table.ts';
import type { Seed } from './random.ts';

/**
 * Cases in order of their ends, for statistics of weighted cases: `counts[i]` says how often the case at position `i` of this order
 * was drawn.
 */
export interface OrderedCases {
  readonly time: Float64Array;
  readonly cause: Uint32Array;
  readonly causes: number;
  /** Ages at entry, in the same order. */
  readonly entry: Float64Array;
  /** Positions of the cases that came under observation late, by their entry. */
  readonly late: Uint32Array;
}

/** Sorts once, for any number of replicates. Throws as `eventTable`. */
export const orderCases = (cases: CaseTimes): OrderedCases => {
  const { causes } = eventTable(cases);
  const order = Uint32Array.from({ length: cases.time.length }, (_, index) => index).sort(
    (a, b) => cases.time[a] - cases.time[b] || cases.cause[a] - cases.cause[b] || a - b,
  );
  const entry = Float64Array.from(order, (index) => cases.entry?.[index] ?? 0);
  return {
    time: Float64Array.from(order, (index) => cases.time[index]),
    cause: Uint32Array.from(order, (index) => cases.cause[index]),
    causes,
    entry,
    late: Uint32Array.from(order, (_, position) => position)
      .filter((position) => entry[position] > 0)
      .sort((a, b) => entry[a] - entry[b] || a - b),
  };
};

/** Incidence of `cause` among the cases as drawn, by time `t`. NaN when none was drawn. */
export const drawnIncidence = (cases: OrderedCases, counts: Uint32Array, t: number, cause: number): number => {
  let incidence = cases.time.length > 0 ? 0 : Number.NaN;
  walk(cases, counts, cause, t, (_time, _survival, share) => {
    incidence = share;
    return true;
  });
  return incidence;
};

/** First time at which the incidence of `cause` among the cases as drawn reaches `p`; `null` = not reached. */
export const drawnQuantile = (cases: OrderedCases, counts: Uint32Array, p: number, cause: number): number | null => {
  let reached: number | null = null;
  walk(cases, counts, cause, Infinity, (time, _survival, share) => {
    // As the curves compare: a share that is p but for rounding is p.
    if (share < p - 2 ** -26) return true;
    reached = time;
    return false;
  });
  return reached;
};

/** Restricted mean time without any event among the cases as drawn. NaN when those drawn were not followed to the horizon. */
export const drawnRestrictedMean = (cases: OrderedCases, counts: Uint32Array, horizon: number): number => {
  let mean = 0;
  let since = 0;
  let share = 1;
  walk(cases, counts, 0, horizon, (time, survival) => {
    mean += share * (time - since);
    since = time;
    share = survival;
    return true;
  });
  let followed = cases.time.length - 1;
  while (followed >= 0 && counts[followed] === 0) followed--;
  if (followed < 0 || (share > 0 && cases.time[followed] < horizon)) return Number.NaN;
  return mean + share * (horizon - since);
};

/** Calls `visit` after each time up to `until` at which a drawn case ended by a cause, until it returns false. */
const walk = (
  cases: OrderedCases,
  counts: Uint32Array,
  cause: number,
  until: number,
  visit: (time: number, survival: number, incidence: number) => boolean,
): void => {
  const { time, entry, late } = cases;
  let atRisk = 0;
  for (const count of counts) atRisk += count;
  for (const position of late) atRisk -= counts[position];
  let entered = 0;
  let survival = 1;
  let incidence = 0;
  for (let index = 0; index < time.length && time[index] <= until; ) {
    const now = time[index];
    for (; entered < late.length && entry[late[entered]] < now; entered++) atRisk += counts[late[entered]];
    let ended = 0;
    let ofCause = 0;
    let left = 0;
    for (; index < time.length && time[index] === now; index++) {
      const count = counts[index];
      left += count;
      if (cases.cause[index] > 0) ended += count;
      if (cases.cause[index] === cause) ofCause += count;
    }
    if (ended > 0) {
      incidence += (survival * ofCause) / atRisk;
      survival *= 1 - ended / atRisk;
      if (!visit(now, survival, incidence)) return;
    }
    atRisk -= left;
  }
};

/**
 * Difference of a statistic between two groups of cases by bootstrap over cases: the counterpart of `restrictedMeanDifference` and
 * `incidenceDifference` without their normal approximation. Each group is resampled by itself.
 *
 * @param of `{ horizon }`: restricted mean time without any event; `{ t, cause }`: incidence of a cause at a time
 * Throws as `eventTable` and `bootstrap`.
 */
export const bootstrapDifference = (input: {
  readonly a: CaseTimes;
  readonly b: CaseTimes;
  readonly of: { readonly horizon: number } | { readonly t: number; readonly cause: number };
  readonly seed: Seed;
  readonly replicates?: number;
  readonly level?: number;
}): Bootstrap => {
  const { a, b, of, ...drawing } = input;
  const groups = [orderCases(a), orderCases(b)];
  const statistic =
    'horizon' in of
      ? (cases: OrderedCases, counts: Uint32Array) =>
          drawnRestrictedMean(cases, counts, checkTime(of.horizon, 'horizon'))
      : (cases: OrderedCases, counts: Uint32Array) =>
          drawnIncidence(cases, counts, checkTime(of.t, 't'), checkCount(of.cause, 'cause', 1));
  return bootstrap({
    ...drawing,
    cases: groups.map((group) => group.time.length),
    statistic: (ofA, ofB) => statistic(groups[0], ofA) - statistic(groups[1], ofB),
  });
};
