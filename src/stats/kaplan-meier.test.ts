import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventTable, mergeEventTables } from './event-table.ts';
import { kaplanMeier, survivalCurve } from './kaplan-meier.ts';

const round = (value: number | null) => (value === null ? null : Number(value.toFixed(12)));

describe('kaplanMeier', () => {
  // R: en <- c(0,0,0,2,3,1,5,0,2.5,4); t <- c(1,3,4,6,4,8,9,7,6,12); e <- c(1,1,0,1,1,1,0,1,1,1)
  //    f <- survfit(Surv(en, t, e) ~ 1, conf.type = "log-log"); summary(f, times = c(1,4,6,8,12)); quantile(f)
  const late = kaplanMeier({
    time: [1, 3, 4, 6, 4, 8, 9, 7, 6, 12],
    event: [1, 1, 0, 1, 1, 1, 0, 1, 1, 1],
    entry: [0, 0, 0, 2, 3, 1, 5, 0, 2.5, 4],
  });

  test('late entries: the curve, its errors and limits as R has them', () => {
    const points = [1, 4, 6, 8].map((t) => late.at(t));
    expect(points.map((point) => round(point.survival))).toEqual([
      0.75, 0.520833333333, 0.347222222222, 0.173611111111,
    ]);
    expect(points.map((point) => round(point.standardError))).toEqual([
      0.216506350946, 0.201717882615, 0.167724267896, 0.120698226936,
    ]);
    expect(points.map((point) => round(point.lower))).toEqual(
      [0.127946917595, 0.12386993491, 0.07510696016, 0.022085853333].map((value) => expect.closeTo(value, 9)),
    );
    expect(points.map((point) => point.upper)).toEqual(
      [0.960548642285, 0.815669561904, 0.649073837832, 0.447502799765].map((value) => expect.closeTo(value, 9)),
    );
    expect(points.map((point) => point.atRisk)).toEqual([4, 6, 6, 3]);
    expect(late.at(12)).toEqual({ survival: 0, standardError: null, lower: null, upper: null, atRisk: 1 });
  });

  test('late entries: quantiles as R has them, limits by first crossing', () => {
    // With 4 at risk at first the lower limit falls and rises again. R's print(f) takes the first crossing, as here: median 6 (1 to 8).
    expect([0.25, 0.5, 0.75].map((p) => late.quantile(p))).toEqual([
      { estimate: 2, lower: 1, upper: 6 },
      { estimate: 6, lower: 1, upper: 8 },
      { estimate: 8, lower: 1, upper: null },
    ]);
    // R: survival:::survmean(f, rmean = 8)
    expect(late.restrictedMean(8).estimate).toBeCloseTo(4.77430555555556, 12);
    expect(late.restrictedMean(8).standardError).toBeCloseTo(1.2192721229116, 12);
  });

  test('a quantile on a flat stretch is its middle, also when the stretch lasts to the end', () => {
    // R: quantile(survfit(Surv(c(1,2,3,4), c(1,1,1,1)) ~ 1, conf.type = "log-log"))
    const even = kaplanMeier({ time: [1, 2, 3, 4], event: [1, 1, 1, 1] });
    expect([0.25, 0.5, 0.75].map((p) => even.quantile(p).estimate)).toEqual([1.5, 2.5, 3.5]);
    expect(even.quantile(0.25)).toEqual({ estimate: 1.5, lower: 1, upper: 3 });
    // R: quantile(survfit(Surv(c(1,2,9,9), c(1,1,0,0)) ~ 1, conf.type = "log-log"))
    const half = kaplanMeier({ time: [1, 2, 9, 9], event: [1, 1, 0, 0] });
    expect(half.quantile(0.5)).toEqual({ estimate: 5.5, lower: 1, upper: null });
    expect(half.quantile(0.75).estimate).toBeNull();
  });

  test('no cases: nothing is known', () => {
    const none = kaplanMeier({ time: [], event: [] });
    expect(none.at(1)).toEqual({ survival: null, standardError: null, lower: null, upper: null, atRisk: 0 });
    expect(none.quantile(0.5)).toEqual({ estimate: null, lower: null, upper: null });
    expect(none.restrictedMean(1).estimate).toBeNull();
  });

  test('one case: a step to 0 at its time', () => {
    const one = kaplanMeier({ time: [2], event: [1] });
    expect(one.at(1)).toEqual({ survival: 1, standardError: 0, lower: 1, upper: 1, atRisk: 1 });
    expect(one.at(2).survival).toBe(0);
    expect(one.quantile(0.5).estimate).toBe(2);
  });

  test('all censored: 1 throughout, no quantile is reached, and past the last case nobody is at risk', () => {
    const open = kaplanMeier({ time: [1, 2, 3], event: [0, 0, 0] });
    expect(open.at(2)).toEqual({ survival: 1, standardError: 0, lower: 1, upper: 1, atRisk: 2 });
    expect(open.at(4).atRisk).toBe(0);
    expect(open.quantile(0.1)).toEqual({ estimate: null, lower: null, upper: null });
  });

  test('all tied, and durations of zero: one step, and the zero stays a time', () => {
    const tied = kaplanMeier({ time: [5, 5, 5, 5], event: [1, 1, 0, 1] });
    expect(tied.at(4.9).survival).toBe(1);
    expect(tied.at(5).survival).toBe(0.25);
    const zero = kaplanMeier({ time: [0, 0, 3], event: [1, 1, 0] });
    expect(zero.at(0).survival).toBeCloseTo(1 / 3, 15);
    expect(zero.quantile(0.5).estimate).toBe(0);
  });

  test('the estimate does not move when the same open cases are watched for longer', () => {
    const seen = (until: number) =>
      kaplanMeier({
        time: [1, 2, 4, until, until],
        event: [1, 1, 1, 0, 0],
      });
    expect(seen(10).quantile(0.5)).toEqual(seen(1000).quantile(0.5));
    expect(seen(10).at(5).survival).toBe(seen(1000).at(5).survival);
  });

  test('is JSON without Infinity or NaN, whatever the cases', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()), { maxLength: 12 }), (cases) => {
        const curve = kaplanMeier({ time: cases.map(([t]) => t), event: cases.map(([, ended]) => Number(ended)) });
        for (const value of [curve.at(3), curve.quantile(0.5), curve.restrictedMean(4)])
          expect(JSON.parse(JSON.stringify(value))).toEqual(value);
      }),
    );
  });

  test('halves give the curve of the whole', () => {
    const half = (time: number[], cause: number[]) => eventTable({ time, cause, causes: 1 });
    const merged = survivalCurve(mergeEventTables(half([1, 5], [1, 0]), half([2, 5, 7], [1, 1, 0])));
    expect(merged.survival).toEqual(kaplanMeier({ time: [1, 5, 2, 5, 7], event: [1, 0, 1, 1, 0] }).survival);
  });

  test.for([
    [() => kaplanMeier({ time: [1], event: [2] }), 'cause must be a whole number from 0 to 1'],
    [() => kaplanMeier({ time: [1], event: [1] }).at(-1), 'time must be 0 or more'],
    [() => kaplanMeier({ time: [1], event: [1] }).at(Number.NaN), 'time must be 0 or more'],
    [() => kaplanMeier({ time: [1], event: [1] }).quantile(2), 'p must lie between 0 and 1'],
    [() => kaplanMeier({ time: [1], event: [1], level: 95 }), 'level must lie between 0 and 1'],
  ] as const)('refuses wrong input: %s', ([call, message]) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
