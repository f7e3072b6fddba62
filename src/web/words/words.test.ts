import { describe, expect, it } from 'vitest';
import { LANGS, type Text } from '../../model/text.ts';
import { WORDS } from '../words.ts';
import { LIVE_SUBJECTS, liveWords } from './live.ts';

const entries = Object.entries({ ...WORDS, live: liveWords }).flatMap(([table, words]) =>
  Object.entries<Text>(words).map(([key, text]): [string, Text] => [`${table}.${key}`, text]),
);
const placesIn = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the words of the page', () => {
  it('are there in both languages', () => {
    for (const [key, text] of entries)
      for (const lang of LANGS) expect(text[lang].trim(), `${key} in ${lang}`).not.toBe('');
  });

  it('are Chinese in Chinese, and English in English', () => {
    const han = /\p{Script=Han}/u;
    expect(entries.filter(([, { en }]) => han.test(en)).map(([key]) => key)).toEqual([]);
    // What stands in braces is put in later, and is no word.
    const own = entries.map(([key, { zh }]) => [key, zh.replaceAll(/\{\{\w+\}\}/g, '')] as const);
    const latin = own.filter(([, zh]) => !han.test(zh) && /[a-z]{4}/i.test(zh)).map(([key]) => key);
    expect(latin).toEqual([]);
  });

  it('take the same figures in both', () => {
    for (const [key, { en, zh }] of entries) expect(placesIn(zh), key).toEqual(placesIn(en));
  });

  it('of two subjects of the same form never take each other’s place', () => {
    const keys = LIVE_SUBJECTS.flatMap((words) => Object.keys(words));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('have every form of a plural that English needs', () => {
    const keys = new Set(entries.map(([key]) => key));
    const stems = [...keys]
      .filter((key) => /_(?:one|other)$/.test(key))
      .map((key) => key.replace(/_(?:one|other)$/, ''));
    for (const stem of stems) expect([keys.has(`${stem}_one`), keys.has(`${stem}_other`)], stem).toEqual([true, true]);
  });
});
