import { daysFromEpoch } from './calendar-day.ts';
import type { LocalToInstant, TimeReader } from './time-reader.ts';

const ZERO = 0x30;
const DAY = 86_400_000;

/**
 * ISO 8601 in the extended form, as XES and most exports write it: a date, then `T` or a blank and hours and minutes, then perhaps
 * seconds with a fraction (what is finer than a millisecond is cut off) and an offset. Written out by hand because ten million times
 * pass through here.
 */
export function isoTime(toInstant: LocalToInstant): TimeReader {
  let lastDate = -1;
  let lastDay = Number.NaN;
  return (bytes, start, end) => {
    const length = end - start;
    if (length < 10 || bytes[start + 4] !== 0x2d || bytes[start + 7] !== 0x2d) return Number.NaN;
    const year = two(bytes, start) * 100 + two(bytes, start + 2);
    const month = two(bytes, start + 5);
    const day = two(bytes, start + 8);
    const date = year * 10_000 + month * 100 + day;
    if (date !== lastDate) {
      // A digit that is none makes the date NaN, and NaN never equals the last one.
      lastDate = date;
      lastDay = daysFromEpoch(year, month, day) * DAY;
    }
    if (length === 10) return Number.isNaN(lastDay) ? Number.NaN : toInstant(lastDay);
    const separator = bytes[start + 10];
    if (length < 16 || (separator !== 0x54 && separator !== 0x20 && separator !== 0x74)) return Number.NaN;
    const hours = two(bytes, start + 11);
    const minutes = two(bytes, start + 14);
    if (!(hours < 24 && minutes < 60) || bytes[start + 13] !== 0x3a) return Number.NaN;
    let local = lastDay + hours * 3_600_000 + minutes * 60_000;
    let at = start + 16;
    if (at < end && bytes[at] === 0x3a) {
      const seconds = at + 3 <= end ? two(bytes, at + 1) : Number.NaN;
      if (!(seconds < 60)) return Number.NaN;
      local += seconds * 1000;
      at += 3;
      if (at < end && (bytes[at] === 0x2e || bytes[at] === 0x2c)) {
        let scale = 100;
        const first = ++at;
        for (; at < end && bytes[at] >= ZERO && bytes[at] <= 0x39; at++) {
          local += Math.floor(scale) * (bytes[at] - ZERO);
          scale /= 10;
        }
        if (at === first) return Number.NaN;
      }
    }
    if (at === end) return Number.isNaN(local) ? Number.NaN : toInstant(local);
    const offset = offsetAt(bytes, at, end);
    return local - offset;
  };
}

/** Two digits, NaN where there are none. */
export function two(bytes: Uint8Array, at: number): number {
  const high = bytes[at] - ZERO;
  const low = bytes[at + 1] - ZERO;
  return high >= 0 && high < 10 && low >= 0 && low < 10 ? high * 10 + low : Number.NaN;
}

/** `Z`, `+08:00`, `+0800` or `+08` up to the end, in milliseconds; NaN for anything else. */
export function offsetAt(bytes: Uint8Array, at: number, end: number): number {
  const sign = bytes[at];
  const length = end - at;
  if (sign === 0x5a || sign === 0x7a) return length === 1 ? 0 : Number.NaN;
  if (sign !== 0x2b && sign !== 0x2d) return Number.NaN;
  const hasColon = length === 6 && bytes[at + 3] === 0x3a;
  if (!hasColon && length !== 5 && length !== 3) return Number.NaN;
  const hours = two(bytes, at + 1);
  const minutes = length === 3 ? 0 : two(bytes, at + (hasColon ? 4 : 3));
  if (!(hours <= 23 && minutes < 60)) return Number.NaN;
  return (sign === 0x2b ? 1 : -1) * (hours * 3_600_000 + minutes * 60_000);
}
