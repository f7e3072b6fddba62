import { inputError } from '../model/error.ts';
import { formatDay } from './day.ts';
import { DAY } from './duration.ts';
import { zoneOver } from './zone.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?))?$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads an instant as people write it: with its offset (`2026-11-23T11:00+08:00`), or as the local time of a zone
 * (`2026-11-23 11:00`, `2026-11-23` for its midnight). `field` is named when it is none.
 */
export function readInstant(text: string, timezone: string, field: string): number {
  const [, date, clock = '00:00'] = LOCAL.exec(text) ?? [];
  const isLocal = date !== undefined;
  const ms = isLocal
    ? Date.parse(`${date}T${clock}Z`)
    : WITH_OFFSET.test(text)
      ? Date.parse(text.replace(' ', 'T'))
      : Number.NaN;
  // `Date.parse` takes 31 February for 3 March.
  const shown = isLocal ? date : text.slice(0, 10);
  if (Number.isNaN(ms) || formatDay(Date.parse(`${shown}T00:00Z`) / DAY) !== shown || text.includes('24:'))
    throw inputError(
      `${field}: "${text}" is not a time; write 2026-11-23T11:00 (in the calendar's zone) or 2026-11-23T11:00+08:00`,
      `${field}：“${text}”不是时刻；请写 2026-11-23T11:00（日历所在时区）或 2026-11-23T11:00+08:00`,
    );
  const day = Math.floor(ms / DAY);
  return isLocal ? zoneOver(timezone, ms, ms).instantOf(day, ms - day * DAY) : ms;
}

/** `2026-11-23T11:00:00+08:00`, the local time of a zone with its offset. */
export function writeInstant(ms: number, timezone: string): string {
  const offset = zoneOver(timezone, ms, ms).offsetAt(ms);
  const [minutes, sign] = [Math.round(Math.abs(offset) / 60_000), offset < 0 ? '-' : '+'];
  const two = (value: number) => String(value).padStart(2, '0');
  const local = new Date(ms + offset).toISOString();
  const fraction = local.slice(19, 23) === '.000' ? '' : local.slice(19, 23);
  return `${local.slice(0, 19)}${fraction}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
