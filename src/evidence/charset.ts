import { inputError } from '../model/error.ts';

/**
 * The text of a file that people made by hand: UTF-8, UTF-16 with its mark, or GB18030, which Chinese office programs still write.
 * A byte order mark is left out. Fails where it is none of them: a picture, an archive, an old binary document.
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const text = decoded(marked ?? 'utf-8', bytes);
  if (text !== null && !text.includes('\0')) return text;
  // Almost any bytes pass for GB18030, but seldom without characters that nobody writes.
  const chinese = marked ? null : decoded('gb18030', bytes);
  if (chinese !== null && !UNWRITTEN.test(chinese)) return chinese;
  throw inputError(
    `${name}: not text in UTF-8, UTF-16 or GB18030; save it as UTF-8 text, or as CSV or XLSX if it is a sheet`,
    `${name}：不是 UTF-8、UTF-16 或 GB18030 文本；请另存为 UTF-8 文本，表格请存为 CSV 或 XLSX`,
  );
}

const UNWRITTEN = /(?!\s)\p{Cc}|\p{Co}/u;

function decoded(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
