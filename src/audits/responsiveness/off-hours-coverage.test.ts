import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, HOUR, START, times } from '../../../test/case-logs.ts';
import { auditInput, needs, record } from '../../../test/records.ts';
import { offHoursCoverage } from './off-hours-coverage.ts';

const audit = (cases: readonly CaseSketch[], about: Parameters<typeof auditInput>[1] = {}) =>
  offHoursCoverage.audit(auditInput([record('log')], { log: caseLog(cases), asOf: START + 100 * 24 * HOUR, ...about }));

/** Opened at 20:00 on a Monday; the office opens 13 hours later. */
const night = (hours: number): CaseSketch => ({ opened: 11, steps: [[hours, 'message', 'vendor']] });
const day: CaseSketch = { opened: 1, steps: [[0.5, 'message', 'vendor']] };

describe('off-hours-coverage', () => {
  it('is the share of the night’s cases answered before morning', () => {
    expect(audit([...times(15, night(3)), ...times(5, night(14)), ...times(9, day)])).toMatchObject({
      outcome: 'measured',
      value: 0.75,
      n: 20,
      findings: [{ code: 'off-hours-answered', sign: 'good' }],
    });
  });

  it('finds out the desk that is there by day only', () => {
    const { findings } = audit([...times(20, night(13.5)), ...times(20, day)]);
    // R: binom.test(20, 20) and binom.test(0, 20).
    const [officeLeast, offHoursMost] = [expect.closeTo(0.8316, 4), expect.closeTo(0.1684, 4)];
    const values = { share: 0, office: 1, officeLeast, officeMost: 1, offHours: 0, offHoursLeast: 0, offHoursMost };
    expect(findings).toMatchObject([{ code: 'off-hours-unanswered', values }]);
  });

  it('keeps the unanswered nights in', () => {
    expect(audit([...times(10, night(2)), ...times(10, { opened: 11, steps: [] })])).toMatchObject({
      value: 0.5,
      n: 20,
    });
  });

  it('is not measured without a case at night, and not asked of a buyer who needs none', () => {
    expect(audit([day])).toMatchObject({ outcome: 'not-measured', reason: 'too-few' });
    const coverage = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '10:00', to: '17:00' } as typeof needs.coverage;
    const office = { ...needs, timezone: 'Europe/Paris', coverage };
    expect(audit([night(2)], { needs: office })).toMatchObject({ outcome: 'not-applicable' });
  });
});
