import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clopperPearson } from './binomial.ts';
import { cautiousIncidence } from './cautious-incidence.ts';
import { cumulativeIncidence } from './cumulative-incidence.ts';

const ends = (value: { lower: number | null; upper: number | null }) => [
  expect.closeTo(value.lower ?? Number.NaN, 10),
  expect.closeTo(value.upper ?? Number.NaN, 10),
];

describe('cautiousIncidence', () => {
  test('at times that no case was censored before, the bounds are Clopper and Pearson’s of the ends so far', () => {
    const time = [1, 2, 3, 3, 5, 8, 9, 20, 20, 20];
    const cause = [1, 2, 1, 2, 1, 1, 2, 0, 0, 0];
    const cautious = cautiousIncidence(cumulativeIncidence({ time, cause }));
    for (const t of [0, 1, 3, 6, 9])
      for (const k of [1, 2]) {
        const events = time.filter((at, index) => at <= t && cause[index] === k).length;
        const { lower, upper } = cautious.at(t, k);
        expect([lower, upper]).toEqual(ends(clopperPearson(events, 10)));
      }
  });

  test('all had it and none had it: Clopper and Pearson, where `.at` is certain', () => {
    const all = cumulativeIncidence({ time: [1, 2, 3, 4, 5], cause: [1, 1, 1, 1, 1], causes: 2 });
    expect(all.at(5, 2)).toMatchObject({ lower: 0, upper: 0 });
    const cautious = cautiousIncidence(all);
    expect([cautious.at(5, 1).lower, cautious.at(5, 1).upper]).toEqual(ends(clopperPearson(5, 5)));
    expect([cautious.at(5, 2).lower, cautious.at(5, 2).upper]).toEqual(ends(clopperPearson(0, 5)));
  });

  test('five open cases are never certainty; what was not watched can be anything', () => {
    const open = cautiousIncidence(cumulativeIncidence({ time: [9, 9, 9, 9, 9], cause: [0, 0, 0, 0, 0], causes: 1 }));
    expect(open.at(5, 1)).toEqual({ lower: 0, upper: expect.closeTo(0.521823750104981, 12) });
    expect(open.at(10, 1)).toEqual({ lower: 0, upper: 1 });
    const none = cautiousIncidence(cumulativeIncidence({ time: [], cause: [], causes: 1 }));
    expect(none.at(1, 1)).toEqual({ lower: 0, upper: 1 });
    expect(none.quantile(0.5, 1)).toEqual({ estimate: null, lower: null, upper: null });
  });

  test('contains the estimate, lies within 0 to 1, and is wider for fewer cases', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 2 })), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom(1, 2),
        (cases, t, cause) => {
          const of = (list: typeof cases) =>
            cumulativeIncidence({ time: list.map(([at]) => at), cause: list.map(([, why]) => why), causes: 2 });
          const { lower, upper } = cautiousIncidence(of(cases)).at(t, cause);
          const estimate = of(cases).at(t, cause).estimate ?? Number.NaN;
          expect(lower).toBeLessThanOrEqual(estimate + 1e-12);
          expect(upper).toBeGreaterThanOrEqual(estimate - 1e-12);
          expect(lower >= 0 && upper <= 1).toBe(true);
          const twice = cautiousIncidence(of([...cases, ...cases])).at(t, cause);
          expect(twice.upper - twice.lower).toBeLessThanOrEqual(upper - lower + 1e-12);
        },
      ),
    );
  });

  test('a fast answer to one in eight has no median and says so at both ends', () => {
    const curve = cumulativeIncidence({
      time: [1, 2, 90, 90, 90, 90, 90, 90, 90, 90],
      cause: [1, 1, 0, 0, 0, 0, 0, 0, 0, 0],
    });
    expect(cautiousIncidence(curve).quantile(0.5, 1)).toEqual({ estimate: null, lower: 2, upper: null });
  });

  test('refuses a cause that does not exist', () => {
    const cautious = cautiousIncidence(cumulativeIncidence({ time: [1], cause: [1] }));
    expect(() => cautious.at(1, 2)).toThrow('cause must be 1 to 1, got 2');
    expect(() => cautious.at(1, 0)).toThrow(RangeError);
  });
});
