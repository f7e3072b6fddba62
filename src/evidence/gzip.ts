import { ExpectedError, inputError } from '../model/error.ts';

/** Is it gzip? Two bytes tell (RFC 1952, section 2.3.1). */
export const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/** Unpacks gzip as it comes; an archive that breaks off is refused, because the rest of its cases would be missing silently. */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const unpacked = ReadableStream.from(chunks).pipeThrough(new DecompressionStream('gzip'));
  try {
    for await (const chunk of unpacked) yield chunk;
  } catch (cause) {
    if (cause instanceof ExpectedError || !isZlibError(cause)) throw cause;
    throw inputError(
      `${file}: the gzip archive is damaged or cut off (${cause.message}); fetch or export it again`,
      `${file}：gzip 压缩包损坏或不完整（${cause.message}）；请重新下载或导出`,
      cause,
    );
  }
}

const isZlibError = (error: unknown): error is Error =>
  error instanceof Error && (error instanceof TypeError || ('code' in error && String(error.code).startsWith('Z_')));
