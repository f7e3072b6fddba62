import type { CaseMap } from '../model/map.ts';
import { requestOf, wordsOf } from './case-map.ts';
import { columnOf, type Table, valuesOf } from './table.ts';
import { TRACE_PREFIX } from './xes.ts';

/**
 * Any XES log, by the standard extensions alone (IEEE 1849, concept, time and organizational). The standard transactional model is about activities
 * (start, complete, suspend), not about cases, so it cannot show whether a case was resolved or for whom it waited.
 */
export const xesMap: CaseMap = {
  name: 'xes',
  columns: {
    case: `${TRACE_PREFIX}concept:name`,
    time: 'time:timestamp',
    actor: 'org:resource',
    group: 'org:group',
  },
  time: { format: 'iso' },
};

const LIFECYCLE = 'lifecycle:transition';

/** Enough of a log to decide which map fits once it was read. */
export const xesRequest = {
  ...requestOf(xesMap),
  text: [...requestOf(xesMap).text, 'concept:name', LIFECYCLE],
};

/** Are most of the lifecycle values the sub-statuses of VINST? Other logs of the same system may hold some that its map does not name. */
export function isVinst(table: Table, vinst: CaseMap): boolean {
  const words = wordsOf(vinst);
  const values = valuesOf(columnOf(table, LIFECYCLE)).filter((value) => value !== '');
  const named = values.filter((value) => words.kind(value) !== undefined);
  return named.length > 0 && named.length * 2 > values.length;
}
