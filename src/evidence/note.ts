import { inputError } from '../model/error.ts';
import type { RawEntry } from '../model/raw.ts';
import { caseOfNote } from './note-case.ts';
import { type CaseRecord, type Note, type NoteContext, type NoteReading, noteSchema } from './note-document.ts';

export const NOTE_COLLECTOR = 'note@1';

/** The cases of a saved note. Pure: the same bytes, entry and salt give the same records. */
export const casesOfNote = (
  entry: RawEntry,
  body: Uint8Array,
  pseudonymOf: NoteContext['pseudonymOf'],
): readonly CaseRecord[] => readNote(parseNote(entry, body), { ...entry, pseudonymOf }).cases;

export function parseNote({ hash }: Pick<RawEntry, 'hash'>, body: Uint8Array): Note {
  const name = hash.slice(0, 12);
  try {
    return noteSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch (error) {
    throw inputError(
      `note ${name}: not a note of this version (touchstone/note@1); log it again`,
      `记录 ${name}：不是此版本（touchstone/note@1）的记录；请重新登记`,
      error,
    );
  }
}

/** As `casesOfNote`, with what to tell the person who logs. Errors name the option, or the sheet, row and column. */
export function readNote(note: Note, context: NoteContext): NoteReading {
  const readings = note.notes.map((entry, at) => {
    const suffix = note.notes.length > 1 ? `-${at + 1}` : '';
    return caseOfNote(entry, note, { ...context, caseId: entry.case ?? `note-${context.hash.slice(0, 12)}${suffix}` });
  });
  return {
    cases: readings.map(({ record }) => record),
    messages: readings.reduce((sum, { messages }) => sum + messages, 0),
    warnings: readings.flatMap(({ warnings }) => warnings),
  };
}
