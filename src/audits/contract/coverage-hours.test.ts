import { describe, expect, it } from 'vitest';
import { auditInput, needs, record } from '../../../test/records.ts';
import { coverageHours } from './coverage-hours.ts';

const office = {
  timezone: 'America/Los_Angeles',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '06:00',
  to: '18:00',
} as const;
const hours = (value: '24x7' | typeof office) =>
  record('commitment', {
    metric: 'support-hours',
    hours: value === '24x7' ? value : { ...value, days: [...value.days] },
  });

describe('coverage-hours', () => {
  it('is all of it at 24x7', () => {
    expect(coverageHours.audit(auditInput([hours('24x7')]))).toMatchObject({
      value: 1,
      findings: [{ code: 'coverage-always' }],
    });
  });

  it('quotes the words that say the hours, not those of the time that was promised', () => {
    const promise = record('commitment', {
      metric: 'first_response',
      targetMinutes: 60,
      hours: '24x7',
      quote: '1 hour',
      hoursQuote: '24x7',
    });
    expect(coverageHours.audit(auditInput([promise])).findings).toMatchObject([
      { code: 'coverage-always', quote: '24x7' },
    ]);
    expect(coverageHours.audit(auditInput([hours('24x7')])).findings[0]).not.toHaveProperty('quote');
  });

  it('is 60 of 168 hours for a 24x7 buyer and a 12x5 desk', () => {
    const outcome = coverageHours.audit(auditInput([hours(office)]));
    expect(outcome).toMatchObject({
      outcome: 'measured',
      findings: [{ code: 'coverage-partial', sign: 'warning' }, { code: 'coverage-local-hours' }],
    });
    // Not 60/168 to the last digit: the weekdays of one year, and the two Sundays of clock change are outside.
    expect(outcome.outcome === 'measured' && outcome.value).toBeCloseTo(60 / 168, 2);
  });

  it('covers little of a Beijing office day from the Pacific coast', () => {
    const beijing = {
      ...needs,
      coverage: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' },
    } as typeof needs;
    const outcome = coverageHours.audit(auditInput([hours(office)], { needs: beijing }));
    // Pacific 06-18 is 21-09 (summer) or 22-10 (winter) in Beijing: one hour of nine in winter, none in summer.
    expect(outcome.outcome === 'measured' && outcome.interval.upper).toBeLessThan(0.06);
    expect(outcome.findings).toMatchObject([
      { code: 'coverage-partial' },
      {
        code: 'coverage-local-hours',
        sign: 'warning',
        values: { hours: '21:00\u201309:00, 22:00\u201310:00', timezone: 'Asia/Shanghai', theirs: '06:00\u201318:00' },
      },
    ]);
  });

  it('says nothing of local hours where they are told in the zone of the buyer', () => {
    const beijing = hours({ ...office, timezone: 'Asia/Shanghai' } as never);
    expect(coverageHours.audit(auditInput([beijing])).findings).toMatchObject([{ code: 'coverage-partial' }]);
  });

  it('shows 24x7 that holds for one severity only, and measures the range', () => {
    const top = record('commitment', { metric: 'support-hours', hours: '24x7', severity: 'Urgent' });
    const outcome = coverageHours.audit(auditInput([top, hours(office)]));
    expect(outcome).toMatchObject({ value: null, interval: { upper: 1 } });
    expect(outcome.findings).toContainEqual(
      expect.objectContaining({ code: 'coverage-always-for-one-severity', values: { severity: 'Urgent' } }),
    );
  });

  it('does not place hours without a zone, and says so with their words', () => {
    const nowhere = record('commitment', { metric: 'support-hours', hours: null, quote: 'Mon-Fri, 9 to 5' });
    expect(coverageHours.audit(auditInput([nowhere]))).toMatchObject({
      outcome: 'not-measured',
      reason: 'not-stated',
      findings: [{ code: 'coverage-without-zone', evidence: [nowhere.id] }],
    });
  });

  it('is not measured without stated hours', () => {
    expect(coverageHours.audit(auditInput([record('commitment')]))).toMatchObject({ outcome: 'not-measured' });
  });
});
