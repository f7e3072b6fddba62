import type { Span } from '../automatic-reply.ts';

/** A line with its place in the pasted text; `end` is before the line break. */
export interface Line extends Span {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** Longer lines are never headers, whoever's name is a megabyte long. */
export const LONGEST_HEADER = 200;

export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]|$/g)) {
    lines.push({ number: lines.length + 1, text: text.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  return lines;
}

/** Nothing to see in it: blank, or only characters without width. */
export const isBlank = (text: string): boolean => !/[^\s\p{Cf}]/u.test(text);
