import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cumulativeIncidence, incidenceDifference } from './cumulative-incidence.ts';
import { kaplanMeier } from './kaplan-meier.ts';

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 10));

describe('cumulativeIncidence', () => {
  // R: t <- c(1,1,1,2,2,3,3,3,3,4,5,5); e <- c(1,2,0,1,1,0,2,2,1,0,1,0)
  //    summary(survfit(Surv(t, factor(e, 0:2)) ~ 1, conf.type = "log-log"), times = 1:5)
  const tied = cumulativeIncidence({
    time: [1, 1, 1, 2, 2, 3, 3, 3, 3, 4, 5, 5],
    cause: [1, 2, 0, 1, 1, 0, 2, 2, 1, 0, 1, 0],
  });

  test('ties between causes and censoring: shares, errors and limits as R has them', () => {
    const column = (cause: number, key: 'estimate' | 'standardError' | 'lower' | 'upper') =>
      [1, 2, 3, 4, 5].map((t) => tied.at(t, cause)[key]);
    expect(column(1, 'estimate')).toEqual(
      close([0.0833333333333333, 0.2685185185185185, 0.361111111111111, 0.361111111111111, 0.5462962962962963]),
    );
    expect(column(1, 'standardError')).toEqual(
      close([0.0797855923130282, 0.1330476047980901, 0.1447083297045165, 0.1447083297045165, 0.1764463279883433]),
    );
    expect(column(2, 'lower')).toEqual(
      close([0.00505283547899073, 0.00505283547899073, 0.06380295378136719, 0.06380295378136719, 0.06380295378136719]),
    );
    expect(column(0, 'upper')).toEqual(
      close([0.955509365728065, 0.851797512335439, 0.633750482465419, 0.633750482465419, 0.517838521359328]),
    );
  });

  test('late entries: the shares as R has them', () => {
    // R: survfit(Surv(en, t, factor(e, 0:2)) ~ 1, id = 1:10) with the entries below; pstate at 4, 8 and 12
    const curve = cumulativeIncidence({
      time: [1, 3, 4, 6, 4, 8, 9, 7, 6, 12],
      cause: [1, 2, 0, 1, 1, 2, 0, 1, 2, 1],
      entry: [0, 0, 0, 2, 3, 1, 5, 0, 2.5, 4],
    });
    expect([4, 8, 12].map((t) => curve.at(t, 1).estimate)).toEqual(
      close([0.354166666666667, 0.527777777777778, 0.701388888888889]),
    );
    expect([4, 8, 12].map((t) => curve.at(t, 2).estimate)).toEqual(
      close([0.125, 0.298611111111111, 0.298611111111111]),
    );
  });

  test('the shares and the rest add up to 1, and treating other causes as censored overstates every one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 3 })), {
          minLength: 1,
          maxLength: 25,
        }),
        fc.integer({ min: 0, max: 9 }),
        (cases, t) => {
          const time = cases.map(([at]) => at);
          const cause = cases.map(([, why]) => why);
          const curve = cumulativeIncidence({ time, cause, causes: 3 });
          const shares = [0, 1, 2, 3].map((k) => curve.at(t, k).estimate ?? Number.NaN);
          expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
          const naive =
            kaplanMeier({ time, event: cause.map((why) => Number(why === 1)) }).at(t).survival ?? Number.NaN;
          expect(shares[1]).toBeLessThanOrEqual(1 - naive + 1e-12);
        },
      ),
    );
  });

  test('with one cause it is one less Kaplan-Meier, errors included', () => {
    const cases = { time: [1, 2, 2, 4, 5, 6], event: [1, 1, 0, 1, 0, 1] };
    const incidence = cumulativeIncidence({ time: cases.time, cause: cases.event });
    const survival = kaplanMeier(cases);
    for (const t of [0, 1, 2, 4, 5]) {
      expect(incidence.at(t, 1).estimate).toBeCloseTo(1 - (survival.at(t).survival ?? Number.NaN), 14);
      expect(incidence.at(t, 1).standardError).toBeCloseTo(survival.at(t).standardError ?? Number.NaN, 14);
    }
  });

  test('a median is the first time the share reaches one half; never getting there is an answer', () => {
    const half = cumulativeIncidence({ time: [1, 2, 9, 9], cause: [1, 1, 2, 0] });
    expect(half.quantile(0.5, 1).estimate).toBe(2);
    expect(half.quantile(0.5, 2)).toEqual({ estimate: null, lower: 9, upper: null });
    const ignored = cumulativeIncidence({ time: [1, 2, 3, 90, 90, 90, 90, 90], cause: [1, 1, 1, 0, 0, 0, 0, 0] });
    expect(ignored.quantile(0.5, 1)).toMatchObject({ estimate: null, lower: 2, upper: null });
  });

  test('none, one, all censored, all tied, zero durations', () => {
    const none = cumulativeIncidence({ time: [], cause: [], causes: 1 });
    expect(none.at(1, 1)).toEqual({ estimate: null, standardError: null, lower: null, upper: null, atRisk: 0 });
    expect(none.quantile(0.5, 1).estimate).toBeNull();
    const one = cumulativeIncidence({ time: [3], cause: [2] });
    expect(one.at(3, 2)).toEqual({ estimate: 1, standardError: 0, lower: null, upper: null, atRisk: 1 });
    expect(one.at(3, 1).estimate).toBe(0);
    const open = cumulativeIncidence({ time: [1, 2], cause: [0, 0], causes: 2 });
    expect(open.at(1, 2)).toEqual({ estimate: 0, standardError: 0, lower: 0, upper: 0, atRisk: 2 });
    const tied = cumulativeIncidence({ time: [0, 0, 0, 0], cause: [1, 1, 2, 0] });
    expect([0, 1, 2].map((cause) => tied.at(0, cause).estimate)).toEqual([0.25, 0.5, 0.25]);
  });

  test('the difference at a time of two groups', () => {
    // Without censoring it is the difference of two shares: 3/4 - 1/4, variance 2 * (3/16) / 4.
    const a = cumulativeIncidence({ time: [1, 2, 3, 9], cause: [1, 1, 1, 1] });
    const b = cumulativeIncidence({ time: [1, 7, 8, 9], cause: [1, 1, 1, 1] });
    const { estimate, standardError, p } = incidenceDifference(a, b, 5, 1);
    expect(estimate).toBeCloseTo(0.5, 14);
    expect(standardError).toBeCloseTo(Math.sqrt(6 / 64), 14);
    // R: 2 * pnorm(-0.5 / sqrt(6 / 64))
    expect(p).toBeCloseTo(0.102470434859749, 12);
    expect(incidenceDifference(a, cumulativeIncidence({ time: [], cause: [], causes: 1 }), 5, 1).estimate).toBeNull();
  });

  test('refuses a cause that does not exist', () => {
    expect(() => tied.at(1, 3)).toThrow('cause must be 0 to 2, got 3');
    expect(() => tied.quantile(0.5, 0)).toThrow('cause 0 is no event');
    expect(() => tied.at(-1, 1)).toThrow(RangeError);
  });
});
