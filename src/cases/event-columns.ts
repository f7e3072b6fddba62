import { type CaseAttributes, type CaseIds, type CaseLog, type LogShows, NONE, ROLE } from '../model/case.ts';
import { growingBytes, growingFloats, growingInts } from './growing.ts';

/** Events as a reader met them: rows in file order, cases in order of first appearance. The first `count` entries of each column hold. */
export interface EventColumns {
  readonly count: number;
  /** Position of the case that the event belongs to. */
  readonly caseOf: Int32Array;
  /** Epoch milliseconds. */
  readonly time: Float64Array;
  readonly kind: Uint8Array;
  readonly role: Uint8Array;
  readonly group: Int32Array;
  readonly detail: Int32Array;
  readonly text?: Int32Array;
}

/** What belongs to the log as a whole, whatever the order of its events. */
export interface LogContext {
  readonly caseIds: CaseIds;
  readonly cases: number;
  readonly groups: readonly string[];
  readonly texts?: readonly string[];
  readonly shows: LogShows;
  readonly attributes?: CaseAttributes;
  readonly observation?: CaseLog['observation'];
}

/** One event, for sources that are read row by row. */
export interface EventRow {
  readonly caseOf: number;
  /** Epoch milliseconds. */
  readonly time: number;
  /** Codes as in `EventColumns`; what is left out is `NONE`, and the role `unknown`. */
  readonly kind: number;
  readonly role?: number;
  readonly group?: number;
  readonly detail?: number;
  readonly text?: number;
}

/** Takes events one by one into columns. */
export interface EventRecorder {
  add(row: EventRow): void;
  /** For a role that shows only once the whole source was read. */
  setRole(row: number, role: number): void;
  readonly count: number;
  columns(): EventColumns;
}

export function eventRecorder(): EventRecorder {
  const [caseOf, group, detail, text] = [growingInts(), growingInts(), growingInts(), growingInts()];
  const time = growingFloats();
  const [kind, role] = [growingBytes(), growingBytes()];
  return {
    add(row) {
      caseOf.push(row.caseOf);
      time.push(row.time);
      kind.push(row.kind);
      role.push(row.role ?? ROLE.unknown);
      group.push(row.group ?? NONE);
      detail.push(row.detail ?? NONE);
      text.push(row.text ?? NONE);
    },
    setRole: (row, code) => role.set(row, code),
    get count() {
      return time.length;
    },
    columns: () => ({
      count: time.length,
      caseOf: caseOf.done(),
      time: time.done(),
      kind: kind.done(),
      role: role.done(),
      group: group.done(),
      detail: detail.done(),
      text: text.done(),
    }),
  };
}
