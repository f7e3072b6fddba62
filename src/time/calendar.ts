import type { CalendarSpec } from '../model/calendar.ts';
import { sameTimeDaysOn } from './business-day.ts';
import { dueAfter, dueBefore, firstRunning, lastRunning } from './due.ts';
import { isOpenAt, openingAfter, openUpTo, rowAfter, rowAt, stretchOf } from './open-index.ts';
import type { Stretch } from './open-time.ts';
import { merged, type Pauses } from './pauses.ts';
import { EARLIEST, LATEST, NO_RANGE, type Range, rangeAround } from './range.ts';
import { checkDays, checkTarget } from './target.ts';
import { knownOf, readVersions, startOf } from './version.ts';

/** An instant, or the knowledge that it never comes (before 2100; counting back: since 1970). */
export type Moment = number | 'never';

export interface DaysOptions {
  readonly pauses?: Pauses;
  /** `before` counts back: when must it have begun, to be used up at the instant? */
  readonly direction?: 'after' | 'before';
}

export interface DueOptions extends DaysOptions {
  /** A target used up exactly at closing is due then (`stays`), or when the clock runs again (`rolls`). */
  readonly closing?: 'stays' | 'rolls';
}

/** Business time. Instants and lengths are milliseconds (epoch for instants); intervals are half-open. */
export interface Calendar {
  /** Open time from one instant to another, without the pauses; 0 for a reversed range. */
  elapsedMs(fromMs: number, toMs: number, pauses?: Pauses): number;
  /** When a target of open time is used up. A target of 0 is due when the clock first runs. */
  dueMs(fromMs: number, targetMs: number, options?: DueOptions): Moment;
  /** The same local time that many business days later; begun outside hours, it counts from the next opening. */
  dueDays(fromMs: number, days: number, options?: DaysOptions): Moment;
  isOpen(ms: number): boolean;
  /** The first opening after an instant, whether or not it is open at that instant. */
  nextOpening(ms: number): Moment;
  /** The first closing after an instant. */
  nextClosing(ms: number): Moment;
  /** Open stretches within a range, in order. */
  intervals(fromMs: number, toMs: number): Stretch[];
  /** Where the calendar's holiday sets are published; beyond it holidays are unknown. Null without a set. */
  readonly known: { readonly fromMs: number; readonly toMs: number } | null;
}

/**
 * Compiles opening hours. What a question needs is compiled when it is first asked, and kept; that shows in nothing but time.
 * Throws an input error that names the field for anything wrong in `spec`, and for instants outside 1970 to 2099.
 *
 * @example
 * const desk = compileCalendar({ timezone: 'Asia/Shanghai', hours: { mon: [['09:00', '12:00'], ['13:00', '18:00']] } });
 * desk.elapsedMs(Date.parse('2026-11-23T11:00+08:00'), Date.parse('2026-11-23T14:00+08:00')); // 2 h, in milliseconds
 */
export function compileCalendar(spec: CalendarSpec): Calendar {
  const versions = readVersions(spec);
  const earliest = startOf(versions[0]) ?? EARLIEST;
  let range: Range = NO_RANGE;
  let { index } = range;

  const reach = (low: number, high: number) => {
    range = rangeAround(versions, index, earliest, low, high);
    index = range.index;
  };
  const hold = (ms: number) => {
    // The end itself is outside: what is open there is not known before the range goes on.
    if (!(ms >= index.fromMs && ms < index.toMs)) reach(ms, ms);
  };
  /** Asks again over a longer range while the answer lies outside. */
  const sought = (find: () => number | null, isBefore = false): Moment => {
    for (;;) {
      const found = find();
      if (found !== null && found < LATEST) return found;
      if (isBefore ? index.fromMs <= earliest : index.toMs >= LATEST) return 'never';
      if (isBefore) reach(Math.max(earliest, index.fromMs - 1), index.toMs);
      else reach(index.fromMs, Math.min(LATEST - 1, index.toMs + 1));
    }
  };
  const elapsedMs: Calendar['elapsedMs'] = (fromMs, toMs, pauses) => {
    if (!(fromMs >= index.fromMs && fromMs < index.toMs)) reach(fromMs, fromMs);
    if (!(toMs >= index.fromMs && toMs < index.toMs)) reach(toMs, toMs);
    if (fromMs >= toMs) return 0;
    let open = openUpTo(index, toMs) - openUpTo(index, fromMs);
    if (pauses !== undefined)
      for (const [start, end] of merged(pauses))
        if (end > fromMs && start < toMs)
          open -= openUpTo(index, Math.min(end, toMs)) - openUpTo(index, Math.max(start, fromMs));
    return open;
  };
  const dueMs: Calendar['dueMs'] = (fromMs, targetMs, options = {}) => {
    hold(fromMs);
    checkTarget(targetMs);
    const pauses = merged(options.pauses ?? []);
    const isBefore = options.direction === 'before';
    const stays = sought(() => (isBefore ? dueBefore : dueAfter)(index, fromMs, targetMs, pauses), isBefore);
    if (stays === 'never' || options.closing !== 'rolls') return stays;
    return sought(() => (isBefore ? lastRunning : firstRunning)(index, stays, pauses), isBefore);
  };
  return {
    elapsedMs,
    dueMs,
    dueDays: (fromMs, days, { pauses = [], direction = 'after' } = {}) => {
      hold(fromMs);
      checkDays(days);
      const isBefore = direction === 'before';
      const due = sought(() => sameTimeDaysOn(range, fromMs, days, isBefore), isBefore);
      if (due === 'never' || pauses.length === 0) return due;
      const [low, high] = isBefore ? [due, fromMs] : [fromMs, due];
      const paused = elapsedMs(low, high) - elapsedMs(low, high, pauses);
      const rest = pauses.map(
        ([start, end]): Stretch => (isBefore ? [start, Math.min(end, due)] : [Math.max(start, due), end]),
      );
      return paused === 0 ? due : dueMs(due, paused, { pauses: rest, direction });
    },
    isOpen: (ms) => {
      hold(ms);
      return isOpenAt(index, ms);
    },
    nextOpening: (ms) => {
      hold(ms);
      return sought(() => {
        const opening = openingAfter(index, ms);
        return opening === Number.POSITIVE_INFINITY ? null : opening;
      });
    },
    nextClosing: (ms) => {
      hold(ms);
      return sought(() => {
        const row = isOpenAt(index, ms) ? rowAt(index, ms) : rowAfter(index, rowAt(index, ms));
        const closing = row === null ? null : (stretchOf(index, row)?.[1] ?? null);
        // A stretch cut off by the end of the range closes later, or never.
        return closing === index.toMs ? null : closing;
      });
    },
    intervals: (fromMs, toMs) => {
      hold(fromMs);
      hold(toMs);
      const found: Stretch[] = [];
      for (let row: number | null = rowAt(index, fromMs); row !== null; row = rowAfter(index, row)) {
        const stretch = stretchOf(index, row);
        if (stretch === null) continue;
        const [open, close] = [Math.max(stretch[0], fromMs), Math.min(stretch[1], toMs)];
        if (stretch[0] >= toMs) break;
        if (close > open) found.push([open, close]);
      }
      return found;
    },
    known: knownOf(versions),
  };
}
