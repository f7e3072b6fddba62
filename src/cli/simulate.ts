import { Command } from 'commander';
import { type SimulateRequest, simulateFile } from '../app/simulate.ts';
import { ARCHETYPES } from '../simulate/character.ts';
import type { Context } from './context.ts';

const words = {
  simulate: {
    en: 'write the case log of a vendor of known character, to test the tester',
    zh: '写出一家已知脾性的服务商的工单日志，用来检验本工具',
  },
  archetype: { en: `its character: ${ARCHETYPES.join(', ')}`, zh: `脾性：${ARCHETYPES.join('、')}` },
  cases: { en: 'how many cases are opened', zh: '提出多少个工单' },
  days: { en: 'over how many days, all of them watched', zh: '在多少天内，全程观察' },
  seed: { en: 'the same seed gives the same log', zh: '相同种子得到相同日志' },
  rate: { en: 'share of cases on which it shows its character, 0 to 1', zh: '表现出该脾性的工单比例，0 到 1' },
  out: { en: 'the file to write', zh: '写到哪个文件' },
};

export const simulateCommand = ({ effects, lang }: Context): Command =>
  new Command('simulate')
    .description(words.simulate[lang])
    .requiredOption('--archetype <name>', words.archetype[lang])
    .option('--cases <n>', words.cases[lang], '300')
    .option('--days <n>', words.days[lang], '120')
    .option('--seed <n>', words.seed[lang], '1')
    .option('--rate <share>', words.rate[lang])
    .requiredOption('--out <file>', words.out[lang])
    .action(async (options: SimulateRequest) => {
      await simulateFile(effects, options);
      effects.terminal.err(lang === 'en' ? `written: ${options.out}\n` : `已写出：${options.out}\n`);
    });
