import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../model/audit.ts';
import type { Weights } from '../model/needs.ts';
import { scoreDimensions } from '../scoring/score.ts';
import type { Candidate } from './candidate.ts';
import { chancesOf } from './chances.ts';
import { verdictOf } from './verdict.ts';

const about = { version: 1, findings: [], evidence: ['e'] } as const;
const cohort = { en: '', zh: '' };

/** Minutes to the promised response: an interval of 95 %, or a range left open. */
const response = (value: number, spread = 1.2, level: number | null = 0.95): AuditResult => ({
  ...about,
  audit: 'response-commitment',
  dimension: 'contract',
  unit: 'minutes',
  outcome: 'measured',
  value,
  interval: { lower: value / spread, upper: value * spread },
  level,
  n: 40,
  cohort,
});
const share = (audit: string, dimension: AuditResult['dimension'], value: number, half = 0.05): AuditResult => ({
  ...about,
  audit,
  dimension,
  unit: 'share',
  outcome: 'measured',
  value,
  interval: { lower: Math.max(0, value - half), upper: Math.min(1, value + half) },
  level: 0.95,
  n: 40,
  cohort,
});
const gap = (audit: string, dimension: AuditResult['dimension']): AuditResult => ({
  ...about,
  audit,
  dimension,
  unit: 'share',
  outcome: 'not-measured',
  reason: 'no-evidence',
});
const vendor = (name: string, results: readonly AuditResult[], standing: Candidate['standing'] = 'eligible') => ({
  vendor: name,
  standing,
  results,
  // Only the dimensions that these results are about are needed.
  dimensions: scoreDimensions(results).filter((one) => results.some((result) => result.dimension === one.dimension)),
});
const fast = vendor('fast', [response(20), share('channels', 'team', 0.3)]);
const warm = vendor('warm', [response(400), share('channels', 'team', 0.95)]);
const [speed, people]: Weights[] = [{ points: { contract: 4, team: 1 } }, { points: { contract: 1, team: 4 } }];

describe('chances', () => {
  it('choose differently for buyers who need different things', () => {
    expect(verdictOf([fast, warm], speed)).toMatchObject({ state: 'choose', vendor: 'fast' });
    expect(verdictOf([fast, warm], people)).toMatchObject({ state: 'choose', vendor: 'warm' });
  });

  it('draw what was measured with an interval, and lean where it is ahead more often than not', () => {
    const a = vendor('a', [share('channels', 'team', 0.6, 0.2)]);
    const b = vendor('b', [share('channels', 'team', 0.5, 0.2)]);
    const [first] = chancesOf([a, b], undefined).alternatives;
    // Difference of two normals: 0.1 over sqrt(2) x 0.2 / 1.96 is 0.693 deviations, so 75.6 %.
    expect(first.ranks[0].lower).toBeCloseTo(0.756, 2);
    expect(verdictOf([a, b], undefined)).toEqual({ state: 'lean', vendor: 'a', reasons: ['first-more-often'] });
  });

  it('draw nothing of a range left open', () => {
    const stated = (name: string, minutes: number) => vendor(name, [response(minutes, 3, null)]);
    const [first] = chancesOf([stated('a', 60), stated('b', 100)], undefined).alternatives;
    expect(first.ranks[0]).toEqual({ lower: 0, upper: 1 });
  });

  it('stop choosing when a gap opens that could turn it round', () => {
    const open = (one: Candidate) =>
      vendor(one.vendor, [...(one.results ?? []), gap('end-of-life-notice', 'proactivity')]);
    expect(verdictOf([open(fast), open(warm)], { points: { contract: 4, team: 1, proactivity: 20 } })).toMatchObject({
      state: 'insufficient-evidence',
    });
    expect(verdictOf([open(fast), open(warm)], { points: { contract: 8, team: 1, proactivity: 1 } })).toMatchObject({
      state: 'choose',
      vendor: 'fast',
    });
  });

  it('pass over the rejected: they are nobody’s rivals', () => {
    const best = vendor('best', [response(15), share('channels', 'team', 1)], 'rejected');
    expect(chancesOf([best, fast, warm], speed).alternatives.map(({ id }) => id)).toEqual(['fast', 'warm']);
    expect(verdictOf([best, fast, warm], speed)).toMatchObject({ vendor: 'fast' });
  });

  it('never fall when a measure of the vendor gets better', () => {
    // Shares of a million cases: below what a double can tell apart from 0, chance alone decides.
    const value = fc.integer({ min: 0, max: 1_000_000 }).map((cases) => cases / 1_000_000);
    fc.assert(
      fc.property(value, value, value, (ours, theirs, gain) => {
        const field = (better: number) =>
          chancesOf(
            [
              vendor('a', [share('channels', 'team', Math.min(1, ours + better))]),
              vendor('b', [share('channels', 'team', theirs)]),
            ],
            undefined,
            200,
          ).alternatives[0].ranks[0];
        expect(field(gain).lower).toBeGreaterThanOrEqual(field(0).lower);
        expect(field(gain).upper).toBeGreaterThanOrEqual(field(0).upper);
      }),
    );
  });
});
