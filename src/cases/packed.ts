import { type CaseLog, type Dictionary, LOG_SHOWS, NONE } from '../model/case.ts';
import { inputError } from '../model/error.ts';
import { partOfLog } from './measures/part-of-log.ts';
import { byteReader, byteWriter, CHECK_LENGTH, checkOf } from './packed-bytes.ts';
import { fromFirst, fromPrevious, readInts, readTimes, writeInts, writeTimes } from './packed-columns.ts';
import { stringDictionary } from './string-dictionary.ts';

/** "TSC" and the version of the layout. */
const MARK = [0x54, 0x53, 0x43, 1];

/** What is not columns, as JSON: the only text format that keeps halves of characters apart. */
interface Head {
  readonly cases: number;
  readonly events: number;
  readonly ids: readonly string[];
  readonly groups: readonly string[];
  readonly texts?: readonly string[];
  readonly channels?: readonly string[];
  readonly plans?: readonly string[];
  readonly vendors?: readonly string[];
  readonly has: readonly string[];
  readonly shows: CaseLog['shows'];
  readonly observation?: CaseLog['observation'];
}

/**
 * A log, or the cases of it named by position, as bytes for the page: columns one after another, times as steps, so that gzip makes
 * little of them. `unpackCases` gives the same log; of a part, texts that no case of it has are left out.
 */
export function packCases(log: CaseLog, indices?: readonly number[]): Uint8Array {
  const { cases, events, offsets, attributes, ...part } = indices === undefined ? log : cut(log, indices);
  const { severity, openedAt, watchedUntil, openedBefore, shownUntil, channel, plan, vendor } = attributes;
  const optional = { severity, openedAt, watchedUntil, openedBefore, shownUntil };
  const head: Head = {
    cases,
    events,
    ids: Array.from({ length: cases }, (_, index) => part.caseIds.at(index)),
    groups: part.groups,
    ...(part.text && { texts: part.text.values }),
    ...(channel && { channels: channel.values }),
    ...(plan && { plans: plan.values }),
    ...(vendor && { vendors: vendor.values }),
    has: Object.entries(optional).flatMap(([name, column]) => (column === undefined ? [] : [name])),
    shows: part.shows,
    ...(part.observation && { observation: part.observation }),
  };
  const writer = byteWriter();
  writer.bytes(Uint8Array.from(MARK));
  const json = new TextEncoder().encode(JSON.stringify(head));
  writer.whole(json.length);
  writer.bytes(json);
  for (let index = 0; index < cases; index++) writer.whole(offsets[index + 1] - offsets[index]);
  writeTimes(writer, part.time, fromPrevious(offsets));
  writer.bytes(part.kind);
  writer.bytes(part.role);
  writeInts(writer, part.group);
  writeInts(writer, part.detail);
  for (const dictionary of [part.text, channel, plan, vendor]) if (dictionary) writeInts(writer, dictionary.codes);
  if (severity) writer.bytes(new Uint8Array(Int8Array.from(severity).buffer));
  if (openedBefore) writer.bytes(openedBefore);
  const shown = shownUntil && LOG_SHOWS.map((what) => shownUntil[what]);
  for (const column of [openedAt, watchedUntil, ...(shown ?? [])])
    if (column) writeTimes(writer, column, fromFirst(offsets, part.time));
  const body = writer.done();
  writer.bytes(new TextEncoder().encode(checkOf(body)));
  return writer.done();
}

/** Throws an input error for bytes that are not whole, or of another version. */
export function unpackCases(bytes: Uint8Array): CaseLog {
  const body = bytes.subarray(0, -CHECK_LENGTH);
  const isOurs =
    bytes.length > MARK.length + CHECK_LENGTH &&
    MARK.every((byte, at) => body[at] === byte) &&
    new TextDecoder().decode(bytes.subarray(-CHECK_LENGTH)) === checkOf(body);
  if (!isOurs) throw unreadable();
  const reader = byteReader(body.subarray(MARK.length));
  // What passed the check was written by `packCases`.
  const head = JSON.parse(new TextDecoder().decode(reader.bytes(reader.whole()))) as Head;
  const { cases, events, ids, texts, channels, plans, vendors } = head;
  const has = new Set(head.has);
  const offsets = new Uint32Array(cases + 1);
  for (let index = 0; index < cases; index++) offsets[index + 1] = offsets[index] + reader.whole();
  const time = readTimes(reader, events, fromPrevious(offsets));
  const [kind, role] = [reader.bytes(events).slice(), reader.bytes(events).slice()];
  const [group, detail] = [readInts(reader, events), readInts(reader, events)];
  const dictionary = (values: readonly string[] | undefined, length: number): Dictionary | undefined =>
    values && { codes: readInts(reader, length), values };
  const text = dictionary(texts, events);
  const [channel, plan, vendor] = [channels, plans, vendors].map((values) => dictionary(values, cases));
  const severity = has.has('severity') ? new Int8Array(reader.bytes(cases).slice().buffer) : undefined;
  const openedBefore = has.has('openedBefore') ? reader.bytes(cases).slice() : undefined;
  const [openedAt, watchedUntil] = (['openedAt', 'watchedUntil'] as const).map((name) =>
    has.has(name) ? readTimes(reader, cases, fromFirst(offsets, time)) : undefined,
  );
  const shown = () => readTimes(reader, cases, fromFirst(offsets, time));
  const shownUntil = has.has('shownUntil')
    ? { messages: shown(), groups: shown(), resolution: shown(), waiting: shown() }
    : undefined;
  if (offsets[cases] !== events || reader.left > 0) throw unreadable();
  return {
    cases,
    events,
    offsets,
    caseIds: { at: (index) => ids[index] },
    time,
    kind,
    role,
    group,
    groups: head.groups,
    detail,
    ...(text && { text }),
    shows: head.shows,
    attributes: {
      ...(severity && { severity }),
      ...(channel && { channel }),
      ...(plan && { plan }),
      ...(vendor && { vendor }),
      ...(openedAt && { openedAt }),
      ...(watchedUntil && { watchedUntil }),
      ...(shownUntil && { shownUntil }),
      ...(openedBefore && { openedBefore }),
    },
    ...(head.observation && { observation: head.observation }),
  };
}

function cut(log: CaseLog, indices: readonly number[]): CaseLog {
  const wanted = new Set(indices);
  const part = partOfLog(log, { keep: (index) => wanted.has(index) });
  if (part.text === undefined || part === log) return part;
  const kept = stringDictionary();
  const { values } = part.text;
  const codes = part.text.codes.map((code) => (code === NONE ? NONE : kept.code(values[code])));
  return { ...part, text: { codes, values: kept.values } };
}

const unreadable = () =>
  inputError(
    'the cases are not whole or of another version; make the report again with “touchstone audit”',
    '工单数据不完整或版本不符；请用 “touchstone audit” 重新生成报告',
  );
