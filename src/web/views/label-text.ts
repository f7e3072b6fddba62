/** Chinese characters and marks stand about as wide as this many Latin letters. */
const WIDE = 1.62;
const isWide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
/** In Latin letters. */
export const widthOf = (words: string): number =>
  Array.from(words).reduce((sum, one) => sum + (isWide.test(one) ? WIDE : 1), 0);

/** As much of a name as `most` Latin letters take up, and a mark where something is missing. */
export function shortened(name: string, most: number): string {
  if (widthOf(name) <= most) return name;
  let kept = '';
  for (const one of name) {
    if (widthOf(`${kept}${one}`) > most - 1) break;
    kept += one;
  }
  return `${kept.trimEnd()}…`;
}

/** What no line breaks: a Chinese character with the marks about it, a Latin word, a space. */
const PIECES = /[（《]*\p{Script=Han}[）》、，。；：？！]*|\s+|[^\s\p{Script=Han}（《]+|[（《]/gu;

/** In lines of at most `most` Latin letters: broken at spaces, and between Chinese characters, which have none. */
export function inLines(name: string, most: number): string {
  const lines = [''];
  for (const piece of name.match(PIECES) ?? []) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && widthOf((last + piece).trimEnd()) > most) lines.push(piece.trimStart());
    else lines[lines.length - 1] = last + piece;
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** An amount with its currency above it where both together take up more than `most` Latin letters. */
export const amountLines = (amount: string, most: number): string =>
  widthOf(amount) > most ? amount.replace(' ', '\n') : amount;

/** Pixels of a line of a chart's letters, between two names, of a row whose name is short, and above all rows, as Plot has it. */
const LINE = 12;
const APART = 6;
const ROW = 32;
const ABOVE = 20;

/** Pixels below all rows: two lines of an amount find room there. */
export const BELOW = 36;

/**
 * Pixels of a chart that has a row for each of `names`, which stand in lines, so that none runs into the next. `padding`: between the rows,
 * as a share of one.
 */
export const heightFor = (names: readonly string[], padding: number): number =>
  ABOVE +
  BELOW +
  (names.length + padding) * Math.max(ROW, ...names.map((name) => LINE * name.split('\n').length + APART));
