import { Command } from 'commander';
import { addRecords, listEvidence, showEvidence, verifyEvidence } from '../app/evidence-records.ts';
import { keepStatement } from '../app/statement.ts';
import { placesOf } from '../app/workspace.ts';
import { EXIT } from '../model/error.ts';
import { inert } from '../report/inert.ts';
import { pad } from '../report/layout.ts';
import { tierNames } from '../report/words/terms.ts';
import type { Context } from './context.ts';

const words = {
  about: { en: 'records by hand, and every record with its source', zh: '手工记录，以及每条记录的来源' },
  add: {
    en: 'add the records of a YAML file (“-” reads standard input)',
    zh: '添加 YAML 文件中的记录（“-” 表示标准输入）',
  },
  statement: {
    en: 'keep what a vendor answers to a finding; it is shown beside it and never scored',
    zh: '记录服务商对某项发现的回应；与发现并列显示，不参与评分',
  },
  says: { en: 'its words', zh: '回应的原话' },
  speaker: { en: 'whose answer it is', zh: '由哪家服务商回应' },
  saidBy: { en: 'who said it, and in which office', zh: '发言人及其职务' },
  to: { en: 'the measure it speaks to (default: all of them)', zh: '针对的测量项（默认：全部）' },
  at: { en: 'the day or instant it was said', zh: '发言的日期或时刻' },
  ls: { en: 'list the records', zh: '列出记录' },
  show: { en: 'one record whole, with where it comes from', zh: '查看一条完整记录及其来源' },
  verify: { en: 'check every raw file against its hash', zh: '核对每个原始文件的哈希' },
  file: { en: 'a file like records/*.yaml', zh: '与 records/*.yaml 格式相同的文件' },
  id: { en: 'id of the record, or the beginning of it', zh: '记录 id，或其开头部分' },
  dir: { en: 'the workspace', zh: '工作区目录' },
  vendor: { en: 'only this vendor', zh: '只列出该服务商' },
  kind: { en: 'only this kind', zh: '只列出该类型' },
  json: { en: 'print as JSON', zh: '以 JSON 打印' },
};

type Options = { dir: string; json?: boolean };

export const evidenceCommand = (context: Context): Command =>
  new Command('evidence')
    .description(words.about[context.lang])
    .addCommand(add(context))
    .addCommand(statement(context))
    .addCommand(ls(context))
    .addCommand(show(context))
    .addCommand(verify(context));

const inFolder = (command: Command, { lang }: Context): Command =>
  command.option('-d, --dir <dir>', words.dir[lang], '.').option('--json', words.json[lang]);

const add = (context: Context): Command =>
  inFolder(new Command('add'), context)
    .description(words.add[context.lang])
    .argument('<file>', words.file[context.lang])
    .action(async (file: string, { dir, json }: Options) => {
      const { effects, lang } = context;
      const added = await addRecords(effects, dir, file);
      effects.terminal.out(
        json
          ? `${JSON.stringify({ schema: 'touchstone/added@1', ...added }, null, 1)}\n`
          : lang === 'en'
            ? `${added.records} records, kept as ${added.path}\n`
            : `${added.records} 条记录，已存为 ${added.path}\n`,
      );
    });

interface Reply extends Options {
  readonly vendor: string;
  readonly saidBy: string;
  readonly audit?: string;
  readonly at?: string;
}

const statement = (context: Context): Command =>
  inFolder(new Command('statement'), context)
    .description(words.statement[context.lang])
    .argument('<words>', words.says[context.lang])
    .requiredOption('--vendor <id>', words.speaker[context.lang])
    .requiredOption('--said-by <who>', words.saidBy[context.lang])
    .option('--audit <id>', words.to[context.lang])
    .option('--at <day>', words.at[context.lang])
    .action(async (says: string, { dir, json, vendor, saidBy, audit, at }: Reply) => {
      const { effects, lang } = context;
      const said = { vendor, says, saidBy, audit: audit ?? null, at: at ?? null };
      const { kept } = await keepStatement(effects, dir, said);
      const path = `${placesOf(dir).records}/${kept}`;
      if (json)
        effects.terminal.out(`${JSON.stringify({ schema: 'touchstone/added@1', path, records: 1 }, null, 1)}\n`);
      else effects.terminal.out(lang === 'en' ? `kept as ${path}\n` : `已存为 ${path}\n`);
    });

const ls = (context: Context): Command =>
  inFolder(new Command('ls'), context)
    .description(words.ls[context.lang])
    .option('--vendor <id>', words.vendor[context.lang])
    .option('--kind <kind>', words.kind[context.lang])
    .action(async ({ dir, json, vendor, kind }: Options & { vendor?: string; kind?: string }) => {
      const { effects, lang } = context;
      const records = await listEvidence(effects, dir, { vendor, kind });
      const line = (record: (typeof records)[number]) =>
        `${pad(record.id, 24)} ${pad(record.vendor, 14)} ${pad(tierNames[record.tier][lang], lang === 'en' ? 13 : 8)} ${inert(record.url ?? record.source, 90)}\n`;
      effects.terminal.out(json ? `${JSON.stringify(records, null, 1)}\n` : records.map(line).join(''));
    });

const show = (context: Context): Command =>
  inFolder(new Command('show'), context)
    .description(words.show[context.lang])
    .argument('<id>', words.id[context.lang])
    .action(async (id: string, { dir }: Options) => {
      context.effects.terminal.out(`${JSON.stringify(await showEvidence(context.effects, dir, id), null, 1)}\n`);
    });

const verify = (context: Context): Command =>
  inFolder(new Command('verify'), context)
    .description(words.verify[context.lang])
    .action(async ({ dir, json }: Options) => {
      const { effects, lang, exit } = context;
      const { checked, damage } = await verifyEvidence(effects, dir);
      if (json)
        effects.terminal.out(`${JSON.stringify({ schema: 'touchstone/verified@1', checked, damage }, null, 1)}\n`);
      else
        effects.terminal.out(
          lang === 'en'
            ? `${checked} raw files checked, ${damage.length} damaged\n`
            : `已核对 ${checked} 个原始文件，${damage.length} 个有问题\n`,
        );
      for (const one of damage) effects.terminal.err(`touchstone: ${one.error.in(lang)}\n`);
      if (damage.length > 0) exit(EXIT.input);
    });
