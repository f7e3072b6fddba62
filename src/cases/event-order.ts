import { type CaseLog, KIND } from '../model/case.ts';
import type { EventColumns, LogContext } from './event-columns.ts';

export interface OrderedLog {
  readonly log: CaseLog;
  /** Rows that stood after a later event of their own case. */
  readonly outOfOrder: number;
  /** Events dated before their case was opened; they are kept, at their time. */
  readonly beforeOpening: number;
}

/**
 * Puts the events of each case together and in time order. Events at the same time keep the order of the file: it is the only
 * order the source gives, and in real logs it decides which state came last.
 */
export function orderEvents(columns: EventColumns, context: LogContext): OrderedLog {
  const { count } = columns;
  const offsets = offsetsOf(columns, context.cases);
  const place = isGrouped(columns) ? undefined : placesOf(columns, offsets);
  const { events, outOfOrder } = inTimeOrder(scattered(columns, place), offsets);
  const log: CaseLog = {
    cases: context.cases,
    events: count,
    offsets,
    caseIds: context.caseIds,
    time: events.time,
    kind: events.kind,
    role: events.role,
    group: events.group,
    groups: context.groups,
    detail: events.detail,
    ...(events.text && context.texts ? { text: { codes: events.text, values: context.texts } } : {}),
    shows: context.shows,
    attributes: context.attributes ?? {},
    ...(context.observation ? { observation: context.observation } : {}),
  };
  return { log, outOfOrder, beforeOpening: countBeforeOpening(log) };
}

type Moved = Omit<EventColumns, 'caseOf'>;

function offsetsOf({ count, caseOf }: EventColumns, cases: number): Uint32Array {
  const offsets = new Uint32Array(cases + 1);
  for (let row = 0; row < count; row++) offsets[caseOf[row] + 1]++;
  for (let index = 0; index < cases; index++) offsets[index + 1] += offsets[index];
  return offsets;
}

/** Do the rows stand case by case already? Then nothing has to be moved. */
function isGrouped({ count, caseOf }: EventColumns): boolean {
  for (let row = 1; row < count; row++) if (caseOf[row] < caseOf[row - 1]) return false;
  return true;
}

function placesOf({ count, caseOf }: EventColumns, offsets: Uint32Array): Uint32Array {
  const next = offsets.slice();
  const places = new Uint32Array(count);
  for (let row = 0; row < count; row++) places[row] = next[caseOf[row]]++;
  return places;
}

function scattered(columns: EventColumns, places: Uint32Array | undefined): Moved {
  const { count } = columns;
  const move = <Column extends Float64Array | Int32Array | Uint8Array>(from: Column, to: Column): Column => {
    if (places) for (let row = 0; row < count; row++) to[places[row]] = from[row];
    return to;
  };
  const keep = !places;
  return {
    count,
    time: keep ? columns.time.subarray(0, count) : move(columns.time, new Float64Array(count)),
    kind: keep ? columns.kind.subarray(0, count) : move(columns.kind, new Uint8Array(count)),
    role: keep ? columns.role.subarray(0, count) : move(columns.role, new Uint8Array(count)),
    group: keep ? columns.group.subarray(0, count) : move(columns.group, new Int32Array(count)),
    detail: keep ? columns.detail.subarray(0, count) : move(columns.detail, new Int32Array(count)),
    ...(columns.text
      ? { text: keep ? columns.text.subarray(0, count) : move(columns.text, new Int32Array(count)) }
      : {}),
  };
}

function inTimeOrder(events: Moved, offsets: Uint32Array): { events: Moved; outOfOrder: number } {
  const { time } = events;
  const cases = offsets.length - 1;
  let outOfOrder = 0;
  for (let index = 0; index < cases; index++) {
    const start = offsets[index];
    const end = offsets[index + 1];
    let late = 0;
    let newest = -Infinity;
    for (let at = start; at < end; at++) {
      if (time[at] < newest) late++;
      else newest = time[at];
    }
    if (late === 0) continue;
    outOfOrder += late;
    sortRun(events, start, end);
  }
  return { events, outOfOrder };
}

/** `Array.prototype.sort` is stable (ECMAScript 2019), so equal times keep their order. */
function sortRun(events: Moved, start: number, end: number): void {
  const order = Array.from({ length: end - start }, (_, step) => start + step).sort(
    (a, b) => events.time[a] - events.time[b],
  );
  for (const column of [events.time, events.kind, events.role, events.group, events.detail, events.text]) {
    if (!column) continue;
    const before = column.slice(start, end);
    for (let step = 0; step < order.length; step++) column[start + step] = before[order[step] - start];
  }
}

/** The source's own opening date decides; without one, the first event that opens. */
function countBeforeOpening({ cases, offsets, time, kind, attributes: { openedAt } }: CaseLog): number {
  let early = 0;
  for (let index = 0; index < cases; index++) {
    const start = offsets[index];
    const end = offsets[index + 1];
    let opened = openedAt ? openedAt[index] : Number.NaN;
    for (let at = start; Number.isNaN(opened) && at < end; at++) if (kind[at] === KIND.opened) opened = time[at];
    for (let at = start; at < end && time[at] < opened; at++) early++;
  }
  return early;
}
