import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, HOUR, START, times } from '../../../test/case-logs.ts';
import { auditInput, record } from '../../../test/records.ts';
import { pingPong } from './ping-pong.ts';

const audit = (cases: readonly CaseSketch[], sketch = {}) =>
  pingPong.audit(auditInput([record('log')], { log: caseLog(cases, sketch), asOf: START + 100 * 24 * HOUR }));
const through = (...groups: string[]): CaseSketch => ({
  steps: groups.map((group, at) => [at + 1, 'assigned', 'vendor', { group }] as const),
});

describe('ping-pong', () => {
  it('is the share of cases that came back, with the pair that did it', () => {
    expect(audit([...times(10, through('desk', 'lab', 'desk')), ...times(30, through('desk', 'lab'))])).toMatchObject({
      value: 0.25,
      n: 40,
      findings: [{ code: 'ping-pong', sign: 'warning', values: { cases: 10, of: 40, bounces: 10 } }],
    });
  });

  it('of none of forty is a good sign, of none of four is a note', () => {
    // R: binom.test(0, 40).
    expect(audit(times(40, through('desk', 'lab'))).findings).toMatchObject([
      { sign: 'good', values: { lower: 0, upper: expect.closeTo(0.0881, 4) } },
    ]);
    expect(audit(times(4, through('desk', 'lab'))).findings).toMatchObject([{ sign: 'note' }]);
  });

  it('counts beside the interval of 30 days no return that came later', () => {
    const late: CaseSketch = {
      steps: [
        [1, 'assigned', 'vendor', { group: 'desk' }],
        [2, 'assigned', 'vendor', { group: 'lab' }],
        [31 * 24, 'assigned', 'vendor', { group: 'desk' }],
      ],
    };
    expect(audit([...times(39, through('desk', 'lab')), late])).toMatchObject({
      value: 0,
      findings: [{ values: { cases: 0, of: 40, upper: expect.closeTo(0.0881, 4) } }],
    });
  });

  it('is not measured where nobody is named', () => {
    expect(audit([{ steps: [[1, 'message', 'vendor']] }])).toMatchObject({
      outcome: 'not-measured',
      reason: 'cannot-show',
    });
  });
});
