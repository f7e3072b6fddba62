import { Command, Option } from 'commander';
import { checkContracts } from '../app/sla-check.ts';
import { EXIT } from '../model/error.ts';
import { contractCheckReport } from '../report/contract-check.ts';
import type { Context } from './context.ts';
import { readInstant } from './instant.ts';
import { slaWords as words } from './sla-words.ts';

interface CheckOptions {
  readonly json?: boolean;
  readonly asOf?: string;
  readonly failOn?: 'fail' | 'unknown';
}

export const slaCheckCommand = ({ effects, lang, exit }: Context): Command =>
  new Command('check')
    .description(words.check[lang])
    .argument('[dir]', words.dir[lang], '.')
    .option('--json', words.json[lang])
    .option('--as-of <instant>', words.asOf[lang])
    .addOption(new Option('--fail-on <verdict>', words.failOn[lang]).choices(['fail', 'unknown']))
    .action(async (folder: string, { json, asOf, failOn }: CheckOptions) => {
      const check = await checkContracts(effects, folder, readInstant(asOf));
      const width = Math.max(60, Math.min(effects.terminal.columns, 100));
      effects.terminal.out(json ? `${JSON.stringify(check, null, 1)}\n` : contractCheckReport(check, lang, width));
      const isReached = check.vendors.some(
        ({ verdict }) => verdict === 'fail' || (failOn === 'unknown' && verdict === 'unknown'),
      );
      if (failOn !== undefined && isReached) exit(EXIT.finding);
    });
