import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cumulativeIncidence } from './cumulative-incidence.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { logRank } from './log-rank.ts';

/** Figures of R's survival package on its own data sets, kept outside the project. */
interface Reference {
  readonly km: readonly {
    readonly name: string;
    readonly time: number[];
    readonly event: number[];
    readonly expected: {
      readonly times: number[];
      readonly survival: number[];
      readonly std_err: number[];
      readonly lower: number[];
      readonly upper: number[];
      readonly n_risk: number[];
      readonly quantiles: {
        readonly p: number[];
        readonly estimate: (number | null)[];
        readonly lower: (number | null)[];
        readonly upper: (number | null)[];
      };
      readonly rmst: { readonly tau: number; readonly estimate: number; readonly se: number };
      readonly n: number;
      readonly events: number;
    };
  }[];
  readonly logrank: readonly {
    readonly name: string;
    readonly time: number[];
    readonly event: number[];
    readonly group: number[];
    readonly expected: {
      readonly chisq: number;
      readonly df: number;
      readonly p: number;
      readonly observed: number[];
      readonly expected: number[];
    };
  }[];
  readonly competing: readonly {
    readonly name: string;
    readonly time: number[];
    readonly cause: number[];
    readonly expected: { readonly times: number[]; readonly pstate: number[][]; readonly std_err: number[][] };
  }[];
}

const file = '../shared/data/survival-reference.json';
const isHere = existsSync(file);
const reference: Reference = isHere ? JSON.parse(readFileSync(file, 'utf8')) : { km: [], logrank: [], competing: [] };

const near = (value: number | null, wanted: number) =>
  expect(Math.abs((value ?? Number.NaN) - wanted)).toBeLessThan(1e-9);

describe.skipIf(!isHere)(`agrees with R survival to 1e-9 (skipped without ${file})`, () => {
  test.for(reference.km)('Kaplan-Meier: $name', ({ time, event, expected }) => {
    const curve = kaplanMeier({ time, event });
    expect([curve.cases, curve.events]).toEqual([expected.n, expected.events]);
    for (const [i, t] of expected.times.entries()) {
      const point = curve.at(t);
      near(point.survival, expected.survival[i]);
      near(point.standardError, expected.std_err[i]);
      near(point.lower, expected.lower[i]);
      near(point.upper, expected.upper[i]);
      expect(point.atRisk).toBe(expected.n_risk[i]);
    }
    for (const [i, p] of expected.quantiles.p.entries())
      expect(curve.quantile(p)).toEqual({
        estimate: expected.quantiles.estimate[i],
        lower: expected.quantiles.lower[i],
        upper: expected.quantiles.upper[i],
      });
    const mean = curve.restrictedMean(expected.rmst.tau);
    near(mean.estimate, expected.rmst.estimate);
    near(mean.standardError, expected.rmst.se);
  });

  test.for(reference.logrank)('log-rank: $name', ({ time, event, group, expected }) => {
    const { chisq, df, p, groups } = logRank({ time, event, group });
    near(chisq, expected.chisq);
    expect(df).toBe(expected.df);
    near(p, expected.p);
    expect(groups.map((each) => each.observed)).toEqual(expected.observed);
    for (const [i, each] of groups.entries()) near(each.expected, expected.expected[i]);
  });

  test.for(reference.competing)('Aalen-Johansen: $name', ({ time, cause, expected }) => {
    const curve = cumulativeIncidence({ time, cause });
    expect(curve.causes).toBe(expected.pstate[0].length - 1);
    for (const [i, t] of expected.times.entries())
      for (const [state, share] of expected.pstate[i].entries()) {
        near(curve.at(t, state).estimate, share);
        near(curve.at(t, state).standardError, expected.std_err[i][state]);
      }
  });
});
