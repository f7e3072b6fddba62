import { gunzipped, isGzip } from '../evidence/gzip.ts';
import { emptyLog } from '../evidence/log-format.ts';
import type { Effects } from '../model/effects.ts';
import { inputError, interruptedError } from '../model/error.ts';

export interface Progress {
  /** Bytes of the file read so far, and its size. */
  readonly done: number;
  readonly total: number;
}

export interface ReadOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** A log's bytes, unpacked, and the first of them looked at ahead. */
export interface LogBytes {
  readonly head: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Opens a file as a stream: what is read is told, an abort ends it, gzip is unpacked on the way. */
export async function logBytes(
  { files }: Pick<Effects, 'files'>,
  path: string,
  options: ReadOptions,
): Promise<LogBytes> {
  const size = await files.size(path);
  if (size === undefined)
    throw inputError(`${path}: there is no such file; check the path`, `${path}：文件不存在；请检查路径`);
  if (await files.isFolder(path))
    throw inputError(`${path}: is a folder; name a file in it`, `${path}：这是一个目录；请指定其中的文件`);
  if (size === 0) throw emptyLog(path);
  const packed = await ahead(watched(files.stream(path), size, options));
  const plain = isGzip(packed.head) ? await ahead(gunzipped(packed.chunks, path)) : packed;
  if (plain.head.length === 0) throw emptyLog(path);
  return plain;
}

async function* watched(
  chunks: AsyncIterable<Uint8Array>,
  total: number,
  { onProgress, signal }: ReadOptions,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of chunks) {
    if (signal?.aborted) throw interruptedError();
    yield chunk;
    done += chunk.length;
    onProgress?.({ done, total });
  }
}

/** Looks at the first chunk without taking it away. */
async function ahead(chunks: AsyncIterable<Uint8Array>): Promise<LogBytes> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done ? new Uint8Array(0) : first.value;
  return { head, chunks: continued(head, iterator) };
}

async function* continued(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
