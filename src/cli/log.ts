import * as clack from '@clack/prompts';
import { Command } from 'commander';
import { buildEvidence } from '../app/evidence.ts';
import { log } from '../app/log.ts';
import type { LogOptions } from '../app/log-options.ts';
import type { Ask } from '../app/log-questions.ts';
import { placesOf, readWorkspace } from '../app/workspace.ts';
import { interruptedError } from '../model/error.ts';
import type { Lang, Text } from '../model/text.ts';
import { openArchive } from '../store/archive.ts';
import type { Context } from './context.ts';

const words = {
  about: {
    en: 'note what you saw: a call, a pasted chat, a ticket, a sheet of them',
    zh: '记下亲历的支持：一通电话、一段聊天、一个工单，或一张表',
  },
  dir: { en: 'the workspace', zh: '工作区目录' },
  json: { en: 'print what was noted as JSON', zh: '以 JSON 打印记录结果' },
} as const satisfies Record<string, Text>;

/** Each option with what it means; docs/notes.md has the whole story. */
const OPTIONS: readonly (readonly [flags: string, about: Text])[] = [
  ['--vendor <id>', { en: 'whom you asked', zh: '问的是哪家服务商' }],
  [
    '--channel <channel>',
    {
      en: 'where: ticket, hotline, dedicated-group, email, chat, ...',
      zh: '渠道：ticket、hotline、dedicated-group、email、chat 等',
    },
  ],
  ['--case <id>', { en: 'number of the case, if it has one', zh: '工单号（如有）' }],
  ['--plan <plan>', { en: 'support plan you are on', zh: '你所在的支持套餐' }],
  ['--severity <P0-P3>', { en: 'how bad it was: P0 to P3', zh: '严重程度：P0 到 P3' }],
  ['--title <text>', { en: 'what it was about', zh: '问题概要' }],
  ['--opened <time>', { en: 'when you asked: "2026-11-03 02:10"', zh: '何时提出："2026-11-03 02:10"' }],
  ['--asked <text>', { en: 'your words', zh: '你的原话' }],
  ['--replied <time>', { en: 'when they first answered', zh: '对方首次答复的时间' }],
  ['--by <who>', { en: 'who answered: engineer, bot, ...', zh: '谁答复的：engineer（工程师）、bot（机器人）等' }],
  ['--said <text>', { en: 'their words', zh: '对方的原话' }],
  ['--promised <when>', { en: 'by when they promised to get back', zh: '对方承诺何时回复' }],
  ['--workaround <time>', { en: 'when a workaround was given', zh: '何时给出临时方案' }],
  ['--resolved <time|no>', { en: 'when it was solved, or no', zh: '何时解决，或 no' }],
  ['--closed <time>', { en: 'when it was closed', zh: '何时关闭' }],
  [
    '--reason <reason>',
    { en: 'why it was closed: stale, declined, duplicate, ...', zh: '为何关闭：stale、declined、duplicate 等' },
  ],
  ['--until <time>', { en: 'until when you watched', zh: '你观察到何时为止' }],
  ['--me <names>', { en: 'names of your side in the paste, by commas', zh: '粘贴内容中我方的名字，用逗号分隔' }],
  ['--them <names>', { en: 'names of their side in the paste', zh: '粘贴内容中对方的名字' }],
  [
    '--paste <file>',
    {
      en: 'a copied chat, mail or ticket page (“-”: standard input)',
      zh: '复制的聊天、邮件或工单页面（“-” 表示标准输入）',
    },
  ],
  [
    '--format <form>',
    { en: 'form of the paste, where it should not be guessed', zh: '粘贴内容的格式（不想让程序猜时）' },
  ],
  ['--sheet <file>', { en: 'a CSV or XLSX with a case a row', zh: '每行一个工单的 CSV 或 XLSX' }],
  ['--day <day>', { en: 'the day that bare times belong to', zh: '只写了时刻的内容属于哪一天' }],
  ['--zone <zone>', { en: 'time zone of the times', zh: '时间所用的时区' }],
  [
    '--dates <order>',
    { en: 'month-first or day-first, for 3/4/2026', zh: '3/4/2026 的读法：month-first 或 day-first' },
  ],
];

type Options = LogOptions & { readonly dir: string; readonly json?: boolean };

export function logCommand({ effects, lang }: Context): Command {
  const command = new Command('log').description(words.about[lang]);
  for (const [flags, about] of OPTIONS) command.option(flags, about[lang]);
  return command
    .option('-d, --dir <dir>', words.dir[lang], '.')
    .option('--json', words.json[lang])
    .action(async ({ dir, json, ...options }: Options) => {
      const workspace = await readWorkspace(effects, dir);
      const ask = effects.terminal.isInteractive && options.paste !== '-' ? asker(lang) : undefined;
      const { saved, caseIds, cases, messages, warnings } = await log(effects, { workspace, options, ask });
      const archive = openArchive(effects, placesOf(dir).raw);
      await archive.add(...saved);
      await buildEvidence(effects, dir);
      const { out, err } = effects.terminal;
      for (const warning of warnings) err(`  ${warning[lang]}\n`);
      if (json)
        out(`${JSON.stringify({ schema: 'touchstone/logged@1', caseIds, cases, messages, warnings }, null, 1)}\n`);
      else
        out(
          lang === 'en'
            ? `noted: ${cases} ${cases === 1 ? 'case' : 'cases'}, ${messages} ${messages === 1 ? 'message' : 'messages'}\n`
            : `已记录：${cases} 个工单，${messages} 条消息\n`,
        );
    });
}

/** Questions on the terminal; leaving one ends the command with nothing noted. */
function asker(lang: Lang): Ask {
  const answered = (value: string | symbol): string => {
    if (typeof value === 'symbol') throw interruptedError();
    return value;
  };
  return {
    text: async (question, { isOptional, example }) =>
      answered(
        await clack.text({
          message: question[lang],
          placeholder: example,
          validate: (value) => (isOptional || value?.trim() ? undefined : { en: 'needed', zh: '必填' }[lang]),
        }),
      ),
    choose: async (question, choices) =>
      answered(
        await clack.select({
          message: question[lang],
          options: choices.map(({ value, label }) => ({ value, label: label[lang] })),
        }),
      ),
  };
}
