import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block, Cell } from './block.ts';
import { htmlBlocks } from './html.ts';
import { maskMarkup, titleSpan } from './markdown-mask.ts';
import { plainBlocks } from './plain.ts';
import { keepFlowing, type Run, type RunBuilder, runBuilder, runOf } from './run.ts';

/** Markdown with tables, HTML in it, and what MDX and site generators add. */
export function markdownBlocks(stored: string): { blocks: Block[]; title: Run | null } {
  const { source, tables } = maskMarkup(stored);
  const root: Root = fromMarkdown(source, {
    // What is indented in a contract is text, not code.
    extensions: [gfmTable(), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const found: { at: number; block: Block }[] = [];
  const walk = (nodes: Parents['children'], depth: number) => {
    for (const node of nodes) for (const block of blocksOf(node, depth)) found.push({ at: offsetOf(node), block });
  };
  const blocksOf = (node: Nodes, depth: number): readonly Block[] => {
    switch (node.type) {
      case 'heading':
        return [{ kind: 'heading', level: node.depth, run: inline(node.children, source) }];
      case 'paragraph':
        // Rows without the line that Markdown asks for under the head.
        if (BARRED.test(source.slice(offsetOf(node), endOf(node))))
          return plainBlocks(source, offsetOf(node), endOf(node));
        return [{ kind: 'paragraph', depth, run: inline(node.children, source) }];
      case 'table':
        return [
          {
            kind: 'table',
            rows: node.children.map((row, at) =>
              row.children.map((cell): Cell => {
                return { run: cellRun(cell.children, source), isHeader: at === 0, columns: 1, rows: 1 };
              }),
            ),
          },
        ];
      case 'html':
        return htmlBlocks(source, offsetOf(node), endOf(node)).blocks;
      case 'code':
        // A table that is drawn with bars is drawn there to keep its shape.
        return node.lang == null && DRAWN.test(node.value) ? plainBlocks(source, offsetOf(node), endOf(node)) : [];
      case 'list':
        for (const item of node.children) walk(item.children, depth + 1);
        return [];
      case 'blockquote':
        walk(node.children, depth);
        return [];
      default:
        return [];
    }
  };
  walk(root.children, 0);
  for (const [from, to] of tables)
    for (const block of htmlBlocks(stored, from, to).blocks) found.push({ at: from, block });
  const title = titleSpan(stored);
  return {
    blocks: found
      .filter(({ block }) => block.kind === 'table' || block.run.text !== '')
      .sort((a, b) => a.at - b.at)
      .map(({ block }) => block),
    title: title && runOf(stored, title[0], title[1]),
  };
}

/** A head, a rule of dashes and a row. */
const DRAWN = /^[^\n|]+\|[^\n]+\n[\s|+:-]*-{3}[\s|+:-]*\n[^\n|]+\|/m;
/** Two lines and more, each with two bars. */
const BARRED = /^[^\n|]*\|[^\n|]*\|[^\n]*\n[^\n|]*\|[^\n|]*\|/m;

const offsetOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

function inline(nodes: readonly PhrasingContent[], source: string): Run {
  const builder = runBuilder();
  addInline(builder, nodes, source);
  return builder.done();
}

/** In a cell `\n` is how some site generators write a line break. */
function cellRun(nodes: readonly PhrasingContent[], source: string): Run {
  const run = inline(nodes, source);
  return { ...run, text: run.text.replace(/(?<=\s)\\n(?=\s)|(?<=\S)\\n(?=[A-Z])/g, '\n ') };
}

function addInline(builder: RunBuilder, nodes: readonly PhrasingContent[], source: string): void {
  for (const node of nodes) {
    const [start, end] = [offsetOf(node), endOf(node)];
    if (node.type === 'text' || node.type === 'inlineCode')
      addWords(builder, source.slice(start, end), node.value, start);
    else if (node.type === 'break') builder.replace('\n', start, end);
    else if (node.type === 'html') {
      if (/^<\/?(?:br|li|p|div)\b/i.test(node.value)) builder.replace('\n', start, end);
    } else if ('children' in node) addInline(builder, node.children, source);
  }
}

/** Follows escapes, entities and line prefixes from the source to the words that they stand for. */
function addWords(builder: RunBuilder, source: string, words: string, start: number): void {
  if (source === words) return keepFlowing(builder, words, start);
  let at = 0;
  let from = 0;
  let kept = '';
  const flush = () => {
    keepFlowing(builder, kept, start + from);
    kept = '';
  };
  for (let next = 0; next < words.length && at < source.length; ) {
    if (
      source[at] === words[next] &&
      !(source[at] === '\\' && source[at + 1] === words[next + 1] && words[next] !== '\\')
    ) {
      if (kept === '') from = at;
      kept += words[next];
      at++;
      next++;
      continue;
    }
    flush();
    const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{2,31});/i.exec(source.slice(at, at + 40))?.[0];
    if (entity) {
      builder.replace(words[next] ?? '', start + at, start + at + entity.length);
      at += entity.length;
      next++;
    } else at++;
  }
  flush();
}
