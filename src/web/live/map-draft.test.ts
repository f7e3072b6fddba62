import { describe, expect, it } from 'vitest';
import type { LogColumn } from '../../model/api.ts';
import type { CaseMap } from '../../model/map.ts';
import { columnOf, endingsOf, missingColumns, withColumn } from './map-draft.ts';

const column = (name: string, part: Partial<LogColumn> = {}): LogColumn => ({
  name,
  samples: [],
  formats: [],
  states: {},
  roles: {},
  severities: {},
  ...part,
});
const steps = column('step', { states: { Done: 'closed', New: 'opened' } });
const whys = column('why', { states: { late: 'ignored' } });
const empty: CaseMap = { name: 'a', columns: { case: '', time: '' } };

describe('a column map that is being made', () => {
  it('takes what the values of a column most likely mean along with the column', () => {
    const map = withColumn(empty, 'state', steps);
    expect(map).toMatchObject({ columns: { state: 'step' }, states: { Done: 'closed', New: 'opened' } });
    expect(withColumn(map, 'state', undefined)).toEqual({ ...empty, states: undefined, closeReasons: undefined });
    expect(withColumn(empty, 'time', column('at', { formats: ['d/M/yyyy'] })).time).toEqual({ format: 'd/M/yyyy' });
  });

  it('keeps its fields that need a column, and says which have none', () => {
    const map = withColumn(empty, 'case', column('id'));
    expect(missingColumns(empty)).toEqual(['case', 'time']);
    expect(missingColumns(map)).toEqual(['time']);
    expect(withColumn(map, 'case', undefined).columns.case).toBe('');
  });

  it('asks why a case ended by its column, or else by the states that close one', () => {
    const map = withColumn(empty, 'state', steps);
    expect(endingsOf(map, [steps, whys])).toEqual(['Done']);
    expect(endingsOf(withColumn(map, 'closeReason', whys), [steps, whys])).toEqual(['late']);
    expect(endingsOf(empty, [])).toEqual([]);
  });

  it('shows no column where several are joined, and leaves them joined', () => {
    const joined: CaseMap = { name: 'a', columns: { case: 'id', time: 'at', state: ['one', 'two'] } };
    expect(columnOf(joined, 'state')).toBe('');
    expect(withColumn(joined, 'actor', column('by')).columns.state).toEqual(['one', 'two']);
  });
});
