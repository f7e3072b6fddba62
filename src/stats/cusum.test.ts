import { describe, expect, test } from 'vitest';
import { cusum, cusumPlan, runLength } from './cusum.ts';
import { randomSource } from './random.ts';

describe('cusum', () => {
  test('run lengths as from the linear system solved in R', () => {
    // R: arl <- function(p, up, h) { A <- diag(h); for (i in 0:(h - 1)) { j <- max(i - 1, 0) + 1
    //      A[i + 1, j] <- A[i + 1, j] - (1 - p); if (i + up < h) A[i + 1, i + up + 1] <- A[i + 1, i + up + 1] - p }; solve(A, rep(1, h))[1] }
    expect(runLength(0.1, 4, 12)).toBeCloseTo(347.8971294050626, 8);
    expect(runLength(0.3, 4, 12)).toBeCloseTo(18.7629676136257, 10);
    expect(runLength(0.02, 17, 60)).toBeCloseTo(13387.1181140665867, 6);
    // A fair game of heads against tails held at 0 reaches 5 after 5 * 6 throws on average.
    expect(runLength(0.5, 1, 5)).toBeCloseTo(30, 10);
    expect(runLength(0.1, 4, 1)).toBeCloseTo(10, 12);
  });

  test('the threshold is the lowest that keeps false alarms as rare as asked', () => {
    const plan = cusumPlan({ acceptable: 0.1, unacceptable: 0.3, falseAlarmEvery: 500 });
    expect(plan.inControlRunLength).toBeGreaterThanOrEqual(500);
    expect(runLength(0.1, plan.missAdds, plan.threshold - 1)).toBeLessThan(500);
    expect(plan.outOfControlRunLength).toBeLessThan(30);
  });

  test('the run length stated is the one that happens', () => {
    const aims = { acceptable: 0.1, unacceptable: 0.3, falseAlarmEvery: 200 };
    const { inControlRunLength } = cusumPlan(aims);
    const random = randomSource('run length');
    const runs = Array.from({ length: 400 }, () => {
      const misses = Uint8Array.from({ length: 4000 }, () => Number(random.uniform() < 0.1));
      return (cusum({ misses, ...aims }).alarmAt ?? misses.length) + 1;
    });
    const mean = runs.reduce((sum, run) => sum + run, 0) / runs.length;
    // Run lengths are nearly geometric: the standard error of their mean is 5 % of it.
    expect(Math.abs(mean / inControlRunLength - 1)).toBeLessThan(0.2);
  });

  test('scores rise with misses, fall with what was met, and never below 0', () => {
    const { scores, alarmAt, missAdds, threshold } = cusum({
      misses: [0, 1, 0, 0, 1, 1, 1],
      acceptable: 0.1,
      unacceptable: 0.3,
      falseAlarmEvery: 50,
    });
    const up = missAdds;
    expect([...scores]).toEqual([0, up, up - 1, up - 2, 2 * up - 2, 3 * up - 2, 4 * up - 2]);
    expect(alarmAt).toBe([...scores].findIndex((score) => score >= threshold));
  });

  test('no outcomes give no alarm; wrong aims are refused', () => {
    const aims = { acceptable: 0.1, unacceptable: 0.3, falseAlarmEvery: 100 };
    expect(cusum({ misses: [], ...aims })).toMatchObject({ alarmAt: null });
    expect(() => cusum({ misses: [2], ...aims })).toThrow('misses must be 0 or 1');
    expect(() => cusumPlan({ ...aims, unacceptable: 0.1 })).toThrow('0 < acceptable < unacceptable < 1');
    expect(() => cusumPlan({ ...aims, falseAlarmEvery: Infinity })).toThrow('between 1 and 10 million');
  });
});
