import { type CaseLog, LOG_SHOWS, type LogShows } from '../../model/case.ts';
import { partOfLog } from './part-of-log.ts';

/** What can be seen of one case: in a log of several sources that differs from case to case. */
export function shownOf({ shows, attributes: { shownUntil } }: CaseLog, index: number): LogShows {
  if (shownUntil === undefined) return shows;
  const is = (what: keyof LogShows) => shows[what] && !Number.isNaN(shownUntil[what][index]);
  return {
    messages: is('messages'),
    groups: is('groups'),
    resolution: is('resolution'),
    waiting: is('waiting'),
  };
}

/** What can be seen of every case. */
export function shownOfAll(log: CaseLog): LogShows {
  const { shownUntil } = log.attributes;
  const is = (what: keyof LogShows) => log.shows[what] && shownUntil?.[what].some(Number.isNaN) !== true;
  return {
    messages: is('messages'),
    groups: is('groups'),
    resolution: is('resolution'),
    waiting: is('waiting'),
  };
}

/** The same cases, each watched only as long as all of this was shown of it; one of which it never was is watched as before. */
export function watchedShowing(log: CaseLog, wanted: readonly (keyof LogShows)[]): CaseLog {
  const { shownUntil, watchedUntil } = log.attributes;
  if (shownUntil === undefined || wanted.length === 0) return log;
  const until = Float64Array.from({ length: log.cases }, (_, index) => {
    const least = Math.min(...wanted.map((what) => shownUntil[what][index]));
    return Number.isNaN(least) ? (watchedUntil?.[index] ?? least) : least;
  });
  return { ...log, attributes: { ...log.attributes, watchedUntil: until } };
}

/**
 * The cases of the sources that can show all of this, each watched only as long as they did. What a source cannot show says nothing,
 * good or bad, of the cases of another. Null where no case is left.
 */
export function casesShowing(log: CaseLog, wanted: readonly (keyof LogShows)[]): CaseLog | null {
  if (log.cases === 0 || !wanted.every((what) => log.shows[what])) return null;
  if (log.attributes.shownUntil === undefined || wanted.length === 0) return log;
  const part = partOfLog(watchedShowing(log, wanted), {
    keep: (index) => wanted.every((what) => shownOf(log, index)[what]),
  });
  return part.cases === 0 ? null : part;
}

/** Until when each thing was shown of a case by any of the sources that it is in; undefined where all sources show the same. */
export function mergedShown(
  origins: readonly (readonly { readonly log: CaseLog; readonly index: number }[])[],
  watchedTo: (log: CaseLog, index: number) => number,
): CaseLog['attributes']['shownUntil'] {
  const logs = new Set(origins.flatMap((parts) => parts.map(({ log }) => log)));
  const [first, ...others] = logs;
  const isAlike = ({ shows, attributes }: CaseLog) =>
    attributes.shownUntil === undefined && LOG_SHOWS.every((what) => shows[what] === first.shows[what]);
  if (first === undefined || (isAlike(first) && others.every(isAlike))) return undefined;
  const column = (what: keyof LogShows) =>
    Float64Array.from(origins, (parts) =>
      parts.reduce((last, { log, index }) => {
        if (!shownOf(log, index)[what]) return last;
        const until = log.attributes.shownUntil?.[what][index] ?? watchedTo(log, index);
        return Number.isNaN(last) ? until : Math.max(last, until);
      }, Number.NaN),
    );
  return {
    messages: column('messages'),
    groups: column('groups'),
    resolution: column('resolution'),
    waiting: column('waiting'),
  };
}
