import type { LogColumn } from '../../model/api.ts';
import type { CaseMap } from '../../model/map.ts';

export type ColumnField = keyof CaseMap['columns'];

/** The column that a map takes for a field; empty where it names none, or several that are joined. */
export function columnOf({ columns }: CaseMap, field: ColumnField): string {
  const name = columns[field];
  return typeof name === 'string' ? name : '';
}

/** The map with another column for a field, and with what the values of that column most likely mean; empty: no column. */
export function withColumn(map: CaseMap, field: ColumnField, column: LogColumn | undefined): CaseMap {
  const { [field]: _before, ...others } = map.columns;
  const isNeeded = field === 'case' || field === 'time';
  const columns = { ...others, ...((column !== undefined || isNeeded) && { [field]: column?.name ?? '' }) };
  // What is taken away is one that is not needed, so both that are stand in it still.
  const next = { ...map, columns: columns as CaseMap['columns'] };
  switch (field) {
    case 'time':
      return { ...next, time: { ...map.time, format: column?.formats[0] ?? 'iso' } };
    case 'state':
      return { ...next, states: column?.states, closeReasons: undefined };
    case 'role':
      return { ...next, roles: column?.roles };
    case 'severity':
      return { ...next, severities: column?.severities };
    case 'closeReason':
      return { ...next, closeReasons: undefined };
    default:
      return next;
  }
}

/** The values that say why a case ended: of a column of reasons, or else the states that close one. */
export function endingsOf(map: CaseMap, columns: readonly LogColumn[]): readonly string[] {
  const reasons = map.columns.closeReason;
  if (reasons !== undefined) return Object.keys(columns.find(({ name }) => name === reasons)?.states ?? {});
  return Object.entries(map.states ?? {}).flatMap(([value, meaning]) => (meaning === 'closed' ? [value] : []));
}

/** The fields without which there are no cases. */
export const missingColumns = (map: CaseMap): readonly ColumnField[] =>
  (['case', 'time'] as const).filter((field) => columnOf(map, field) === '');
