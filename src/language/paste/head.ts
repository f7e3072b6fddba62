import { type DateOrder, readStamp, type Stamp } from '../time-stamp.ts';
import { isBlank, type Line, LONGEST_HEADER } from './line.ts';
import { isName, readSpeaker } from './speaker.ts';

/** The start of a message: who and when, and where its words begin. */
export interface Head {
  /** Null: the speaker of the message before. */
  readonly speaker: string | null;
  readonly isBot: boolean;
  readonly stamp: Stamp | null;
  /** How many lines it takes. */
  readonly lines: 1 | 2;
  /** Offset in its last line at which the message begins, null where it begins on the next line. */
  readonly body: number | null;
}

/** Lines around the one that is tried: the one before, itself, the one after. */
interface Place {
  readonly before: Line | undefined;
  readonly line: Line;
  readonly after: Line | undefined;
  readonly order: DateOrder | undefined;
}
export type HeadForm = (place: Place) => Head | null;

const VERB_BEFORE =
  /\s+(?:commented|replied|wrote|said|posted|responded|added a (?:comment|note|reply))(?:\s+on)?$|\s*(?:回复|发表|提交|评论|创建)?于$|\s+(?:回复|评论|提交|发表)$/i;
const REST = /^\s*(?:(?:回复|写道|评论|提交|说|发表)(?:了)?)?\s*[\])）】:：]*\s*$/;
const JOINING = /[\s([（【·•|，,—–-]+$/;

/** `王工 2026/3/4 14:05:33`, `Jane Doe  2:05 PM`: nothing but space between. */
export const nameThenTime: HeadForm = (place) => nameAndTime(place, /\s/, /^\s*[:：]?\s*$/);

/** `客服 · 2026-03-04 14:05`, `Jane [2:05 PM]`, `技术支持 于 2026-03-04 14:05 回复：`: with signs and verbs between and after. */
export const nameJoinedToTime: HeadForm = (place) => nameAndTime(place, /[\s([（【·•|，,—–-]/, REST);

function nameAndTime({ line, order }: Place, before: RegExp, after: RegExp): Head | null {
  const { text } = line;
  if (text.length > LONGEST_HEADER || !MAY_STATE_A_TIME.test(text) || wholeStamp(text, order)) return null;
  for (let at = 1; at < text.length; at++) {
    if (!before.test(text[at - 1] ?? '')) continue;
    const found = readStamp(text, at, order);
    if (!found || !isTimeOfDay(found.value) || !after.test(text.slice(found.end))) continue;
    const name = text.slice(0, at).replace(JOINING, '').replace(VERB_BEFORE, '').trim();
    return isName(name) ? { ...readSpeaker(name), stamp: found.value, lines: 1, body: null } : null;
  }
  return null;
}

/** Without one of these a line states no time of day; most lines are talk and are passed over by this alone. */
const MAY_STATE_A_TIME = /\d\s?[:：点點时時]|\d\s?[ap]\.?m|ago\b|前/i;

/** `2026-03-04 14:05:33 张三(12345)`, `[2:05 PM] Jane: hello`, `[3/4/2026 2:05 PM] Jane Doe` */
export const timeThenName: HeadForm = ({ line, order }) => {
  const { text } = line;
  if (text.length > LONGEST_HEADER && !/^\s*\[/.test(text)) return null;
  const opening = /^[\s\p{Cf}]*[[(（【]?/u.exec(text)?.[0].length ?? 0;
  const found = readStamp(text, opening, order);
  if (!found || !isTimeOfDay(found.value)) return null;
  const closing = /^\s*[\])）】]?[\s,，-]+/.exec(text.slice(found.end, LONGEST_HEADER))?.[0].length;
  if (closing === undefined) return null;
  const from = found.end + closing;
  const rest = text.slice(from, from + LONGEST_HEADER);
  const colon = /[:：](?:\s|$)/.exec(rest);
  const name = (colon ? rest.slice(0, colon.index) : rest).trim();
  if (!isName(name) || (!colon && text.length > LONGEST_HEADER)) return null;
  const body = colon && !isBlank(text.slice(from + colon.index + 1)) ? from + colon.index + 1 : null;
  return { ...readSpeaker(name), stamp: found.value, lines: 1, body };
};

/** The name on a line of its own, the time on the next. */
export const nameAboveTime: HeadForm = ({ before, line, after, order }) => {
  if (!after || line.text.length > LONGEST_HEADER || after.text.length > LONGEST_HEADER) return null;
  const stamp = wholeStamp(after.text, order);
  if (!stamp) return null;
  // A bare time below a line of talk is the next message's; an indented one, or one that names the day, is this speaker's.
  const isSure = stamp.day !== null || stamp.isDoubtful || /^[ \t\u00a0]{2,}/.test(after.text);
  if (!isSure && before && !isBlank(before.text)) return null;
  const name = line.text.trim();
  return isName(name) ? { ...readSpeaker(name), stamp, lines: 2, body: null } : null;
};

/** `2:06 PM` or `[2:06]` alone: the same speaker goes on. */
export const timeAlone: HeadForm = ({ line, order }) => {
  const stamp = line.text.length <= LONGEST_HEADER ? wholeStamp(line.text, order) : null;
  return stamp && stamp.day === null && !stamp.isDoubtful
    ? { speaker: null, isBot: false, stamp, lines: 1, body: null }
    : null;
};

/** `张三：你好`, `Jane: hello`, or the name with its colon above the words. */
export const nameColon: HeadForm = ({ line }) => {
  const match = /^\s*([^:：\n]{1,40}?)\s*[:：](?!\/\/|\d)/.exec(line.text.slice(0, LONGEST_HEADER));
  const name = match?.[1]?.trim() ?? '';
  if (!match || !isName(name)) return null;
  const body = match[0].length;
  return { ...readSpeaker(name), stamp: null, lines: 1, body: isBlank(line.text.slice(body)) ? null : body };
};

/** The time that a line consists of, brackets aside. */
export function wholeStamp(text: string, order: DateOrder | undefined): Stamp | null {
  if (!MAY_STATE_A_TIME.test(text)) return null;
  const trimmed = text
    .trim()
    .replace(/^[[(（【]\s*/, '')
    .replace(/\s*[\])）】]$/, '');
  const found = readStamp(trimmed, 0, order);
  return found?.end === trimmed.length && isTimeOfDay(found.value) ? found.value : null;
}

const isTimeOfDay = (stamp: Stamp): boolean => stamp.clock !== null || stamp.isDoubtful;
