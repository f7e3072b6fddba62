import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, HOUR, START, times } from '../../../test/case-logs.ts';
import { auditInput, record } from '../../../test/records.ts';
import { simpleQuestion } from './simple-question.ts';

const audit = (cases: readonly CaseSketch[]) =>
  simpleQuestion.audit(auditInput([record('log')], { log: caseLog(cases), asOf: START + 100 * 24 * HOUR }));

const question = (steps: CaseSketch['steps'], opened = 0): CaseSketch => ({ severity: 'P3', opened, steps });

describe('simple-question', () => {
  it('raises a red flag where the typical question waits two days without a word', () => {
    const { findings } = audit(times(20, question([[100, 'message', 'vendor']])));
    // R: binom.test(20, 20).
    const values = { at48: 1, least48: expect.closeTo(0.8316, 4), most48: 1 };
    expect(findings).toMatchObject([{ code: 'simple-questions-wait-two-days', redFlag: true, values }]);
  });

  it('raises none on five', () => {
    expect(audit(times(5, question([[100, 'message', 'vendor']]))).findings).toMatchObject([
      { code: 'simple-questions' },
    ]);
  });

  it('does not blame a weekend: asked on Friday at 17:00, answered on Monday', () => {
    const friday = 4 * 24 + 8;
    const { findings } = audit(times(20, question([[64, 'workaround', 'vendor']], friday)));
    expect(findings).toMatchObject([{ code: 'simple-questions', values: { at48: 1 } }]);
  });

  it('runs from any words to words that answer, for a log does not know which they were', () => {
    const outcome = audit(times(30, question([[1, 'message', 'vendor']])));
    expect(outcome).toMatchObject({ value: null, interval: { lower: 0, upper: 1 } });
    const answered = audit(times(30, question([[1, 'workaround', 'vendor']])));
    expect(answered.outcome === 'measured' && answered.interval.upper).toBeLessThan(0.12);
  });

  it('is not measured where the log does not say what is a question', () => {
    expect(audit([{ steps: [[1, 'message', 'vendor']] }])).toMatchObject({
      outcome: 'not-measured',
      reason: 'not-stated',
    });
  });
});
