import { Command } from 'commander';
import type { LogReport } from '../app/case-log.ts';
import { facts } from '../app/facts.ts';
import { importLogs } from '../app/import.ts';
import { importContract, isDocument } from '../app/import-contract.ts';
import { suggestMap } from '../app/map.ts';
import { factsReport } from '../report/facts.ts';
import type { Context } from './context.ts';
import { progressLine } from './progress.ts';

const words = {
  facts: { en: 'the case facts of one log, no workspace needed', zh: '一份日志的工单事实，无需工作区' },
  import: {
    en: 'bring in logs as cases of a vendor, and contracts as what binds it',
    zh: '导入日志作为某服务商的工单，或导入合同作为其承诺',
  },
  either: {
    en: 'a log (XES, CSV, JSONL, GitHub archive) or a contract (PDF, DOCX, Markdown, HTML, text)',
    zh: '日志（XES、CSV、JSONL、GitHub 存档）或合同（PDF、DOCX、Markdown、HTML、文本）',
  },
  map: { en: 'column maps for tables', zh: '表格的列映射' },
  suggest: { en: 'write a first map for a CSV, to be checked by you', zh: '为 CSV 写出映射初稿，由你核对' },
  file: { en: 'XES, CSV, JSONL or GitHub archive; .gz too', zh: 'XES、CSV、JSONL 或 GitHub 存档；可为 .gz' },
  csv: { en: 'the table', zh: '表格文件' },
  mapOption: { en: 'name of a built-in map, or a YAML file', zh: '内置映射名，或 YAML 文件' },
  mapOrKept: {
    en: 'name of a built-in map or of one in maps/ of the workspace, or a YAML file',
    zh: '内置映射名、工作区 maps/ 中的映射名，或 YAML 文件',
  },
  vendor: { en: 'whose cases they are', zh: '属于哪家服务商' },
  one: { en: 'only the cases of this vendor, in a log of several', zh: '多家日志中只取这一家' },
  skip: { en: 'leave out rows that cannot be read, counted', zh: '跳过无法读取的行，并计数' },
  json: { en: 'print as JSON', zh: '以 JSON 打印' },
  dir: { en: 'the workspace', zh: '工作区目录' },
};

type LogOptions = { map?: string; vendor?: string; skipBadRows?: boolean; json?: boolean };

export const factsCommand = ({ effects, lang, signal }: Context): Command =>
  new Command('facts')
    .description(words.facts[lang])
    .argument('<file>', words.file[lang])
    .option('--map <map>', words.mapOption[lang])
    .option('--vendor <id>', words.one[lang])
    .option('--skip-bad-rows', words.skip[lang])
    .option('--json', words.json[lang])
    .action(async (path: string, { json, ...options }: LogOptions) => {
      const progress = progressLine(effects.terminal, lang);
      const result = await facts(effects, { path, ...options, signal, onProgress: progress.show }).finally(
        progress.clear,
      );
      effects.terminal.out(json ? `${JSON.stringify(result.facts, null, 1)}\n` : factsReport(result.facts, lang));
      tellNotices({ effects, lang }, result.report);
    });

export const importCommand = (context: Context): Command =>
  new Command('import')
    .description(words.import[context.lang])
    .argument('<file...>', words.either[context.lang])
    .requiredOption('--vendor <id>', words.vendor[context.lang])
    .option('--map <map>', words.mapOrKept[context.lang])
    .option('--skip-bad-rows', words.skip[context.lang])
    .option('-d, --dir <dir>', words.dir[context.lang], '.')
    .option('--json', words.json[context.lang])
    .action(async (paths: string[], options: ImportOptions) => {
      const { effects, lang } = context;
      const contracts = await bringInContracts(context, paths.filter(isDocument), options);
      const logs = await bringInLogs(
        context,
        paths.filter((path) => !isDocument(path)),
        options,
      );
      if (options.json)
        effects.terminal.out(`${JSON.stringify({ schema: 'touchstone/imported@1', logs, contracts }, null, 1)}\n`);
      else
        for (const { path, promises } of contracts)
          effects.terminal.out(lang === 'en' ? `${path}: ${promises} promises\n` : `${path}：${promises} 项承诺\n`);
    });

type ImportOptions = LogOptions & { dir: string };

async function bringInContracts({ effects }: Context, paths: readonly string[], { dir, vendor = '' }: ImportOptions) {
  const contracts: { readonly path: string; readonly promises: number }[] = [];
  for (const path of paths) {
    const { commitments, availability } = await importContract(effects, dir, path, vendor);
    contracts.push({ path, promises: commitments.length + availability.length });
  }
  return contracts;
}

async function bringInLogs({ effects, lang, signal }: Context, paths: readonly string[], options: ImportOptions) {
  if (paths.length === 0) return [];
  const { dir, json, vendor = '', ...reading } = options;
  const progress = progressLine(effects.terminal, lang);
  const request = { ...reading, vendor, paths, signal, onProgress: progress.show };
  const imported = await importLogs(effects, dir, request).finally(progress.clear);
  for (const { path, cases, report } of imported) {
    if (!json)
      effects.terminal.out(
        lang === 'en'
          ? `${path}: ${cases} cases, ${report.rows} events\n`
          : `${path}：${cases} 个工单，${report.rows} 个事件\n`,
      );
    tellNotices({ effects, lang }, report);
  }
  return imported;
}

export const mapCommand = ({ effects, lang }: Context): Command =>
  new Command('map').description(words.map[lang]).addCommand(
    new Command('suggest')
      .description(words.suggest[lang])
      .argument('<file>', words.csv[lang])
      .action(async (path: string) => {
        effects.terminal.out(await suggestMap(effects, path, lang));
      }),
  );

/** What was noticed while reading goes to standard error: it is not the result. */
function tellNotices({ effects, lang }: Pick<Context, 'effects' | 'lang'>, report: LogReport): void {
  const notices = [
    report.firstBadRow !== null && {
      en: `${report.badRows} rows left out; the first: ${report.firstBadRow.why.en}`,
      zh: `跳过 ${report.badRows} 行；首行原因：${report.firstBadRow.why.zh}`,
    },
    report.duplicates > 0 && {
      en: `${report.duplicates} repeated rows kept once`,
      zh: `${report.duplicates} 个重复行只保留一次`,
    },
    report.outOfOrder > 0 && {
      en: `${report.outOfOrder} events out of time order; sorted, equal times keep the order of the file`,
      zh: `${report.outOfOrder} 个事件时间乱序；已排序，相同时间保持文件中的次序`,
    },
    report.beforeOpening > 0 && {
      en: `${report.beforeOpening} events lie before their case was opened`,
      zh: `${report.beforeOpening} 个事件早于其工单的创建`,
    },
    report.openedBefore > 0 && {
      en: `${report.openedBefore} cases were open before the log begins`,
      zh: `${report.openedBefore} 个工单在日志开始前已存在`,
    },
    report.unnamedStates.length > 0 && {
      en: `states without a meaning in the map: ${report.unnamedStates.slice(0, 8).join(', ')}`,
      zh: `映射中未定义含义的状态：${report.unnamedStates.slice(0, 8).join('、')}`,
    },
  ];
  for (const notice of notices) if (notice) effects.terminal.err(`  ${notice[lang]}\n`);
}
