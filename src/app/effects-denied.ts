import { diskError, inputError } from '../model/error.ts';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const DENIED: ReadonlySet<string | undefined> = new Set(['EACCES', 'EBUSY', 'EISDIR', 'ENOTDIR', 'EPERM', 'EROFS']);
const FULL: ReadonlySet<string | undefined> = new Set(['EDQUOT', 'ENOSPC']);

/** Why the disk would not write, in one line with the path; what is no refusal of a disk stays as it was thrown. */
export function unwritable(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (DENIED.has(code))
    return diskError(
      `${path}: cannot be written (${code}); allow writing there, or work in another folder`,
      `${path}：无法写入（${code}）；请开放写权限，或换一个目录`,
      error,
    );
  if (FULL.has(code))
    return diskError(
      `${path}: the disk is full (${code}); nothing was half written, free some space and run it again`,
      `${path}：磁盘已满（${code}）；没有留下写了一半的文件，腾出空间后重新运行即可`,
      error,
    );
  return error;
}

/** As above, of reading. */
export function unreadable(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code !== 'EACCES' && code !== 'EPERM') return error;
  return inputError(
    `${path}: cannot be read (${code}); allow reading it`,
    `${path}：无法读取（${code}）；请开放读权限`,
    error,
  );
}
