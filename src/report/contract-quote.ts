import { ordinary } from '../evidence/document/characters.ts';
import { inert } from './inert.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  le: '≤',
  ge: '≥',
};

/** Words of a document as people see them: without markup and the look-alike characters of printed PDFs, and harmless. */
export const quotation = (words: string, most?: number): string =>
  inert(
    ordinary(words)
      .replace(/<\/?[a-z][^<>]{0,300}>|\*\*|`/gi, ' ')
      .replace(/&([a-z]{2,4});/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole),
    most,
  );

/** For which plan and level something is stated: `Gold / P1`; empty where for all. */
export const scopeName = (plan: string | null, severity: string | null): string =>
  [plan, severity]
    .filter((name) => name !== null)
    .map((name) => quotation(name, 80))
    .join(' / ');
