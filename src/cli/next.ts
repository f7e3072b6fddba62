import { Command } from 'commander';
import { nextOfWorkspace } from '../app/next.ts';
import { readWorkspace } from '../app/workspace.ts';
import { nextText } from '../report/next.ts';
import type { Context } from './context.ts';
import { readInstant } from './instant.ts';

const words = {
  about: {
    en: 'what to find out next: which questions, how many more cases, worth most first, and when to stop',
    zh: '接下来查证什么：问哪些问题、再收集多少工单，最有用的在前，以及何时停止',
  },
  folder: { en: 'the workspace', zh: '工作区目录' },
  json: { en: 'print as JSON', zh: '以 JSON 打印' },
  explain: { en: 'add how it was computed', zh: '附上计算方法' },
  asOf: {
    en: 'judge as of this instant (default: the newest capture)',
    zh: '评判所依据的时刻（默认：最新的采集时间）',
  },
};

interface Options {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly asOf?: string;
}

export const nextCommand = ({ effects, lang }: Context): Command =>
  new Command('next')
    .description(words.about[lang])
    .argument('[dir]', words.folder[lang], '.')
    .option('--json', words.json[lang])
    .option('--explain', words.explain[lang])
    .option('--as-of <instant>', words.asOf[lang])
    .action(async (folder: string, { json = false, explain = false, asOf }: Options) => {
      const next = await nextOfWorkspace(effects, folder, readInstant(asOf));
      const { vendors } = await readWorkspace(effects, folder);
      const names = Object.fromEntries(vendors.map(({ id, name }) => [id, name]));
      const { out, columns } = effects.terminal;
      out(json ? `${JSON.stringify(next, null, 1)}\n` : nextText(next, names, lang, columns, explain));
    });
