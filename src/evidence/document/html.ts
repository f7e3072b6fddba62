import { Parser } from 'htmlparser2';
import type { Block, Cell } from './block.ts';
import { keepFlowing, type Run, type RunBuilder, runBuilder } from './run.ts';

/** Elements whose text is no part of the document. Scripts are never run: there is nothing here that could. */
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'head',
  'nav',
  'footer',
  'iframe',
  'object',
  'select',
]);
const ENDS_BLOCK =
  /^(?:p|div|section|article|main|header|aside|blockquote|pre|ul|ol|dl|li|dd|dt|hr|table|caption|figure|figcaption|details|summary|body|form|address|h[1-6])$/;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

interface OpenTable {
  readonly rows: Cell[][];
  cell: {
    readonly builder: RunBuilder;
    readonly isHeader: boolean;
    readonly columns: number;
    readonly rows: number;
  } | null;
}

/** The blocks of a stretch of HTML inside the stored text. Broken markup is read as browsers would, as far as it matters here. */
export function htmlBlocks(
  stored: string,
  from = 0,
  to = stored.length,
  letters?: (text: string) => string,
): { blocks: Block[]; title: Run | null } {
  const blocks: Block[] = [];
  let title: Run | null = null;
  let text = runBuilder(letters);
  let table: OpenTable | null = null;
  let tables = 0;
  let heading = 0;
  let lists = 0;
  let isItem = false;
  /** Names of open elements that are left out, innermost last. */
  const skipped: string[] = [];
  let isTitle = false;
  /** Inside `html`, where a template is not shown; in a component's source it is the page itself. */
  let isPage = false;

  const here = () => table?.cell?.builder ?? text;
  const endBlock = () => {
    if (table) return;
    const run = text.done();
    if (run.text === '') return;
    if (heading > 0) blocks.push({ kind: 'heading', level: heading, run });
    else blocks.push({ kind: 'paragraph', depth: isItem ? Math.max(1, lists) : 0, run });
    isItem = false;
  };
  const endCell = () => {
    if (!table?.cell) return;
    const { builder, isHeader, columns, rows } = table.cell;
    table.rows.at(-1)?.push({ run: builder.done(), isHeader, columns, rows });
    table.cell = null;
  };
  const endTable = () => {
    endCell();
    if (table && table.rows.some((row) => row.length > 0))
      blocks.push({ kind: 'table', rows: table.rows.filter((row) => row.length > 0) });
    table = null;
  };
  const lineBreak = (start: number, end: number) => {
    if (!here().isEmpty) here().replace('\n', start, end);
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const [start, end] = [from + parser.startIndex, from + parser.endIndex + 1];
        if (
          skipped.length > 0 ||
          (SKIPPED.has(name) && name !== 'head' && (name !== 'template' || isPage)) ||
          'hidden' in attributes ||
          HIDDEN.test(attributes.style ?? '')
        ) {
          if (!VOID.has(name)) skipped.push(name);
          return;
        }
        if (name === 'html') isPage = true;
        if (name === 'title') isTitle = true;
        if (name === 'br') return lineBreak(start, end);
        if (name === 'table') {
          endBlock();
          tables++;
          if (tables === 1) table = { rows: [], cell: null };
          return;
        }
        if (table && tables === 1) {
          if (name === 'tr') {
            endCell();
            table.rows.push([]);
            return;
          }
          if (name === 'td' || name === 'th') {
            endCell();
            if (table.rows.length === 0) table.rows.push([]);
            table.cell = {
              builder: runBuilder(letters),
              isHeader: name === 'th',
              columns: countOf(attributes.colspan),
              rows: countOf(attributes.rowspan),
            };
            return;
          }
        }
        if (!ENDS_BLOCK.test(name)) return;
        if (table) return lineBreak(start, end);
        // A term and what is said of it are one line.
        if (name === 'dd' && !text.isEmpty) return text.replace(': ', start, end);
        endBlock();
        if (/^h[1-6]$/.test(name)) heading = Number(name[1]);
        if (name === 'ul' || name === 'ol') lists++;
        if (name === 'li') isItem = true;
      },
      ontext(words) {
        if (skipped.length > 0) return;
        const [start, end] = [from + parser.startIndex, from + parser.endIndex + 1];
        const builder = here();
        if (words.length === end - start) keepFlowing(builder, words, start);
        else builder.replace(words, start, end);
      },
      onclosetag(name) {
        if (skipped.length > 0) {
          if (skipped.at(-1) === name) skipped.pop();
          return;
        }
        if (isTitle && name === 'title') {
          title = text.done();
          isTitle = false;
          return;
        }
        if (name === 'table') {
          tables = Math.max(0, tables - 1);
          if (tables === 0) endTable();
          return;
        }
        if (table) {
          if (tables === 1 && (name === 'td' || name === 'th')) endCell();
          return;
        }
        if (!ENDS_BLOCK.test(name) || name === 'dt') return;
        endBlock();
        if (/^h[1-6]$/.test(name)) heading = 0;
        if (name === 'ul' || name === 'ol') lists = Math.max(0, lists - 1);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(stored.slice(from, to));
  parser.end();
  endTable();
  endBlock();
  text = runBuilder(letters);
  return { blocks, title };
}

const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'wbr',
  'col',
  'area',
  'base',
  'embed',
  'source',
  'track',
]);

/** A span attribute; a page that claims a thousand columns is not believed. */
const countOf = (words: string | undefined): number => Math.min(50, Math.max(1, Math.trunc(Number(words)) || 1));
