import { inputError } from '../../model/error.ts';
import { decodeText } from '../charset.ts';

/** Characters that fill a third of any Chinese text, in both scripts. */
const FREQUENT = /[的一是不在有和为為以时時用到于於可主年产產方后後定服务務本您我请請提供内內及或之日月与與应應]/gu;
const HAN = /[\u4e00-\u9fff]/gu;
const LEAST_SHARE = 0.04;
const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,20})/i;

/**
 * The text of a document: in the character set that a page declares, else as any text of ours is read, else Big5. Chinese read in
 * the wrong set has none of the characters that every Chinese text has.
 */
export function documentText(name: string, bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const match = DECLARED.exec(head);
  const declared = match?.[1] ?? match?.[2];
  const utf8 = decoded('utf-8', bytes);
  if (utf8 !== null && !utf8.includes('\0')) return utf8;
  const named = declared === undefined ? null : decoded(declared, bytes);
  if (named !== null && isLikely(named)) return named;
  const usual = decodeText(name, bytes);
  if (isLikely(usual)) return usual;
  const big5 = decoded('big5', bytes);
  if (big5 !== null && isLikely(big5)) return big5;
  throw inputError(
    `${name}: its characters make no sense as UTF-8, GB18030 or Big5; save it as UTF-8 text`,
    `${name}：按 UTF-8、GB18030、Big5 读取都不成文字；请另存为 UTF-8 文本`,
  );
}

function isLikely(text: string): boolean {
  const han = text.match(HAN)?.length ?? 0;
  return han < 20 || (text.match(FREQUENT)?.length ?? 0) >= LEAST_SHARE * han;
}

function decoded(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
