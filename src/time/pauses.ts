import { inputError } from '../model/error.ts';
import { type Stretch, union } from './open-time.ts';
import { EARLIEST, LATEST } from './range.ts';

/** Spans taken out of the open time, `[fromMs, toMs]`, in any order; they may overlap. Reversed ones are empty. */
export type Pauses = readonly Stretch[];

/** Sorted and disjoint, within the instants that calendars answer for: an open end (Infinity) is cut there. */
export function merged(pauses: Pauses): readonly Stretch[] {
  if (pauses.length === 0) return pauses;
  for (const [from, to] of pauses)
    if (Number.isNaN(from) || Number.isNaN(to))
      throw inputError(
        `a pause from ${from} to ${to} has no instants; give epoch milliseconds`,
        `暂停区间 ${from} 至 ${to} 不是时刻；请给出毫秒时间戳`,
      );
  const within = pauses.map(([from, to]): Stretch => [Math.max(from, EARLIEST), Math.min(to, LATEST)]);
  return within.length === 1 && within[0][1] > within[0][0] ? within : union(within);
}
