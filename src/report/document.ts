import type { Lang } from '../model/text.ts';
import { hang, pad, widthOf, wrap } from './layout.ts';

/** A document in plain blocks, the same for the terminal, Markdown and Word. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly isStrong?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly isNumbered?: boolean }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** For the terminal, in `width` columns. */
export function sectionText({ title, blocks }: Section, lang: Lang, width: number): string {
  const words = lang === 'en' ? title.toUpperCase() : title;
  const head = `${words} ${'─'.repeat(Math.max(0, width - widthOf(words) - 1))}`;
  return [head, ...blocks.map((block) => blockText(block, width))].join('\n');
}

function blockText(block: Block, width: number): string {
  switch (block.kind) {
    case 'paragraph':
      return hang('  ', block.text, width);
    case 'list':
      return block.items
        .map((item, at) => hang(block.isNumbered ? `  ${pad(`${at + 1}.`, 3)} ` : '  · ', item, width))
        .join('\n');
    case 'table':
      return tableText(block.head, block.rows, width);
  }
}

/** Columns as wide as they need, the last one taking what is left and wrapping. */
function tableText(head: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const last = head.length - 1;
  const widths = head.map((cell, at) => Math.min(22, Math.max(...[cell, ...rows.map((row) => row[at])].map(widthOf))));
  const room = Math.max(16, width - 2 - widths.slice(0, last).reduce((sum, one) => sum + one + 2, 0));
  const line = (cells: readonly string[]) => {
    const first = `  ${cells
      .slice(0, last)
      .map((cell, at) => `${pad(cell, widths[at])}  `)
      .join('')}`;
    const indent = ' '.repeat(widthOf(first));
    return wrap(cells[last] ?? '', room)
      .map((part, at) => ((at === 0 ? first : indent) + part).trimEnd())
      .join('\n');
  };
  return [head, ...rows].map(line).join('\n');
}

/** GitHub-flavoured Markdown; text of others is escaped by whoever puts it in. */
export const sectionMarkdown = ({ title, blocks }: Section): string =>
  [`## ${title}`, ...blocks.map(blockMarkdown)].join('\n\n');

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>|#]/g, (mark) => `\\${mark}`);

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.isStrong ? `**${escaped(block.text)}**` : escaped(block.text);
    case 'list':
      return block.items.map((item, at) => `${block.isNumbered ? `${at + 1}.` : '-'} ${escaped(item)}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows]
        .map((cells, at) => `| ${cells.map((cell) => (at === 1 ? cell : escaped(cell))).join(' | ')} |`)
        .join('\n');
  }
}
