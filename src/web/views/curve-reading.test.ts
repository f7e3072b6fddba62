import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, times } from '../../../test/case-logs.ts';
import { curvesOf } from '../../app/view/curves.ts';
import { readingsOf } from '../../app/view/readings.ts';
import { responseLadder } from '../../cases/measures/response-ladder.ts';
import { CAUSES, REACHED } from '../../cases/measures/spans.ts';
import type { CaseLog, CloseReason } from '../../model/case.ts';
import type { CurveFigure } from '../../model/view.ts';
import { cumulativeIncidence } from '../../stats/cumulative-incidence.ts';
import { openAt, readingAt, rowAt, stepsBetween } from './curve-reading.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const acknowledged = (log: CaseLog): CurveFigure => {
  const found = curvesOf(log, readingsOf(log)).find(({ curve }) => curve === 'acknowledged');
  if (found === undefined) throw new Error('no curve');
  return found;
};
const answered = (hours: number): CaseSketch => ({ steps: [[hours, 'message', 'vendor']] });
const closed = (hours: number, reason: CloseReason): CaseSketch => ({ steps: [[hours, 'closed', 'bot', { reason }]] });
const silent: CaseSketch = { steps: [] };

/** Answered after 1, 2 and 30 hours, gone stale after 4, and two left waiting, followed for 40 days and for 10. */
const six = acknowledged(
  caseLog([answered(1), answered(2), answered(30), closed(4, 'stale'), silent, { opened: 30 * 24, steps: [] }]),
);

describe('what a curve says at an age', () => {
  it('is worked by hand: after three hours two of six were answered, and of the five followed before the last step four are left', () => {
    const { share, otherwise, open, atRisk } = readingAt(six, 3 * HOUR);
    expect(share).toBeCloseTo(2 / 6, 5);
    expect(otherwise).toBe(0);
    expect(open).toBeCloseTo(4 / 6, 5);
    expect(atRisk).toEqual({ least: 4, most: 5 });
  });

  it('is what the curve itself says, at every age at which it steps or that all curves keep', () =>
    fc.assert(
      fc.property(fc.array(anyCase(), { minLength: 1, maxLength: 12 }), (cases) => {
        const log = caseLog(cases);
        const figure = acknowledged(log);
        const spans = responseLadder(log).acknowledged;
        const curve = cumulativeIncidence({ ...spans, causes: CAUSES });
        for (const seconds of figure.time) {
          const reading = readingAt(figure, seconds);
          const { estimate, atRisk } = curve.at(seconds, REACHED);
          expect(reading.share).toBeCloseTo(estimate ?? Number.NaN, 5);
          expect(reading.open).toBeCloseTo(curve.at(seconds, 0).estimate ?? Number.NaN, 5);
          expect((reading.share ?? 0) + (reading.otherwise ?? 0) + (reading.open ?? 0)).toBeCloseTo(1, 5);
          expect(reading.atRisk).toEqual({ least: atRisk, most: atRisk });
        }
      }),
      { numRuns: 60 },
    ));

  it('gives bounds of the number still followed that hold at every age between, and of the share too', () =>
    fc.assert(
      fc.property(
        fc.array(anyCase(), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 50 * DAY }),
        (cases, seconds) => {
          const log = caseLog(cases);
          const reading = readingAt(acknowledged(log), seconds);
          const { time, cause } = responseLadder(log).acknowledged;
          const followed = time.filter((end) => end >= seconds).length;
          expect(reading.atRisk.least).toBeLessThanOrEqual(followed);
          expect(reading.atRisk.most).toBeGreaterThanOrEqual(followed);
          const surely = time.filter((end, at) => end <= seconds && cause[at] === REACHED).length / time.length;
          if (reading.share !== null) expect(reading.share).toBeGreaterThanOrEqual(surely - 1e-6);
          expect(reading.upper).toBeGreaterThanOrEqual(surely - 1e-6);
          expect(reading.lower).toBeLessThanOrEqual(reading.share ?? reading.upper);
        },
      ),
      { numRuns: 60 },
    ));

  it('is unknown past the last case followed, and no 0: what was open there may have become anything', () => {
    const last = six.time.at(-1) ?? Number.NaN;
    expect(last).toBe(40 * DAY);
    expect(readingAt(six, last).share).not.toBeNull();
    expect(readingAt(six, last + 1)).toEqual({
      share: null,
      lower: six.lower.at(-1),
      upper: 1,
      otherwise: null,
      open: null,
      atRisk: { least: 0, most: 0 },
    });
  });

  it('holds for ever where all cases have ended, though their shares were rounded', () => {
    const thirds = acknowledged(caseLog([answered(1), closed(2, 'stale'), closed(3, 'abandoned')]));
    expect(thirds.share.map((cause) => cause.at(-1))).toEqual([0.333333, 0.333333, 0.333333]);
    expect(openAt(thirds, thirds.time.length - 1)).toBe(0);
    expect(readingAt(thirds, 300 * DAY)).toMatchObject({ share: 0.333333, open: 0, atRisk: { least: 0, most: 0 } });
    expect(stepsBetween(thirds, 0, 300 * DAY).at(-1)?.seconds).toBe(300 * DAY);
  });

  it('takes one case still open of a hundred thousand for open', () => {
    const one: CurveFigure = { ...six, cases: 100_000, time: [0, 9], causes: ['reached'], share: [[0, 0.99999]] };
    expect(openAt(one, 1)).toBeCloseTo(1e-5, 9);
    expect(readingAt({ ...one, lower: [0, 0.9], upper: [0, 1], atRisk: [9, 9] }, 10).share).toBeNull();
  });

  it('has no share where it is not known who spoke, only the bounds of both readings', () => {
    const figure = acknowledged(
      caseLog([...times(5, answered(1)), ...times(5, { steps: [[1, 'message', 'unknown']] })]),
    );
    const reading = readingAt(figure, 2 * HOUR);
    expect(reading.share).toBeNull();
    expect(reading.lower).toBeLessThan(0.5);
    expect(reading.upper).toBe(1);
  });
});

describe('the row of an age', () => {
  it('is the last one not after it, as a walk from the end finds it', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 })), fc.integer({ min: -1, max: 41 }), (any, seconds) => {
        const time = any.sort((a, b) => a - b);
        expect(rowAt(time, seconds)).toBe(time.findLastIndex((one) => one <= seconds));
      }),
    ));
});

describe('the steps that are drawn', () => {
  const { time } = six;
  const last = time.at(-1) ?? Number.NaN;

  it('begin and end at the ages asked for, with the row that holds there', () => {
    const steps = stepsBetween(six, 1.5 * HOUR, 3 * HOUR);
    expect(steps[0]).toEqual({ seconds: 1.5 * HOUR, row: rowAt(time, HOUR) });
    expect(steps.at(-1)).toEqual({ seconds: 3 * HOUR, row: rowAt(time, 2 * HOUR) });
    expect(steps.map(({ seconds }) => seconds)).toContain(2 * HOUR);
  });

  it('draw at every age the row that is read there', () => {
    const steps = stepsBetween(six, 0, last);
    for (let seconds = 0; seconds <= last; seconds += 1777)
      expect(steps.findLast((step) => step.seconds <= seconds)?.row).toBe(rowAt(time, seconds));
  });

  it('stop where following stops, and are none beyond', () => {
    expect(stepsBetween(six, 0, 400 * DAY).at(-1)).toEqual({ seconds: last, row: time.length - 1 });
    expect(stepsBetween(six, last, 400 * DAY)).toEqual([]);
  });
});

function anyCase(): fc.Arbitrary<CaseSketch> {
  const hours = fc.integer({ min: 0, max: 900 });
  const reason = fc.constantFrom<CloseReason>('stale', 'abandoned', 'self-solved', 'declined', 'duplicate');
  return fc.oneof(
    hours.map(answered),
    fc.tuple(hours, reason).map(([at, why]) => closed(at, why)),
    fc.constant(silent),
  );
}
