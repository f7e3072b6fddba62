import { Command } from 'commander';
import { diffDecisions } from '../app/diff.ts';
import { AUDITS } from '../audits/registry.ts';
import { diffText } from '../report/diff.ts';
import type { Context } from './context.ts';

const words = {
  about: { en: 'what changed between two records of a decision, and why', zh: '两份决策记录之间有什么变化，为什么' },
  old: { en: 'the earlier decision.json', zh: '较早的 decision.json' },
  new: { en: 'the later decision.json', zh: '较晚的 decision.json' },
  json: { en: 'print as JSON', zh: '以 JSON 打印' },
};

export const diffCommand = ({ effects, lang }: Context): Command =>
  new Command('diff')
    .description(words.about[lang])
    .argument('<old>', words.old[lang])
    .argument('<new>', words.new[lang])
    .option('--json', words.json[lang])
    .action(async (old: string, now: string, { json = false }: { json?: boolean }) => {
      const { change, before, after } = await diffDecisions(effects, old, now);
      const titles = Object.fromEntries(AUDITS.map(({ id, title }) => [id, title]));
      const { out, columns } = effects.terminal;
      out(
        json
          ? `${JSON.stringify({ schema: 'touchstone/diff@1', ...change }, null, 1)}\n`
          : diffText(change, [before, after], titles, lang, columns),
      );
    });
