import { fileURLToPath } from 'node:url';
import type { Effects } from '../model/effects.ts';
import type { ReportDoc } from '../model/report.ts';
import type { Lang } from '../model/text.ts';
import { htmlPage, type PageApp } from '../report/html/page.ts';

/** Where the build puts the page's script and style; the same from src/ and from dist/. */
const BUILT = fileURLToPath(new URL('../../dist/web/', import.meta.url));

/** The built page. `npm run build` makes it. */
export async function readPageApp({ files }: Pick<Effects, 'files'>): Promise<PageApp> {
  const text = async (name: string) => new TextDecoder().decode(await files.read(`${BUILT}${name}`));
  return { script: await text('app.js'), style: await text('app.css') };
}

/** The report as one file that opens offline. */
export async function reportPage(effects: Pick<Effects, 'files'>, report: ReportDoc, lang: Lang): Promise<string> {
  const vendors = report.vendors.map(({ id }) => ({
    id,
    curves: [],
    hours: null,
    timeline: [],
    claims: [],
    statements: [],
    contracts: [],
    cases: { all: 0, carried: 0 },
  }));
  return htmlPage({
    lang,
    title: report.title[lang],
    app: await readPageApp(effects),
    view: { schema: 'touchstone/view@1', report, cost: null, vendors, method: [] },
    cases: {},
  });
}
