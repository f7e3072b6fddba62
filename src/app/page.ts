import { fileURLToPath } from 'node:url';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import type { PageApp } from '../report/html/page.ts';

/** Where the build puts the page's script and style; the same from src/ and from dist/. */
const BUILT = fileURLToPath(new URL('../../dist/web/', import.meta.url));

/** The built page: as a report carries it, or as it is served. `npm run build` makes both. */
export async function readPageApp({ files }: Pick<Effects, 'files'>, name: 'app' | 'served'): Promise<PageApp> {
  if ((await files.size(`${BUILT}${name}.js`)) === undefined)
    throw inputError(
      `${BUILT}${name}.js: the page is not built; run “npm run build” in the project's folder`,
      `${BUILT}${name}.js：页面尚未构建；请在项目目录运行 “npm run build”`,
    );
  const text = async (ending: string) => new TextDecoder().decode(await files.read(`${BUILT}${name}.${ending}`));
  return { script: await text('js'), style: await text('css') };
}
