import { readAutomaticReply } from '../language/automatic-reply.ts';
import { withOffset } from '../language/local-time.ts';
import { readPromises } from '../language/promise.ts';
import type { Role } from '../model/case.ts';
import type { CaseRecord, Note, NoteEntry } from './note-document.ts';
import type { RoledMessage } from './note-paste.ts';
import { errorAt, type Place, shown } from './note-place.ts';
import { promisedBy } from './note-promise.ts';
import { enteredTime, type NoteTimes } from './note-time.ts';
import {
  ANSWERERS,
  type Answerer,
  EVENTS,
  REASONS,
  readAnswerer,
  readEvent,
  readReason,
  readYesNo,
} from './note-words.ts';

/** An event of the record while its times are still numbers. */
export type NoteCaseEvent = Omit<CaseRecord['events'][number], 'at'> & { readonly time: number };

/** What a field says that takes a time, `yes` or `no`. */
export function timedEnd(text: string | undefined): 'time' | 'yes' | 'no' | 'nothing' {
  if (text === undefined) return 'nothing';
  const answer = readYesNo(text);
  return answer === undefined ? 'time' : answer ? 'yes' : 'no';
}

/** The events that the fields of a note state: opening, reply with its promise, workaround, resolution, close. */
export function entryEvents(entry: NoteEntry, times: NoteTimes): NoteCaseEvent[] {
  const time = (field: 'replied' | 'workaround' | 'resolved' | 'closed') =>
    timedEnd(entry[field]) === 'time' ? enteredTime(entry[field] ?? '', field, times) : null;
  const [replied, workaround, resolved, closed] = [
    time('replied'),
    time('workaround'),
    time('resolved'),
    time('closed'),
  ];
  const by = answererOf(entry.by, times.place);
  if (replied === null) refuseWithoutReply(entry, times.place);
  return [
    { time: times.opened ?? 0, kind: 'opened', by: 'customer', ...textOf(entry.asked ?? openingRow(entry)?.said) },
    ...(replied === null ? [] : spoken({ time: replied, ...by, said: entry.said, promised: entry.promised }, times)),
    ...(workaround === null ? [] : [{ time: workaround, kind: 'workaround' as const, by: 'vendor' as const }]),
    ...(resolved === null ? [] : [{ time: resolved, kind: 'resolved' as const, by: 'unknown' as const }]),
    ...(closed === null
      ? []
      : [
          {
            time: closed,
            kind: 'closed' as const,
            by: 'unknown' as const,
            reason: reasonOf(entry.reason, times.place),
          },
        ]),
  ];
}

/** The row that opens the case, where each event has a row. */
export const openingRow = (entry: NoteEntry) =>
  entry.events.find(({ event }) => event !== undefined && readEvent(event) === 'opened');

/** The events of a sheet that gives each its row. */
export function rowEvents(entry: NoteEntry, times: NoteTimes): NoteCaseEvent[] {
  return entry.events.flatMap((row) => {
    const place = { ...times.place, row: row.row ?? times.place.row };
    const time = enteredTime(row.at, 'at', { ...times, place });
    const kind = row.event === undefined ? 'message' : readEvent(row.event);
    if (kind === undefined) throw unknownWord(place, 'event', row.event ?? '', EVENTS);
    const by = answererOf(row.by, place, kind === 'message' ? 'unknown' : 'vendor');
    if (kind === 'message') return spoken({ time, ...by, said: row.said, promised: row.promised }, { ...times, place });
    // The case has its opening already, from this row or from the column.
    if (kind === 'opened') return [];
    const reason = kind === 'closed' ? { reason: reasonOf(row.reason, place) } : {};
    return [{ time, kind, by: by.role, ...(by.group ? { group: by.group } : {}), ...textOf(row.said), ...reason }];
  });
}

/** The messages of a paste that have a time, and the vendor's promises in them. */
export const pasteEvents = (messages: readonly RoledMessage[], note: Note): NoteCaseEvent[] =>
  messages.flatMap(({ time, role, text }) =>
    time === null
      ? []
      : [{ time, kind: 'message' as const, by: role, text }, ...promisesIn(text, time, role, note.timezone)],
  );

interface Spoken extends Answerer {
  readonly time: number;
  readonly said: string | undefined;
  readonly promised: string | undefined;
}

function spoken({ time, role, group, said, promised }: Spoken, times: NoteTimes): NoteCaseEvent[] {
  const by: Role = role !== 'customer' && said !== undefined && readAutomaticReply(said) ? 'bot' : role;
  const who = { by, ...(group && by !== 'bot' ? { group } : {}) };
  const zone = times.note.timezone;
  const promises = promised === undefined ? promisesIn(said ?? '', time, by, zone) : [promise(promised)];
  return [{ time, kind: 'message', ...who, ...textOf(said) }, ...promises];

  function promise(text: string): NoteCaseEvent {
    const due = promisedBy(text, time, times);
    return { time, kind: 'promised', by, text, ...(due === null ? {} : { due: withOffset(due, zone) }) };
  }
}

/** Promises are the vendor's, also where a bot makes them; a customer's are not his clock. */
const promisesIn = (text: string, time: number, by: Role, zone: string): NoteCaseEvent[] =>
  by !== 'vendor' && by !== 'bot'
    ? []
    : readPromises(text, { at: time, zone }).map(({ due, start, end }) => ({
        time,
        kind: 'promised',
        by,
        text: text.slice(start, end),
        ...(due === null ? {} : { due: withOffset(due, zone) }),
      }));

const textOf = (text: string | undefined) => (text === undefined ? {} : { text });

function answererOf(word: string | undefined, place: Place, unsaid: Role = 'vendor'): Answerer {
  if (word === undefined) return { role: unsaid };
  const answerer = readAnswerer(word);
  if (answerer) return answerer;
  throw unknownWord(place, 'by', word, ANSWERERS);
}

function reasonOf(word: string | undefined, place: Place) {
  const reason = word === undefined ? 'unknown' : readReason(word);
  if (reason) return reason;
  throw unknownWord(place, 'reason', word ?? '', REASONS);
}

const unknownWord = (place: Place, field: string, word: string, known: string) =>
  errorAt(
    place,
    field,
    `${shown(word)} is not known; write one of ${known}`,
    `不认识${shown(word)}；请写 ${known} 之一`,
  );

/** Words of a reply without the time of the reply would have to be put somewhere in time; nobody knows where. */
function refuseWithoutReply(entry: NoteEntry, place: Place): void {
  const field = (['said', 'promised'] as const).find((name) => entry[name] !== undefined);
  if (field === undefined || timedEnd(entry.replied) === 'yes') return;
  throw errorAt(place, field, 'needs the time of the reply; give it with “replied”', '需要回复时间；请用 replied 写明');
}
