import { type CaseLog, CLOSE, EVENT_KINDS, type EventKind, KIND, NONE, ROLE } from '../../model/case.ts';
import type { Bounds } from '../../stats/beta-product.ts';
import { partialIdentification } from '../../stats/partial-identification.ts';
import { type CaseFold, foldCases, LASTING_MS } from '../fold.ts';
import { followedTo, observationOf, wasOpenBefore } from './observation.ts';
import type { Reading } from './response-ladder.ts';
import { type Elapsed, wallTime } from './spans.ts';

/** A share among all and its bounds with the cases not decided either way; `share` is null where there are any. */
export interface PartShare {
  readonly events: number;
  readonly seen: number;
  readonly unseen: number;
  readonly share: number | null;
  readonly interval: Bounds;
}

/** First-contact resolution: strict and lenient, each over both denominators; null over nothing. */
export interface FirstContact {
  readonly strict: { readonly ofAll: PartShare | null; readonly ofEligible: PartShare | null };
  readonly lenient: { readonly ofAll: PartShare | null; readonly ofEligible: PartShare | null };
}

/** HDI: by mail it counts only within one business hour. */
export const MAIL_MS = 3_600_000;

type Decided = 'yes' | 'no' | 'open';
interface Case {
  readonly strict: Decided;
  readonly lenient: Decided;
  readonly isEligible: boolean;
}

/**
 * Solved at the first contact (HDI's definition, R12). Strict: the vendor's first words were its only ones, no escalation, no handover,
 * no question back, no promise to call back, held for `LASTING_MS` and was never reopened, by mail within one business hour. Lenient: the
 * words of one turn may come in several messages, a handover and a question are forgiven, as is a reopening after `LASTING_MS`.
 *
 * `ofAll`: of all cases opened until that long before the end of observation. `ofEligible`: without those that ended before the vendor
 * spoke, or as duplicates: the denominator desks prefer, so both are given. Cases not decided when following ends leave the range open.
 *
 * @param elapsed business time, for mail; wall time where no calendar is known
 */
export function firstContact(log: CaseLog, elapsed: Elapsed = wallTime): FirstContact {
  const fold = foldCases(log);
  const watched = observationOf(log);
  const cases: Case[] = [];
  for (let index = 0; index < log.cases; index++) {
    const last = followedTo(log, index, watched.to) - LASTING_MS;
    if (wasOpenBefore(log, index, watched.from) || !(fold.opened[index] <= last)) continue;
    const readings = (['certain', 'possible'] as const).map((reading) =>
      decide(log, fold, index, reading, last, elapsed),
    );
    const both = (of: 'strict' | 'lenient') => (readings[0][of] === readings[1][of] ? readings[0][of] : 'open');
    cases.push({
      strict: both('strict'),
      lenient: both('lenient'),
      isEligible: readings.some((one) => one.isEligible),
    });
  }
  const eligible = cases.filter(({ isEligible }) => isEligible);
  return {
    strict: { ofAll: shareOf(cases, 'strict'), ofEligible: shareOf(eligible, 'strict') },
    lenient: { ofAll: shareOf(cases, 'lenient'), ofEligible: shareOf(eligible, 'lenient') },
  };
}

function shareOf(cases: readonly Case[], of: 'strict' | 'lenient'): PartShare | null {
  const count = (wanted: Decided) => cases.filter((one) => one[of] === wanted).length;
  const [events, unseen] = [count('yes'), count('open')];
  const seen = cases.length - unseen;
  const { seen: share, interval } = partialIdentification({ events, seen, unseen });
  return interval && { events, seen, unseen, share: unseen > 0 ? null : share, interval };
}

const codes = (...kinds: EventKind[]): ReadonlySet<number> => new Set(kinds.map((kind) => EVENT_KINDS.indexOf(kind)));
const WORDS = codes('message', 'promised', 'workaround', 'resolved');

function decide(log: CaseLog, fold: CaseFold, index: number, reading: Reading, last: number, elapsed: Elapsed): Case {
  const { offsets, time, kind, role, text, attributes } = log;
  const solved = fold.lasting[index];
  const ended = fold.ended[index];
  const until = Math.min(Number.isNaN(solved) ? Infinity : solved, last);
  let [messages, turns, holds] = [0, 0, false];
  let [isPassedOn, isAsked] = [fold.handovers[index] > 0, false];
  let spokeAt = Number.NaN;
  for (let row = offsets[index]; row < offsets[index + 1] && time[row] <= until; row++) {
    const isVendor = role[row] === ROLE.vendor || (reading === 'possible' && role[row] === ROLE.unknown);
    const hasText = text !== undefined && text.codes[row] !== NONE;
    const isSaid = WORDS.has(kind[row]) && (kind[row] !== KIND.resolved || hasText);
    if (kind[row] === KIND.escalated || (isVendor && kind[row] === KIND.promised)) holds = true;
    if (isVendor && kind[row] === KIND['waiting-customer']) isAsked = true;
    if (role[row] === ROLE.customer && kind[row] === KIND.message) spokeAt = Number.NaN;
    if (!isVendor || !isSaid) continue;
    // Words and the resolution in one instant are one message.
    if (spokeAt !== time[row]) messages++;
    if (Number.isNaN(spokeAt)) turns++;
    spokeAt = time[row];
  }
  const isEligible = messages > 0 || !(ended <= last) || solved <= last;
  const hasFailed = holds || turns > 1 || (ended <= last && !(solved <= last)) || isDuplicate(fold, index);
  const isStrictlyFailed = hasFailed || messages > 1 || isPassedOn || isAsked || isSlowMail(attributes, index, until);
  const isReopened = !Number.isNaN(fold.reopened[index]);
  const isReopenedSoon = isReopened && !(fold.lasting[index] === fold.resolved[index]);
  const verdict = (isNo: boolean): Decided => (isNo ? 'no' : solved <= last ? 'yes' : 'open');
  return {
    strict: verdict(isStrictlyFailed || isReopened),
    lenient: verdict(hasFailed || isReopenedSoon),
    isEligible: isEligible && !isDuplicate(fold, index),
  };

  function isSlowMail({ channel }: CaseLog['attributes'], at: number, by: number): boolean {
    const name = channel && channel.codes[at] !== NONE ? channel.values[channel.codes[at]] : null;
    return name === 'email' && elapsed(fold.opened[at], by) > MAIL_MS;
  }
}

const isDuplicate = (fold: CaseFold, index: number): boolean =>
  !Number.isNaN(fold.ended[index]) && fold.endReason[index] === CLOSE.duplicate;
