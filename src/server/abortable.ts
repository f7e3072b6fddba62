import type { Effects } from '../model/effects.ts';
import { interruptedError } from '../model/error.ts';

/**
 * Effects that end a verb at its next step once `signal` is aborted, whether the verb knows of signals or not. As every file is
 * written aside and renamed, nothing stays half written; what was begun may still be cleaned up.
 */
export function abortable(effects: Effects, signal: AbortSignal): Effects {
  const { files } = effects;
  const check = () => {
    if (signal.aborted) throw interruptedError();
  };
  const checked =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      check();
      return work(...args);
    };
  const both = (other: AbortSignal | undefined) => (other === undefined ? signal : AbortSignal.any([signal, other]));
  return {
    ...effects,
    sleep: checked((ms, other) => effects.sleep(ms, both(other))),
    fetch: checked((request) => effects.fetch({ ...request, signal: both(request.signal) })),
    files: {
      ...files,
      read: checked(files.read),
      list: checked(files.list),
      size: checked(files.size),
      isFolder: checked(files.isFolder),
      write: checked(files.write),
      writeStream: checked(files.writeStream),
      rename: checked(files.rename),
      makeFolder: checked(files.makeFolder),
      stream: (path) => streamed(files.stream(path), check),
      exclusively: (path, work) =>
        files.exclusively(path, () => {
          check();
          return work();
        }),
    },
  };
}

async function* streamed(chunks: AsyncIterable<Uint8Array>, check: () => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    check();
    yield chunk;
  }
}
