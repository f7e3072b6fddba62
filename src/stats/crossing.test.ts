import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bisectReach, firstReach, middleReach } from './crossing.ts';

const rising = fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 12 }).map((steps) => steps.sort((a, b) => a - b));

test('on a rising curve bisection finds the first row, and the middle lies between it and the next higher one', () => {
  fc.assert(
    fc.property(rising, fc.integer({ min: 1, max: 10 }), (steps, p) => {
      const time = Float64Array.from(steps, (_, row) => row + 1);
      const value = (row: number) => steps[row] / 10;
      const first = firstReach(time, value, p / 10);
      expect(bisectReach(time, value, p / 10)).toBe(first);
      const expected = steps.findIndex((step) => step >= p);
      expect(first).toBe(expected < 0 ? null : expected + 1);
      const middle = middleReach(time, value, p / 10);
      expect(middle === null).toBe(first === null);
      expect(middle ?? 0).toBeGreaterThanOrEqual(first ?? 0);
    }),
  );
});

test('a share that is one half but for rounding is one half', () => {
  expect(firstReach(Float64Array.of(1, 2), (row) => [0.5 - 1e-16, 1][row], 0.5)).toBe(1);
});

test('rows that give no value are passed over', () => {
  expect(firstReach(Float64Array.of(1, 2), (row) => [Number.NaN, 0.7][row], 0.5)).toBe(2);
  expect(middleReach(Float64Array.of(1, 2), () => Number.NaN, 0.5)).toBeNull();
});
