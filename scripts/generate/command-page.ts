import { nodeEffects } from '../../src/app/effects-node.ts';
import { program } from '../../src/cli/program.ts';
import { run } from '../../src/cli/run.ts';
import type { Effects } from '../../src/model/effects.ts';
import { LANGS, type Lang } from '../../src/model/text.ts';
import { serve } from '../../src/server/serve.ts';

/** Every command, as it is typed. */
export const commandLines = (): string[][] => {
  const context = {
    effects: nodeEffects(),
    lang: 'en',
    signal: new AbortController().signal,
    serve,
    exit: () => undefined,
  } as const;
  return program(context).commands.flatMap((command) =>
    command.commands.length === 0 ? [[command.name()]] : command.commands.map((sub) => [command.name(), sub.name()]),
  );
};

async function helpOf(command: readonly string[], lang: Lang): Promise<string> {
  let text = '';
  const effects: Effects = {
    ...nodeEffects(),
    terminal: {
      out: (words) => void (text += words),
      err: () => undefined,
      stdin: async () => new Uint8Array(),
      isInteractive: false,
      columns: 96,
    },
  };
  await run(effects, [...command, '--help', '--lang', lang], new AbortController().signal, serve);
  return text.trimEnd();
}

/** What `--help` says of every command, in both languages. */
export async function commandPage(): Promise<string> {
  const parts: string[] = [];
  for (const command of [[], ...commandLines()]) {
    parts.push(`## touchstone ${command.join(' ')}`.trimEnd());
    for (const lang of LANGS) parts.push(`\`\`\`text\n${await helpOf(command, lang)}\n\`\`\``);
  }
  return `# Commands · 命令\n\nMade from the code; do not edit.\n\n${parts.join('\n\n')}\n`;
}
