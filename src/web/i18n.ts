import i18next from 'i18next';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { LANGS, type Lang, type Text } from '../model/text.ts';
import { closedUp } from '../report/words/punctuation.ts';
import { SHOWN } from './shown.ts';
import { type AllWords, WORDS } from './words.ts';

type Table = Readonly<Record<string, Text>>;

const inLanguage = (tables: Readonly<Record<string, Table>>, lang: Lang) =>
  Object.fromEntries(
    Object.entries(tables).map(([table, words]) => [
      table,
      Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text[lang]])),
    ]),
  );

const KEPT = 'touchstone-language';

/** Starts with the reader's own choice of before, else with the language that the page was written in. */
export function startWords(pageLang: string, more: Readonly<Record<string, Table>>): void {
  const tables = { ...WORDS, ...more };
  const kept = keptChoice();
  const lang: Lang = kept ?? (pageLang.startsWith('zh') ? 'zh' : 'en');
  void i18next.init({
    lng: lang,
    fallbackLng: false,
    ns: Object.keys(tables),
    resources: Object.fromEntries(LANGS.map((one) => [one, inLanguage(tables, one)])),
    keySeparator: false,
    initAsync: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  nameLang();
}

const pageLang = (): Lang => (i18next.language === 'zh' ? 'zh' : 'en');

const nameLang = (): void => {
  document.documentElement.lang = pageLang() === 'zh' ? 'zh-CN' : 'en';
};

/** A page opened from a file may be refused its storage. */
function keptChoice(): Lang | undefined {
  try {
    return LANGS.find((one) => one === localStorage.getItem(KEPT));
  } catch {
    return undefined;
  }
}

export function changeLang(lang: Lang): void {
  void i18next.changeLanguage(lang);
  // Once the new words are seen: the browser styles and shapes the whole page anew for it.
  setTimeout(nameLang, SHOWN);
  try {
    localStorage.setItem(KEPT, lang);
  } catch {
    // The choice then holds for this visit.
  }
}

const subscribe = (changed: () => void): (() => void) => {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
};

/** The page's own language, for whoever hands it down. */
export const usePageLang = (): Lang => useSyncExternalStore(subscribe, pageLang);

/** The language handed down to a part: the page's own, or the one before where a part is drawn after the rest, and so is changed after it. */
export const LangContext = createContext<Lang>('en');

export const useLang = (): Lang => useContext(LangContext);

/**
 * The words of one table: `t('key', { n: 3 })`; a plural has its forms as `key_one` and `key_other`, asked for with `count`. The same
 * function until the language changes, so that a figure drawn with it stays until then.
 */
export function useWords<Name extends keyof AllWords>(name: Name) {
  const lang = useLang();
  return useCallback(
    (key: Key<AllWords[Name]>, values?: Readonly<Record<string, string | number>>): string => {
      // Most words have nothing to fill in, and a screen has hundreds of them.
      if (values === undefined) return i18next.getResource(lang, name, key);
      if (lang === 'en') return i18next.t(key, { ns: name, lng: lang, ...values });
      return closedUp(values, (kept) => i18next.t(key, { ns: name, lng: lang, ...kept }));
    },
    [name, lang],
  );
}
type Key<Table> = Table extends unknown ? (keyof Table & string extends infer K ? Base<K> : never) : never;
type Base<K> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K & string;

/** Words that the document itself carries in both languages; the same function until the language changes. */
export function useSay(): (text: Text) => string {
  const lang = useLang();
  return useCallback((text) => text[lang], [lang]);
}
