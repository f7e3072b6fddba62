import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../model/audit.ts';
import { standingOf } from './standing.ts';

const response = (lower: number, upper: number | null): AuditResult => ({
  audit: 'response-commitment',
  version: 1,
  dimension: 'contract',
  unit: 'minutes',
  outcome: 'measured',
  value: null,
  interval: { lower, upper },
  level: null,
  n: 1,
  cohort: { en: '', zh: '' },
  findings: [],
  evidence: ['e1'],
  parts: { hotline: 'no', ticket: 'yes' },
});
const flagged = (lower: number): AuditResult => ({
  ...response(lower, lower),
  findings: [{ code: 'product-retired', sign: 'warning', redFlag: true, values: {}, evidence: ['e1'] }],
});
const official = () => 'official-docs' as const;
const gate = { audit: 'response-commitment', atMost: 30 };

describe('standing', () => {
  it('is pass, fail or unknown by the whole interval', () => {
    expect(standingOf([gate], [response(15, 30)], official)).toMatchObject({
      standing: 'eligible',
      gates: [{ state: 'pass' }],
    });
    expect(standingOf([gate], [response(31, 60)], official)).toMatchObject({
      standing: 'rejected',
      gates: [{ state: 'fail' }],
    });
    expect(standingOf([gate], [response(15, 60)], official)).toMatchObject({
      standing: 'unknown',
      gates: [{ state: 'unknown' }],
    });
    expect(standingOf([gate], [response(15, null)], official)).toMatchObject({ standing: 'unknown' });
  });

  it('does not fail a gate on silence', () => {
    const silent: AuditResult = { ...response(0, 0), outcome: 'not-measured', reason: 'no-evidence' };
    expect(standingOf([gate], [silent], official)).toMatchObject({
      standing: 'unknown',
      gates: [{ state: 'unknown' }],
    });
    expect(standingOf([{ audit: gate.audit, refuse: 'product-retired' }], [silent], official)).toMatchObject({
      standing: 'unknown',
    });
  });

  it('is eligible only where something was measured', () => {
    expect(standingOf([], [], official)).toMatchObject({ standing: 'unknown' });
    expect(standingOf([], [response(15, 15)], official)).toMatchObject({ standing: 'eligible' });
  });

  it('asks a part of a value', () => {
    const has = (part: string) => standingOf([{ audit: gate.audit, has: part }], [response(15, 15)], official).standing;
    expect([has('ticket'), has('hotline'), has('forum')]).toEqual(['eligible', 'rejected', 'unknown']);
  });

  it('rejects on a red flag that rests on official words, and not on hearsay', () => {
    expect(standingOf([], [flagged(1)], official)).toMatchObject({
      standing: 'rejected',
      redFlags: [{ code: 'product-retired' }],
    });
    expect(standingOf([], [flagged(1)], () => 'third-party')).toMatchObject({ standing: 'eligible', redFlags: [] });
  });
});
