import { join } from 'node:path';
import { stringify } from 'yaml';
import { readCaseMap, requestOf } from '../evidence/case-map.ts';
import { readYaml } from '../evidence/yaml-file.ts';
import type { Effects } from '../model/effects.ts';
import { usageError } from '../model/error.ts';
import type { CaseMap } from '../model/map.ts';
import { placesOf } from './workspace.ts';
import { editedYaml } from './yaml-edit.ts';

type Disk = Pick<Effects, 'files'>;

/** The maps that come with Touchstone, beside `src` and `dist`. */
const FOLDER = join(import.meta.dirname, '..', '..', 'maps');

/** Names of the maps in a folder. */
const mapsIn = async ({ files }: Disk, folder: string): Promise<readonly string[]> =>
  (await files.list(folder)).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));

/** Names of the built-in maps. */
export const builtInMaps = (effects: Disk): Promise<readonly string[]> => mapsIn(effects, FOLDER);

/** Names of the maps that a workspace keeps of its own. */
export const keptMaps = (effects: Disk, workspace: string): Promise<readonly string[]> =>
  mapsIn(effects, placesOf(workspace).maps);

/** A map by its built-in name, by its name in a workspace, or by the path of a YAML file. */
export async function readMap(effects: Disk, nameOrPath: string, workspace?: string): Promise<CaseMap> {
  const { files } = effects;
  const names = await builtInMaps(effects);
  const read = async (path: string) => readCaseMap(path, await files.read(path));
  if (names.includes(nameOrPath)) return read(join(FOLDER, `${nameOrPath}.yaml`));
  const kept = workspace === undefined ? [] : await keptMaps(effects, workspace);
  if (workspace !== undefined && kept.includes(nameOrPath))
    return read(join(placesOf(workspace).maps, `${nameOrPath}.yaml`));
  if ((await files.size(nameOrPath)) === undefined || (await files.isFolder(nameOrPath)))
    throw usageError(
      `--map ${nameOrPath}: neither a known map (${[...names, ...kept].join(', ')}) nor a YAML file; “touchstone map suggest” writes a first one`,
      `--map ${nameOrPath}：既不是已有映射（${[...names, ...kept].join('、')}），也不是 YAML 文件；可用 “touchstone map suggest” 生成初稿`,
    );
  return read(nameOrPath);
}

/** Built-in maps all of whose columns are in a header. */
export async function fittingMaps(effects: Disk, header: readonly string[]): Promise<readonly CaseMap[]> {
  const maps = await Promise.all((await builtInMaps(effects)).map((name) => readMap(effects, name)));
  return maps.filter((map) => fits(map, header));
}

/** Do all columns of a map stand in a header? */
export function fits(map: CaseMap, header: readonly string[]): boolean {
  const { text, time, opened } = requestOf(map);
  return [...text, time, ...(opened ? [opened] : [])].every((name) => header.includes(name));
}

/** A name that can stand in a folder, and is no path. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,79}$/u;
export const mapName = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N} _-]+/gu, '-')
    .replace(/^[ _-]+/, '')
    .slice(0, 60) || 'map';

/** Keeps a map in `maps/` of a workspace, under its own name; what its writer remarked in it stays. Nothing is kept that could not be read. */
export async function keepMap(effects: Disk, workspace: string, map: CaseMap): Promise<string> {
  const { files } = effects;
  if (!NAME.test(map.name) || (await builtInMaps(effects)).includes(map.name))
    throw usageError(
      'name: not a name for a map of your own; use letters and digits, and no name of a built-in map',
      'name：不能用作自有映射的名称；请使用文字与数字，且不与内置映射重名',
    );
  const file = `${map.name}.yaml`;
  const path = join(placesOf(workspace).maps, file);
  const written = { schema: 'touchstone/map@1', ...map };
  const before = (await files.size(path)) === undefined ? null : await files.read(path);
  const text =
    before === null
      ? stringify(written, { lineWidth: 0 })
      : editedYaml(new TextDecoder().decode(before), readYaml(file, before).value, written);
  readCaseMap(file, new TextEncoder().encode(text));
  await files.write(path, text);
  return file;
}
