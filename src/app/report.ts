import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import { type ReportDoc, reportSchema } from '../model/report.ts';
import type { Lang } from '../model/text.ts';
import { markdownReport } from '../report/markdown.ts';
import { terminalReport } from '../report/terminal.ts';
import type { View } from './view/view.ts';
import { viewWorkspace } from './view/workspace.ts';
import { reportPage } from './view/write.ts';
import { placesOf } from './workspace.ts';

export const FORMATS = ['text', 'html', 'md', 'json'] as const;
export type Format = (typeof FORMATS)[number];
/** Those that a report alone gives; the page shows its evidence too. */
export type PlainFormat = Exclude<Format, 'html'>;

/** One computation, many faces. */
export function renderReport(report: ReportDoc, format: PlainFormat, lang: Lang, columns: number): string {
  switch (format) {
    case 'text':
      return terminalReport(report, lang, columns);
    case 'md':
      return markdownReport(report, lang);
    case 'json':
      return `${JSON.stringify(report, null, 1)}\n`;
  }
}

export async function writeReports(effects: Effects, folder: string, view: View, lang: Lang): Promise<void> {
  const { reportJson, reportHtml } = placesOf(folder);
  await effects.files.write(reportJson, renderReport(view.report, 'json', lang, 80));
  await effects.files.write(reportHtml, await reportPage(effects, view, lang));
}

/**
 * The page of a report that was made before. Its figures are made anew from the evidence, as of the same instant; `isSame` is false where
 * the evidence has changed since, so that the page says something else than `report.json`.
 */
export async function renderPage(
  effects: Effects,
  folder: string,
  report: ReportDoc,
  lang: Lang,
): Promise<{ readonly html: string; readonly isSame: boolean }> {
  const view = await viewWorkspace(effects, folder, Date.parse(report.asOf));
  return {
    html: await reportPage(effects, view, lang),
    isSame: view.report.evidenceHash === report.evidenceHash && view.report.policyVersion === report.policyVersion,
  };
}

/** The report that was written before. */
export async function readReport({ files }: Effects, folder: string): Promise<ReportDoc> {
  const { reportJson } = placesOf(folder);
  if ((await files.size(reportJson)) === undefined)
    throw inputError(
      `${reportJson}: there is no report yet; run “touchstone audit ${folder}”`,
      `${reportJson}：还没有报告；请运行 “touchstone audit ${folder}”`,
    );
  try {
    return reportSchema.parse(JSON.parse(new TextDecoder().decode(await files.read(reportJson))));
  } catch (error) {
    throw inputError(
      `${reportJson}: not a report of this version; run “touchstone audit ${folder}” again`,
      `${reportJson}：不是当前版本的报告；请重新运行 “touchstone audit ${folder}”`,
      error,
    );
  }
}
