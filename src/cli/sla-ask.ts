import { Command } from 'commander';
import { type GivenAnswer, recordAnswer } from '../app/sla-answer.ts';
import { askVendor } from '../app/sla-ask.ts';
import type { Context } from './context.ts';
import { slaWords as words } from './sla-words.ts';

export const slaAskCommand = ({ effects, lang, signal }: Context): Command =>
  new Command('ask')
    .description(words.ask[lang])
    .argument('[file]', words.file[lang])
    .option('--vendor <id>', words.askVendor[lang])
    .option('-d, --dir <dir>', words.dir[lang], '.')
    .action(async (source: string | undefined, { dir, vendor }: { dir: string; vendor?: string }) => {
      const { list, path } = await askVendor(effects, { source, folder: dir, vendor }, lang, signal);
      effects.terminal.out(list);
      if (path !== null) effects.terminal.err({ en: `\nwritten: ${path}\n`, zh: `\n已写出：${path}\n` }[lang]);
    });

export const slaAnswerCommand = ({ effects, lang }: Context): Command =>
  new Command('answer')
    .description(words.answer[lang])
    .argument('<question>', words.question[lang])
    .requiredOption('--vendor <id>', words.vendor[lang])
    .requiredOption('--reply <reply>', words.reply[lang])
    .option('--said <text>', words.said[lang])
    .option('--by <who>', words.by[lang])
    .option('--on <day>', words.on[lang])
    .option('--source <where>', words.source[lang])
    .option('-d, --dir <dir>', words.dir[lang], '.')
    .option('--json', words.json[lang])
    .action(
      async (
        question: string,
        { dir, json, ...given }: Omit<GivenAnswer, 'question'> & { dir: string; json?: boolean },
      ) => {
        const kept = await recordAnswer(effects, dir, { question, ...given });
        effects.terminal.out(
          json
            ? `${JSON.stringify({ schema: 'touchstone/added@1', ...kept }, null, 1)}\n`
            : { en: `recorded as ${kept.path}\n`, zh: `已记录为 ${kept.path}\n` }[lang],
        );
      },
    );
