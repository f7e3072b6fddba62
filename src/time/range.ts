import { inputError } from '../model/error.ts';
import { DAY } from './duration.ts';
import type { Hours } from './hours.ts';
import { indexOpenTime, type OpenIndex } from './open-index.ts';
import { openTimeOf, type Version, versionsOver } from './open-time.ts';

/** Instants that a calendar answers for; support cases lie well within. */
export const EARLIEST = Date.UTC(1970, 0, 1);
export const LATEST = Date.UTC(2100, 0, 1);
const YEAR = 365 * DAY;

/** A calendar compiled from one instant to another. */
export interface Range {
  readonly index: OpenIndex;
  /** Local days with open time of their own, in order. */
  readonly businessDays: Int32Array;
  readonly versions: readonly Version[];
}

/** What holds no instant: any question makes the range grow. */
export const NO_RANGE: Range = {
  index: { ...indexOpenTime([], 0, 1), fromMs: Number.POSITIVE_INFINITY, toMs: Number.NEGATIVE_INFINITY },
  businessDays: new Int32Array(0),
  versions: [],
};

export function compileRange(versions: readonly Hours[], fromMs: number, toMs: number): Range {
  const inForce = versionsOver(versions, fromMs, toMs);
  const edges: number[] = [];
  const days: number[] = [];
  for (const version of inForce) {
    const open = openTimeOf(version);
    join(edges, open.edges);
    for (const day of open.businessDays) if (day > (days.at(-1) ?? Number.NEGATIVE_INFINITY)) days.push(day);
  }
  return { index: indexOpenTime(edges, fromMs, toMs), businessDays: Int32Array.from(days), versions: inForce };
}

/** Open time that runs on over a change of version is one stretch. */
function join(edges: number[], more: readonly number[]): void {
  const runsOn = edges.length > 0 && edges[edges.length - 1] === more[0];
  if (runsOn) edges.pop();
  for (let index = runsOn ? 1 : 0; index < more.length; index++) edges.push(more[index]);
}

/**
 * A range that holds both instants as well as the old range. It grows at least by its own length, so that a long history costs no
 * more than twice one compilation.
 */
export function rangeAround(
  versions: readonly Hours[],
  old: OpenIndex,
  earliest: number,
  low: number,
  high: number,
): Range {
  for (const ms of [low, high]) checkInstant(ms, earliest);
  const isNew = !(old.toMs > old.fromMs);
  const span = isNew ? 2 * YEAR : old.toMs - old.fromMs;
  const from = isNew || low < old.fromMs ? Math.min(low - YEAR, isNew ? low : old.fromMs - span) : old.fromMs;
  const to = isNew || high >= old.toMs ? Math.max(high + YEAR, isNew ? high : old.toMs + span) : old.toMs;
  return compileRange(versions, Math.max(earliest, from), Math.min(LATEST, to));
}

function checkInstant(ms: number, earliest: number): void {
  if (ms >= earliest && ms < LATEST) return;
  if (ms >= EARLIEST && ms < earliest) {
    const [instant, start] = [ms, earliest].map((value) => new Date(value).toISOString());
    throw inputError(
      `from: the calendar's first version begins at ${start}, but ${instant} was asked for; leave out its "from" or set an earlier date`,
      `from：日历的第一个版本从 ${start} 开始，却要计算 ${instant}；请去掉它的 from 或写更早的日期`,
    );
  }
  throw inputError(
    `${ms} is not an instant a calendar can answer for; give epoch milliseconds from 1970 to 2099`,
    `${ms} 不是日历能计算的时刻；请给出 1970 至 2099 年之间的毫秒时间戳`,
  );
}
