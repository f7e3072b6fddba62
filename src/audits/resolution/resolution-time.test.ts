import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, HOUR, START, times } from '../../../test/case-logs.ts';
import { auditInput, record } from '../../../test/records.ts';
import { resolutionTime } from './resolution-time.ts';

const audit = (cases: readonly CaseSketch[], sketch = {}) =>
  resolutionTime.audit(auditInput([record('log')], { log: caseLog(cases, sketch), asOf: START + 100 * 24 * HOUR }));
const codes = (outcome: ReturnType<typeof audit>) => outcome.findings.map(({ code }) => code);

const solved = (hours: number): CaseSketch => ({
  steps: [
    [1, 'message', 'vendor'],
    [hours, 'resolved', 'vendor', { text: 'fixed' }],
  ],
});

describe('resolution-time', () => {
  it('is when half of all cases opened are solved for good', () => {
    const outcome = audit([...times(30, solved(20)), ...times(10, { steps: [] })]);
    expect(outcome).toMatchObject({ outcome: 'measured', value: 72_000, n: 40, level: 0.95 });
    expect(outcome.findings[0]).toMatchObject({
      code: 'solved-by-day',
      sign: 'good',
      values: { day1: 0.75, day30: 0.75 },
    });
  });

  it('is not reached by a desk that closes everything within the hour and solves nothing', () => {
    const closing: CaseSketch = {
      steps: [
        [0.5, 'message', 'vendor'],
        [1, 'resolved', 'vendor', { text: 'solved' }],
        [20, 'reopened', 'customer'],
        [30, 'closed', 'customer', { reason: 'abandoned' }],
      ],
    };
    const outcome = audit(times(40, closing));
    expect(outcome).toMatchObject({ value: null, interval: { upper: null } });
    expect(codes(outcome)).toEqual(expect.arrayContaining(['ended-unsolved', 'fast-but-unsolved']));
  });

  it('is not a stale bot’s doing', () => {
    const swept: CaseSketch = { steps: [[24, 'closed', 'bot', { reason: 'stale' }]] };
    const outcome = audit(times(20, swept));
    expect(outcome).toMatchObject({ value: null, interval: { upper: null } });
    expect(outcome.findings).toContainEqual(
      expect.objectContaining({
        code: 'ended-unsolved',
        values: expect.objectContaining({ stale: 20, of: 20, lower: expect.closeTo(0.8316, 4), upper: 1 }),
      }),
    );
  });

  it('does not take out the time booked on the customer, and shows how much it was', () => {
    const paused: CaseSketch = {
      steps: [
        [1, 'waiting-customer', 'vendor'],
        [9, 'resumed', 'vendor'],
        [10, 'resolved', 'vendor', { text: 'fixed' }],
      ],
    };
    const outcome = audit(times(20, paused));
    expect(outcome).toMatchObject({ value: 36_000 });
    expect(outcome.findings).toContainEqual(
      expect.objectContaining({ code: 'time-on-the-customer', values: { share: 0.8, lower: 0.8, upper: 0.8, n: 20 } }),
    );
  });

  it('says of none of the time of twenty cases what none of twenty says', () => {
    // R: binom.test(0, 20).
    const never = audit(times(20, solved(20)), { shows: { waiting: true } });
    expect(never.findings).toContainEqual(
      expect.objectContaining({
        code: 'time-on-the-customer',
        values: { share: 0, lower: 0, upper: expect.closeTo(0.1684, 4), n: 20 },
      }),
    );
  });

  it('is not measured where no case was followed long enough', () => {
    expect(audit(times(9, solved(1)), { to: 100 })).toMatchObject({ outcome: 'not-measured', reason: 'too-few' });
  });
});
