import type { OutlinePart } from './outline.ts';
import { joined, type Line, linesOf, type PdfWord } from './pdf-line.ts';
import { tableEnd, tableOf } from './pdf-table.ts';

/** The paragraphs, headings and tables of pages, told from where their words stand. */
export function pagesOutline(pages: readonly (readonly PdfWord[])[]): OutlinePart[] {
  const lines = pages.map(linesOf);
  const body = median(lines.flat().map(({ size }) => size));
  return lines.flatMap((page) => pageOutline(page, body));
}

function pageOutline(lines: readonly Line[], body: number): OutlinePart[] {
  const parts: OutlinePart[] = [];
  let paragraph: Line[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) parts.push(proseOf(paragraph, body));
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const end = tableEnd(lines, at);
    if (end > at) {
      endParagraph();
      parts.push({ kind: 'table', rows: tableOf(lines.slice(at, end)) });
      at = end;
      continue;
    }
    const line = lines[at++];
    const last = paragraph.at(-1);
    const goesOn =
      last &&
      last.y - line.y < 2 * line.size &&
      Math.abs(last.size - line.size) < 0.1 * line.size &&
      !STARTS.test(textOf(line));
    if (!goesOn) endParagraph();
    paragraph.push(line);
  }
  endParagraph();
  return parts;
}

const STARTS =
  /^\s*(?:[-•·●○■▪◦]|\(?\d{1,2}[.)、]|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十\d]+[条章]|[一二三四五六七八九十]{1,3}、|\d{1,2}\.\d{1,2}\s)/u;
const textOf = ({ segments }: Line): string => segments.map(({ text }) => text).join(' ');

function proseOf(lines: readonly Line[], body: number): OutlinePart {
  const words = joined(lines.map(textOf));
  const [{ size }] = lines;
  if (size > 1.12 * body && words.length < 120)
    return { kind: 'heading', level: size > 1.6 * body ? 1 : size > 1.3 * body ? 2 : 3, words };
  if (
    lines.length === 1 &&
    /^(?:第[一二三四五六七八九十\d]+[条章]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:\.\d{1,2})?[.、]?\s)/u.test(words) &&
    words.length <= 40 &&
    !/[。.;；:：,，]$/u.test(words)
  )
    return { kind: 'heading', level: 3, words };
  return {
    kind: 'paragraph',
    depth: /^\s*[-•·●○■▪◦]/u.test(words) ? 1 : 0,
    words: words.replace(/^\s*[-•·●○■▪◦]\s*/u, ''),
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
