import { Command } from 'commander';
import { decideWorkspace, writeDecision } from '../app/decide.ts';
import { decisionText } from '../report/decision-markdown.ts';
import type { Context } from './context.ts';
import { readInstant } from './instant.ts';

const words = {
  about: {
    en: 'evidence to a dated record of the decision: prints it, writes decision.json, decision.md and memos to sign (docx)',
    zh: '由证据生成注明日期的决策记录：打印，并写出 decision.json、decision.md 与可签署的备忘录（docx）',
  },
  folder: { en: 'the workspace', zh: '工作区目录' },
  json: { en: 'print the record as JSON', zh: '以 JSON 打印记录' },
  explain: { en: 'add how it was computed', zh: '附上计算方法' },
  asOf: {
    en: 'decide as of this instant (default: the newest capture)',
    zh: '决策所依据的时刻（默认：最新的采集时间）',
  },
};

interface Options {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly asOf?: string;
}

export const decideCommand = ({ effects, lang }: Context): Command =>
  new Command('decide')
    .description(words.about[lang])
    .argument('[dir]', words.folder[lang], '.')
    .option('--json', words.json[lang])
    .option('--explain', words.explain[lang])
    .option('--as-of <instant>', words.asOf[lang])
    .action(async (folder: string, { json = false, explain = false, asOf }: Options) => {
      const decision = await decideWorkspace(effects, folder, readInstant(asOf));
      const written = await writeDecision(effects, folder, decision, lang);
      const { out, err, columns } = effects.terminal;
      out(json ? `${JSON.stringify(decision, null, 1)}\n` : decisionText(decision, lang, columns, explain));
      err(lang === 'en' ? `\nwritten: ${written.join(', ')}\n` : `\n已写出：${written.join('、')}\n`);
    });
