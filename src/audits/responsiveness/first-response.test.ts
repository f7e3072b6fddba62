import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, HOUR, type LogSketch, START, times } from '../../../test/case-logs.ts';
import { auditInput, needs, record } from '../../../test/records.ts';
import { firstResponse } from './first-response.ts';

const LATER = START + 100 * 24 * HOUR;
const audit = (cases: readonly CaseSketch[], { plan = null, ...sketch }: LogSketch & { plan?: string | null } = {}) =>
  firstResponse.audit(auditInput([record('log')], { log: caseLog(cases, sketch), plan, asOf: LATER }));
const codes = (outcome: ReturnType<typeof audit>) => outcome.findings.map(({ code }) => code);

const answered = (hours: number): CaseSketch => ({ steps: [[hours, 'message', 'vendor']] });
const silent: CaseSketch = { steps: [] };

describe('first-response', () => {
  it('counts every case opened, answered or not', () => {
    const outcome = audit([...times(12, answered(1)), ...times(28, silent)]);
    expect(outcome).toMatchObject({ outcome: 'measured', value: null, interval: { upper: null }, n: 40, level: 0.95 });
    expect(outcome.evidence).toEqual([record('log').id]);
    expect(codes(outcome)).toContain('left-unanswered');
  });

  it('is the time at which half of them are answered', () => {
    expect(audit(times(40, answered(2)))).toMatchObject({ value: 7200, interval: { lower: 7200, upper: 7200 } });
    expect(codes(audit(times(40, answered(2))))).toContain('first-responses-fast');
    expect(codes(audit(times(40, answered(30))))).toContain('first-responses-slow');
  });

  it('says nothing sure of five cases', () => {
    const outcome = audit(times(5, answered(1)));
    expect(outcome).toMatchObject({ value: 3600, interval: { lower: 0, upper: null }, n: 5 });
    expect(codes(outcome)).toEqual(['in-office-hours']);
  });

  it('is a miss of an automatic reply after five seconds and an engineer after forty minutes', () => {
    const sketch: CaseSketch = {
      steps: [
        [5 / 3600, 'message', 'bot'],
        [40 / 60, 'message', 'vendor'],
      ],
    };
    expect(audit(times(30, sketch))).toMatchObject({ value: 2400 });
  });

  it('names the cases that only a machine answered', () => {
    const { findings } = audit([...times(3, { steps: [[0.01, 'message', 'bot']] }), answered(1)]);
    // R: binom.test(3, 4).
    const [lower, upper] = [expect.closeTo(0.1941, 4), expect.closeTo(0.9937, 4)];
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'only-a-machine-answered', values: { cases: 3, of: 4, lower, upper } }),
    );
  });

  it('gives bounds and no value where it is not known who answered', () => {
    expect(audit(times(20, { steps: [[1, 'message', 'unknown']] }))).toMatchObject({
      value: null,
      interval: { lower: 3600, upper: null },
    });
  });

  it('tells the severities apart by what each case began with', () => {
    const lowered: CaseSketch = {
      severity: 'P0',
      steps: [
        [1, 'severity-set', 'vendor', { severity: 'P3' }],
        [60, 'message', 'vendor'],
      ],
    };
    const { findings } = audit([...times(6, lowered), ...times(6, { ...answered(1), severity: 'P3' })]);
    const seconds = findings.flatMap(({ code, values }) =>
      code === 'first-response-by-severity' ? [[values.severity, values.seconds]] : [],
    );
    expect(seconds).toEqual([
      ['P0', 60 * 3600],
      ['P3', 3600],
    ]);
  });

  it('sets what was kept of the buyer’s own target beside, unanswered cases counted as missed', () => {
    const p0 = (hours: number | null): CaseSketch => ({
      severity: 'P0',
      steps: hours === null ? [] : [[hours, 'message', 'vendor']],
    });
    const log = caseLog([...times(15, p0(0.2)), ...times(5, p0(2)), ...times(10, p0(null))]);
    const targets = { ...needs, severityTargets: { P0: { firstResponse: '15m' } } };
    const { findings } = firstResponse.audit(auditInput([record('log')], { log, asOf: LATER, needs: targets }));
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'first-response-within-target',
        sign: 'warning',
        values: expect.objectContaining({ severity: 'P0', target: '15m', n: 30, share: expect.closeTo(0.5, 12) }),
      }),
    );
  });

  it('counts a target in business hours on the buyer’s calendar', () => {
    // Opened on Friday at 17:00; two business hours end on Monday at 10:00.
    const friday: CaseSketch = { opened: 4 * 24 + 8, severity: 'P2', steps: [[64.5, 'message', 'vendor']] };
    const targets = { ...needs, severityTargets: { P2: { firstResponse: '2bh' } } };
    const log = caseLog(times(40, friday));
    const { findings } = firstResponse.audit(auditInput([record('log')], { log, asOf: LATER, needs: targets }));
    expect(findings.find(({ code }) => code === 'first-response-within-target')).toMatchObject({ sign: 'good' });
  });

  it('is of the plan considered only', () => {
    const log = [...times(8, { ...answered(1), plan: 'Gold' }), ...times(8, { ...answered(90), plan: 'free' })];
    expect(audit(log, { plan: 'gold' })).toMatchObject({ value: 3600, n: 8 });
    expect(audit(log, { plan: 'platinum' })).toMatchObject({ outcome: 'not-measured', reason: 'plan-not-covered' });
  });

  it('knows nothing of what came after the instant it judges at', () => {
    const log = caseLog(times(10, answered(30)));
    const early = firstResponse.audit(auditInput([record('log')], { log, asOf: START + 20 * HOUR }));
    expect(early).toMatchObject({ outcome: 'measured', value: null, interval: { lower: 20 * 3600, upper: null } });
  });

  it('is not measured without cases, and not where a log keeps no messages: never 0', () => {
    expect(audit([])).toMatchObject({ outcome: 'not-measured', reason: 'no-evidence' });
    const closed: CaseSketch = { steps: [[1, 'closed', 'vendor', { reason: 'stale' }]] };
    expect(audit([closed], { shows: { messages: false } })).toMatchObject({
      outcome: 'not-measured',
      reason: 'cannot-show',
    });
  });
});
