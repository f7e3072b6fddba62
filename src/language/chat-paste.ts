import type { Span } from './automatic-reply.ts';
import { dayOf, resolveDay, resolveStamp, type TimeContext, type UnknownTime } from './local-time.ts';
import { DIALECTS, type Dialect, type DialectId, type Draft, type Reading } from './paste/dialect.ts';
import { dialogue } from './paste/dialogue.ts';
import { email } from './paste/email.ts';
import { feishu } from './paste/feishu.ts';
import { isBlank, type Line, splitLines } from './paste/line.ts';
import { qq } from './paste/qq.ts';
import { slack } from './paste/slack.ts';
import { ticket } from './paste/ticket.ts';
import { wechat } from './paste/wechat.ts';
import type { Stamp } from './time-stamp.ts';

export { DIALECTS, type DialectId };

export interface PastedMessage {
  /** The line of the paste on which it begins, from 1. */
  readonly line: number;
  readonly speaker: string | null;
  /** Marked as a program by the client. */
  readonly isBot: boolean;
  /** Epoch milliseconds, or why it is not known. */
  readonly at: number | UnknownTime | 'steps-back';
  /** Its words: the spans of the paste, joined by line breaks. */
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface Paste {
  readonly dialect: DialectId;
  /** In the order of the conversation; those without a known time stay where the paste has them. */
  readonly messages: readonly PastedMessage[];
  /** Lines that are no part of a message. */
  readonly dropped: Reading['dropped'];
}

export interface PasteContext extends TimeContext {
  /** No bare time is earlier than this (the opening of the case), epoch milliseconds. */
  readonly from?: number | undefined;
  /** How the paste is written, where it should not be guessed. */
  readonly dialect?: DialectId | undefined;
}

/** The earlier one is taken where two read a paste equally well. */
const KNOWN: Readonly<Record<DialectId, Dialect>> = { email, qq, wechat, feishu, ticket, slack, dialogue };

/**
 * Splits copied conversation text into messages with their speakers and, where the paste has them, times. Nothing is made up: a
 * message whose time is missing, ambiguous or runs backwards says why instead. Messages keep the order of the conversation.
 */
export function readPaste(text: string, context: PasteContext): Paste {
  const lines = splitLines(text);
  // Chinese programs write 3/4 for the fourth of March; in other text it stays unknown unless the order is stated.
  const order = context.dates ?? (/\p{Script=Han}/u.test(text) ? 'month-first' : undefined);
  const readings = (context.dialect ? [context.dialect] : DIALECTS).map((id) => ({
    id,
    reading: KNOWN[id].read(lines, order),
  }));
  const scores = readings.map(({ id, reading }) => score(reading, lines) + (KNOWN[id].hint?.test(text) ? 0.5 : 0));
  const best = readings[scores.indexOf(Math.max(...scores))];
  if (!best) return { dialect: 'dialogue', messages: [], dropped: [] };
  const words = best.reading.drafts.map((draft) =>
    draft.spans.map(({ start, end }) => text.slice(start, end)).join('\n'),
  );
  const empty = best.reading.drafts.filter((_, at) => isBlank(words[at] ?? ''));
  const messages = resolveTimes(best.reading.drafts, context)
    .map((at, index) => ({ draft: best.reading.drafts[index], at, text: words[index] ?? '' }))
    .flatMap(({ draft, at, text }) =>
      draft && !isBlank(text)
        ? [{ line: draft.line, speaker: draft.speaker, isBot: draft.isBot, at, text, spans: draft.spans }]
        : [],
    );
  return {
    dialect: best.id,
    messages: KNOWN[best.id].isNewestFirst ? oldestFirst(messages) : messages,
    dropped: [...best.reading.dropped, ...empty.map(({ line }) => ({ line, why: 'empty' as const }))],
  };
}

export const dialectName = (id: DialectId) => KNOWN[id].name;

/** Headers with a time tell most, names alone a little; lines that belong to nobody speak against a reading. */
function score({ drafts, dropped }: Reading, lines: readonly Line[]): number {
  if (drafts.length === 0) return Number.NEGATIVE_INFINITY;
  const timed = drafts.filter(({ stamp }) => stamp !== null).length;
  const lost = dropped.filter(({ why }) => why === 'preamble').length;
  return 3 * timed + drafts.length - (3 * lost) / Math.max(1, lines.length / 8);
}

function resolveTimes(drafts: readonly Draft[], context: PasteContext): (number | UnknownTime | 'steps-back')[] {
  let latest = context.from ?? Number.NEGATIVE_INFINITY;
  let before: { readonly day: string; readonly stamp: Stamp } | null = null;
  let isLost = false;
  let under: Draft['under'] = null;
  return drafts.map((draft) => {
    if (draft.under !== under) {
      under = draft.under;
      isLost = false;
    }
    if (draft.stamp === null) return 'no-time';
    const stamp = draft.isContinuation && before ? inSameHalf(draft.stamp, before.stamp) : draft.stamp;
    const at = resolveStamp(stamp, { ...context, bareDay: bareDay(draft) });
    if (typeof at !== 'number') return at;
    // A clock that goes back has passed a midnight that the paste does not show, and nobody knows how many.
    if (stamp.day === null && (isLost || at < latest)) {
      isLost = true;
      return 'steps-back';
    }
    isLost = false;
    latest = at;
    before = { day: dayOf(at, context.zone), stamp };
    return at;
  });

  function bareDay(draft: Draft): string | null {
    if (draft.under !== null) {
      const day = resolveDay(draft.under, context.day);
      return typeof day === 'string' ? null : day.toString();
    }
    return draft.isContinuation && before ? before.day : context.bareDay;
  }
}

/** Below `2:05 PM` Slack writes `2:06`, not `2:06 PM`: the next such time after it, within half a day. */
function inSameHalf(stamp: Stamp, before: Stamp): Stamp {
  const [clock, last] = [stamp.clock, before.clock];
  if (!clock || !last?.hasHalf || clock.hasHalf || clock.hour === 0 || clock.hour > 12) return stamp;
  const morning = clock.hour % 12;
  const isEarlier = morning * 60 + clock.minute < last.hour * 60 + last.minute;
  return { ...stamp, clock: { ...clock, hour: isEarlier ? morning + 12 : morning, hasHalf: true } };
}

/** Mail threads show the newest first. The same mail quoted twice is one; what has no time stays below what it answers. */
function oldestFirst(messages: readonly PastedMessage[]): PastedMessage[] {
  const seen = new Set<string>();
  const once = messages.filter(({ speaker, at }) => {
    const key = `${speaker}\u0000${at}`;
    const isNew = typeof at !== 'number' || !seen.has(key);
    seen.add(key);
    return isNew;
  });
  const time = ({ at }: PastedMessage) => (typeof at === 'number' ? at : Number.POSITIVE_INFINITY);
  return once.reverse().sort((a, b) => (time(a) === time(b) ? 0 : time(a) - time(b)));
}
