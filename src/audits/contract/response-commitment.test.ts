import { describe, expect, it } from 'vitest';
import { auditInput, record } from '../../../test/records.ts';
import { responseCommitment } from './response-commitment.ts';

const audit = (records: Parameters<typeof auditInput>[0], about?: Parameters<typeof auditInput>[1]) =>
  responseCommitment.audit(auditInput(records, about));

describe('response-commitment', () => {
  it('reads the minutes promised for P0', () => {
    expect(audit([record('commitment', { targetMinutes: 30 })])).toMatchObject({
      outcome: 'measured',
      value: 30,
      interval: { lower: 30, upper: 30 },
      n: 1,
    });
  });

  it('shows 15 minutes as a good sign', () => {
    const { findings } = audit([record('commitment', { targetMinutes: 15 })]);
    expect(findings).toMatchObject([{ code: 'p0-response-within-15-minutes', sign: 'good' }]);
  });

  it('raises a red flag where P0 itself waits a day', () => {
    const { findings } = audit([record('commitment', { targetMinutes: 1440 })]);
    expect(findings).toMatchObject([{ code: 'p0-response-a-day-or-more', sign: 'warning', redFlag: true }]);
  });

  it('does not flag a day for general questions (R9)', () => {
    const question = record('commitment', {
      targetMinutes: 1440,
      severity: 'general guidance',
      canonicalSeverity: 'P3',
    });
    expect(audit([question])).toMatchObject({ outcome: 'not-measured', reason: 'no-evidence', findings: [] });
  });

  it('warns, without a red flag, of a day that stands for all severities alike', () => {
    const any = record('commitment', { targetMinutes: 1440, severity: null, canonicalSeverity: null });
    expect(audit([any]).findings[0]).toMatchObject({ code: 'p0-response-a-day-or-more' });
    expect(audit([any]).findings[0].redFlag).toBeUndefined();
  });

  it('leaves the range open where the plan was not chosen', () => {
    const plans = [
      record('commitment', { plan: 'gold', targetMinutes: 15 }),
      record('commitment', { plan: 'basic', targetMinutes: 240 }),
    ];
    expect(audit(plans)).toMatchObject({ value: null, interval: { lower: 15, upper: 240 } });
    expect(audit(plans, { plan: 'Gold' })).toMatchObject({ value: 15, n: 1 });
  });

  it('has no upper end in business hours, for an outage at night waits', () => {
    expect(audit([record('commitment', { targetMinutes: 60, clock: 'business' })])).toMatchObject({
      value: null,
      interval: { lower: 60, upper: null },
    });
  });

  it('counts a business day as a day at least, which is a red flag for P0', () => {
    const day = record('commitment', { targetMinutes: null, targetDays: 1, clock: 'business' });
    expect(audit([day])).toMatchObject({
      interval: { lower: 1440, upper: null },
      findings: [{ code: 'p0-response-a-day-or-more', redFlag: true }],
    });
  });

  it('has an end in business hours that never close', () => {
    expect(audit([record('commitment', { clock: 'business', hours: '24x7' })])).toMatchObject({ value: 30 });
  });

  it('takes an objective for the best that can be, and not for a promise', () => {
    expect(audit([record('commitment', { binding: 'slo', targetMinutes: 15 })])).toMatchObject({
      value: null,
      interval: { lower: 15, upper: null },
      findings: [
        { code: 'p0-response-stated', sign: 'note' },
        { code: 'response-only-objective', sign: 'warning' },
      ],
    });
  });

  it('takes no promise from an illustration', () => {
    expect(audit([record('commitment', { binding: 'example' })])).toMatchObject({
      outcome: 'not-measured',
      findings: [{ code: 'response-only-example' }],
    });
  });

  it('tells a claim from a measurement', () => {
    expect(audit([], { claimed: ['claim-1'] })).toMatchObject({ outcome: 'not-measured', reason: 'only-claims' });
  });

  it('uses the stronger tier', () => {
    const both = [
      record('commitment', { tier: 'contract', targetMinutes: 60 }),
      record('commitment', { tier: 'official-docs', targetMinutes: 15 }),
    ];
    expect(audit(both)).toMatchObject({ value: 60, n: 1 });
  });
});
