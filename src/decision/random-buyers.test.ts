import { expect, it } from 'vitest';
import { AUDITS } from '../audits/registry.ts';
import type { AuditResult } from '../model/audit.ts';
import { DIMENSIONS } from '../model/dimension.ts';
import type { Gate, Weights } from '../model/needs.ts';
import { policyOf } from '../scoring/policy.ts';
import { scoreDimensions } from '../scoring/score.ts';
import { type RandomSource, randomSource } from '../stats/random.ts';
import { chancesOf } from './chances.ts';
import { planOf } from './plan.ts';
import { standingOf } from './standing.ts';
import { verdictOf } from './verdict.ts';

const BUYERS = 100;
const VENDORS = 10;

function anyResult(random: RandomSource, { id, version, dimension, unit }: (typeof AUDITS)[number]): AuditResult {
  const about = { audit: id, version, dimension, unit, findings: [], evidence: [] };
  const chance = random.uniform();
  if (chance < 0.4) return { ...about, outcome: 'not-measured', reason: 'no-evidence' };
  if (chance < 0.45) return { ...about, outcome: 'error', message: 'x' };
  const { zero, full } = policyOf(id).curve;
  const ends = [0, 1]
    .map(() => Math.max(0, zero + (full - zero) * (1.4 * random.uniform() - 0.2)))
    .sort((a, b) => a - b);
  const isOpen = random.uniform() < 0.1;
  return {
    ...about,
    outcome: 'measured',
    value: isOpen ? null : ends[0] + (ends[1] - ends[0]) * random.uniform(),
    interval: { lower: ends[0], upper: isOpen ? null : ends[1] },
    level: random.uniform() < 0.5 ? 0.95 : null,
    n: 1 + random.below(60),
    cohort: { en: '', zh: '' },
  };
}

function anyWeights(random: RandomSource): Weights | undefined {
  const shuffled = [...DIMENSIONS].sort(() => random.uniform() - 0.5).slice(0, 1 + random.below(DIMENSIONS.length));
  switch (random.below(4)) {
    case 0:
      return undefined;
    case 1:
      return { order: shuffled };
    case 2:
      return { points: Object.fromEntries(shuffled.map((dimension) => [dimension, 1 + random.below(9)])) };
    default:
      return {
        ranges: Object.fromEntries(
          shuffled.map((dimension) => [dimension, [random.uniform() / DIMENSIONS.length, 0.5 + random.uniform() / 2]]),
        ),
      };
  }
}

it('decides for a hundred buyers with ten vendors each: no crash, no NaN, shares that add up', () => {
  const states = new Set<string>();
  for (let buyer = 0; buyer < BUYERS; buyer++) {
    const random = randomSource(['buyer', buyer]);
    const weights = anyWeights(random);
    const gates: Gate[] = random.uniform() < 0.5 ? [{ audit: 'coverage-hours', atLeast: random.uniform() }] : [];
    const candidates = Array.from({ length: VENDORS }, (_, at) => {
      const results = AUDITS.map((audit) => anyResult(random, audit));
      return {
        vendor: `v${at}`,
        results,
        dimensions: scoreDimensions(results),
        ...standingOf(gates, results, () => 'contract'),
      };
    });
    const chances = chancesOf(candidates, weights, 300);
    const sums = (end: 'lower' | 'upper') =>
      chances.alternatives.map((_, rank) => chances.alternatives.reduce((sum, one) => sum + one.ranks[rank][end], 0));
    expect(Math.max(0, ...sums('lower'))).toBeLessThanOrEqual(1 + 1e-9);
    expect(Math.min(1, ...sums('upper'))).toBeGreaterThanOrEqual(1 - 1e-9);
    const plan = buyer % 5 === 0 ? planOf(candidates, weights, (audit) => audit.length % 2 === 0) : [];
    const verdict = verdictOf(candidates, weights, chances);
    states.add(verdict.state);
    expect(candidates.find(({ vendor }) => vendor === verdict.vendor)?.standing).not.toBe('rejected');
    expect(JSON.stringify([chances, plan, verdict])).not.toMatch(/"(lower|upper|worth|certain)":null/);
    expect(plan.every(({ worth, certain, count }) => worth >= 0 && worth <= certain + 0.1 && count >= 1)).toBe(true);
    const bounds = chances.alternatives.flatMap(({ ranks }) => ranks);
    expect(bounds.every(({ lower, upper }) => lower >= 0 && upper >= lower && upper <= 1)).toBe(true);
  }
  expect(states).toContain('insufficient-evidence');
});

it('is never helped by hiding a measure', () => {
  for (let buyer = 0; buyer < 40; buyer++) {
    const random = randomSource(['hider', buyer]);
    const weights = anyWeights(random);
    const field = Array.from({ length: 4 }, (_, at) => {
      const results = AUDITS.map((audit) => anyResult(random, audit));
      return { vendor: `v${at}`, standing: 'eligible' as const, results, dimensions: scoreDimensions(results) };
    });
    const hidden = field[0].results.map((result, at): AuditResult => {
      if (at !== buyer % AUDITS.length || result.outcome !== 'measured') return result;
      const { audit, version, dimension, unit, findings, evidence } = result;
      return { audit, version, dimension, unit, findings, evidence, outcome: 'not-measured', reason: 'no-evidence' };
    });
    const after = [{ ...field[0], results: hidden, dimensions: scoreDimensions(hidden) }, ...field.slice(1)];
    const [before, then] = [field, after].map((all) => chancesOf(all, weights, 300).alternatives);
    expect(then[0].ranks[0].lower).toBeLessThanOrEqual(before[0].ranks[0].lower + 1e-9);
    for (const rival of [1, 2, 3])
      expect(then[rival].ranks[0].lower).toBeLessThanOrEqual(before[rival].ranks[0].lower + 1e-9);
  }
});
