/** A line of plain text, where it begins in the stored text. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

/** A stretch of the stored text. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

export const BULLET =
  /^\s*(?:[-*•·●○◆■▪–]|\(?[a-z\d]{1,2}(?:\.(?!\d)|[)、])|[（(][一二三四五六七八九十\d]{1,3}[)）])\s*/iu;
export const NUMBERED_HEADING =
  /^\s*(?:第[一二三四五六七八九十\d]{1,3}[条章节]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:\.\d{1,2}){0,2}[.、]?\s+(?!(?:(?:business|working|calendar|full)\s)?(?:hours?|hrs?|days?|min(?:ute)?s?|weeks?|months?|years?)\b|[个個]?(?:工作|自然)?[小天日分周月年%])\S)/u;
const ENDS_SENTENCE = /[。.;；:：,，!！?？]\s*$/u;

/** Drawn under a heading, or between parts. */
export const UNDERLINE = /^\s*(?:-{3,}|={3,}|~{3,}|_{3,}|\*{3,}|[─━═—]{3,})\s*$/u;
/** A line of dashes between rows, or a Markdown delimiter row. */
export const RULE = /^[\s|+\-=:─━┼├┤┌┐└┘┬┴╋═]+$/u;

export function* linesOf(stored: string, from: number, to: number): Iterable<Line> {
  let start = from;
  while (start < to) {
    const end = stored.indexOf('\n', start);
    const stop = end < 0 || end > to ? to : end;
    yield { start, text: stored.slice(start, stop).replace(/\r$/, '') };
    start = stop + 1;
  }
}

/** How wide lines are wrapped; where the longest is a whole paragraph, nothing is. */
export function widthOf(lines: readonly Line[]): number {
  let width = 0;
  for (const { text } of lines) width = Math.max(width, text.trim().length);
  return Math.min(WIDEST, width);
}
const WIDEST = 100;

/** The next line's first word had room on this one: the line ended where its writer ended it, as the lines of a card do. */
export function isCutShort({ text }: Line, next: Line, width: number): boolean {
  const line = text.trim();
  const [word = ''] = /^\S{1,30}/u.exec(next.text.trim()) ?? [];
  const isTitle =
    next.text.trim().length <= LONGEST_TITLE && /^[A-Z](?:[^.。;；:：!?]|\.(?=\d))*$/u.test(next.text.trim());
  if (isTitle && /[.!?]$/u.test(line) && width >= NARROWEST) return true;
  return (
    width >= NARROWEST &&
    line.length + 1 + word.length <= width / 2 &&
    !GOES_ON.test(line) &&
    !/^[a-z(（\u4e00-\u9fff]/u.test(word)
  );
}
/** No line of a card and no name ends so: a sentence goes on. */
export const GOES_ON =
  /(?:[,，、:：(（-]|\b(?:an?|the|any|each|every|all|our|your|to|of|in|at|for|with|by|and|or|than|after|about|will|shall|must|within|is|are|takes?))$/iu;
const NARROWEST = 60;
const LONGEST_TITLE = 40;

export const isHeading = ({ text }: Line): boolean =>
  text.trim().length <= LONGEST_TITLE &&
  (NUMBERED_HEADING.test(text) || /^[^a-z]*[A-Z][^a-z]{3,}$/.test(text)) &&
  // A numbered sentence that is wrapped early is no heading.
  !/[，。；]/u.test(text) &&
  !ENDS_SENTENCE.test(text);

/** `Blocking issues: nothing works.` begins anew after a full sentence; in a wrapped sentence a colon may stand anywhere. */
export const LABELLED = /^\s*(?:[^\s:：,，。.;；\w]{2,12}|[A-Z][\w'’-]*(?: [\w'’-]+){0,3})[:：](?!\/\/)/u;
export const isLabelled = (line: Line, before: Line | undefined): boolean =>
  before !== undefined &&
  ENDS_SENTENCE.test(before.text) &&
  !/[,，]\s*$/u.test(before.text) &&
  LABELLED.test(line.text);

/** Two words and more, all with capitals but the small ones: `Service Credits`, `Incident Priority and Response Targets`. */
export const TITLE = /^[A-Z][\p{L}’'-]*(?:\s(?:[A-Z][\p{L}’'-]*|and|or|of|the|for|to|in|an?|by|with|&|[–—-])){1,7}$/u;
