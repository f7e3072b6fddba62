import { Command } from 'commander';
import { gather, gatheredText } from '../app/gather.ts';
import { EXIT } from '../model/error.ts';
import type { Context } from './context.ts';

const words = {
  about: {
    en: 'fetch from the configured sources: polite, cached, resumable',
    zh: '从配置的来源采集：守规矩、有缓存、可续传',
  },
  folder: { en: 'the workspace', zh: '工作区目录' },
  refresh: { en: 'ask again for what was captured in the last hours', zh: '最近几小时内采集过的也重新请求' },
  json: { en: 'print what was captured as JSON', zh: '以 JSON 打印采集结果' },
};

export const gatherCommand = ({ effects, lang, exit }: Context): Command =>
  new Command('gather')
    .description(words.about[lang])
    .argument('[dir]', words.folder[lang], '.')
    .option('--refresh', words.refresh[lang])
    .option('--json', words.json[lang])
    .action(async (folder: string, options: { refresh?: boolean; json?: boolean }) => {
      const { out, err } = effects.terminal;
      const { captured, failures, sources } = await gather(effects, folder, {
        refresh: options.refresh,
        tell: (text) => err(`  ${text[lang]}\n`),
      });
      for (const failure of failures) err(`touchstone: ${failure.in(lang)}\n`);
      if (options.json) out(`${JSON.stringify({ schema: 'touchstone/gathered@1', captured }, null, 1)}\n`);
      else
        out(
          sources === 0
            ? `${gatheredText(0, 0)[lang]}\n`
            : lang === 'en'
              ? `${captured.length} new documents, ${failures.length} sources failed\n`
              : `新采集 ${captured.length} 份文档，${failures.length} 个来源失败\n`,
        );
      if (failures.length > 0) exit(EXIT.source);
    });
