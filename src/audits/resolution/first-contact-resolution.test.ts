import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, HOUR, START, times } from '../../../test/case-logs.ts';
import { auditInput, record } from '../../../test/records.ts';
import { firstContactResolution } from './first-contact-resolution.ts';

const audit = (cases: readonly CaseSketch[]) =>
  firstContactResolution.audit(auditInput([record('log')], { log: caseLog(cases), asOf: START + 100 * 24 * HOUR }));
const atOnce: CaseSketch = { steps: [[1, 'resolved', 'vendor', { text: 'fixed' }]] };
const abandoned: CaseSketch = { steps: [[5, 'closed', 'customer', { reason: 'abandoned' }]] };

describe('first-contact-resolution', () => {
  it('takes all cases opened as its denominator and shows the other one', () => {
    expect(audit([...times(3, atOnce), ...times(9, abandoned)])).toMatchObject({
      outcome: 'measured',
      value: 0.25,
      n: 12,
      findings: [
        {
          code: 'first-contact-shares',
          // R: binom.test(3, 12) and binom.test(3, 3).
          values: {
            strictAll: 0.25,
            strictAllLeast: expect.closeTo(0.0549, 4),
            strictAllMost: expect.closeTo(0.5719, 4),
            strictEligible: 1,
            strictEligibleLeast: expect.closeTo(0.2924, 4),
            all: 12,
            eligible: 3,
          },
        },
      ],
    });
  });

  it('asks to check the denominator where it is too good to be true', () => {
    const { findings } = audit(times(30, atOnce));
    expect(findings.map(({ code }) => code)).toContain('first-contact-implausible');
    expect(audit(times(5, atOnce)).findings).toHaveLength(1);
  });

  it('of three of three is not certainty', () => {
    const outcome = audit(times(3, atOnce));
    expect(outcome.outcome === 'measured' && outcome.interval.lower).toBeCloseTo(0.025 ** (1 / 3), 9);
  });
});
