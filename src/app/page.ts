import { fileURLToPath } from 'node:url';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import type { PageApp } from '../report/html/page.ts';

/** Where the build puts the page's script and style; the same from src/ and from dist/. */
const BUILT = fileURLToPath(new URL('../../dist/web/', import.meta.url));

/** The built page. `npm run build` makes it. */
export async function readPageApp({ files }: Pick<Effects, 'files'>): Promise<PageApp> {
  if ((await files.size(`${BUILT}app.js`)) === undefined)
    throw inputError(
      `${BUILT}app.js: the page is not built; run “npm run build” in the project's folder`,
      `${BUILT}app.js：页面尚未构建；请在项目目录运行 “npm run build”`,
    );
  const text = async (name: string) => new TextDecoder().decode(await files.read(`${BUILT}${name}`));
  return { script: await text('app.js'), style: await text('app.css') };
}
