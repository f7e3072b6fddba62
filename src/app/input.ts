import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';

/** The bytes of a file, or of standard input for `-`. */
export async function readInput(
  { files, terminal }: Pick<Effects, 'files' | 'terminal'>,
  path: string,
): Promise<Uint8Array> {
  if (path === '-') return terminal.stdin();
  if ((await files.size(path)) === undefined)
    throw inputError(`${path}: there is no such file; check the path`, `${path}：文件不存在；请检查路径`);
  if (await files.isFolder(path))
    throw inputError(`${path}: is a folder; name a file in it`, `${path}：这是一个目录；请指定其中的文件`);
  return files.read(path);
}
