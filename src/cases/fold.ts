import { type CaseLog, CLOSE, CLOSE_REASONS, EVENT_KINDS, type EventKind, KIND, NONE, ROLE } from '../model/case.ts';

/** How long a solution must hold to count as lasting (design section 3). */
export const LASTING_MS = 7 * 86_400_000;

/** What the events of each case say; every column has one entry per case. Times are epoch milliseconds, NaN where it did not happen. */
export interface CaseFold {
  readonly opened: Float64Array;
  /** First human answer of the vendor. */
  readonly firstResponse: Float64Array;
  /** First message that may have been the vendor's: by the vendor, or by somebody whose role is unknown. The other bound. */
  readonly possibleResponse: Float64Array;
  /** First time resolved. */
  readonly resolved: Float64Array;
  /** First time resolved for at least `LASTING_MS`, or resolved and not reopened by the end of the log. */
  readonly lasting: Float64Array;
  /** First time active again after it was resolved. */
  readonly reopened: Float64Array;
  /** When it ended for good, as far as the log goes: the start of the last stretch closed or resolved. */
  readonly ended: Float64Array;
  /** Why it ended: code of `CLOSE_REASONS`; meaningful where `ended` is a time. */
  readonly endReason: Uint8Array;
  readonly handovers: Uint32Array;
  /** Groups A, B, A in a row: each such triple is one. */
  readonly bounces: Uint32Array;
  readonly customerMs: Float64Array;
  readonly unspecifiedMs: Float64Array;
  readonly vendorMs: Float64Array;
  /** Bounces between two groups, keyed by `pairKey`. */
  readonly pairs: ReadonlyMap<number, number>;
}

/** Position of an undirected pair of groups. */
export const pairKey = (a: number, b: number, groups: number): number => (a < b ? a * groups + b : b * groups + a);

const ACTIVE = 1;
const CLOSES = 2;
const RESPONDS = 4;
const traits: Partial<Record<EventKind, number>> = {
  opened: ACTIVE,
  resumed: ACTIVE,
  reopened: ACTIVE,
  'waiting-customer': ACTIVE,
  'waiting-vendor': ACTIVE,
  'waiting-unspecified': ACTIVE,
  resolved: CLOSES,
  closed: CLOSES,
  merged: CLOSES,
  message: RESPONDS,
  promised: RESPONDS,
  workaround: RESPONDS,
};
const TRAITS = Uint8Array.from(EVENT_KINDS, (kind) => traits[kind] ?? 0);

const VENDOR = 0;
const CUSTOMER = 1;
const UNSPECIFIED = 2;
const HOLDERS = Uint8Array.from(EVENT_KINDS, (kind) =>
  kind === 'waiting-customer' ? CUSTOMER : kind === 'waiting-unspecified' ? UNSPECIFIED : VENDOR,
);

/**
 * One pass over the events; the same for ten million rows and for one live case. Roles are already decided, so
 * a bot, the asker or a bystander who writes first never hides the human of the vendor who writes second. Definitions with worked
 * examples: DECISIONS.md.
 */
export function foldCases(log: CaseLog): CaseFold {
  const { cases, offsets, time, kind, role, group, detail, groups } = log;
  const column = () => new Float64Array(cases);
  const opened = column();
  const firstResponse = column();
  const possibleResponse = column();
  const resolved = column();
  const lasting = column();
  const reopened = column();
  const ended = column();
  const endReason = new Uint8Array(cases);
  const handovers = new Uint32Array(cases);
  const bounces = new Uint32Array(cases);
  const customerMs = column();
  const unspecifiedMs = column();
  const vendorMs = column();
  const pairs = new Map<number, number>();
  const openedAt = log.attributes.openedAt;
  const text = log.text?.codes;

  for (let index = 0; index < cases; index++) {
    const start = offsets[index];
    const end = offsets[index + 1];
    let openedTime = openedAt ? openedAt[index] : Number.NaN;
    let response = Number.NaN;
    let possible = Number.NaN;
    let solvedFirst = Number.NaN;
    let solvedLasting = Number.NaN;
    let solvedSince = Number.NaN;
    let reopenedFirst = Number.NaN;
    let endedSince = Number.NaN;
    let reason: number = CLOSE.unknown;
    let isSolved = false;
    let customer = 0;
    let unspecified = 0;
    let vendor = 0;
    let moves = 0;
    let returns = 0;
    let before = NONE;
    let held = NONE;
    let holder = VENDOR;
    let last = start < end ? time[start] : Number.NaN;

    for (let at = start; at < end; at++) {
      const now = time[at];
      if (!isSolved) {
        if (holder === VENDOR) vendor += now - last;
        else if (holder === CUSTOMER) customer += now - last;
        else unspecified += now - last;
      }
      last = now;
      const what = kind[at];
      holder = HOLDERS[what];
      const trait = TRAITS[what];

      if (trait === ACTIVE) {
        if (what === KIND.opened && openedTime !== openedTime) openedTime = now;
        if (isSolved) {
          isSolved = false;
          if (reopenedFirst !== reopenedFirst) reopenedFirst = now;
          if (solvedLasting !== solvedLasting && now - solvedSince > LASTING_MS) solvedLasting = solvedSince;
        }
        endedSince = Number.NaN;
      } else if (trait === CLOSES) {
        const why = what === KIND.resolved ? CLOSE.resolved : what === KIND.merged ? CLOSE.duplicate : detail[at];
        if (endedSince !== endedSince) {
          endedSince = now;
          reason = why < 0 || why >= CLOSE_REASONS.length ? CLOSE.unknown : why;
        } else if (reason !== CLOSE.resolved && why >= 0 && why !== CLOSE.unknown) reason = why;
        if (why === CLOSE.resolved && !isSolved) {
          isSolved = true;
          solvedSince = now;
          if (solvedFirst !== solvedFirst) solvedFirst = now;
        }
      }
      // A resolution that carries words to the customer is an answer too; one without words is only a change of state.
      if (
        response !== response &&
        (trait === RESPONDS || (what === KIND.resolved && text !== undefined && text[at] !== NONE))
      ) {
        const who = role[at];
        if (who === ROLE.vendor) {
          response = now;
          if (possible !== possible) possible = now;
        } else if (who === ROLE.unknown && possible !== possible) possible = now;
      }

      const team = group[at];
      if (team !== held && team !== NONE) {
        if (held !== NONE) {
          moves++;
          if (team === before) {
            returns++;
            const key = pairKey(team, held, groups.length);
            pairs.set(key, (pairs.get(key) ?? 0) + 1);
          }
        }
        before = held;
        held = team;
      }
    }

    opened[index] = openedTime === openedTime || start === end ? openedTime : time[start];
    firstResponse[index] = response;
    possibleResponse[index] = possible;
    resolved[index] = solvedFirst;
    lasting[index] = solvedLasting !== solvedLasting && isSolved ? solvedSince : solvedLasting;
    reopened[index] = reopenedFirst;
    ended[index] = endedSince;
    endReason[index] = reason;
    handovers[index] = moves;
    bounces[index] = returns;
    customerMs[index] = customer;
    unspecifiedMs[index] = unspecified;
    vendorMs[index] = vendor;
  }
  return {
    opened,
    firstResponse,
    possibleResponse,
    resolved,
    lasting,
    reopened,
    ended,
    endReason,
    handovers,
    bounces,
    customerMs,
    unspecifiedMs,
    vendorMs,
    pairs,
  };
}
