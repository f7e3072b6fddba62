import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, times } from '../../../test/case-logs.ts';
import { curvesOf } from '../../app/view/curves.ts';
import { readingsOf } from '../../app/view/readings.ts';
import type { CurveFigure } from '../../model/view.ts';
import { usualContrast } from './usual-contrast.ts';

const HOUR = 3600;
const answered = (hours: number): CaseSketch => ({ steps: [[hours, 'message', 'vendor']] });
const silent: CaseSketch = { steps: [] };
const figure = (cases: readonly CaseSketch[], curve = 'acknowledged', shows = {}): CurveFigure => {
  const log = caseLog(cases, { shows });
  const found = curvesOf(log, readingsOf(log)).find((one) => one.curve === curve);
  if (found === undefined) throw new Error(`no curve ${curve}`);
  return found;
};

describe('the median as it is usually computed, beside the one over all cases', () => {
  it('says how many times as long all cases take, worked by hand', () => {
    // Answered after 1 h (three), 2 h and 3 h, two never: usually the middle of five, 1 h; over all seven the fourth, 2 h.
    const contrast = usualContrast(figure([...times(3, answered(1)), answered(2), answered(3), silent, silent]));
    expect(contrast).toEqual({
      median: HOUR,
      counted: 5,
      lookedAwayFrom: 2,
      longer: { times: 2, known: 'exact' },
    });
  });

  it('flatters nobody where every case was answered', () => {
    expect(usualContrast(figure(times(7, answered(1))))).toMatchObject({
      lookedAwayFrom: 0,
      longer: { times: 1, known: 'exact' },
    });
  });

  it('says at least so many times where half was not reached: followed for 40 days, the usual hour is out by hundreds', () => {
    const contrast = usualContrast(figure([...times(5, answered(1)), ...times(60, silent)]));
    expect(contrast).toMatchObject({ median: HOUR, counted: 5, lookedAwayFrom: 60 });
    expect(contrast?.longer?.known).toBe('not-reached');
    expect(contrast?.longer?.times).toBe(40 * 24);
  });

  it('does not say that half was not reached where it is only unclear who spoke', () => {
    // A machine's word after six minutes is usually counted; somebody unknown wrote after two hours.
    const unknown: CaseSketch = {
      steps: [
        [0.1, 'message', 'bot'],
        [2, 'message', 'unknown'],
      ],
    };
    const unclear = figure([...times(9, answered(3)), ...times(60, unknown)]);
    expect(unclear).toMatchObject({ unclear: 60, median: { value: null, lower: 2 * HOUR } });
    expect(usualContrast(unclear)).toMatchObject({ median: 0.1 * HOUR, longer: { times: 20, known: 'unclear' } });
  });

  it('says nothing where it would say that all take at least half as long', () => {
    // Two of four: the interval of so few reaches down to nothing.
    const few = figure([answered(1), silent, silent, silent]);
    expect(few.median).toMatchObject({ value: null, lower: 0 });
    expect(usualContrast(few)).toEqual({ median: HOUR, counted: 1, lookedAwayFrom: 3, longer: null });
  });

  it('has no median and no factor where nothing was finished: not 0, and not infinite', () => {
    expect(usualContrast(figure(times(6, silent)))).toEqual({
      median: null,
      counted: 0,
      lookedAwayFrom: 6,
      longer: null,
    });
    expect(usualContrast(figure(times(6, answered(0))))).toMatchObject({ median: 0, longer: null });
  });

  it('is none for a curve that nobody computes so', () => {
    expect(usualContrast(figure([answered(1)], 'engaged'))).toBeNull();
  });
});
