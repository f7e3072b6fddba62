import type { Lang } from '../../model/text.ts';

/** Chinese has its own marks, and no space after them. */
export const COLON: Readonly<Record<Lang, string>> = { en: ': ', zh: '：' };
export const COMMA: Readonly<Record<Lang, string>> = { en: ', ', zh: '、' };
export const STOP: Readonly<Record<Lang, string>> = { en: '; ', zh: '；' };

export const inBrackets = (words: string, lang: Lang): string => (lang === 'en' ? ` (${words})` : `（${words}）`);
export const inQuotes = (words: string): string => `“${words}”`;
