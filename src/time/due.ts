import {
  firstInstantOf,
  isOpenAt,
  lastInstantOf,
  type OpenIndex,
  openingAfter,
  openUpTo,
  rowAt,
  stretchOf,
} from './open-index.ts';
import type { Stretch } from './open-time.ts';

/**
 * When a target is used up. Every function works on one compiled range and answers null when the answer lies outside it;
 * `pauses` are sorted and disjoint.
 */

/** The first instant by which `target` ms have run since `from`; for 0 the first instant at which the clock runs. */
export function dueAfter(index: OpenIndex, from: number, target: number, pauses: readonly Stretch[]): number | null {
  if (target === 0) return firstRunning(index, from, pauses);
  let at = from;
  let left = target;
  for (const [start, end] of pauses) {
    if (end <= at) continue;
    const due = firstInstantOf(index, openUpTo(index, at) + left, rowAt(index, at));
    if (due === null || due <= start) return due;
    if (start > at) left -= openUpTo(index, start) - openUpTo(index, at);
    if (end > index.toMs) return null;
    at = end;
  }
  return firstInstantOf(index, openUpTo(index, at) + left, rowAt(index, at));
}

/** The last instant from which `target` ms run until `from`; for 0 the last instant at which the clock has run. */
export function dueBefore(index: OpenIndex, from: number, target: number, pauses: readonly Stretch[]): number | null {
  if (target === 0) return lastRunning(index, from, pauses);
  let at = from;
  let left = target;
  for (const [start, end] of pauses.toReversed()) {
    if (start >= at) continue;
    const due = lastInstantOf(index, openUpTo(index, at) - left);
    if (due === null || due >= end) return due;
    if (end < at) left -= openUpTo(index, at) - openUpTo(index, end);
    if (start < index.fromMs) return null;
    at = start;
  }
  return lastInstantOf(index, openUpTo(index, at) - left);
}

/** The first instant from `from` on that is open and not paused. */
export function firstRunning(index: OpenIndex, from: number, pauses: readonly Stretch[]): number | null {
  let at = isOpenAt(index, from) ? from : openingAfter(index, from);
  for (const [start, end] of pauses) {
    if (at < start) break;
    if (at >= end) continue;
    if (end >= index.toMs) return null;
    at = isOpenAt(index, end) ? end : openingAfter(index, end);
  }
  return at === Number.POSITIVE_INFINITY ? null : at;
}

/** The last instant up to `from` that ends open time which was not paused. */
export function lastRunning(index: OpenIndex, from: number, pauses: readonly Stretch[]): number | null {
  let at = lastOpen(index, from);
  for (const [start, end] of pauses.toReversed()) {
    if (at === null || at > end) break;
    if (at <= start) continue;
    if (start < index.fromMs) return null;
    at = lastOpen(index, start);
  }
  return at;
}

/** An opening instant ends no open time: the stretch before it does. */
function lastOpen(index: OpenIndex, from: number): number | null {
  const stretch = stretchOf(index, rowAt(index, from));
  if (stretch === null) return null;
  if (from > stretch[0]) return Math.min(from, stretch[1]);
  return stretchOf(index, rowAt(index, from - 1))?.[1] ?? null;
}
