import { Command } from 'commander';
import { claimOfWorkspace } from '../app/claim.ts';
import { costOfWorkspace } from '../app/cost.ts';
import { readWorkspace } from '../app/workspace.ts';
import { usageError } from '../model/error.ts';
import { claimText } from '../report/claim.ts';
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
  claim: {
    en: 'instead: what this vendor’s contract gives back for a month, with a letter',
    zh: '改为计算该服务商某月应返还的赔付，并附申请函',
  },
  month: { en: 'the month, such as 2026-10', zh: '月份，如 2026-10' },
  downtime: { en: 'how long it was unavailable, such as 95m', zh: '不可用时长，如 95m' },
  fee: { en: 'the fee of that month', zh: '当月费用' },
};

interface Options {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly claim?: string;
  readonly month?: string;
  readonly downtime?: string;
  readonly fee?: string;
}

export const costCommand = ({ effects, lang }: Context): Command =>
  new Command('cost')
    .description(words.about[lang])
    .argument('[dir]', words.folder[lang], '.')
    .option('--json', words.json[lang])
    .option('--explain', words.explain[lang])
    .option('--claim <vendor>', words.claim[lang])
    .option('--month <month>', words.month[lang])
    .option('--downtime <duration>', words.downtime[lang])
    .option('--fee <amount>', words.fee[lang])
    .action(async (folder: string, { json = false, explain = false, claim: vendor, month, downtime, fee }: Options) => {
      const { out, columns } = effects.terminal;
      if (vendor !== undefined) {
        if (month === undefined || downtime === undefined || fee === undefined)
          throw usageError(
            '--claim needs --month, --downtime and --fee too',
            '--claim 还需要 --month、--downtime 和 --fee',
          );
        const found = await claimOfWorkspace(effects, folder, { vendor, month, downtime, fee });
        out(
          json
            ? `${JSON.stringify({ schema: 'touchstone/claim@1', ...found.claim }, null, 1)}\n`
            : claimText(found.claim, found.vendor, found.currency, lang, columns),
        );
        return;
      }
      const report = await costOfWorkspace(effects, folder);
      const { vendors } = await readWorkspace(effects, folder);
      const names = Object.fromEntries(vendors.map(({ id, name }) => [id, name]));
      out(json ? `${JSON.stringify(report, null, 1)}\n` : costText(report, names, lang, columns, explain));
    });
