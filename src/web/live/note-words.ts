import type { Text } from '../../model/text.ts';
import { noteWords } from '../words/live-note.ts';

/** The fields whose options the command line's words name. */
const LABELS: Readonly<Record<string, Text>> = {
  me: noteWords.me,
  them: noteWords.them,
  format: noteWords.format,
  day: noteWords.day,
  zone: noteWords.zone,
  dates: noteWords.dates,
  opened: noteWords.opened,
};

/** What is said of a note, in the words of its form: the command line speaks of options, and of what came to it as `stdin`. */
export const inFormWords = ({ en, zh }: Text): Text => ({
  en: en
    .replace(
      /^stdin(?::(\d+))?: /,
      (_all, line?: string) => `copied text${line === undefined ? '' : `, line ${line}`}: `,
    )
    .replaceAll(/--([a-z]+)/g, (option, name: string) =>
      Object.hasOwn(LABELS, name) ? `“${LABELS[name].en}”` : option,
    ),
  zh: zh
    .replace(/^stdin(?::(\d+))?：/, (_all, line?: string) => `复制的内容${line === undefined ? '' : `第 ${line} 行`}：`)
    .replaceAll(/ ?--([a-z]+) ?/g, (option, name: string) =>
      Object.hasOwn(LABELS, name) ? `“${LABELS[name].zh}”` : option,
    ),
});
