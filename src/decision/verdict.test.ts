import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../model/dimension.ts';
import { chancesOf } from './chances.ts';
import { type Candidate, overallRange, verdictOf } from './verdict.ts';

const candidate = (
  vendor: string,
  ranges: readonly (readonly [number, number])[],
  about: Partial<Candidate> = {},
): Candidate => ({
  vendor,
  standing: 'eligible',
  dimensions: DIMENSIONS.map((dimension, at) => {
    const [lower, upper] = ranges[at] ?? [0, 100];
    return { dimension, range: { lower, upper }, coverage: upper - lower < 100 ? 1 : 0, measured: 1, audits: 1 };
  }),
  ...about,
});
const all = (lower: number, upper: number) => DIMENSIONS.map(() => [lower, upper] as const);

describe('the verdict', () => {
  it('is "insufficient evidence" where nothing is known', () => {
    expect(verdictOf([candidate('a', []), candidate('b', [])], undefined)).toEqual({
      state: 'insufficient-evidence',
      vendor: null,
      reasons: ['nothing-measured'],
    });
  });

  it('chooses the one whose worst case beats every best case', () => {
    expect(verdictOf([candidate('a', all(70, 90)), candidate('b', all(20, 60))], undefined)).toMatchObject({
      state: 'choose',
      vendor: 'a',
    });
  });

  it('only leans to it where a gate is still open', () => {
    const a = candidate('a', all(70, 90), { standing: 'unknown' });
    expect(verdictOf([a, candidate('b', all(20, 60))], undefined)).toMatchObject({ state: 'lean', vendor: 'a' });
  });

  it('leans where one leads in every dimension measured for all', () => {
    const a = candidate('a', [[80, 90]]);
    expect(verdictOf([a, candidate('b', [[20, 30]])], undefined)).toMatchObject({
      state: 'lean',
      vendor: 'a',
      reasons: ['ahead-where-measured'],
    });
  });

  it('passes over the rejected, however good', () => {
    const best = candidate('best', all(95, 100), { standing: 'rejected' });
    expect(verdictOf([best, candidate('a', all(70, 90)), candidate('b', all(20, 60))], undefined)).toMatchObject({
      state: 'choose',
      vendor: 'a',
    });
    expect(verdictOf([best], undefined)).toMatchObject({ state: 'insufficient-evidence', reasons: ['no-vendor-left'] });
  });

  it('names nobody the winner merely because nobody else is left', () => {
    const rejected = candidate('b', [], { standing: 'rejected' });
    expect(verdictOf([candidate('a', []), rejected], undefined)).toMatchObject({
      state: 'insufficient-evidence',
      reasons: ['only-one-left'],
    });
    expect(verdictOf([candidate('a', all(60, 80)), rejected], undefined)).toMatchObject({
      state: 'lean',
      reasons: ['only-one-left'],
    });
  });

  it('depends on what weighs', () => {
    const a = candidate('a', [[90, 95], [10, 20], ...all(50, 50).slice(2)]);
    const b = candidate('b', [[10, 20], [90, 95], ...all(50, 50).slice(2)]);
    expect(verdictOf([a, b], { points: { responsiveness: 1 } })).toMatchObject({ state: 'choose', vendor: 'a' });
    expect(verdictOf([a, b], { points: { resolution: 1 } })).toMatchObject({ state: 'choose', vendor: 'b' });
    expect(verdictOf([a, b], undefined)).toMatchObject({ state: 'insufficient-evidence', reasons: ['ranges-overlap'] });
  });

  it('is not turned by a further rival that is worse', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    const ranges = fc.array(range, { minLength: DIMENSIONS.length, maxLength: DIMENSIONS.length });
    fc.assert(
      fc.property(ranges, ranges, (first, second) => {
        const [a, b] = [candidate('a', first), candidate('b', second)];
        expect(overallRange(undefined, a.dimensions)).toEqual(overallRange(undefined, [...a.dimensions]));
        const verdict = (all: readonly Candidate[]) => verdictOf(all, undefined, chancesOf(all, undefined, 2000));
        const before = verdict([a, b]);
        const after = verdict([a, b, candidate('c', all(0, 0))]);
        if (before.state === 'choose' && after.state === 'choose') expect(after.vendor).toBe(before.vendor);
        if (after.state === 'choose') expect(before).toMatchObject({ state: 'choose' });
      }),
    );
  });
});
