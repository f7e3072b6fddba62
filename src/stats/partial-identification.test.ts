import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clopperPearson } from './binomial.ts';
import { partialIdentification } from './partial-identification.ts';

test('worst-case bounds: the unseen may all have missed, or none', () => {
  const { seen, bounds, interval } = partialIdentification({ events: 18, seen: 20, unseen: 5 });
  expect(seen).toBe(0.9);
  expect(bounds).toEqual({ lower: 18 / 25, upper: 23 / 25 });
  expect(interval?.lower).toBe(clopperPearson(18, 25).lower);
  expect(interval?.upper).toBe(clopperPearson(23, 25).upper);
});

test('all seen: the share itself; none seen: anything; no cases: nothing', () => {
  expect(partialIdentification({ events: 3, seen: 4, unseen: 0 }).bounds).toEqual({ lower: 0.75, upper: 0.75 });
  expect(partialIdentification({ events: 0, seen: 0, unseen: 4 })).toMatchObject({
    seen: null,
    bounds: { lower: 0, upper: 1 },
    interval: { lower: 0, upper: 1 },
  });
  expect(partialIdentification({ events: 0, seen: 0, unseen: 0 })).toEqual({
    seen: null,
    bounds: null,
    interval: null,
  });
});

test('hiding cases, whatever they were, never narrows anything', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), (met, missed, hiddenMet, hiddenMissed) => {
      fc.pre(met + missed + hiddenMet + hiddenMissed > 0);
      const open = partialIdentification({
        events: met + hiddenMet,
        seen: met + missed + hiddenMet + hiddenMissed,
        unseen: 0,
      });
      const hidden = partialIdentification({ events: met, seen: met + missed, unseen: hiddenMet + hiddenMissed });
      for (const key of ['bounds', 'interval'] as const) {
        expect(hidden[key]?.lower).toBeLessThanOrEqual(open[key]?.lower ?? Number.NaN);
        expect(hidden[key]?.upper).toBeGreaterThanOrEqual(open[key]?.upper ?? Number.NaN);
      }
    }),
  );
});

test('refuses impossible counts', () => {
  expect(() => partialIdentification({ events: 3, seen: 2, unseen: 5 })).toThrow(
    'events must not exceed n, got 3 of 2',
  );
  expect(() => partialIdentification({ events: 1, seen: 2, unseen: -1 })).toThrow(RangeError);
});
