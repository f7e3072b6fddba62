import { expect, it } from 'vitest';
import type { AuditResult } from '../model/audit.ts';
import { scoreDimensions } from '../scoring/score.ts';
import { alternativeOf } from './candidate.ts';

const share = (audit: string, evidence: readonly string[], outcome: 'measured' | 'not-measured' = 'measured') => {
  const about = { audit, version: 1, dimension: 'resolution', unit: 'share', findings: [], evidence } as const;
  const value = { value: 0.2, interval: { lower: 0.1, upper: 0.3 }, level: 0.95, n: 40, cohort: { en: '', zh: '' } };
  return outcome === 'measured'
    ? { ...about, outcome, ...value }
    : { ...about, outcome, reason: 'no-evidence' as const };
};
const basesOf = (results: readonly AuditResult[]) => {
  const candidate = { vendor: 'a', standing: 'eligible', dimensions: scoreDimensions(results), results } as const;
  const [{ drawn }] = alternativeOf(candidate, ['resolution']).criteria;
  return Object.fromEntries(drawn.map(({ name, basis }) => [name, basis]));
};

it('names one basis for measures that share a record, directly or by way of another', () => {
  const bases = basesOf([
    share('ping-pong', ['log-1']),
    share('reopen-rate', ['log-2']),
    share('first-contact-resolution', ['log-1', 'log-2']),
  ]);
  expect(new Set(Object.values(bases)).size).toBe(1);
});

it('keeps apart what rests on different records, and does not count what was not measured', () => {
  const bases = basesOf([
    share('ping-pong', ['log-1']),
    share('reopen-rate', ['log-2']),
    share('first-contact-resolution', ['log-1', 'log-2'], 'not-measured'),
  ]);
  expect(Object.keys(bases)).toEqual(['ping-pong', 'reopen-rate']);
  expect(new Set(Object.values(bases)).size).toBe(2);
});
