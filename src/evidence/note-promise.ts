import { findDeadline } from '../language/deadline.ts';
import { dayOf, readLocalTime } from '../language/local-time.ts';
import { enteredTime, type NoteTimes } from './note-time.ts';

const LENGTH = /^\s*(\d+(?:\.\d+)?)\s?([mhd])\s*$/i;
const MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * By when something was promised, as entered: a time (a bare one is the next after the promise was made), `2h`, `2小时内`,
 * `今天下班前`. Null where the words name no time (`稍后`). Fails on numbers that are no time.
 */
export function promisedBy(text: string, at: number, times: NoteTimes): number | null {
  const { note } = times;
  const length = LENGTH.exec(text);
  if (length) return at + Number(length[1]) * (MS[(length[2] ?? '').toLowerCase()] ?? 0);
  const context = { zone: note.timezone, day: note.day?.on ?? null, dates: note.dates };
  const day = dayOf(at, note.timezone);
  const onThatDay = readLocalTime(text, { ...context, day, bareDay: null });
  if (typeof onThatDay === 'number' && onThatDay >= at) return onThatDay;
  const deadline = findDeadline(onThatDay === 'no-day' ? `${text}前` : text, { at, zone: note.timezone });
  if (deadline) return deadline.due;
  return /\d/.test(text) ? enteredTime(text, 'promised', { ...times, opened: at }) : null;
}
