import { type ExpectedError, inputError } from '../model/error.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

/** Is it UTF-8? Most values are ASCII, which needs no decoder. */
export function isUtf8(value: Uint8Array): boolean {
  let at = 0;
  while (at < value.length && value[at] < 0x80) at++;
  if (at === value.length) return true;
  try {
    strict.decode(value);
    return true;
  } catch {
    return false;
  }
}

export const notUtf8 = (file: string, line: number): ExpectedError =>
  inputError(
    `${file}:${line}: not UTF-8 text; say which character set it is in the map (encoding: gb18030), or convert the file`,
    `${file}:${line}：不是 UTF-8 文本；请在映射中写明字符集（encoding: gb18030），或先转换文件`,
  );

/**
 * The same text as UTF-8 chunks. A byte order mark of UTF-16 is followed without asking; any other character set has to be named,
 * because guessing one would change words silently.
 */
export async function* utf8Chunks(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  encoding: string | undefined,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (isFirst) decoder = decoderFor(file, encoding ?? markOf(chunk));
    const body = isFirst && !decoder && hasUtf8Mark(chunk) ? chunk.subarray(3) : chunk;
    isFirst = false;
    if (!decoder) yield body;
    else yield encoder.encode(decoded(decoder, file, body));
  }
  if (decoder) yield encoder.encode(decoded(decoder, file, undefined));
}

const markOf = ([first, second]: Uint8Array): string | undefined =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
const hasUtf8Mark = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf;

function decoderFor(file: string, encoding: string | undefined): InstanceType<typeof TextDecoder> | undefined {
  if (encoding === undefined || /^utf-?8$/i.test(encoding)) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw inputError(
      `${file}: the character set "${encoding}" is not known; use a name such as gb18030, big5 or windows-1252`,
      `${file}：不认识字符集 "${encoding}"；请使用 gb18030、big5、windows-1252 之类的名称`,
      cause,
    );
  }
}

function decoded(decoder: InstanceType<typeof TextDecoder>, file: string, chunk: Uint8Array | undefined): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (cause) {
    throw inputError(
      `${file}: is not text in ${decoder.encoding}; give the character set it is really in (encoding in the map)`,
      `${file}：不是 ${decoder.encoding} 文本；请在映射的 encoding 中写明真正的字符集`,
      cause,
    );
  }
}
