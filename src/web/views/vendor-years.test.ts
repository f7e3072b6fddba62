import { describe, expect, it } from 'vitest';
import type { Happening } from '../../model/view.ts';
import { countsOf, yearsOf } from './vendor-years.ts';

const happening = (at: string, kind: Happening['kind'] = 'release'): Happening => ({
  at,
  until: null,
  kind,
  text: { en: at, zh: at },
  record: at,
});

describe('the years of a timeline', () => {
  it('come newest first, and what happened in them too, days and instants alike', () => {
    const years = yearsOf([happening('2023-05-01'), happening('2024-01-02T08:00:00+08:00'), happening('2024-06-01')]);
    expect(years.map(({ year, happened }) => [year, happened.map(({ at }) => at)])).toEqual([
      ['2024', ['2024-06-01', '2024-01-02T08:00:00+08:00']],
      ['2023', ['2023-05-01']],
    ]);
  });

  it('count each kind and name none that did not happen', () => {
    const [year] = yearsOf([happening('2024-01-01'), happening('2024-02-01'), happening('2024-03-01', 'incident')]);
    expect([...countsOf(year ?? { year: '', happened: [] })]).toEqual([
      ['incident', 1],
      ['release', 2],
    ]);
  });

  it('are none where nothing is dated', () => expect(yearsOf([])).toEqual([]));
});
