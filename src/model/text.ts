/** Words for people. Every one exists in both languages and the two are kept side by side, so that neither can be forgotten. */
export type Lang = 'en' | 'zh';
export const LANGS = ['en', 'zh'] as const satisfies readonly Lang[];
export type Text = Readonly<Record<Lang, string>>;

/** The same words in every language: names, ids, quotes. */
export const verbatim = (words: string): Text => ({ en: words, zh: words });

/** Joins texts language by language. */
export const joinTexts = (texts: readonly Text[], separator: Text): Text => ({
  en: texts.map((text) => text.en).join(separator.en),
  zh: texts.map((text) => text.zh).join(separator.zh),
});
