import { Command } from 'commander';
import { VERSION } from '../app/version.ts';
import { verbatim } from '../model/text.ts';
import { widthOf, wrap } from '../report/layout.ts';
import { auditCommand, reportCommand } from './audit.ts';
import { clockCommand } from './clock.ts';
import { helpTitles } from './commander-words.ts';
import type { Context, Define } from './context.ts';
import { costCommand } from './cost.ts';
import { decideCommand } from './decide.ts';
import { diffCommand } from './diff.ts';
import { evidenceCommand } from './evidence.ts';
import { factsCommand, importCommand, mapCommand } from './facts.ts';
import { gatherCommand } from './gather.ts';
import { initCommand } from './init.ts';
import { logCommand } from './log.ts';
import { nextCommand } from './next.ts';
import { serveCommand } from './serve.ts';
import { simulateCommand } from './simulate.ts';
import { slaCommand } from './sla.ts';

const COMMANDS: readonly Define[] = [
  initCommand,
  gatherCommand,
  logCommand,
  evidenceCommand,
  importCommand,
  mapCommand,
  auditCommand,
  reportCommand,
  serveCommand,
  slaCommand,
  costCommand,
  decideCommand,
  nextCommand,
  diffCommand,
  factsCommand,
  clockCommand,
  simulateCommand,
];

const words = {
  about: {
    en: 'Judges the after-sales support of SDK and cloud vendors from evidence, before you sign and after.',
    zh: '用证据评判 SDK 与云服务商的售后支持：签约之前，以及之后。',
  },
  lang: { en: 'language: zh or en (default: from the locale)', zh: '语言：zh 或 en（默认取自系统区域设置）' },
  help: { en: 'show how a command is called', zh: '显示用法' },
  version: { en: 'print the version', zh: '显示版本号' },
  name: verbatim('touchstone'),
};

/** The whole command line, its words in the reader's language. */
export function program(context: Context): Command {
  const { lang, effects } = context;
  const top = new Command(words.name[lang])
    .description(words.about[lang])
    .version(VERSION, '-V, --version', words.version[lang])
    .option('--lang <lang>', words.lang[lang]);
  for (const define of COMMANDS) top.addCommand(define(context));
  for (const command of everyCommand(top))
    command
      .helpOption('-h, --help', words.help[lang])
      .helpCommand(false)
      .exitOverride()
      .configureHelp({
        helpWidth: effects.terminal.columns,
        displayWidth: widthOf,
        // Commander breaks at spaces only, of which Chinese has none.
        boxWrap: (text, width) => wrap(text, width).join('\n'),
        styleTitle: (title) => (lang === 'zh' ? (helpTitles[title] ?? title) : title),
      })
      .configureOutput({
        writeOut: (text) => effects.terminal.out(text),
        // Failures are told once, by `run`.
        writeErr: () => undefined,
        outputError: () => undefined,
      });
  // The language may stand before or after the command; it is read before either.
  for (const command of everyCommand(top).slice(1))
    if (command.commands.length === 0) command.option('--lang <lang>', words.lang[lang]);
  return top;
}

const everyCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(everyCommand)];
