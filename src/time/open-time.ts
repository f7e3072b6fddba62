import { DAY } from './duration.ts';
import type { Hours } from './hours.ts';
import { type Zone, zoneOver } from './zone.ts';

/** `[from, to]` in epoch milliseconds, half-open. */
export type Stretch = readonly [from: number, to: number];

/** The open time of a calendar within a range, and the business days among its days. */
export interface OpenTime {
  /** Openings and closings in turn, sorted, disjoint. Flat, because tens of thousands of pairs are most of the cost of compiling. */
  readonly edges: readonly number[];
  /** Local days that have open time of their own, in order. */
  readonly businessDays: readonly number[];
}

/** The hours in force and where: `[from, to]`, epoch milliseconds. */
export interface Version {
  readonly hours: Hours;
  readonly zone: Zone;
  readonly stretch: Stretch;
}

/**
 * Lays the versions of a calendar over a range. A version holds from its first local midnight until that of the next, so that
 * a stretch is measured by the version in force then, even in the middle of a night shift.
 */
export function versionsOver(versions: readonly Hours[], fromMs: number, toMs: number): readonly Version[] {
  const zones = versions.map((hours) => zoneOver(hours.timezone, fromMs, toMs));
  const starts = versions.map((hours, index) =>
    hours.from === null ? fromMs : (zones[index]?.instantOf(hours.from, 0) ?? fromMs),
  );
  return versions.flatMap((hours, index) => {
    const zone = zones[index];
    const start = Math.max(fromMs, starts[index] ?? fromMs);
    const end = Math.min(toMs, starts[index + 1] ?? toMs);
    return zone === undefined || end <= start ? [] : [{ hours, zone, stretch: [start, end] as const }];
  });
}

/** The set of open instants, built as design section 4 says: each interval's two ends become instants, and their union is taken. */
export function openTimeOf(version: Version): OpenTime {
  const { hours, zone, stretch } = version;
  const first = zone.dayOf(stretch[0]);
  const last = zone.dayOf(stretch[1] - 1);
  if (hours.always) return { edges: stretch, businessDays: daysBetween(first, last, zone) };
  const breaks = breaksOf(hours, zone, first, last);
  const pieces: number[] = [];
  const businessDays: number[] = [];
  // Hours may close up to 48:00, so those of the two days before can still reach into the range.
  for (let day = first - 2; day <= last; day++) {
    const spans = hours.spansOf(day);
    if (spans.length === 0) continue;
    const before = pieces.length;
    const offset = zone.steadyOffset(day);
    if (offset === null && zone.isSkipped(day)) continue;
    for (const span of spans)
      if (offset === null) pushWithout(breaks, zone.instantOf(day, span[0]), zone.instantOf(day, span[1]), pieces);
      else pushWithout(breaks, day * DAY + span[0] - offset, day * DAY + span[1] - offset, pieces);
    if (pieces.length > before && day >= first) businessDays.push(day);
  }
  return { edges: clip(unionOfEdges(pieces), stretch), businessDays };
}

function daysBetween(first: number, last: number, zone: Zone): number[] {
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return days.filter((day) => !zone.isSkipped(day));
}

function breaksOf(hours: Hours, zone: Zone, first: number, last: number): readonly Stretch[] {
  const breaks: Stretch[] = [];
  for (const [day, spans] of hours.breaks)
    if (day >= first - 4 && day <= last + 2)
      for (const [from, to] of spans) breaks.push([zone.instantOf(day, from), zone.instantOf(day, to)]);
  return union(breaks);
}

/** Adds what `breaks` (disjoint, sorted) leave of a stretch; nothing when it is empty or reversed. */
function pushWithout(breaks: readonly Stretch[], from: number, to: number, pieces: number[]): void {
  let open = from;
  // A loop over nothing still costs its beginning, tens of thousands of times.
  if (breaks.length === 0) {
    if (open < to) pieces.push(open, to);
    return;
  }
  for (const [start, end] of breaks) {
    if (end <= open) continue;
    if (start >= to) break;
    if (start > open) pieces.push(open, start);
    open = end;
  }
  if (open < to) pieces.push(open, to);
}

/** Sorted, disjoint, not touching; empty and reversed stretches are dropped. */
export function union(stretches: readonly Stretch[]): readonly Stretch[] {
  const flat: number[] = [];
  for (const [from, to] of stretches) flat.push(from, to);
  const edges = unionOfEdges(flat);
  return Array.from({ length: edges.length / 2 }, (_, index) => [edges[2 * index], edges[2 * index + 1]]);
}

function unionOfEdges(edges: readonly number[]): readonly number[] {
  if (isGrowing(edges)) return edges;
  const sorted = sortedPairs(edges);
  const merged: number[] = [];
  let open = Number.NaN;
  let close = Number.NaN;
  for (let index = 0; index < sorted.length; index += 2) {
    const from = sorted[index];
    const to = sorted[index + 1];
    if (!(to > from)) continue;
    if (from <= close) {
      if (to > close) close = to;
    } else {
      if (close > open) merged.push(open, close);
      open = from;
      close = to;
    }
  }
  if (close > open) merged.push(open, close);
  return merged;
}

/** The common case: nothing empty, nothing overlaps, nothing touches. */
function isGrowing(edges: readonly number[]): boolean {
  for (let index = 1; index < edges.length; index++) if (!(edges[index] > edges[index - 1])) return false;
  return true;
}

function sortedPairs(edges: readonly number[]): number[] {
  const pairs = Array.from({ length: edges.length / 2 }, (_, index) => edges.slice(2 * index, 2 * index + 2));
  return pairs.sort((a, b) => a[0] - b[0]).flat();
}

function clip(edges: readonly number[], [from, to]: Stretch): number[] {
  let first = 0;
  let end = edges.length;
  while (first < end && edges[first + 1] <= from) first += 2;
  while (end > first && edges[end - 2] >= to) end -= 2;
  const clipped = edges.slice(first, end);
  if (clipped.length === 0) return clipped;
  clipped[0] = Math.max(clipped[0], from);
  clipped[clipped.length - 1] = Math.min(clipped[clipped.length - 1], to);
  return clipped;
}
