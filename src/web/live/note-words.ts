import type { Text } from '../../model/text.ts';
import { noteWords } from '../words/live-note.ts';
import type { NoteField } from './note-draft.ts';

/** What the form calls each field. */
const LABELS: Readonly<Record<NoteField, Text>> = {
  vendor: noteWords.vendor,
  channel: noteWords.channel,
  severity: noteWords.howBad,
  title: noteWords.noteTitle,
  opened: noteWords.opened,
  asked: noteWords.asked,
  replied: noteWords.replied,
  by: noteWords.by,
  said: noteWords.said,
  promised: noteWords.promised,
  workaround: noteWords.workaroundAt,
  resolved: noteWords.resolved,
  closed: noteWords.closed,
  reason: noteWords.reason,
  until: noteWords.until,
  paste: noteWords.paste,
  me: noteWords.me,
  them: noteWords.them,
  format: noteWords.format,
  case: noteWords.caseNumber,
  plan: noteWords.onPlan,
  day: noteWords.day,
  zone: noteWords.zone,
  dates: noteWords.dates,
};

const named = (lang: keyof Text) => (words: string, name: string) =>
  Object.hasOwn(LABELS, name) ? `“${LABELS[name as NoteField][lang]}”` : words;

/** What is said of a note, in the words of its form: the server names fields, and what came to it as `stdin`. */
export const inFormWords = ({ en, zh }: Text): Text => ({
  en: en
    .replace(
      /^stdin(?::(\d+))?: /,
      (_all, line?: string) => `copied text${line === undefined ? '' : `, line ${line}`}: `,
    )
    // A form has no files for a paste.
    .replace(/, or put the text into a file for “paste”$/, '')
    .replace(/^([a-z]+)(?=[^:]{0,60}: )/, named('en'))
    .replaceAll(/“([a-z]+)”/g, named('en')),
  zh: zh
    .replace(/^stdin(?::(\d+))?：/, (_all, line?: string) => `复制的内容${line === undefined ? '' : `第 ${line} 行`}：`)
    .replace(/，或把内容存成文件用“paste”$/, '')
    .replace(/^([a-z]+)(?=[^：]{0,60}：)/, named('zh'))
    .replaceAll(/“([a-z]+)”/g, named('zh')),
});
