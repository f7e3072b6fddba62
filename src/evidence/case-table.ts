import type { EventColumns, LogContext } from '../cases/event-columns.ts';
import { orderEvents } from '../cases/event-order.ts';
import { stringDictionary } from '../cases/string-dictionary.ts';
import { type CaseLog, KIND, NONE, ROLE } from '../model/case.ts';
import type { CaseMap } from '../model/map.ts';
import { attributesOf } from './case-attributes.ts';
import { type MapWords, wordsOf } from './case-map.ts';
import { caseRows } from './case-rows.ts';
import { kindsOf, type StateColumn, stateColumn, stateReasons } from './case-states.ts';
import { columnOf, perValue, type Table, type TextColumn, valuesOf } from './table.ts';

/** A case log and what was noticed on the way. */
export interface ReadLog {
  readonly log: CaseLog;
  /** Rows that stood after a later event of their own case. */
  readonly outOfOrder: number;
  /** Events dated before their case was opened. */
  readonly beforeOpening: number;
  /** States that the map does not name, in order of appearance; they leave a case as it is. */
  readonly unnamedStates: readonly string[];
}

/** A table read as a map says; `vendor` keeps the rows of one vendor. Meanings are looked up once per distinct value, not per row. */
export function caseTable(table: Table, map: CaseMap, vendor?: string): ReadLog {
  const { columns } = map;
  const words = wordsOf(map);
  const rows = caseRows(table, map, vendor);
  const { caseOf, cases } = rows;
  const state = stateColumn(table, map);
  const unnamed = new Set<string>();
  const kind = coded(table.rows, KIND.other, state && { codes: state.codes, meanings: kindsOf(state, words, unnamed) });
  const actors = optional(table, columns.role ?? columns.actor);
  const roles =
    actors && perValue(actors.values, (value) => (words.isMissing(value) ? ROLE.unknown : words.role(value)));
  const role = coded(table.rows, ROLE.unknown, actors && roles && { codes: actors.codes, meanings: roles });
  const group = namesOf(optional(table, columns.group), words);
  const text = namesOf(optional(table, columns.text), words);
  const events: EventColumns = {
    count: table.rows,
    caseOf,
    time: table.time,
    kind,
    role,
    group: group?.codes ?? new Int32Array(table.rows).fill(NONE),
    detail: detailOf(table, map, words, kind, state),
    ...(text ? { text: text.codes } : {}),
  };
  const context: LogContext = {
    cases,
    caseIds: { at: (index) => rows.idOf(index) },
    groups: group?.values ?? [],
    ...(text ? { texts: text.values } : {}),
    shows: {
      messages: words.means('message') && (roles?.some((code) => code !== ROLE.unknown) ?? false),
      groups: group !== undefined,
      resolution: state !== undefined && words.hasResolution,
      waiting: state !== undefined && words.means('waiting-customer', 'waiting-unspecified', 'waiting-vendor'),
    },
    attributes: attributesOf(table, map, words, caseOf, cases),
  };
  const { log, outOfOrder, beforeOpening } = orderEvents(vendor === undefined ? events : keptRows(events), context);
  if (map.firstEventOpens) openFirst(log);
  return { log, outOfOrder, beforeOpening, unnamedStates: [...unnamed] };
}

const optional = (table: Table, name: string | undefined): TextColumn | undefined =>
  name === undefined ? undefined : columnOf(table, name);

function coded(
  rows: number,
  otherwise: number,
  column: { readonly codes: Int32Array; readonly meanings: Int32Array } | undefined,
): Uint8Array {
  const found = new Uint8Array(rows).fill(otherwise);
  if (column) for (let row = 0; row < rows; row++) found[row] = column.meanings[column.codes[row]];
  return found;
}

/** Why a case was closed: its own column says, or the state that closed it. */
function detailOf(
  table: Table,
  map: CaseMap,
  words: MapWords,
  kind: Uint8Array,
  state: StateColumn | undefined,
): Int32Array {
  const detail = new Int32Array(table.rows).fill(NONE);
  const column = optional(table, map.columns.closeReason);
  const codes = column?.codes ?? state?.codes;
  const reasons = column
    ? perValue(column.values, (value) => words.closeReason(value))
    : state && stateReasons(state, words);
  if (codes && reasons)
    for (let row = 0; row < detail.length; row++) if (kind[row] === KIND.closed) detail[row] = reasons[codes[row]];
  return detail;
}

/** Names with the missing ones taken out; undefined where nothing is left, for then the log does not show them. */
function namesOf(column: TextColumn | undefined, words: MapWords) {
  if (!column) return undefined;
  const dictionary = stringDictionary();
  const codes = perValue(column.values, (value) => (words.isMissing(value) ? NONE : dictionary.code(value)));
  if (dictionary.size === 0) return undefined;
  if (!codes.includes(NONE)) return { codes: column.codes, values: valuesOf(column) };
  return { codes: column.codes.map((code) => codes[code]), values: dictionary.values };
}

/** Without the rows that belong to no case. */
function keptRows(events: EventColumns): EventColumns {
  const rows = Uint32Array.from(events.caseOf.keys()).filter((row) => events.caseOf[row] >= 0);
  const ints = (column: Int32Array) => Int32Array.from(rows, (row) => column[row]);
  const bytes = (column: Uint8Array) => Uint8Array.from(rows, (row) => column[row]);
  return {
    count: rows.length,
    caseOf: ints(events.caseOf),
    time: Float64Array.from(rows, (row) => events.time[row]),
    kind: bytes(events.kind),
    role: bytes(events.role),
    group: ints(events.group),
    detail: ints(events.detail),
    ...(events.text ? { text: ints(events.text) } : {}),
  };
}

/** The first event of a case opens it, unless what it says would be lost by that: a wait, a resolution, a message. */
function openFirst({ cases, offsets, kind }: CaseLog): void {
  for (let index = 0; index < cases; index++) {
    const first = kind[offsets[index]];
    if (first === KIND.resumed || first === KIND.other || first === KIND.assigned) kind[offsets[index]] = KIND.opened;
  }
}
