import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cumulativeIncidence, incidenceDifference } from './cumulative-incidence.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { randomSource } from './random.ts';
import { bootstrapDifference, drawnIncidence, drawnQuantile, drawnRestrictedMean, orderCases } from './resampling.ts';
import { restrictedMeanDifference } from './restricted-mean.ts';

const drawing = fc.array(
  fc.record({
    entry: fc.constantFrom(0, 0, 0.5, 2.5),
    followed: fc.integer({ min: 1, max: 6 }),
    cause: fc.integer({ min: 0, max: 2 }),
    times: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('statistics of drawn cases', () => {
  test('are those of the curves on as many copies', () => {
    fc.assert(
      fc.property(drawing, fc.integer({ min: 0, max: 9 }), (cases, t) => {
        const ordered = orderCases({
          time: cases.map((each) => each.entry + each.followed),
          cause: cases.map((each) => each.cause),
          entry: cases.map((each) => each.entry),
          causes: 2,
        });
        const counts = Uint32Array.from(cases, (each) => each.times);
        const copies = [...ordered.time.keys()].flatMap((position) =>
          Array.from({ length: counts[position] }, () => position),
        );
        fc.pre(copies.length > 0);
        const columns = {
          time: copies.map((position) => ordered.time[position]),
          cause: copies.map((position) => ordered.cause[position]),
          entry: copies.map((position) => ordered.entry[position]),
          causes: 2,
        };
        const curve = cumulativeIncidence(columns);
        expect(drawnIncidence(ordered, counts, t, 1)).toBeCloseTo(curve.at(t, 1).estimate ?? Number.NaN, 12);
        expect(drawnQuantile(ordered, counts, 0.5, 2)).toBe(curve.quantile(0.5, 2).estimate);
        const mean = kaplanMeier({ ...columns, event: columns.cause.map((why) => Number(why > 0)) }).restrictedMean(t);
        // Not followed to the horizon: NaN here, null there.
        const drawn = drawnRestrictedMean(ordered, counts, t);
        expect(Number.isNaN(drawn) ? -1 : drawn).toBeCloseTo(mean.estimate ?? -1, 10);
      }),
    );
  });
});

describe('bootstrapDifference', () => {
  const vendor = (label: string, pace: number) => {
    const random = randomSource(label);
    const ends = Array.from({ length: 300 }, () => {
      const answered = pace * random.exponential();
      const abandoned = 20 * random.exponential();
      const open = 5 + 15 * random.uniform();
      const time = Math.min(answered, abandoned, open);
      return { time, cause: time === answered ? 1 : time === abandoned ? 2 : 0 };
    });
    return { time: ends.map((end) => end.time), cause: ends.map((end) => end.cause) };
  };
  const [a, b] = [vendor('a', 2), vendor('b', 6)];
  const event = (cases: typeof a) => ({ time: cases.time, event: cases.cause.map((cause) => Number(cause > 0)) });

  test('agrees with the analytic difference of restricted means and of incidence', () => {
    const mean = restrictedMeanDifference(kaplanMeier(event(a)), kaplanMeier(event(b)), 5);
    const drawn = bootstrapDifference({ a, b, of: { horizon: 5 }, seed: 1 });
    expect(drawn.estimate).toBeCloseTo(mean.estimate ?? Number.NaN, 10);
    expect(Math.abs((drawn.standardError ?? 0) / (mean.standardError ?? 1) - 1)).toBeLessThan(0.1);
    const share = incidenceDifference(cumulativeIncidence(a), cumulativeIncidence(b), 4, 1);
    const drawnShare = bootstrapDifference({ a, b, of: { t: 4, cause: 1 }, seed: 1 });
    expect(drawnShare.estimate).toBeCloseTo(share.estimate ?? Number.NaN, 10);
    expect(Math.abs((drawnShare.standardError ?? 0) / (share.standardError ?? 1) - 1)).toBeLessThan(0.1);
  });

  test('a group without cases has no difference to anything', () => {
    const none = { time: [], cause: [], causes: 1 };
    expect(bootstrapDifference({ a, b: none, of: { t: 4, cause: 1 }, seed: 1, replicates: 20 })).toMatchObject({
      estimate: null,
      lower: null,
      notDefined: 20,
    });
  });

  test('refuses a negative horizon', () => {
    expect(() => bootstrapDifference({ a, b, of: { horizon: -1 }, seed: 1 })).toThrow('horizon must be 0 or more');
  });
});
