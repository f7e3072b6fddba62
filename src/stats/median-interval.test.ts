import { expect, test } from 'vitest';
import { medianInterval } from './median-interval.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, index) => n - index);

test('ranks and coverage of the interval as from the binomial', () => {
  // R: n <- c(6, 10, 20, 101); r <- qbinom(.025, n, .5); 1 - 2 * pbinom(r - 1, n, .5)
  for (const [n, rank, coverage] of [
    [6, 1, 0.96875],
    [10, 2, 0.978515625],
    [20, 6, 0.958610534667969],
    [101, 41, 0.953955933070657],
  ])
    expect(medianInterval(upTo(n))).toEqual({
      estimate: (n + 1) / 2,
      lower: rank,
      upper: n + 1 - rank,
      coverage: expect.closeTo(coverage, 12),
    });
});

test('too few values have a median but no interval; none have neither', () => {
  expect(medianInterval([5, 1, 2, 3, 4])).toEqual({ estimate: 3, lower: null, upper: null, coverage: null });
  expect(medianInterval([])).toEqual({ estimate: null, lower: null, upper: null, coverage: null });
  expect(medianInterval([0, 0, 0, 0, 0, 0])).toMatchObject({ estimate: 0, lower: 0, upper: 0 });
  expect(() => medianInterval([Number.NaN])).toThrow(RangeError);
});
