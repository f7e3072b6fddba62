import { describe, expect, it } from 'vitest';
import { auditInput, record } from '../../../test/records.ts';
import { endOfLifeNotice } from './end-of-life-notice.ts';

const audit = (...records: Parameters<typeof auditInput>[0]) => endOfLifeNotice.audit(auditInput(records));

describe('end-of-life-notice', () => {
  it('takes the shortest notice', () => {
    const ends = [
      record('notice'),
      record('notice', { what: 'SDK 2.x', announcedAt: '2025-06-01', effectiveAt: '2025-07-01' }),
    ];
    expect(audit(...ends)).toMatchObject({ value: 30, n: 2, interval: { lower: 30, upper: 30 } });
  });

  it('lets an undated end have come without notice', () => {
    const ends = [record('notice'), record('notice', { what: 'SDK 2.x', announcedAt: null })];
    expect(audit(...ends)).toMatchObject({ value: null, n: 1, interval: { lower: 0, upper: 364 } });
  });

  it('raises a red flag for the product under consideration, and none where the end was taken back', () => {
    const ours = record('notice', { affectsConsidered: true });
    expect(audit(ours).findings[0]).toMatchObject({ code: 'product-retired', redFlag: true });
    expect(audit(record('notice', { affectsConsidered: true, withdrawn: true }))).toMatchObject({
      outcome: 'not-measured',
      findings: [],
    });
  });

  it('reads a policy', () => {
    const policy = record('notice', {
      notice: 'end-of-life-policy',
      noticeDays: 60,
      announcedAt: null,
      effectiveAt: null,
    });
    expect(audit(policy)).toMatchObject({ value: 60, findings: [{ code: 'end-of-life-policy', sign: 'good' }] });
  });

  it('keeps a notice of zero days as zero', () => {
    expect(audit(record('notice', { announcedAt: '2025-12-31' }))).toMatchObject({
      value: 0,
      interval: { lower: 0, upper: 0 },
    });
  });
});
