import { officeHours, officeTime } from '../cases/measures/office-hours.ts';
import { responseLadder } from '../cases/measures/response-ladder.ts';
import { asPartsOf, type BoundedTime, REACHED, type Waiting, waitingOf } from '../cases/measures/spans.ts';
import { strataOf } from '../cases/measures/strata.ts';
import { type CaseLog, ROLE } from '../model/case.ts';
import type { Needs } from '../model/needs.ts';
import { durationMs, parseDuration } from '../time/duration.ts';
import { type CaseBasis, counted, LEVEL } from './case-basis.ts';
import { KEPT } from './kept-signs.ts';

/** The middle of the common grid of 15 min, 1 h, 4 h, 8 h; and the day after which the article would leave (R9). */
export const FAST_SECONDS = 4 * 3600;
export const SLOW_SECONDS = 24 * 3600;
/** By then an answer has come or is not coming: a week. More than one in ten without it is a sign. */
const WEEK_SECONDS = 7 * 86_400;
const MANY = 0.1;

/** Quick or slow by the interval, not by the middle. */
export function speedSigns({ found }: CaseBasis, { value, lower, upper }: BoundedTime, n: number) {
  const values = { seconds: value, lower, upper, n };
  if (upper !== null && upper <= FAST_SECONDS) return [found('first-responses-fast', 'good', values)];
  return lower >= SLOW_SECONDS ? [found('first-responses-slow', 'warning', values)] : [];
}

/** Said only where even the kinder reading leaves more than a few without an answer. */
export function unansweredSigns({ found }: CaseBasis, certain: Waiting, possible: Waiting) {
  const { share, upper } = possible.by(WEEK_SECONDS);
  const most = 1 - certain.by(WEEK_SECONDS).lower;
  const left = share === null ? null : 1 - share;
  return 1 - upper > MANY
    ? [found('left-unanswered', 'warning', { share: left, least: 1 - upper, most, n: possible.curve.cases })]
    : [];
}

/** Cases to which a machine wrote and no human ever did: acknowledged by nobody (R11). */
export function machineSigns({ log, found }: CaseBasis) {
  const { caseOf, cause } = responseLadder(log, { reading: 'possible' }).acknowledged;
  const only = [...caseOf].filter((index, row) => cause[row] !== REACHED && botWrote(log, index));
  return only.length > 0 ? [found('only-a-machine-answered', 'warning', counted(only.length, caseOf.length))] : [];
}

function botWrote({ offsets, role }: CaseLog, index: number): boolean {
  return role.subarray(offsets[index], offsets[index + 1]).includes(ROLE.bot);
}

/** The same on the clock of the buyer's office hours, beside the wall clock. */
export function officeSigns({ log, found }: CaseBasis, needs: Needs) {
  const open = waitingOf(responseLadder(log, { elapsed: officeTime(needs) }).acknowledged, LEVEL);
  if (open === null) return [];
  const { value, lower, upper } = open.quantile(0.5);
  return [found('in-office-hours', 'note', { what: 'response', seconds: value, lower, upper, n: open.curve.cases })];
}

/** Like with like: by the severity each case began with, and against the buyer's own target for it (R7, R78). */
export const severitySigns = ({ log, found }: CaseBasis, needs: Needs) =>
  strataOf(log, 'severity').flatMap(({ name, log: part }) => {
    const { acknowledged } = responseLadder(part);
    const waiting = waitingOf(acknowledged, LEVEL);
    if (waiting === null) return [];
    const n = waiting.curve.cases;
    const { value, lower, upper } = waiting.quantile(0.5);
    const typical = found('first-response-by-severity', 'note', { severity: name, seconds: value, lower, upper, n });
    const target = Object.entries(needs.severityTargets).find(([severity]) => severity === name)?.[1].firstResponse;
    if (target === undefined) return [typical];
    const kept = waitingOf(asPartsOf(acknowledged, deadline(target, needs)), LEVEL)?.by(1);
    if (kept === undefined) return [typical];
    const sign = kept.lower >= KEPT ? 'good' : kept.upper < KEPT ? 'warning' : 'note';
    return [typical, found('first-response-within-target', sign, { severity: name, target, n, ...kept })];
  });

/** By when a target is used up, for a case opened at an instant; business time is the buyer's. */
function deadline(target: string, needs: Needs): (from: number) => number {
  const office = officeHours(needs);
  const duration = parseDuration(target);
  const ms = durationMs(duration);
  return (from) => {
    if (duration.clock === 'calendar') return from + (ms ?? 0);
    const due = ms === null ? office.dueDays(from, duration.value) : office.dueMs(from, ms);
    return due === 'never' ? Number.POSITIVE_INFINITY : due;
  };
}
