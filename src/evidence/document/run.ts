import { readable } from './characters.ts';

/** `[start, end)` in UTF-16 offsets into the stored text. */
export type Span = readonly [start: number, end: number];

/** Where a stretch of a run's text stands in the stored text; of one length with it, or replaced as a whole (`&gt;`). */
interface Piece {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** Words as they are read, without markup and in ordinary characters, that know where they stand in the stored text. */
export interface Run {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export const EMPTY: Run = { text: '', pieces: [] };

/** Puts a run together from stretches of the stored text. */
export interface RunBuilder {
  /** The stretch as it stands there. */
  keep(words: string, start: number): void;
  /** Other words for the stretch: a character for its entity. */
  replace(words: string, start: number, end: number): void;
  readonly isEmpty: boolean;
  done(): Run;
}

// Zero width and soft hyphen: there for line breaking, not for reading.
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const HAN = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]/;

/** @param letters what is done to the characters, one for one; leave it out to read, give `asIs` to keep them. */
export function runBuilder(letters: (text: string) => string = readable): RunBuilder {
  let text: string[] = [];
  let length = 0;
  let pieces: Piece[] = [];
  const add = (words: string, start: number, end: number) => {
    if (words === '') return;
    const last = pieces.at(-1);
    const isOneToOne = words.length === end - start;
    if (!isOneToOne || !last || last.end !== start || length - last.at !== last.end - last.start)
      pieces.push({ at: length, start, end });
    else pieces[pieces.length - 1] = { ...last, end };
    text.push(words);
    length += words.length;
  };
  return {
    keep(words, start) {
      if (!UNSEEN.test(words)) return add(words, start, start + words.length);
      for (let at = 0; at < words.length; at++) if (!UNSEEN.test(words[at])) add(words[at], start + at, start + at + 1);
    },
    replace: add,
    get isEmpty() {
      return text.every((words) => words.trim() === '');
    },
    done() {
      const run = trimmed({ text: letters(text.join('')), pieces });
      text = [];
      pieces = [];
      length = 0;
      return run;
    },
  };
}

export const asIs = (text: string): string => text;

/** The run of a stretch of the stored text, line ends read as spaces and, between Chinese characters, as nothing. */
export function runOf(stored: string, start: number, end: number): Run {
  const builder = runBuilder();
  keepFlowing(builder, stored.slice(start, end), start);
  return builder.done();
}

/** Keeps words whose line ends mean nothing. */
export function keepFlowing(builder: RunBuilder, words: string, start: number): void {
  let from = 0;
  for (const match of words.matchAll(/(?:\r\n?|\n)\s*/g)) {
    const end = match.index + match[0].length;
    let to = match.index;
    // Looked for backwards: a pattern would look ahead from each of a thousand blanks.
    while (to > from && (words[to - 1] === ' ' || words[to - 1] === '\t')) to--;
    builder.keep(words.slice(from, to), start + from);
    const isChinese = HAN.test(words[to - 1] ?? ' ') && HAN.test(words[end] ?? ' ');
    if (!isChinese) builder.replace(' ', start + to, start + end);
    from = end;
  }
  builder.keep(words.slice(from), start + from);
}

/** Part of a run. */
export function slice({ text, pieces }: Run, from: number, to: number): Run {
  const parts: Piece[] = [];
  for (let index = pieceAt(pieces, from); index < pieces.length; index++) {
    const piece = pieces[index];
    const next = pieces[index + 1]?.at ?? text.length;
    if (piece.at >= to) break;
    const isOneToOne = next - piece.at === piece.end - piece.start;
    const head = Math.max(0, from - piece.at);
    const tail = Math.max(0, next - to);
    parts.push({
      at: Math.max(piece.at, from) - from,
      start: isOneToOne ? piece.start + head : piece.start,
      end: isOneToOne ? piece.end - tail : piece.end,
    });
  }
  return { text: text.slice(from, to), pieces: parts };
}

export function trimmed(run: Run): Run {
  const from = run.text.length - run.text.trimStart().length;
  const to = run.text.trimEnd().length;
  return from === 0 && to === run.text.length ? run : from >= to ? EMPTY : slice(run, from, to);
}

/** Where `[from, to)` of the run's text stands in the stored text, from the first of its characters to the last. */
export function spanIn({ text, pieces }: Run, from: number, to: number): Span {
  const first = pieces[pieceAt(pieces, from)];
  const index = pieceAt(pieces, Math.max(from, to - 1));
  const last = pieces[index];
  if (!first || !last) throw new RangeError('an empty run stands nowhere');
  const isOneToOne = (piece: Piece, next: number) => next - piece.at === piece.end - piece.start;
  const firstNext = pieces[pieceAt(pieces, from) + 1]?.at ?? text.length;
  const lastNext = pieces[index + 1]?.at ?? text.length;
  return [
    isOneToOne(first, firstNext) ? first.start + (from - first.at) : first.start,
    isOneToOne(last, lastNext) ? last.start + (Math.max(from + 1, to) - last.at) : last.end,
  ];
}

export const spanOf = (run: Run): Span => spanIn(run, 0, run.text.length);

function pieceAt(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle].at <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
