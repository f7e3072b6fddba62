import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, times } from '../../../test/case-logs.ts';
import { hoursOf } from '../../app/view/hours.ts';
import { readingsOf } from '../../app/view/readings.ts';
import { HOUR_TARGETS } from '../../model/figure-names.ts';
import type { HoursFigure } from '../../model/view.ts';
import { extremes, HEATS, hourCells } from './hour-cells.ts';

const figure = (cases: readonly CaseSketch[], timezone = 'Asia/Shanghai'): HoursFigure => {
  const readings = readingsOf(caseLog(cases));
  const hours = readings && hoursOf(readings, { timezone, coverage: '24x7' });
  if (hours === null) throw new Error('no hours');
  return hours;
};
const answered = (opened: number, hours: number): CaseSketch => ({ opened, steps: [[hours, 'message', 'vendor']] });
const silent = (opened: number): CaseSketch => ({ opened, steps: [] });
/** Monday 9:00 in Shanghai: four answered within half an hour, one never; Tuesday 3:00: six never. */
const week = figure([...times(4, answered(0, 0.5)), silent(0), ...times(6, silent(18))]);
const [QUARTER, HOUR] = [0, 1];
const shared = (share: number | null, lower = 0.4, upper = 0.6): HoursFigure => ({
  ...week,
  hours: week.hours.map((hour) => ({ ...hour, cases: 9, answered: HOUR_TARGETS.map(() => ({ share, lower, upper })) })),
});

describe('the cells of the week', () => {
  it('are 168 from Monday 0:00, whatever order the figure has', () => {
    const cells = hourCells({ ...week, hours: week.hours.toReversed() }, HOUR);
    expect(cells.map(({ day, hour }) => day * 24 + hour)).toEqual(Array.from({ length: 168 }, (_, at) => at));
    expect(cells[9]).toMatchObject({ day: 0, hour: 9, cases: 5, answered: { share: 0.8 } });
    expect(cells[24 + 3]).toMatchObject({ day: 1, hour: 3, cases: 6, answered: { share: 0 } });
  });

  it('stand in the hours of the buyer: nine in Shanghai is one in London', () => {
    const filled = hourCells(figure([answered(0, 1)], 'Europe/London'), HOUR).filter(({ cases }) => cases > 0);
    expect(filled.map(({ day, hour }) => [day, hour])).toEqual([[0, 1]]);
  });

  it('without a case show no share and no colour; those that nobody answered show 0', () => {
    const cells = hourCells(week, HOUR);
    expect(cells[0]).toMatchObject({ cases: 0, answered: null, heat: null, isWide: false });
    expect(cells[24 + 3].heat).toBe(0);
    expect(cells.filter(({ heat }) => heat !== null)).toHaveLength(2);
  });

  it('without a case show no share even where the figure gives one', () => {
    const [cell] = hourCells({ ...week, hours: [{ ...shared(0.5).hours[0], cases: 0 }] }, HOUR);
    expect(cell).toMatchObject({ answered: null, heat: null, isWide: false });
  });

  it('have no colour where it is not known who answered, but their bounds', () => {
    const unknown: CaseSketch = { steps: [[0.5, 'message', 'unknown']] };
    const cell = hourCells(figure(times(3, unknown)), HOUR)[9];
    expect(cell).toMatchObject({ cases: 3, heat: null, isWide: true });
    expect(cell.answered?.share).toBeNull();
  });

  it('are of the target chosen: half an hour is in time for an hour and not for a quarter', () => {
    expect([QUARTER, HOUR].map((target) => hourCells(week, target)[9].answered?.share)).toEqual([0, 0.8]);
  });

  it('grow warmer in equal steps, and everything is no step of its own', () => {
    const heat = (share: number) => hourCells(shared(share), HOUR)[0].heat;
    expect([0, 0.199999, 0.2, 0.4, 0.6, 0.799999, 0.8, 1].map(heat)).toEqual([0, 0, 1, 2, 3, 3, 4, HEATS - 1]);
  });

  it('are marked as saying little where the interval is wider than half', () => {
    expect(hourCells(shared(0.5, 0.2, 0.7), HOUR)[0].isWide).toBe(false);
    expect(hourCells(shared(0.5, 0.2, 0.701), HOUR)[0].isWide).toBe(true);
  });
});

describe('the lowest and the highest share', () => {
  it('are of the hours that have one', () => expect(extremes(hourCells(week, HOUR))).toEqual({ low: 0, high: 0.8 }));
  it('are none where no hour has: neither 0 nor infinite', () => {
    expect(extremes(hourCells(shared(null), HOUR))).toBeNull();
    expect(extremes([])).toBeNull();
  });
});
