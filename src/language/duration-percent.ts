import type { Span } from './automatic-reply.ts';
import { NUMBER, numberOf } from './duration-number.ts';

export interface FoundPercent extends Span {
  readonly percent: number;
}

const DIGITS =
  /(?<![\d.,０-９])([\d０-９]{1,3}(?:[.．][\d０-９]{1,12})?|\d{1,2},\d{1,3})\s?(?:%|％|﹪|per ?cent(?![a-z]))/giu;
const CHINESE = new RegExp(`百分之\\s?(${NUMBER})(?:[点點]([〇零一二三四五六七八九]{1,9}|[\\d０-９]{1,9}))?`, 'gu');

/** Percentages: `99.95%`, `99.95％`, `99,95 %`, `99.9 percent`, `百分之九十九点九`. In order of place; a value above 100 is kept as written. */
export function findPercents(text: string): readonly FoundPercent[] {
  const found: FoundPercent[] = [];
  for (const match of text.matchAll(DIGITS))
    found.push({ ...spanOf(match), percent: Number((match[1] ?? '').normalize('NFKC').replace(',', '.')) });
  for (const match of text.matchAll(CHINESE)) {
    const [, whole = '', decimals = ''] = match;
    const value = numberOf(whole);
    if (value === null) continue;
    const digits = Array.from(decimals.normalize('NFKC'), (letter) => numberOf(letter) ?? 0).join('');
    found.push({ ...spanOf(match), percent: digits === '' ? value : Number(`${value}.${digits}`) });
  }
  return found.sort((a, b) => a.start - b.start);
}

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });
