import type { StatedHours } from '../../model/contract.ts';
import type { WeekHours } from '../../model/evidence.ts';

/** Hours in the record's form; null where the document leaves out days, times or a zone that can be named. */
export function weekHours(hours: StatedHours): WeekHours | null {
  if (hours.kind === 'always') return '24x7';
  const { days, from, to, zone } = hours;
  const timezone = zone === null ? null : zoneName(zone);
  if (days === null || days.length === 0 || from === null || to === null || timezone === null) return null;
  return { timezone, days: [...days], from, to };
}

const ZONES: readonly (readonly [pattern: RegExp, zone: string])[] = [
  [/北京|中国|中國|beijing|china/iu, 'Asia/Shanghai'],
  [/^(?:P[SD]?T)$|pacific|太平洋/iu, 'America/Los_Angeles'],
  [/^(?:E[SD]?T)$|eastern|美国东部/iu, 'America/New_York'],
  [/^(?:CES?T)$|central european/iu, 'Europe/Berlin'],
  [/^(?:JST)$|japan/iu, 'Asia/Tokyo'],
  [/^(?:SGT)$|singapore/iu, 'Asia/Singapore'],
  [/^(?:HKT)$/iu, 'Asia/Hong_Kong'],
  [/^(?:GMT|UTC)$/iu, 'UTC'],
];

/** `UTC+8`, `PT`, `北京时间` as a zone that a calendar knows; null for what may be several (`CST`, `IST`) or nobody's. */
function zoneName(words: string): string | null {
  if (/^[A-Z][a-z]+\/[A-Z]/.test(words)) return isZone(words) ? words : null;
  const offset = /^(?:UTC|GMT)\s?([+\-−–])\s?(\d{1,2})(?::?00)?$/iu.exec(words);
  // The sign of the zone's name is the other way round (POSIX).
  if (offset) {
    if (Number(offset[2]) === 0) return 'UTC';
    if (Number(offset[2]) === 8 && offset[1] === '+') return 'Asia/Shanghai';
    const zone = `Etc/GMT${offset[1] === '+' ? '-' : '+'}${Number(offset[2])}`;
    return isZone(zone) ? zone : null;
  }
  return ZONES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Not every offset is one of this world's, and "Pacific/Eastern" is two of them. */
function isZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
