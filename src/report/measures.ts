import type { Measure } from '../model/api.ts';
import { type Audit, findable } from '../model/audit.ts';
import type { FindingCode } from '../model/finding.ts';
import { channelName } from './words/findings.ts';
import { refusals } from './words/refusals.ts';

/** What a gate can ask of each audit, and in which words. */
export const describeMeasures = (audits: readonly Audit[]): Measure[] =>
  audits.map(({ id, dimension, title, unit, ...audit }) => ({
    id,
    dimension,
    title,
    unit,
    signs: findable(audit).map((code) => ({ code, text: refusals[code], isUsual: !UNUSUAL.has(code) })),
    parts: (audit.parts ?? []).map((part) => ({ part, name: channelName(part) })),
  }));

/** Good signs, and figures that are there as often as they are measured: a gate may refuse them, but nobody is offered it. */
const UNUSUAL: ReadonlySet<FindingCode> = new Set([
  'sla-contractual',
  'p0-response-within-15-minutes',
  'p0-response-stated',
  'fix-promised',
  'coverage-always',
  'remedy-steps',
  'remedy-right-to-leave',
  'remedy-per-miss',
  'clause-good',
  'channel-present',
  'end-of-life-announced-early',
  'end-of-life-policy',
  'changelog-kept',
  'release-cadence',
  'deprecations-explained',
  'first-responses-fast',
  'first-response-by-severity',
  'first-response-within-target',
  'in-office-hours',
  'next-replies-fast',
  'off-hours-answered',
  'simple-questions',
  'solved-by-day',
  'time-on-the-customer',
  'first-contact-shares',
  'ping-pong',
  'reopened',
  'promise-kept',
  'promise-by-severity',
]);
