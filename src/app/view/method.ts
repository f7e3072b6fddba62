import { fileURLToPath } from 'node:url';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Effects } from '../../model/effects.ts';
import { LANGS, type Lang } from '../../model/text.ts';
import type { MethodPage, ViewDoc } from '../../model/view.ts';

/** The pages of the audits as they are published with the package; the same from src/ and from dist/. */
const PAGES = fileURLToPath(new URL('../../../docs/audits/', import.meta.url));

export async function methodPages(
  { files }: Pick<Effects, 'files'>,
  audits: readonly string[],
): Promise<ViewDoc['method']> {
  const pages: ViewDoc['method'] = [];
  for (const audit of audits) {
    const markdown = new TextDecoder().decode(await files.read(`${PAGES}${audit}.md`));
    pages.push({ audit, page: { en: methodPage(markdown, 'en'), zh: methodPage(markdown, 'zh') } });
  }
  return pages;
}

type Block = MethodPage[number];

/** The part of a page in one language. A heading in one language speaks for all below it; one in both does not. */
export function methodPage(markdown: string, lang: Lang): MethodPage {
  const root = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  let under: Lang | null = null;
  return root.children.flatMap((node): Block[] => {
    if (node.type === 'heading') {
      const words = textOf(node);
      under = isBoth(words) ? null : langOf(words);
      // The title stands over the page already.
      return node.depth === 1 || (under ?? lang) !== lang ? [] : [{ kind: 'heading', text: halfOf(words, lang) }];
    }
    return blocksOf(node, lang, under);
  });
}

function blocksOf(node: Nodes, lang: Lang, under: Lang | null): Block[] {
  const isOurs = (words: string) => words !== '' && (under ?? langOf(words)) === lang;
  switch (node.type) {
    case 'paragraph':
      // Its id and version, which the report has.
      if (node.children[0]?.type === 'inlineCode' && /@\d+$/.test(node.children[0].value)) return [];
      return textOf(node)
        .split('\n')
        .map((line) => (under === null ? halfOf(line, lang) : line))
        .filter(isOurs)
        .map((text) => ({ kind: 'paragraph', text }));
    case 'list': {
      const items = node.children.map(textOf).filter(isOurs);
      return items.length === 0 ? [] : [{ kind: 'list', items }];
    }
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => halfOf(textOf(cell), lang)));
      const filled = rows.filter((row) => row.some((cell) => cell !== ''));
      return under === null || under === lang ? [{ kind: 'table', rows: filled }] : [];
    }
    default:
      return [];
  }
}

/** Pages write what is short in both languages on one line: `unit · 单位`. */
const BETWEEN = ' · ';
const isBoth = (words: string): boolean =>
  words.includes(BETWEEN) && new Set(words.split(BETWEEN).map(langOf)).size === LANGS.length;
const halfOf = (words: string, lang: Lang): string =>
  isBoth(words)
    ? words
        .split(BETWEEN)
        .filter((part) => langOf(part) === lang)
        .join(BETWEEN)
    : words;

/** An English sentence may quote a Chinese word, and the reverse: what there is more of decides. */
function langOf(words: string): Lang {
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = words.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han > 2 * latin ? 'zh' : 'en';
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
