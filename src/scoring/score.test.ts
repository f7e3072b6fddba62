import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDITS } from '../audits/registry.ts';
import { canonicalJson, sha256 } from '../evidence/digest.ts';
import type { AuditResult } from '../model/audit.ts';
import { POLICY, policyOf } from './policy.ts';
import { gradeOf, scoreAudit, scoreDimensions, scoreValue } from './score.ts';

const blank = { findings: [], evidence: [] } as const;
const about = ({ id, version, dimension, unit }: (typeof AUDITS)[number]) => ({ audit: id, version, dimension, unit });

const measured = (audit: (typeof AUDITS)[number], a: number, b: number | null): AuditResult => ({
  ...about(audit),
  ...blank,
  outcome: 'measured',
  value: null,
  interval: { lower: b === null ? a : Math.min(a, b), upper: b === null ? null : Math.max(a, b) },
  level: null,
  n: 1,
  cohort: { en: '', zh: '' },
});
const notMeasured = (audit: (typeof AUDITS)[number]): AuditResult => ({
  ...about(audit),
  ...blank,
  outcome: 'not-measured',
  reason: 'no-evidence',
});
const failed = (audit: (typeof AUDITS)[number]): AuditResult => ({
  ...about(audit),
  ...blank,
  outcome: 'error',
  message: 'x',
});

const value = fc.double({ min: 0, max: 5000, noNaN: true });
const results = fc.tuple(
  ...AUDITS.map((audit) =>
    fc.oneof(
      fc.tuple(value, fc.option(value)).map(([a, b]) => measured(audit, a, b)),
      fc.constant(notMeasured(audit)),
      fc.constant(failed(audit)),
    ),
  ),
);

describe('scores', () => {
  it('go from 0 to 100 between the two control points', () => {
    const { curve } = policyOf('response-commitment');
    expect(scoreValue(curve, 15)).toBe(100);
    expect(scoreValue(curve, 1)).toBe(100);
    expect(scoreValue(curve, 1440)).toBe(0);
    expect(scoreValue(curve, null)).toBe(0);
    expect(scoreValue(curve, 147)).toBeCloseTo(50, 0);
  });

  it('leave everything open where nothing was measured', () => {
    for (const score of scoreDimensions(AUDITS.map(notMeasured)))
      expect(score).toMatchObject({ range: { lower: 0, upper: 100 }, coverage: 0 });
  });

  it('have no middle score for a crash', () => {
    expect(scoreAudit(failed(AUDITS[0]))).toEqual({ lower: 0, upper: 100 });
  });

  it('are never improved, and never made worse, by hiding a measure', () => {
    fc.assert(
      fc.property(results, fc.nat(AUDITS.length - 1), fc.boolean(), (all, at, crash) => {
        const hidden = all.map((result, index) => (index === at ? (crash ? failed : notMeasured)(AUDITS[at]) : result));
        const [before, after] = [scoreDimensions(all), scoreDimensions(hidden)];
        before.forEach((score, index) => {
          expect(after[index].range?.lower).toBeLessThanOrEqual((score.range?.lower ?? 0) + 1e-9);
          expect(after[index].range?.upper).toBeGreaterThanOrEqual((score.range?.upper ?? 0) - 1e-9);
          expect(after[index].coverage).toBeLessThanOrEqual(score.coverage + 1e-9);
        });
      }),
    );
  });

  it('contain the score of every value inside the interval', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...AUDITS),
        value,
        value,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (audit, a, b, share) => {
          const range = scoreAudit(measured(audit, a, b));
          const inside = scoreValue(policyOf(audit.id).curve, Math.min(a, b) + share * Math.abs(a - b));
          expect(inside).toBeGreaterThanOrEqual((range?.lower ?? 0) - 1e-6);
          expect(inside).toBeLessThanOrEqual((range?.upper ?? 0) + 1e-6);
        },
      ),
    );
  });

  it('grade only what lies within one grade', () => {
    expect(gradeOf({ lower: 81, upper: 95 })).toBe('A');
    expect(gradeOf({ lower: 79, upper: 95 })).toBeNull();
    expect(gradeOf({ lower: 0, upper: 100 })).toBeNull();
  });
});

describe('the policy', () => {
  it('has a weight and a curve for every audit, and for nothing else', () => {
    expect(Object.keys(POLICY.audits).sort()).toEqual(AUDITS.map((audit) => audit.id).sort());
  });

  it('has a new version whenever a constant changes', () => {
    const { version, ...constants } = POLICY;
    expect({ version, fingerprint: sha256(canonicalJson(constants)).slice(0, 16) }).toMatchSnapshot();
  });

  it('knows nothing of price, size or fame', () => {
    const named = AUDITS.flatMap((audit) => [audit.id, ...audit.needs]).join(' ');
    expect(named).not.toMatch(/price|revenue|listed|stars|customers|market/);
  });
});
