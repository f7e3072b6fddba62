import {
  type CaseLog,
  CLOSE,
  CLOSE_REASONS,
  EVENT_KINDS,
  type EventKind,
  KIND,
  NONE,
  ROLE,
  ROLES,
} from '../model/case.ts';

/** How long a solution must hold to count as lasting (design section 3). */
export const LASTING_MS = 7 * 86_400_000;

/** What the events of each case say; every column has one entry per case. Times are epoch milliseconds, NaN where it did not happen. */
export interface CaseFold {
  /** Position in the log of the case that stands first in the columns. */
  first: number;
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
  readonly pairs: Map<number, number>;
}

/** Position of an undirected pair of groups. */
export const pairKey = (a: number, b: number, groups: number): number => (a < b ? a * groups + b : b * groups + a);

// Codes as constants of this module: looking them up by name in the loop takes longer than the rest of it.
const { opened: OPENED, resolved: RESOLVED, merged: MERGED } = KIND;
const { resolved: SOLVED, duplicate: DUPLICATE, unknown: UNKNOWN_REASON } = CLOSE;
const { vendor: BY_VENDOR, unknown: BY_UNKNOWN } = ROLE;
const REASONS = CLOSE_REASONS.length;

const ACTIVE = 1;
const CLOSES = 2;
const ANSWERS = 3;
const MAY_ANSWER = 4;
const ACTIVE_KINDS: readonly EventKind[] = [
  'opened',
  'resumed',
  'reopened',
  'waiting-customer',
  'waiting-vendor',
  'waiting-unspecified',
];
const CLOSING_KINDS: readonly EventKind[] = ['resolved', 'closed', 'merged'];
const ANSWERING_KINDS: readonly EventKind[] = ['message', 'promised', 'workaround'];
const ROLE_COUNT = ROLES.length;

/** What an event does to its case, by kind and role; 0 for nothing. */
const ACTS = Uint8Array.from({ length: EVENT_KINDS.length * ROLE_COUNT }, (_, at) => {
  const kind = EVENT_KINDS[Math.floor(at / ROLE_COUNT)];
  const role = ROLES[at % ROLE_COUNT];
  if (ACTIVE_KINDS.includes(kind)) return ACTIVE;
  if (CLOSING_KINDS.includes(kind)) return CLOSES;
  if (!ANSWERING_KINDS.includes(kind)) return 0;
  return role === 'vendor' ? ANSWERS : role === 'unknown' ? MAY_ANSWER : 0;
});

/** Whose time it is after an event, until the next one; nobody's while the case is solved. The position is the code. */
export const HOLDER_NAMES = ['vendor', 'customer', 'unspecified', 'nobody'] as const;
const VENDOR = 0;
const CUSTOMER = 1;
const UNSPECIFIED = 2;
const NOBODY = 3;
/** By kind of event, while the case is not solved. */
export const HOLDERS = Uint8Array.from(EVENT_KINDS, (kind) =>
  kind === 'waiting-customer' ? CUSTOMER : kind === 'waiting-unspecified' ? UNSPECIFIED : VENDOR,
);

/** Room for the fold of `cases` cases. */
export function caseFold(cases: number): CaseFold {
  const times = () => new Float64Array(cases);
  return {
    first: 0,
    opened: times(),
    firstResponse: times(),
    possibleResponse: times(),
    resolved: times(),
    lasting: times(),
    reopened: times(),
    ended: times(),
    endReason: new Uint8Array(cases),
    handovers: new Uint32Array(cases),
    bounces: new Uint32Array(cases),
    customerMs: times(),
    unspecifiedMs: times(),
    vendorMs: times(),
    pairs: new Map(),
  };
}

/** The fold of all cases of a log. */
export function foldCases(log: CaseLog): CaseFold {
  const fold = caseFold(log.cases);
  foldInto(fold, log, 0, log.cases);
  return fold;
}

/**
 * One pass over the events of `cases` cases from `first` on, into the head of the columns of `fold`; the same for ten million rows and for
 * one live case. Roles are already decided, so a bot, the asker or a bystander who writes first never hides the human of the vendor who
 * writes second. Definitions with worked examples: DECISIONS.md.
 */
export function foldInto(fold: CaseFold, log: CaseLog, first: number, cases: number): void {
  const { offsets, time, kind, role, group, detail, groups } = log;
  const { opened, firstResponse, possibleResponse, resolved, lasting, reopened, ended, endReason, pairs } = fold;
  const openedAt = log.attributes.openedAt;
  const text = log.text?.codes;
  const held = new Float64Array(4);
  fold.first = first;

  for (let at = 0; at < cases; at++) {
    const start = offsets[first + at];
    const end = offsets[first + at + 1];
    let last = start < end ? time[start] : Number.NaN;
    opened[at] = openedAt ? openedAt[first + at] : Number.NaN;
    firstResponse[at] = Number.NaN;
    possibleResponse[at] = Number.NaN;
    resolved[at] = Number.NaN;
    lasting[at] = Number.NaN;
    reopened[at] = Number.NaN;
    ended[at] = Number.NaN;
    endReason[at] = UNKNOWN_REASON;
    held[VENDOR] = 0;
    held[CUSTOMER] = 0;
    held[UNSPECIFIED] = 0;
    let holder = VENDOR;
    let isSolved = false;
    let solvedSince = Number.NaN;
    let team = NONE;
    let teamBefore = NONE;
    let moves = 0;
    let returns = 0;

    for (let event = start; event < end; event++) {
      const now = time[event];
      held[holder] += now - last;
      last = now;
      const what = kind[event];
      const act = ACTS[what * ROLE_COUNT + role[event]];

      if (act === ACTIVE) {
        if (what === OPENED && Number.isNaN(opened[at])) opened[at] = now;
        if (isSolved) {
          isSolved = false;
          if (Number.isNaN(reopened[at])) reopened[at] = now;
          if (Number.isNaN(lasting[at]) && now - solvedSince > LASTING_MS) lasting[at] = solvedSince;
        }
        ended[at] = Number.NaN;
      } else if (act === CLOSES) {
        const why = what === RESOLVED ? SOLVED : what === MERGED ? DUPLICATE : detail[event];
        const isKnown = why >= 0 && why < REASONS && why !== UNKNOWN_REASON;
        if (Number.isNaN(ended[at])) {
          ended[at] = now;
          endReason[at] = isKnown ? why : UNKNOWN_REASON;
        } else if (isKnown && endReason[at] !== SOLVED) endReason[at] = why;
        if (why === SOLVED && !isSolved) {
          isSolved = true;
          solvedSince = now;
          if (Number.isNaN(resolved[at])) resolved[at] = now;
        }
        // A resolution that carries words to the customer is an answer too; one without words is only a change of state.
        if (what === RESOLVED && text !== undefined && text[event] !== NONE) {
          const who = role[event];
          if (who === BY_VENDOR && Number.isNaN(firstResponse[at])) firstResponse[at] = now;
          if ((who === BY_VENDOR || who === BY_UNKNOWN) && Number.isNaN(possibleResponse[at]))
            possibleResponse[at] = now;
        }
      } else if (act !== 0) {
        if (act === ANSWERS && Number.isNaN(firstResponse[at])) firstResponse[at] = now;
        if (Number.isNaN(possibleResponse[at])) possibleResponse[at] = now;
      }
      holder = isSolved ? NOBODY : HOLDERS[what];

      const next = group[event];
      if (next !== team && next !== NONE) {
        if (team !== NONE) {
          moves++;
          if (next === teamBefore) {
            returns++;
            const key = pairKey(next, team, groups.length);
            pairs.set(key, (pairs.get(key) ?? 0) + 1);
          }
        }
        teamBefore = team;
        team = next;
      }
    }

    if (Number.isNaN(opened[at]) && start < end) opened[at] = time[start];
    if (isSolved && Number.isNaN(lasting[at])) lasting[at] = solvedSince;
    fold.handovers[at] = moves;
    fold.bounces[at] = returns;
    fold.vendorMs[at] = held[VENDOR];
    fold.customerMs[at] = held[CUSTOMER];
    fold.unspecifiedMs[at] = held[UNSPECIFIED];
  }
}
