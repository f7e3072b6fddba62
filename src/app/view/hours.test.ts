import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, type Step, times } from '../../../test/case-logs.ts';
import { needs } from '../../../test/records.ts';
import { judgedAlone, simulatedCases } from '../../../test/simulated.ts';
import { HOUR_TARGETS } from '../../model/figure-names.ts';
import type { HoursFigure } from '../../model/view.ts';
import { hoursOf } from './hours.ts';
import { readingsOf } from './readings.ts';

const figure = (cases: readonly CaseSketch[], about: Partial<typeof needs> = {}): HoursFigure => {
  const readings = readingsOf(caseLog(cases));
  const hours = readings === null ? null : hoursOf(readings, { ...needs, ...about });
  if (hours === null) throw new Error('no hours');
  return hours;
};
const cell = ({ hours }: HoursFigure, day: number, hour: number) => hours[day * 24 + hour];
const answer: Step = [1, 'message', 'vendor'];

describe('the hours of the week', () => {
  it('are the buyer’s: Monday 09:00 in Shanghai is Sunday evening in New York', () => {
    const cases = times(3, { steps: [answer] });
    expect(cell(figure(cases), 0, 9).cases).toBe(3);
    expect(cell(figure(cases, { timezone: 'America/New_York' }), 6, 20).cases).toBe(3);
  });

  it('follow the clock change of the zone', () => {
    // 5 January and 6 July 2026, both 01:00 UTC: winter and summer time in Berlin.
    const cases = [{ steps: [] }, { opened: 182 * 24, steps: [] }];
    const log = caseLog(cases, { to: 200 * 24 });
    const readings = readingsOf(log);
    const hours = readings && hoursOf(readings, { ...needs, timezone: 'Europe/Berlin' });
    expect(hours?.hours.filter((one) => one.cases > 0).map(({ day, hour }) => [day, hour])).toEqual([
      [0, 2],
      [0, 3],
    ]);
  });

  it('count the unanswered, with an interval that holds for three cases', () => {
    const hours = figure([...times(1, { steps: [answer] }), ...times(2, { steps: [] })]);
    const [quarter, hour] = cell(hours, 0, 9).answered;
    expect(quarter).toMatchObject({ share: 0, lower: 0 });
    expect(quarter?.upper).toBeGreaterThan(0.6);
    expect(hour?.share).toBeCloseTo(1 / 3, 6);
    expect(hour?.lower).toBeGreaterThan(0);
    expect(hour?.upper).toBeLessThan(1);
  });

  it('without cases show nothing, not zero', () => {
    const hours = figure([{ steps: [answer] }]);
    expect(hours.hours).toHaveLength(168);
    expect(cell(hours, 2, 3)).toEqual({ day: 2, hour: 3, cases: 0, answered: HOUR_TARGETS.map(() => null) });
    expect(hours.offHours).toEqual(HOUR_TARGETS.map(() => null));
    expect(hours.hours.reduce((sum, { cases }) => sum + cases, 0)).toBe(hours.cases);
  });

  it('say no share where a case was not followed so long', () => {
    const log = caseLog([{ steps: [] }], { to: 2 });
    const readings = readingsOf(log);
    const shares = readings && hoursOf(readings, needs)?.hours[9].answered;
    expect(shares?.map((one) => one?.share)).toEqual([0, 0, null, null]);
    expect(shares?.[3]).toMatchObject({ lower: 0, upper: 1 });
  });

  it('are none where the log does not show who wrote', () => {
    expect(readingsOf(caseLog([{ steps: [answer] }], { shows: { messages: false } }))).toBeNull();
  });

  it('of a desk that sleeps agree with what the audit says of it', async () => {
    const log = await simulatedCases('night-blind', 4);
    const { audits } = judgedAlone('desk', log);
    const result = audits.find(({ audit }) => audit === 'off-hours-coverage');
    const values = result?.findings.find(({ code }) => code === 'off-hours-unanswered')?.values;
    const readings = readingsOf(log);
    const hours = readings && hoursOf(readings, needs);
    const within4h = HOUR_TARGETS.indexOf(240);
    expect(values).toBeDefined();
    expect(hours?.office[within4h]?.share).toBeCloseTo(Number(values?.office), 6);
    expect(hours?.offHours[within4h]?.share).toBeCloseTo(Number(values?.offHours), 6);
    expect(hours?.offHoursCases).toBe(values?.n);
  });
});
