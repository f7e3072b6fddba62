import { Command, Option } from 'commander';
import { EXPLAINED, explainAudit } from '../app/explain.ts';
import { FORMATS, readReport, renderPage, renderReport, writeReports } from '../app/report.ts';
import { viewWorkspace } from '../app/view/workspace.ts';
import { placesOf } from '../app/workspace.ts';
import { EXIT } from '../model/error.ts';
import { FINDING_CODES } from '../model/finding.ts';
import type { ReportDoc } from '../model/report.ts';
import { explanationReport } from '../report/explanation.ts';
import type { Context } from './context.ts';
import { readInstant } from './instant.ts';

const words = {
  audit: {
    en: 'evidence to report: prints it, writes report.json and report.html',
    zh: '由证据生成报告：打印，并写出 report.json 与 report.html',
  },
  folder: { en: 'the workspace', zh: '工作区目录' },
  json: { en: 'print the report as JSON', zh: '以 JSON 打印报告' },
  asOf: {
    en: 'judge as of this instant (default: the newest capture)',
    zh: '评判所依据的时刻（默认：最新的采集时间）',
  },
  failOn: {
    en: 'exit with 1 if a vendor shows this finding, or with “red-flag” any red flag',
    zh: '若有服务商出现该发现则以 1 退出；“red-flag” 指任何红线',
  },
  explain: {
    en: 'print how a measure is usually computed beside what it is over all cases',
    zh: '打印某测量项的通常算法，与全部工单的结果对照',
  },
  report: { en: 'show a report that was made before, in another format', zh: '以其他格式查看已生成的报告' },
  format: { en: 'format of the report', zh: '报告格式' },
  changed: {
    en: 'the evidence has changed since this report was made, and the page shows it as it is now; “touchstone audit” makes the report anew\n',
    zh: '报告生成之后证据有变化，页面按现有证据显示；请用 “touchstone audit” 重新生成报告\n',
  },
};

interface AuditOptions {
  readonly json?: boolean;
  readonly asOf?: string;
  readonly failOn?: string;
  readonly explain?: string;
}

export const auditCommand = ({ effects, lang, exit }: Context): Command =>
  new Command('audit')
    .description(words.audit[lang])
    .argument('[dir]', words.folder[lang], '.')
    .option('--json', words.json[lang])
    .option('--as-of <instant>', words.asOf[lang])
    .addOption(new Option('--fail-on <finding>', words.failOn[lang]).choices(['red-flag', ...FINDING_CODES]))
    .addOption(new Option('--explain <audit>', words.explain[lang]).choices(EXPLAINED))
    .action(async (folder: string, options: AuditOptions) => {
      const view = await viewWorkspace(effects, folder, readInstant(options.asOf));
      const { report } = view;
      await writeReports(effects, folder, view, lang);
      const { out, err, columns } = effects.terminal;
      if (options.explain === undefined) out(renderReport(report, options.json ? 'json' : 'text', lang, columns));
      else {
        const explanation = await explainAudit(effects, folder, report, options.explain);
        out(options.json ? `${JSON.stringify(explanation, null, 1)}\n` : explanationReport(explanation, lang));
      }
      const { reportJson, reportHtml } = placesOf(folder);
      err(lang === 'en' ? `\nwritten: ${reportJson}, ${reportHtml}\n` : `\n已写出：${reportJson}、${reportHtml}\n`);
      if (options.failOn !== undefined && shows(report, options.failOn)) exit(EXIT.finding);
    });

export const reportCommand = ({ effects, lang }: Context): Command =>
  new Command('report')
    .description(words.report[lang])
    .argument('[dir]', words.folder[lang], '.')
    .addOption(new Option('--format <format>', words.format[lang]).choices(FORMATS).default('text'))
    .option('--json', words.json[lang])
    .action(async (folder: string, options: { format: string; json?: boolean }) => {
      const report = await readReport(effects, folder);
      const wanted = options.json ? 'json' : options.format;
      const format = FORMATS.find((one) => one === wanted) ?? 'text';
      const { out, err, columns } = effects.terminal;
      if (format !== 'html') return out(renderReport(report, format, lang, columns));
      const { html, isSame } = await renderPage(effects, folder, report, lang);
      if (!isSame) err(words.changed[lang]);
      out(html);
    });

const shows = (report: ReportDoc, code: string): boolean =>
  report.vendors.some((vendor) =>
    code === 'red-flag'
      ? vendor.redFlags.length > 0
      : vendor.audits.some((result) => result.findings.some((finding) => finding.code === code)),
  );
