import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Effects } from '../../model/effects.ts';
import type { Lang } from '../../model/text.ts';
import { htmlPage } from '../../report/html/page.ts';
import { readPageApp } from '../page.ts';
import type { View } from './view.ts';

/** The report as one file that opens offline. The same bytes give the same page: packing is no effect. */
export async function reportPage(effects: Pick<Effects, 'files'>, { view, cases }: View, lang: Lang): Promise<string> {
  return htmlPage({
    lang,
    title: view.report.title[lang],
    app: await readPageApp(effects, 'app'),
    view,
    cases: await zippedCases(cases),
  });
}

/** By vendor: gzip in base64, as `web/source.ts` reads it. */
async function zippedCases(cases: View['cases']): Promise<Record<string, string>> {
  const zip = promisify(gzip);
  const zipped = await Promise.all(
    [...cases].map(async ([vendor, bytes]) => [vendor, (await zip(bytes)).toString('base64')] as const),
  );
  return Object.fromEntries(zipped);
}
