import { expect, test } from 'vitest';
import { quantile, quantileOfSorted } from './quantile.ts';

test('type 7, as R has it', () => {
  // R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(0, .1, .25, .5, .9, 1))
  const values = [3, 1, 4, 1, 5, 9, 2, 6];
  expect([0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => quantile(values, p))).toEqual(
    [1, 1, 1.75, 3.5, 6.9, 9].map((value) => expect.closeTo(value, 12)),
  );
  expect(values[0]).toBe(3);
});

test('no values have no quantile; one value has itself; a zero stays a zero', () => {
  expect(quantile([], 0.5)).toBeNull();
  expect(quantile([7], 0.9)).toBe(7);
  expect(quantileOfSorted([0, 0, 5], 0.5)).toBe(0);
});

test('refuses NaN and a p outside 0 to 1', () => {
  expect(() => quantile([1, Number.NaN], 0.5)).toThrow('values must be numbers');
  expect(() => quantile([1], 1.5)).toThrow('p must lie between 0 and 1');
});
