import { inputError } from '../model/error.ts';
import { DAY } from './duration.ts';

/**
 * How far apart the offsets of a zone are probed. Changes in one zone are never closer than seven days: every zone of tzdata 2025c
 * was scanned from 1970 to 2100 in steps of 12 h; Boa Vista, Noronha and Recife came closest in October 2000, with 7 days.
 */
const PROBE = 3 * DAY;

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
}

/** Throws an input error when no such zone is known. Good for instants between `fromMs` and `toMs`, and a day beyond either. */
export function zoneOver(name: string, fromMs: number, toMs: number): Zone {
  const { until, offset } = segments(offsetReader(name), wholeSecond(fromMs - 2 * DAY), wholeSecond(toMs + 2 * DAY));
  const last = until.length - 1;

  const offsetAt = (ms: number) => {
    let low = 0;
    for (let high = last; low < high; ) {
      const middle = (low + high) >> 1;
      if (ms < until[middle]) high = middle;
      else low = middle + 1;
    }
    return offset[low];
  };
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
  };
}

const wholeSecond = (ms: number): number => 1000 * Math.floor(ms / 1000);

/** Stretches of equal offset: `until[i]` is where stretch `i` ends, exclusive; the last one does not end. */
function segments(read: (ms: number) => number, fromMs: number, toMs: number) {
  const until: number[] = [];
  const offset = [read(fromMs)];
  for (let probe = fromMs; probe < toMs; probe += PROBE) {
    const before = offset[offset.length - 1];
    const after = read(probe + PROBE);
    if (after === before) continue;
    let low = probe;
    let high = probe + PROBE;
    while (high - low > 1000) {
      const middle = wholeSecond((low + high) / 2);
      if (read(middle) === before) low = middle;
      else high = middle;
    }
    until.push(high);
    offset.push(after);
  }
  until.push(Number.POSITIVE_INFINITY);
  return { until: Float64Array.from(until), offset: Float64Array.from(offset) };
}

/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Offset at a whole second. `format` and a pattern cost a third of `formatToParts`. */
function offsetReader(name: string): (ms: number) => number {
  const formatter = formatters.get(name) ?? newFormatter(name);
  formatters.set(name, formatter);
  return (ms) => {
    const [month, day, year, hour, minute, second] = formatter.format(ms).split(/\D+/).map(Number);
    return Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second) - ms;
  };
}

function newFormatter(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (cause) {
    throw inputError(
      `timezone: "${timeZone}" is not a known time zone; write an IANA name such as Asia/Shanghai`,
      `timezone：“${timeZone}”不是已知的时区；请写 IANA 名称，例如 Asia/Shanghai`,
      cause,
    );
  }
}
