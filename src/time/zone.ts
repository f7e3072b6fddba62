import { inputError } from '../model/error.ts';
import { DAY } from './duration.ts';

/**
 * How far apart the offsets of a zone are probed. Changes in one zone are never closer than seven days: every zone of tzdata 2025c
 * was scanned from 1970 to 2100 in steps of 12 h; Boa Vista, Noronha and Recife came closest in October 2000, with 7 days.
 */
const PROBE = 6 * DAY;

/** A time zone over a stretch of time: its offsets as numbers, so that nothing below asks `Intl` again. */
export interface Zone {
  /** Local minus UTC at an instant, in milliseconds. */
  offsetAt(ms: number): number;
  /** Local date at an instant, as days since 1970-01-01. */
  dayOf(ms: number): number;
  /**
   * The instant of a local time, given as milliseconds since local midnight of a day. Like Temporal's `compatible`: a time in a gap
   * moves forward by the gap, of two the first is meant.
   */
  instantOf(day: number, msOfDay: number): number;
  /** Did the zone skip this date, as Samoa skipped 2011-12-30? */
  isSkipped(day: number): boolean;
  /** The offset of a day on which, and around which, it does not change; null where it may. Most days, so most need no search. */
  steadyOffset(day: number): number | null;
}

/** Throws an input error when no such zone is known. Good for instants between `fromMs` and `toMs`, and a day beyond either. */
export function zoneOver(name: string, fromMs: number, toMs: number): Zone {
  const { until, offset } = segmentsOver(name, wholeSecond(fromMs - 2 * DAY), wholeSecond(toMs + 2 * DAY));
  const last = until.length - 1;

  // Questions come day by day: the answer is mostly the one before.
  let near = 0;
  const segmentAt = (ms: number) => {
    if (ms < until[near] && (near === 0 || ms >= until[near - 1])) return near;
    near = 0;
    for (let high = last; near < high; ) {
      const middle = (near + high) >> 1;
      if (ms < until[middle]) high = middle;
      else near = middle + 1;
    }
    return near;
  };
  const offsetAt = (ms: number) => offset[segmentAt(ms)];
  const instantOf = (day: number, msOfDay: number) => {
    const local = day * DAY + msOfDay;
    // The first segment in which the local time has not yet passed: local ends grow, as segments outlast any shift between them.
    let low = 0;
    for (let high = last; low < high; ) {
      const middle = (low + high) >> 1;
      if (local - offset[middle] < until[middle]) high = middle;
      else low = middle + 1;
    }
    const instant = local - offset[low];
    const inGap = low > 0 && instant < until[low - 1];
    return inGap ? local - offset[low - 1] : instant;
  };
  return {
    offsetAt,
    instantOf,
    dayOf: (ms) => Math.floor((ms + offsetAt(ms)) / DAY),
    isSkipped: (day) => instantOf(day, 0) === instantOf(day + 1, 0),
    steadyOffset: (day) => {
      // From a day before the day is local anywhere to two days after, as hours may close at 48:00.
      const segment = segmentAt(day * DAY - 2 * DAY);
      return until[segment] > day * DAY + 4 * DAY ? offset[segment] : null;
    },
  };
}

const wholeSecond = (ms: number): number => 1000 * Math.floor(ms / 1000);

/** Stretches of equal offset: `until[i]` is where stretch `i` ends, exclusive; the last one does not end. */
interface Segments {
  readonly fromMs: number;
  readonly toMs: number;
  readonly until: Float64Array;
  readonly offset: Float64Array;
}

/** Reading them is half of compiling a calendar, and all calendars of a zone share them. */
const read = new Map<string, Segments>();

function segmentsOver(name: string, fromMs: number, toMs: number): Segments {
  const known = read.get(name);
  if (known !== undefined && known.fromMs <= fromMs && known.toMs >= toMs) return known;
  const segments = readSegments(offsetReader(name), fromMs, toMs);
  // A look at a single day must not take the place of decades.
  if (known === undefined || toMs - fromMs >= known.toMs - known.fromMs) read.set(name, segments);
  return segments;
}

function readSegments(offsetAt: (ms: number) => number, fromMs: number, toMs: number): Segments {
  const until: number[] = [];
  const offset = [offsetAt(fromMs)];
  for (let probe = fromMs; probe < toMs; probe += PROBE) {
    const before = offset[offset.length - 1];
    const after = offsetAt(probe + PROBE);
    if (after === before) continue;
    let low = probe;
    let high = probe + PROBE;
    while (high - low > 1000) {
      const middle = wholeSecond((low + high) / 2);
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    until.push(high);
    offset.push(after);
  }
  until.push(Number.POSITIVE_INFINITY);
  return { fromMs, toMs, until: Float64Array.from(until), offset: Float64Array.from(offset) };
}

/** Making a formatter costs thousands of times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Throws an input error when no such zone is known. */
export const checkZone = (name: string): void => void offsetReader(name);

/** Offset at a whole second, out of `09/30/2026, 18:05:00`: cutting the text costs a third of `formatToParts`. */
function offsetReader(name: string): (ms: number) => number {
  const formatter = formatters.get(name) ?? newFormatter(name);
  formatters.set(name, formatter);
  return (ms) => {
    const text = formatter.format(ms);
    const part = (start: number, end: number) => Number(text.slice(start, end));
    return Date.UTC(part(6, 10), part(0, 2) - 1, part(3, 5), part(12, 14), part(15, 17), part(18, 20)) - ms;
  };
}

function newFormatter(timeZone: string): Intl.DateTimeFormat {
  try {
    // Without a name Intl would quietly take the zone of this computer.
    if (!timeZone) throw new RangeError('no time zone');
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch (cause) {
    throw inputError(
      `timezone: "${timeZone}" is not a known time zone; write an IANA name such as Asia/Shanghai`,
      `timezone：“${timeZone}”不是已知的时区；请写 IANA 名称，例如 Asia/Shanghai`,
      cause,
    );
  }
}
