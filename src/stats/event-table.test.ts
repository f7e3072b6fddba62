import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incidenceCurve } from './cumulative-incidence.ts';
import { atRiskAt, eventTable, mergeEventTables } from './event-table.ts';

const aCase = fc.record({
  // Few distinct times, so that ties within and between halves occur.
  entry: fc.constantFrom(0, 0, 0, 0.5, 1.5),
  followed: fc.constantFrom(0, 0.1, 1, 2, 2.5, 7),
  cause: fc.integer({ min: 0, max: 3 }),
});
const columns = (cases: readonly { entry: number; followed: number; cause: number }[]) => ({
  time: cases.map((each) => (each.entry > 0 ? each.entry + Math.max(each.followed, 0.1) : each.followed)),
  cause: cases.map((each) => each.cause),
  entry: cases.map((each) => each.entry),
});

describe('eventTable', () => {
  test('counts ends by time and kind, with who was at risk', () => {
    const table = eventTable({ time: [3, 1, 3, 2, 1], cause: [1, 0, 2, 1, 1] });
    expect([...table.time]).toEqual([1, 2, 3]);
    expect(table.ends.map((column) => [...column])).toEqual([
      [1, 0, 0],
      [1, 1, 1],
      [0, 0, 1],
    ]);
    expect([...table.atRisk]).toEqual([5, 3, 2]);
    expect([0, 1, 1.5, 2, 2.5, 3, 3.1].map((t) => atRiskAt(table, t))).toEqual([5, 5, 3, 3, 2, 2, 0]);
  });

  test('a case that came under observation late is at risk only after that', () => {
    const table = eventTable({ time: [4, 6], cause: [1, 1], entry: [0, 4] });
    expect([...table.atRisk]).toEqual([1, 1]);
    expect(atRiskAt(table, 5)).toBe(1);
  });

  test('durations of zero, of minus zero and no cases at all', () => {
    expect([...eventTable({ time: [0, -0], cause: [1, 1] }).time]).toEqual([0]);
    expect(eventTable({ time: [], cause: [] })).toMatchObject({ cases: 0, causes: 0, late: null });
  });

  test('two halves of a log merge into the table of the whole, bit for bit, and give the same curve', () => {
    fc.assert(
      fc.property(fc.array(aCase, { maxLength: 30 }), fc.nat(30), (cases, cut) => {
        const tableOf = (part: typeof cases) => eventTable({ ...columns(part), causes: 3 });
        const merged = mergeEventTables(tableOf(cases.slice(0, cut)), tableOf(cases.slice(cut)));
        const whole = tableOf(cases);
        expect(merged).toEqual(whole);
        expect(incidenceCurve(merged).variance).toEqual(incidenceCurve(whole).variance);
      }),
    );
  });

  test('halves that know different numbers of causes merge too', () => {
    const merged = mergeEventTables(eventTable({ time: [1], cause: [1] }), eventTable({ time: [2, 1], cause: [3, 0] }));
    expect(merged).toEqual(eventTable({ time: [1, 2, 1], cause: [1, 3, 0] }));
  });

  test.for([
    ['equally long', { time: [1, 2], cause: [1] }],
    ['time must be a finite number of 0 or more, got -1 at position 1', { time: [1, -1], cause: [1, 0] }],
    ['got NaN at position 0', { time: [Number.NaN], cause: [1] }],
    ['got Infinity', { time: [Infinity], cause: [1] }],
    ['cause must be a whole number from 0 to 2, got 3', { time: [1], cause: [3], causes: 2 }],
    ['got 0.5', { time: [1, 1], cause: [0.5, 1] }],
    ['got NaN', { time: [1], cause: [Number.NaN] }],
    ['entry 2 at position 0 is not before', { time: [2], cause: [1], entry: [2] }],
    ['entry must be 0 or more', { time: [2], cause: [1], entry: [-1] }],
  ] as const)('refuses wrong columns: %s', ([message, cases]) => {
    expect(() => eventTable(cases)).toThrow(RangeError);
    expect(() => eventTable(cases)).toThrow(message);
  });
});
