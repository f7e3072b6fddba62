import type { CommanderError } from 'commander';
import type { Text } from '../model/text.ts';

/** What stands in the quotes or angle brackets of commander's own message. */
const subjectOf = (message: string): string => /['<]([^'>]+)['>]/.exec(message)?.[1] ?? message;

const messages: Readonly<Record<string, (subject: string, message: string) => Text>> = {
  'commander.unknownCommand': (name) => ({
    en: `there is no command “${name}”; “touchstone --help” lists them`,
    zh: `没有“${name}”这个命令；“touchstone --help” 列出全部命令`,
  }),
  'commander.unknownOption': (name) => ({
    en: `there is no option “${name}”; add --help to the command to see its options`,
    zh: `没有“${name}”这个选项；在命令后加 --help 可查看可用选项`,
  }),
  'commander.missingArgument': (name) => ({
    en: `“${name}” is missing; add --help to the command to see how it is called`,
    zh: `缺少参数“${name}”；在命令后加 --help 可查看用法`,
  }),
  'commander.missingMandatoryOptionValue': (name) => ({
    en: `the option “${name}” must be given`,
    zh: `必须给出选项“${name}”`,
  }),
  'commander.optionMissingArgument': (name) => ({
    en: `the option “${name}” needs a value`,
    zh: `选项“${name}”需要一个值`,
  }),
  'commander.invalidArgument': (_name, message) => ({
    en: message.replace(/^error: /, ''),
    zh: `选项的值不可用：${message.replace(/^error: /, '')}`,
  }),
  'commander.excessArguments': (_name, message) => ({
    en: message.replace(/^error: /, ''),
    zh: `参数太多：${message.replace(/^error: /, '')}`,
  }),
  'commander.help': () => ({
    en: 'name a command; “touchstone --help” lists them',
    zh: '请给出命令；“touchstone --help” 列出全部命令',
  }),
};

/** One line, in both languages, for a command that was called wrongly. */
export function commanderMessage(error: CommanderError): Text {
  const message = messages[error.code];
  if (message) return message(subjectOf(error.message), error.message);
  const plain = error.message.replace(/^error: /, '');
  return { en: plain, zh: `用法有误：${plain}` };
}

/** The headings of the help pages. */
export const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '全局选项：',
};
