import { usageError } from '../model/error.ts';

/** Epoch milliseconds of `--as-of`, if given. */
export function readInstant(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}(T.+(Z|[+-]\d{2}:\d{2}))?$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time))
    throw usageError(
      `--as-of ${value}: not an instant; write 2026-11-22 or 2026-11-22T09:00:00+08:00`,
      `--as-of ${value}：不是有效的时刻；请写成 2026-11-22 或 2026-11-22T09:00:00+08:00`,
    );
  return time;
}
