import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, HOUR, START, times } from '../../../test/case-logs.ts';
import { auditInput, record } from '../../../test/records.ts';
import { reopenRate } from './reopen-rate.ts';

const audit = (cases: readonly CaseSketch[]) =>
  reopenRate.audit(auditInput([record('log')], { log: caseLog(cases), asOf: START + 100 * 24 * HOUR }));
const held: CaseSketch = { steps: [[1, 'resolved', 'vendor']] };
const back: CaseSketch = {
  steps: [
    [1, 'resolved', 'vendor'],
    [30, 'reopened', 'customer'],
  ],
};

describe('reopen-rate', () => {
  it('is the share of closings that did not hold', () => {
    expect(audit([...times(20, back), ...times(20, held)])).toMatchObject({
      value: 0.5,
      n: 40,
      findings: [{ code: 'reopened', sign: 'warning' }],
    });
  });

  it('of none of five is 0, with an interval that reaches to half', () => {
    const outcome = audit(times(5, held));
    expect(outcome).toMatchObject({ value: 0, n: 5 });
    expect(outcome.outcome === 'measured' && outcome.interval.upper).toBeCloseTo(1 - 0.025 ** (1 / 5), 9);
  });

  it('is not measured of a desk that never closed anything', () => {
    expect(audit([{ steps: [] }])).toMatchObject({ outcome: 'not-measured', reason: 'too-few' });
  });
});
