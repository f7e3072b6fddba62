import { BULLET, type Cut, GOES_ON, type Line } from './plain-line.ts';

/** Columns set apart by tabs, bars or at least two spaces (a wide space, or three, where words could stand beside each other). */
export function cellsOf({ text, start }: Line): readonly Cut[] {
  if (BULLET.test(text) && !text.includes('\t') && !/[|│]/.test(text)) return [];
  const hasBars = /[|│┃]/.test(text);
  const inner = hasBars
    ? text.replace(/^\s*[|│┃]/, (bar) => ' '.repeat(bar.length)).replace(/[|│┃]\s*$/, (bar) => ' '.repeat(bar.length))
    : text;
  const separator = hasBars ? /[|│┃]/g : text.includes('\t') ? /\t+/g : / {2,}|\u3000+/g;
  const cuts: Cut[] = [];
  let from = 0;
  const add = (to: number) => {
    const words = inner.slice(from, to);
    if (!hasBars && words.trim() === '') return;
    const lead = words.length - words.trimStart().length;
    cuts.push({ start: start + from + lead, end: start + from + Math.max(lead, words.trimEnd().length) });
  };
  for (const match of inner.matchAll(separator)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(inner.length);
  return cuts;
}

const TIME = String.raw`(?:[<≤]\s?|within |up to )?\d{1,3}(?:\.\d+)?(?:\s?[-–]\s?\d{1,3})?\s?(?:(?:business|working|calendar) )?(?:hours?|hrs?|h|days?|d|min(?:ute)?s?|weeks?|months?|[个個]?(?:小[时時]|分[钟鐘]|[天日]|工作[日天]))[内內]?`;
const NOTHING = String.raw`n\/?a|no SLA|none|best[- ]efforts?|NBD|next business day|[-–—]|无|無|不适用|不適用`;
const LAST_VALUE = new RegExp(String.raw`(?:^|\s)(${TIME}|${NOTHING})\s*$`, 'iu');
/** `High4 hours`: a name of a level, and its time right behind. */
const GLUED = new RegExp(
  String.raw`^(\s*(?:critical|urgent|emergency|high|medium|normal|low|major|minor))(?=\d)${TIME}\s*$`,
  'iu',
);
/** `99.0% to 95.0% 10%`: a bound and what is given back. */
const LAST_SHARE = /(?<=\d\s?%|\d)\s*(?<=[%\s])(\d{1,3}(?:\.\d+)?\s?%|n\/?a)\s*$/iu;

/**
 * The cells of a row of a table that lost its columns on its way into plain text: a name and at least two times (`High 8 hrs 4 hrs N/A`),
 * or a share and another that is given back (`< 99.9% to 99.0% 10%`). Empty: no such row.
 */
export function lostCells({ text, start }: Line): readonly Cut[] {
  if (text.length > LONGEST_LINE) return [];
  const share = /\d\s?%/.test(text) ? LAST_SHARE.exec(text) : null;
  if (share) return share.index === 0 ? [] : cutsAt(text, start, [share.index + share[0].indexOf(share[1] ?? '')]);
  const glued = GLUED.exec(text);
  if (glued) return cutsAt(text, start, [glued[1]?.length ?? 0]);
  const starts: number[] = [];
  for (let rest = text; ; ) {
    const value = LAST_VALUE.exec(rest);
    if (!value) break;
    starts.unshift(value.index + value[0].indexOf(value[1] ?? ''));
    rest = rest.slice(0, value.index);
  }
  const name = text.slice(0, starts[0] ?? 0).trim();
  const isName = name !== '' && name.length <= LONGEST_NAME && !GOES_ON.test(name);
  if (starts.length < 2 || !isName || !/\d/.test(text.slice(starts[0]))) return [];
  return cutsAt(text, start, starts);
}

/** `2 hours 30 minutes` may be two times, or one. */
export const isOneTime = ({ text }: Line): boolean => text.length <= LONGEST_LINE && IN_PARTS.test(text);
const IN_PARTS =
  /\d\s?(?:(?:hours?|hrs?|h|[个個]?小[时時])\s?\d{1,2}\s?(?:min(?:ute)?s?|分[钟鐘])|(?:days?|天)\s?\d{1,2}\s?(?:hours?|hrs?|h|[个個]?小[时時]))\s*$/iu;

/** The head over such rows, where it has a word a column: `Severity Standard Premium`, `Priority Initial response Resolution time`. */
export function lostHead({ text, start }: Line, columns: number): readonly Cut[] {
  const credit = columns === 2 ? CREDIT_HEAD.exec(text) : null;
  if (credit) return cutsAt(text, start, [credit[1]?.length ?? 0]);
  const words = [/\S+/g, NAME_OF_TIMES]
    .map((pattern) => [...text.matchAll(pattern)])
    .find(({ length }) => length === columns);
  if (words === undefined || /[.。:：;；,，]\s*$/u.test(text)) return [];
  return words.map(({ index, 0: word }) => ({ start: start + index, end: start + index + word.length }));
}

/** A word, with those that times are called by: `Initial response`, `Resolution time`. */
const NAME_OF_TIMES = /(?:\b(?:initial|first|target)\s)?\S+(?:\s(?:times?|targets?|goals?|level)(?!\S))?/giu;
/** `Monthly uptime % Service credit`. */
const CREDIT_HEAD = /^(\s*\S[^.:;]{2,40}?)\s*(?:(?:service )?credits?|refunds?|discounts?)(?: [^.:;]{1,24})?\s*$/iu;
const LONGEST_LINE = 200;
const LONGEST_NAME = 40;

function cutsAt(text: string, start: number, values: readonly number[]): readonly Cut[] {
  return [0, ...values].map((from, at, all) => {
    const words = text.slice(from, all[at + 1] ?? text.length);
    const lead = words.length - words.trimStart().length;
    return { start: start + from + lead, end: start + from + words.trimEnd().length };
  });
}
