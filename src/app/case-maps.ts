import { join } from 'node:path';
import { readCaseMap, requestOf } from '../evidence/case-map.ts';
import type { Effects } from '../model/effects.ts';
import { usageError } from '../model/error.ts';
import type { CaseMap } from '../model/map.ts';

/** The maps that come with Touchstone, beside `src` and `dist`. */
const FOLDER = join(import.meta.dirname, '..', '..', 'maps');

/** Names of the built-in maps. */
export const builtInMaps = async ({ files }: Pick<Effects, 'files'>): Promise<readonly string[]> =>
  (await files.list(FOLDER)).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));

/** A map by its built-in name, or by the path of a YAML file. */
export async function readMap(effects: Pick<Effects, 'files'>, nameOrPath: string): Promise<CaseMap> {
  const { files } = effects;
  const names = await builtInMaps(effects);
  if (names.includes(nameOrPath)) {
    const path = join(FOLDER, `${nameOrPath}.yaml`);
    return readCaseMap(path, await files.read(path));
  }
  if ((await files.size(nameOrPath)) === undefined || (await files.isFolder(nameOrPath)))
    throw usageError(
      `--map ${nameOrPath}: neither a built-in map (${names.join(', ')}) nor a YAML file; “touchstone map suggest” writes a first one`,
      `--map ${nameOrPath}：既不是内置映射（${names.join('、')}），也不是 YAML 文件；可用 “touchstone map suggest” 生成初稿`,
    );
  return readCaseMap(nameOrPath, await files.read(nameOrPath));
}

/** Built-in maps all of whose columns are in a header. */
export async function fittingMaps(
  effects: Pick<Effects, 'files'>,
  header: readonly string[],
): Promise<readonly CaseMap[]> {
  const maps = await Promise.all((await builtInMaps(effects)).map((name) => readMap(effects, name)));
  return maps.filter((map) => {
    const { text, time, opened } = requestOf(map);
    return [...text, time, ...(opened ? [opened] : [])].every((name) => header.includes(name));
  });
}
