/**
 * Support cases as columns. One case is a row of attributes and a run of events in time order; ten million events and one
 * live case have the same shape, so one fold serves both.
 */

/** What can happen to a case. The position in the list is the code in the column. */
export const EVENT_KINDS = [
  'opened',
  'message',
  'note',
  'assigned',
  'severity-set',
  'waiting-customer',
  'waiting-vendor',
  'waiting-unspecified',
  'resumed',
  'promised',
  'workaround',
  'resolved',
  'reopened',
  'closed',
  'merged',
  'escalated',
  'contract-attached',
  /** Recorded by the log, without a meaning for any clock. */
  'other',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Who acted. Decided before any first reply is picked (a bot that answers first must not hide the human who answers second). */
export const ROLES = ['unknown', 'customer', 'vendor', 'community', 'bot'] as const;
export type Role = (typeof ROLES)[number];

/** Why a case was closed. Only `resolved` is a solution; the others are competing ends. */
export const CLOSE_REASONS = [
  'resolved',
  'self-solved',
  'stale',
  'declined',
  'duplicate',
  'abandoned',
  'unknown',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

const codesOf = <const Names extends readonly string[]>(names: Names) =>
  Object.fromEntries(names.map((name, code) => [name, code])) as { readonly [Name in Names[number]]: number };

/** Codes of the names, for loops over columns. */
export const KIND = codesOf(EVENT_KINDS);
export const ROLE = codesOf(ROLES);
export const CLOSE = codesOf(CLOSE_REASONS);

/** No group, no actor, no text, ... in a dictionary column. */
export const NONE = -1;

/** Strings stored once; columns hold their positions. */
export interface Dictionary {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** A log of cases of one vendor. Events of case `c` are rows `offsets[c]` to `offsets[c + 1]`, in time order; equal times keep the order of the file. */
export interface CaseLog {
  readonly cases: number;
  readonly events: number;
  /** Length cases + 1. */
  readonly offsets: Uint32Array;
  readonly caseIds: CaseIds;
  /** Epoch milliseconds. */
  readonly time: Float64Array;
  /** Codes of `EVENT_KINDS`. */
  readonly kind: Uint8Array;
  /** Codes of `ROLES`. */
  readonly role: Uint8Array;
  /** Who held it: support team or line; `NONE` where the log does not say. */
  readonly group: Int32Array;
  readonly groups: readonly string[];
  /** For `closed`: codes of `CLOSE_REASONS`; for `severity-set`: 0 to 3 for P0 to P3; for `promised`: seconds until due; else `NONE`. */
  readonly detail: Int32Array;
  /** What was said, where the source keeps it; length events. */
  readonly text?: Dictionary;
  /** What the log can show at all, of some of its cases if not of all (`shownUntil`). A measure of what it cannot show is null, never 0. */
  readonly shows: LogShows;
  /** Attributes of cases, where the source has them. */
  readonly attributes: CaseAttributes;
  /** What stretch of time the source watched, epoch milliseconds, where it says so; else the first and the last event. */
  readonly observation?: { readonly from: number; readonly to: number };
}

/** Position of a case to its name in the source. */
export interface CaseIds {
  at(index: number): string;
}

export const LOG_SHOWS = ['messages', 'groups', 'resolution', 'waiting'] as const;

export interface LogShows {
  /** Are there messages, and is it known who wrote them? */
  readonly messages: boolean;
  readonly groups: boolean;
  readonly resolution: boolean;
  readonly waiting: boolean;
}

export interface CaseAttributes {
  /** 0 to 3 for P0 to P3, `NONE` where unknown; length cases. */
  readonly severity?: Int8Array;
  readonly channel?: Dictionary;
  readonly plan?: Dictionary;
  /** Whose case it is, in a log of several vendors: the same id at two vendors is two cases. */
  readonly vendor?: Dictionary;
  /** When the source says that it was opened, epoch milliseconds, NaN where it does not; may lie before its first event. */
  readonly openedAt?: Float64Array;
  /** Until when an open case was watched, epoch milliseconds, where that differs from case to case; NaN: as long as the log. */
  readonly watchedUntil?: Float64Array;
  /** In a log of sources that show different things: until when each was shown of a case, epoch milliseconds; NaN: by none of its sources. */
  readonly shownUntil?: Readonly<Record<keyof LogShows, Float64Array>>;
  /** 1 for a case that was open before the observation began: a cohort of its own, because its first response may be unseen. */
  readonly openedBefore?: Uint8Array;
}
