import type { CaseAttributes, CaseLog } from '../../model/case.ts';
import { observationOf } from './observation.ts';

export interface Part {
  /** Cases to keep, by their position. */
  readonly keep?: (index: number) => boolean;
  /** The log as it stood at this instant (epoch milliseconds): later events had not happened, later cases did not exist. */
  readonly until?: number;
}

/** Some cases of a log, or all of them at an earlier instant. A log that loses nothing is returned as it is. */
export function partOfLog(log: CaseLog, { keep, until = Number.POSITIVE_INFINITY }: Part): CaseLog {
  const { offsets, time, attributes, text } = log;
  const watched = observationOf(log);
  if (keep === undefined && until >= watched.to) return log;
  const cases: number[] = [];
  const rows: number[] = [];
  const starts = [0];
  for (let index = 0; index < log.cases; index++) {
    if (keep?.(index) === false || begins(log, index) > until) continue;
    cases.push(index);
    for (let row = offsets[index]; row < offsets[index + 1] && time[row] <= until; row++) rows.push(row);
    starts.push(rows.length);
  }
  if (cases.length === log.cases && until >= watched.to) return log;
  return {
    ...log,
    cases: cases.length,
    events: rows.length,
    offsets: Uint32Array.from(starts),
    caseIds: { at: (index) => log.caseIds.at(cases[index]) },
    time: taken(time, new Float64Array(rows.length), rows),
    kind: taken(log.kind, new Uint8Array(rows.length), rows),
    role: taken(log.role, new Uint8Array(rows.length), rows),
    group: taken(log.group, new Int32Array(rows.length), rows),
    detail: taken(log.detail, new Int32Array(rows.length), rows),
    ...(text && { text: { ...text, codes: taken(text.codes, new Int32Array(rows.length), rows) } }),
    attributes: attributesOf(attributes, cases),
    // The whole was watched, so each of its parts was.
    observation: { from: watched.from, to: Math.min(watched.to, until) },
  };
}

/** A loop, for `from` with a function takes several times as long over columns of events. */
function taken<Column extends Float64Array | Int32Array | Uint8Array>(
  from: Column,
  to: Column,
  at: readonly number[],
): Column {
  for (let row = 0; row < at.length; row++) to[row] = from[at[row]];
  return to;
}

/** When a case comes into being, as far as the log says; a case of which it says nothing always was. */
function begins({ offsets, time, attributes: { openedAt } }: CaseLog, index: number): number {
  const first = offsets[index] < offsets[index + 1] ? time[offsets[index]] : Number.POSITIVE_INFINITY;
  const opened = openedAt === undefined || Number.isNaN(openedAt[index]) ? Number.POSITIVE_INFINITY : openedAt[index];
  const earliest = Math.min(first, opened);
  return earliest === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : earliest;
}

function attributesOf(of: CaseAttributes, cases: readonly number[]): CaseAttributes {
  const { severity, channel, plan, vendor, openedAt, openedBefore, watchedUntil, shownUntil } = of;
  const codes = (dictionary: CaseAttributes['plan']) =>
    dictionary && { ...dictionary, codes: Int32Array.from(cases, (index) => dictionary.codes[index]) };
  const floats = (column: Float64Array) => taken(column, new Float64Array(cases.length), cases);
  return {
    ...(severity && { severity: Int8Array.from(cases, (index) => severity[index]) }),
    ...(channel && { channel: codes(channel) }),
    ...(plan && { plan: codes(plan) }),
    ...(vendor && { vendor: codes(vendor) }),
    ...(openedAt && { openedAt: floats(openedAt) }),
    ...(watchedUntil && { watchedUntil: floats(watchedUntil) }),
    ...(shownUntil && {
      shownUntil: {
        messages: floats(shownUntil.messages),
        groups: floats(shownUntil.groups),
        resolution: floats(shownUntil.resolution),
        waiting: floats(shownUntil.waiting),
      },
    }),
    ...(openedBefore && { openedBefore: Uint8Array.from(cases, (index) => openedBefore[index]) }),
  };
}
