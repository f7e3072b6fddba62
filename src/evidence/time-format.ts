import { isoTime } from './time-iso.ts';
import { patternTime } from './time-pattern.ts';
import type { LocalToInstant, TimeReader } from './time-reader.ts';

/** A reader for `iso`, `epoch-seconds`, `epoch-milliseconds` or a pattern such as `dd-MM-yyyy HH:mm`. */
export function timeReader(format: string, toInstant: LocalToInstant): TimeReader {
  if (format === 'iso') return isoTime(toInstant);
  if (format === 'epoch-seconds') return epochTime(1000);
  if (format === 'epoch-milliseconds') return epochTime(1);
  return patternTime(format, toInstant);
}

/** The same pattern with day and month exchanged; undefined for a format in which they cannot be mistaken. */
export function swappedDayAndMonth(format: string): string | undefined {
  if (!/^[^']*$/.test(format) || /MMM/.test(format) || !/\bd{1,2}\b/.test(format) || !/\bM{1,2}\b/.test(format))
    return undefined;
  if (format.startsWith('y')) return undefined;
  return format.replace(/\b(?:d{1,2}|M{1,2})\b/g, (token) =>
    token.startsWith('d') ? 'M'.repeat(token.length) : 'd'.repeat(token.length),
  );
}

function epochTime(unit: number): TimeReader {
  return (bytes, start, end) => {
    if (start === end) return Number.NaN;
    const text = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 32)));
    return /^-?\d{1,16}(\.\d+)?$/.test(text) ? Math.floor(Number(text) * unit) : Number.NaN;
  };
}
