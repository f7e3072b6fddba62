import stringWidth from 'string-width';

/** Columns that the text takes in a terminal: a Chinese character takes two. */
export const widthOf = (text: string): number => stringWidth(text);

/** No line starts with these. */
const CLOSING = /^[\p{Pe}\p{Pf}，。、；：！？,.;:!?%…]$/u;

/** Breaks text into lines of at most `width` columns: at spaces, between Chinese characters, and inside a word only if it must. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  const end = () => {
    const words = line.join('').trimEnd();
    if (words !== '') lines.push(words);
    line = [];
  };
  for (const piece of piecesOf(text)) {
    if (line.length === 0 && piece.trim() === '') continue;
    if (widthOf(line.join('') + piece.trimEnd()) > width && line.length > 0) {
      // A closing mark takes the character before it along.
      const company = CLOSING.test(piece) && line.length > 1 ? line.pop() : undefined;
      end();
      if (company !== undefined) line.push(company);
    }
    for (const part of cut(piece, width)) {
      if (line.length > 0 && widthOf(line.join('') + part.trimEnd()) > width) end();
      line.push(part);
    }
  }
  end();
  return lines.length > 0 ? lines : [''];
}

/** A word too long for a line, in parts that fit. */
function cut(piece: string, width: number): string[] {
  const parts: string[] = [];
  let rest = piece;
  while (rest !== '' && widthOf(rest.trimEnd()) > width) {
    const part = fitting(rest, width);
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return rest === '' ? parts : [...parts, rest];
}

/** Words with the space after them; each wide character by itself. */
const piecesOf = (text: string): string[] =>
  text.match(/[\p{sc=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{sc=Han}\u3000-\u303f\uff00-\uffef]+\s*|\s+/gu) ?? [];

function fitting(text: string, width: number): string {
  let part = '';
  for (const letter of text) {
    if (part !== '' && widthOf(part + letter) > width) break;
    part += letter;
  }
  return part;
}

/** Columns that a text beside its name needs at least. */
const LEAST_ROOM = 12;

/** Wrapped, the first line after `first`, the others under it; under a name that takes the whole line, all of them. */
export function hang(first: string, text: string, width: number): string {
  const indent = ' '.repeat(widthOf(first));
  if (indent.length > width / 2 && width - indent.length < LEAST_ROOM) {
    const margin = /^ */.exec(first)?.[0] ?? '';
    const name = wrap(first.trim(), width - margin.length).map((line) => margin + line);
    return [...name, ...wrap(text, width - margin.length - 2).map((line) => `${margin}  ${line}`)].join('\n');
  }
  return wrap(text, width - indent.length)
    .map((line, at) => (at === 0 ? first : indent) + line)
    .join('\n');
}

export function pad(text: string, width: number): string {
  const fits = widthOf(text) <= width ? text : `${fitting(text, width - 1)}…`;
  return fits + ' '.repeat(Math.max(0, width - widthOf(fits)));
}

export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** Cells side by side, each wrapped in its own width. */
export function columns(cells: readonly (readonly [text: string, width: number])[], gap = '  '): string {
  const wrapped = cells.map(([text, width]) => wrap(text, width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, at) =>
    wrapped
      .map((cell, index) => pad(cell[at] ?? '', cells[index][1]))
      .join(gap)
      .trimEnd(),
  );
  return lines.join('\n');
}
