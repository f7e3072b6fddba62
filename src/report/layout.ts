import stringWidth from 'string-width';

/** Columns that the text takes in a terminal: a Chinese character takes two. */
export const widthOf = (text: string): number => stringWidth(text);

/** No line starts with these. */
const CLOSING = /^[\p{Pe}\p{Pf}，。、；：！？,.;:!?%…]$/u;

/** Breaks text into lines of at most `width` columns: at spaces, between Chinese characters, and inside a word only if it must. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line === '' && piece.trim() === '') continue;
    if (widthOf(line + piece.trimEnd()) <= width || (line !== '' && CLOSING.test(piece) && widthOf(line) <= width)) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = piece.trim() === '' ? '' : piece;
    while (widthOf(line) > width) {
      const cut = fitting(line, width);
      lines.push(cut);
      line = line.slice(cut.length);
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.length > 0 ? lines : [''];
}

/** Words with the space after them; each wide character by itself. */
const piecesOf = (text: string): string[] =>
  text.match(/[\p{sc=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{sc=Han}\u3000-\u303f\uff00-\uffef]+\s*|\s+/gu) ?? [];

function fitting(text: string, width: number): string {
  let cut = '';
  for (const letter of text) {
    if (cut !== '' && widthOf(cut + letter) > width) break;
    cut += letter;
  }
  return cut;
}

/** Wrapped, the first line after `first`, the others under it. */
export function hang(first: string, text: string, width: number): string {
  const indent = ' '.repeat(widthOf(first));
  return wrap(text, width - indent.length)
    .map((line, at) => (at === 0 ? first : indent) + line)
    .join('\n');
}

export function pad(text: string, width: number): string {
  const fits = widthOf(text) <= width ? text : `${fitting(text, width - 1)}…`;
  return fits + ' '.repeat(Math.max(0, width - widthOf(fits)));
}

export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;
