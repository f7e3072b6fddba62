import { Command } from 'commander';
import { compareSla, readSla } from '../app/sla.ts';
import { creditClaim } from '../evidence/contract/credit.ts';
import { usageError } from '../model/error.ts';
import { contractReport } from '../report/contract.ts';
import { annex, annexMarkdown } from '../report/contract-annex.ts';
import { claimReport } from '../report/contract-claim.ts';
import { comparisonReport } from '../report/contract-comparison.ts';
import { annexDocx } from '../report/contract-docx.ts';
import { questionList } from '../report/contract-questions.ts';
import type { Context } from './context.ts';

const words = {
  sla: { en: 'what contracts and support plans really promise', zh: '合同与支持计划真正承诺了什么' },
  read: { en: 'what a document promises, takes back and leaves out', zh: '一份文件承诺了什么、收回了什么、没写什么' },
  compare: { en: 'two versions or two languages of a document', zh: '对比一份文件的两个版本或两种语言' },
  ask: { en: 'questions to the vendor on what is missing, ready to send', zh: '向服务商追问未写明的内容，可直接发送' },
  annex: { en: 'clauses to negotiate, each of which can be measured', zh: '可谈判、可测量的条款附件' },
  claim: { en: 'what credit is due for a month, and a letter that claims it', zh: '某月应得的赔偿，以及申请信' },
  file: {
    en: 'PDF, DOCX, HTML, Markdown or text; an address; - for standard input',
    zh: 'PDF、DOCX、HTML、Markdown 或文本；网址；- 表示标准输入',
  },
  before: { en: 'the earlier document', zh: '较早的文件' },
  after: { en: 'the later document', zh: '较晚的文件' },
  json: { en: 'print as JSON', zh: '以 JSON 打印' },
  out: {
    en: 'write to a file (.docx or .md); default: print Markdown',
    zh: '写入文件（.docx 或 .md）；默认打印 Markdown',
  },
  month: { en: 'the month, such as 2026-10', zh: '月份，如 2026-10' },
  measured: { en: 'the availability you measured, in percent', zh: '您测得的可用性，百分比' },
  scope: { en: 'the product, where the document promises several', zh: '产品，适用于承诺多个产品的文件' },
};

type Json = { json?: boolean };

export const slaCommand = ({ effects, lang, signal }: Context): Command => {
  const out = (text: string) => effects.terminal.out(text);
  const width = Math.max(40, Math.min(effects.terminal.columns, 80));
  const print = (value: object) => out(`${JSON.stringify(value, null, 1)}\n`);
  return new Command('sla')
    .description(words.sla[lang])
    .addCommand(
      new Command('read')
        .description(words.read[lang])
        .argument('<file>', words.file[lang])
        .option('--json', words.json[lang])
        .action(async (source: string, { json }: Json) => {
          const contract = await readSla(effects, source, signal);
          if (json) print(contract);
          else out(contractReport(contract, lang, width));
        }),
    )
    .addCommand(
      new Command('compare')
        .description(words.compare[lang])
        .argument('<before>', words.before[lang])
        .argument('<after>', words.after[lang])
        .option('--json', words.json[lang])
        .action(async (before: string, after: string, { json }: Json) => {
          const { documents: _, ...comparison } = await compareSla(effects, before, after, signal);
          if (json) print(comparison);
          else out(comparisonReport(comparison, lang, width));
        }),
    )
    .addCommand(
      new Command('ask')
        .description(words.ask[lang])
        .argument('<file>', words.file[lang])
        .action(async (source: string) => {
          out(questionList(await readSla(effects, source, signal), lang));
        }),
    )
    .addCommand(
      new Command('annex')
        .description(words.annex[lang])
        .option('-o, --out <file>', words.out[lang])
        .action(async ({ out: path }: { out?: string }) => {
          const proposal = annex(lang);
          if (path === undefined) out(annexMarkdown(proposal));
          else if (path.endsWith('.docx')) await effects.files.write(path, annexDocx(proposal));
          else if (path.endsWith('.md')) await effects.files.write(path, annexMarkdown(proposal));
          else
            throw usageError(`${path}: give a name that ends in .docx or .md`, `${path}：文件名须以 .docx 或 .md 结尾`);
        }),
    )
    .addCommand(
      new Command('claim')
        .description(words.claim[lang])
        .argument('<file>', words.file[lang])
        .requiredOption('--month <month>', words.month[lang])
        .requiredOption('--availability <percent>', words.measured[lang])
        .option('--scope <product>', words.scope[lang])
        .option('--json', words.json[lang])
        .action(
          async (
            source: string,
            { json, ...given }: Json & { month: string; availability: string; scope?: string },
          ) => {
            const availability = Number(given.availability);
            if (!(availability >= 0 && availability <= 100))
              throw usageError(
                `--availability ${given.availability}: give a percentage such as 99.7`,
                `--availability ${given.availability}：请给出百分比，如 99.7`,
              );
            if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(given.month))
              throw usageError(
                `--month ${given.month}: give a month such as 2026-10`,
                `--month ${given.month}：请给出月份，如 2026-10`,
              );
            const contract = await readSla(effects, source, signal);
            const claim = creditClaim(contract, { month: given.month, availability, scope: given.scope });
            if (json) print({ schema: 'touchstone/credit-claim@1', ...claim });
            else out(claimReport(claim, contract, lang));
          },
        ),
    );
};
