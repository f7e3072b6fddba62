import type { Lang } from '../../model/text.ts';

/** Chinese has its own marks, and no space after them. */
export const COLON: Readonly<Record<Lang, string>> = { en: ': ', zh: '：' };
export const COMMA: Readonly<Record<Lang, string>> = { en: ', ', zh: '、' };
export const STOP: Readonly<Record<Lang, string>> = { en: '; ', zh: '；' };

/** Between a sentence and the next, or a mark and what it announces. */
export const WORD_SPACE: Readonly<Record<Lang, string>> = { en: ' ', zh: '' };

/**
 * Sentences leave a space for what is set into them, as Latin letters and digits want beside Chinese. Where Chinese came in, or stands a Chinese mark,
 * the space goes.
 */
export const closeUp = (zh: string): string =>
  zh.replace(/(?<=[，。；：、？！）]) +| +(?=[，。；：、？！（])|(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');

type Values = Readonly<Record<string, string | number>>;

/** A sentence with its values, closed up; but a space between two Chinese characters of a file's or a vendor's name is its own. */
export function closedUp(values: Values, fill: (values: Values) => string): string {
  const kept = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replace(BETWEEN_HAN, KEPT_SPACE) : value,
  ]);
  return closeUp(fill(Object.fromEntries(kept))).replaceAll(KEPT_SPACE, ' ');
}
const KEPT_SPACE = '\u{e000}';
const BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

export const inBrackets = (words: string, lang: Lang): string => (lang === 'en' ? ` (${words})` : `（${words}）`);
export const inQuotes = (words: string): string => `“${words}”`;
