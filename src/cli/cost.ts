import { Command } from 'commander';
import { costOfWorkspace } from '../app/cost.ts';
import { readWorkspace } from '../app/workspace.ts';
import { costText } from '../report/cost.ts';
import type { Context } from './context.ts';

const words = {
  about: {
    en: 'what each vendor really costs over 12, 24 and 36 months, from your own figures',
    zh: '按你自己的数字，计算各家 12、24、36 个月的真实成本',
  },
  folder: { en: 'the workspace', zh: '工作区目录' },
  json: { en: 'print as JSON', zh: '以 JSON 打印' },
  explain: { en: 'add how it was computed', zh: '附上计算方法' },
};

export const costCommand = ({ effects, lang }: Context): Command =>
  new Command('cost')
    .description(words.about[lang])
    .argument('[dir]', words.folder[lang], '.')
    .option('--json', words.json[lang])
    .option('--explain', words.explain[lang])
    .action(async (folder: string, { json = false, explain = false }: { json?: boolean; explain?: boolean }) => {
      const report = await costOfWorkspace(effects, folder);
      const { vendors } = await readWorkspace(effects, folder);
      const names = Object.fromEntries(vendors.map(({ id, name }) => [id, name]));
      effects.terminal.out(
        json
          ? `${JSON.stringify(report, null, 1)}\n`
          : costText(report, names, lang, effects.terminal.columns, explain),
      );
    });
