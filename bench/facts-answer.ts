import type { Facts } from '../src/model/facts.ts';
import type { SqlFacts } from './facts-sql.ts';

const number = (value: string | number | null | undefined): number => Number(value ?? Number.NaN);
const seconds = (value: string | number | null | undefined): number => Math.round(number(value) * 1000) / 1e6;

/** One answer of the database in the shape of the facts; what the log cannot show (null in `shown`) is null here too. */
export function answerOf(sql: SqlFacts, shown: Facts): Facts {
  const n = (name: string) => number(sql[name]);
  const [a = '', b = '', bounces = ''] = String(sql.worst ?? '').split('|');
  const responses = { answered: n('answered'), open: n('open'), closedUnanswered: n('closed_unanswered') };
  return {
    schema: 'touchstone/facts@1',
    cases: n('cases'),
    events: n('events'),
    from: new Date(n('from_ms')).toISOString(),
    to: new Date(n('to_ms')).toISOString(),
    resolved: shown.resolved && { cases: n('resolved') },
    reopened: shown.reopened && { cases: n('reopened') },
    handovers: shown.handovers && {
      total: n('handovers'),
      mean: n('handovers') / n('cases'),
      median: n('median_handovers'),
      max: n('most_handovers'),
      casesWithNone: n('without_handover'),
    },
    pingPong: shown.pingPong && {
      cases: n('ping_pong_cases'),
      bounces: n('bounces'),
      worstPair: sql.worst === null ? null : { a, b, bounces: Number(bounces) },
    },
    waiting: shown.waiting && {
      customerSeconds: n('customer_ms') / 1000,
      unspecifiedSeconds: n('unspecified_ms') / 1000,
      vendorSeconds: n('vendor_ms') / 1000,
    },
    throughputSeconds: {
      median: seconds(sql.median_ms),
      mean: n('mean_ms') / 1000,
      p95: seconds(sql.p95_ms),
      p99: seconds(sql.p99_ms),
      max: seconds(sql.max_ms),
    },
    firstResponse: shown.firstResponse && {
      cases: n('cases'),
      ...responses,
      ...NO_ESTIMATE,
    },
  };
}

/** A database has no estimate of incidence to ask for; `src/stats` is checked against R. */
const NO_ESTIMATE = { median: null, lower: null, upper: null };

/** Equal, but for the last digits of the two means, which two programs add up in different order. */
export function isSame(one: Facts, other: Facts): boolean {
  const rounded = (facts: Facts): Facts => ({
    ...facts,
    throughputSeconds: facts.throughputSeconds && {
      ...facts.throughputSeconds,
      mean: Number(facts.throughputSeconds.mean.toPrecision(12)),
    },
    handovers: facts.handovers && { ...facts.handovers, mean: Number(facts.handovers.mean.toPrecision(12)) },
    firstResponse: facts.firstResponse && { ...facts.firstResponse, ...NO_ESTIMATE },
  });
  return JSON.stringify(rounded(one)) === JSON.stringify(rounded(other));
}
