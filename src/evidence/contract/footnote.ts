import { BUSINESS_CLOCK } from './lexicon.ts';
import { type Placed, sentences } from './passage.ts';

const MARK = String.raw`(?:[†‡§¶※*]{1,3}|[¹²³⁴⁵⁶]|[①-⑨]|\[\d\])`;
const NOTE = new RegExp(`^\\s*(${MARK})\\s*(?=\\p{L})`, 'u');
const AT_END = new RegExp(`(?<=\\S)\\s?(${MARK})\\s*$`, 'u');
const OFFICE = /\b(?:support|service|opening) hours\b|(?:服务|支持|受理)(?:时间|时段)/iu;
const ALWAYS =
  /24\s?[x×/*]\s?7|7\s?[x×/*]\s?24|\ba?round[- ]the[- ]clock\b|\b(?:regardless|irrespective|outside)\b|不限|不论|无论|全天/iu;

/** The marks after a table whose notes say that the time runs in office hours only. A mark means what its first note says. */
export function officeMarks(parts: readonly Placed[], table: number): ReadonlySet<string> {
  const known = new Map<string, boolean>();
  for (const part of parts.slice(table + 1)) {
    if (part.kind === 'table') continue;
    if (!NOTE.test(part.run.text)) continue;
    for (const { text } of sentences(part.run)) {
      const mark = NOTE.exec(text)?.[1];
      if (mark !== undefined && !known.has(mark))
        known.set(mark, (BUSINESS_CLOCK.test(text) || OFFICE.test(text)) && !ALWAYS.test(text));
    }
  }
  return new Set([...known].flatMap(([mark, isOffice]) => (isOffice ? [mark] : [])));
}

/** `* Counted in business hours` is about what bears the mark, not about the document. */
export const isNote = (text: string): boolean => NOTE.test(text);

/** Do words end with one of the marks? */
export function isMarked(words: string, marks: ReadonlySet<string>): boolean {
  const mark = marks.size === 0 ? undefined : AT_END.exec(words)?.[1];
  return mark !== undefined && marks.has(mark);
}
