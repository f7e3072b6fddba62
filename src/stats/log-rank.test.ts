import { describe, expect, test } from 'vitest';
import { logRank } from './log-rank.ts';

describe('logRank', () => {
  test('two groups, as R has them', () => {
    // R: survdiff(Surv(time, status) ~ x, aml)
    const maintained = [9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161];
    const other = [5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45];
    const all = [...maintained, ...other];
    const result = logRank({
      time: all.map(Math.abs),
      event: all.map((time) => Number(time > 0)),
      group: all.map((_, index) => (index < maintained.length ? 'maintained' : 'other')),
    });
    expect(result.chisq).toBeCloseTo(3.39638869897796, 12);
    expect(result.p).toBeCloseTo(0.0653393220405049, 12);
    expect(result.groups).toEqual([
      { group: 'maintained', cases: 11, observed: 7, expected: expect.closeTo(10.689335992301, 10) },
      { group: 'other', cases: 12, observed: 11, expected: expect.closeTo(7.310664007699, 10) },
    ]);
  });

  test('three groups with ties, as R has them', () => {
    // R: survdiff(Surv(c(1,1,2,2,3,3,4,4,5,5,6,6), c(1,1,1,0,1,1,0,1,1,1,0,1)) ~ rep(1:3, 4)); pchisq(.., 2, lower = FALSE)
    const result = logRank({
      time: [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6],
      event: [1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1],
      group: [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3],
    });
    expect(result.df).toBe(2);
    expect(result.chisq).toBeCloseTo(0.0884502457483379, 12);
    expect(result.p).toBeCloseTo(0.956738549495234, 12);
  });

  test('cannot compare: none, one group, no events, everyone at once', () => {
    const unknown = { chisq: null, p: null };
    expect(logRank({ time: [], event: [], group: [] })).toEqual({ ...unknown, df: 0, groups: [] });
    expect(logRank({ time: [1, 2], event: [1, 1], group: ['a', 'a'] })).toMatchObject(unknown);
    expect(logRank({ time: [1, 2], event: [0, 0], group: ['a', 'b'] })).toMatchObject(unknown);
    expect(logRank({ time: [1, 1], event: [1, 1], group: ['a', 'b'] })).toMatchObject(unknown);
  });

  test('refuses columns that do not fit', () => {
    expect(() => logRank({ time: [1], event: [1], group: [] })).toThrow('equally long');
    expect(() => logRank({ time: [1], event: [2], group: ['a'] })).toThrow('event must be 0 or 1');
    expect(() => logRank({ time: [-1], event: [1], group: ['a'] })).toThrow(RangeError);
  });
});
