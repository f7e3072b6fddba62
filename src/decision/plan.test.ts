import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../model/audit.ts';
import type { Dimension } from '../model/dimension.ts';
import type { Gate } from '../model/needs.ts';
import { scoreDimensions } from '../scoring/score.ts';
import { nextQuestions } from './next-evidence.ts';
import { type OpenCandidate, planOf } from './plan.ts';
import { standingOf } from './standing.ts';

const about = (audit: string, dimension: Dimension) =>
  ({ audit, version: 1, dimension, unit: 'share', findings: [], evidence: ['e'] }) as const;
const known = (audit: string, dimension: Dimension, value: number, half = 0): AuditResult => ({
  ...about(audit, dimension),
  outcome: 'measured',
  value,
  interval: { lower: value - half, upper: value + half },
  level: half > 0 ? 0.95 : null,
  n: 20,
  cohort: { en: '', zh: '' },
});
const gap = (audit: string, dimension: Dimension): AuditResult => ({
  ...about(audit, dimension),
  outcome: 'not-measured',
  reason: 'no-evidence',
});
const vendor = (
  name: string,
  results: readonly AuditResult[],
  gates: readonly Gate[] = [],
): OpenCandidate & { redFlags: [] } => ({
  vendor: name,
  results,
  dimensions: scoreDimensions(results).filter((one) => results.some((result) => result.dimension === one.dimension)),
  ...standingOf(gates, results, () => 'contract'),
  redFlags: [],
});
const probed = (audit: string) => audit === 'off-hours-coverage';

describe('the plan', () => {
  it('asks what could turn the choice, and not what could not', () => {
    const a = vendor('a', [
      known('channels', 'team', 0.6),
      gap('off-hours-coverage', 'responsiveness'),
      known('release-notes', 'knowledge', 1),
    ]);
    const b = vendor('b', [
      known('channels', 'team', 0.5),
      gap('off-hours-coverage', 'responsiveness'),
      known('release-notes', 'knowledge', 1),
    ]);
    const plan = planOf([a, b], undefined, probed);
    expect(plan.map(({ audit, kind, vendors }) => [audit, kind, vendors])).toEqual([
      ['off-hours-coverage', 'probe', ['a', 'b']],
    ]);
    expect(plan[0].count).toBeGreaterThan(1);
    expect(plan[0].worth).toBeGreaterThanOrEqual(0.8 * plan[0].certain);
  });

  it('is empty where no answer could change who is ahead', () => {
    const [a, b] = [0.95, 0.1].map((value, at) =>
      vendor(`v${at}`, [known('channels', 'team', value), gap('release-notes', 'knowledge')]),
    );
    expect(planOf([a, b], { points: { team: 20, knowledge: 1 } }, probed)).toEqual([]);
  });

  it('puts an answer that decides a gate first, and asks only whom it decides', () => {
    const gates: Gate[] = [{ audit: 'channels', atLeast: 0.5 }];
    const open = vendor('a', [gap('channels', 'team'), gap('release-notes', 'knowledge')], gates);
    const met = vendor('b', [known('channels', 'team', 0.8), gap('release-notes', 'knowledge')], gates);
    const [first] = planOf([open, met], { points: { knowledge: 9, team: 1 } }, probed);
    expect(first).toMatchObject({ audit: 'channels', vendors: ['a'], decidesGate: true });
  });

  it('asks the rejected nothing', () => {
    const gates: Gate[] = [{ audit: 'channels', atLeast: 0.5 }];
    const out = vendor('out', [known('channels', 'team', 0.1), gap('release-notes', 'knowledge')], gates);
    const a = vendor('a', [known('channels', 'team', 0.6), gap('release-notes', 'knowledge')], gates);
    const b = vendor('b', [known('channels', 'team', 0.6), gap('release-notes', 'knowledge')], gates);
    expect(planOf([out, a, b], undefined, probed).flatMap(({ vendors }) => vendors)).not.toContain('out');
  });

  it('wants fewer probes where cases have already shown something', () => {
    const count = (half: number) => {
      const results = (value: number) => [
        half === 0
          ? gap('off-hours-coverage', 'responsiveness')
          : known('off-hours-coverage', 'responsiveness', value, half),
      ];
      return planOf([vendor('a', results(0.5)), vendor('b', results(0.52))], undefined, probed)[0]?.certain ?? 0;
    };
    expect(count(0.1)).toBeLessThan(count(0.3));
    expect(count(0.3)).toBeLessThan(count(0));
  });

  it('orders the questions of the report too', () => {
    // Both gaps are as wide; only the one of the two that are close together can turn the choice.
    const a = vendor('a', [
      known('channels', 'team', 0.9),
      gap('release-notes', 'knowledge'),
      gap('end-of-life-notice', 'proactivity'),
    ]);
    const b = vendor('b', [
      known('channels', 'team', 0.9),
      gap('release-notes', 'knowledge'),
      known('end-of-life-notice', 'proactivity', 365),
    ]);
    const weights = { points: { team: 1, knowledge: 1, proactivity: 1 } };
    expect(nextQuestions([a, b], weights).map(({ audit }) => audit)).toEqual(['release-notes', 'end-of-life-notice']);
  });
});
