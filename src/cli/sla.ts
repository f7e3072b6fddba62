import { Command } from 'commander';
import { compareSla, readSla } from '../app/sla.ts';
import { contractReport } from '../report/contract.ts';
import { comparisonReport } from '../report/contract-comparison.ts';
import type { Context } from './context.ts';
import { slaAnswerCommand, slaAskCommand } from './sla-ask.ts';
import { slaCheckCommand } from './sla-check.ts';
import { slaAnnexCommand, slaClaimCommand } from './sla-papers.ts';
import { slaWords as words } from './sla-words.ts';

type Json = { json?: boolean };

export const slaCommand = (context: Context): Command =>
  new Command('sla')
    .description(words.sla[context.lang])
    .addCommand(readCommand(context))
    .addCommand(compareCommand(context))
    .addCommand(slaCheckCommand(context))
    .addCommand(slaAskCommand(context))
    .addCommand(slaAnswerCommand(context))
    .addCommand(slaAnnexCommand(context))
    .addCommand(slaClaimCommand(context));

/** Columns of the terminal that a page of text fills. */
const pageWidth = ({ effects }: Context): number => Math.max(40, Math.min(effects.terminal.columns, 80));
const asJson = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;

const readCommand = (context: Context): Command =>
  new Command('read')
    .description(words.read[context.lang])
    .argument('<file>', words.file[context.lang])
    .option('--json', words.json[context.lang])
    .action(async (source: string, { json }: Json) => {
      const { effects, lang, signal } = context;
      const contract = await readSla(effects, source, signal);
      effects.terminal.out(json ? asJson(contract) : contractReport(contract, lang, pageWidth(context)));
    });

const compareCommand = (context: Context): Command =>
  new Command('compare')
    .description(words.compare[context.lang])
    .argument('<before>', words.before[context.lang])
    .argument('<after>', words.after[context.lang])
    .option('--json', words.json[context.lang])
    .action(async (before: string, after: string, { json }: Json) => {
      const { effects, lang, signal } = context;
      const { documents: _, ...comparison } = await compareSla(effects, before, after, signal);
      effects.terminal.out(json ? asJson(comparison) : comparisonReport(comparison, lang, pageWidth(context)));
    });
