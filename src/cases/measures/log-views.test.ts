import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, HOUR, START, times } from '../../../test/case-logs.ts';
import { needsSchema } from '../../model/needs.ts';
import { clopperPearson } from '../../stats/binomial.ts';
import { naiveFirstResponse, naiveResolution } from '../naive.ts';
import { needsOffHours, officeHours, splitByHours } from './office-hours.ts';
import { partOfLog } from './part-of-log.ts';
import { placementOf } from './placement.ts';
import { responseLadder } from './response-ladder.ts';
import { waitingOf } from './spans.ts';
import { severityAt, strataOf } from './strata.ts';

const answered = (hours: number): CaseSketch => ({ steps: [[hours, 'message', 'vendor']] });
const needs = needsSchema.parse({ scenario: 'test' });

describe('a part of a log', () => {
  it('is the log itself where nothing is dropped', () => {
    const log = caseLog([answered(1)]);
    expect(partOfLog(log, {})).toBe(log);
  });

  it('at an earlier instant knows nothing of later events and cases', () => {
    const cases: CaseSketch[] = [answered(1), answered(30), { opened: 50, ...answered(1) }];
    const then = partOfLog(caseLog(cases), { until: START + 20 * HOUR });
    const { time, cause } = responseLadder(then).acknowledged;
    expect(Array.from(time, (seconds, row) => [seconds / 3600, cause[row]])).toEqual([
      [1, 1],
      [20, 0],
    ]);
  });

  it('says of its cases what the whole says of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 }),
        fc.nat(11),
        (hours, at) => {
          const log = caseLog(hours.map((hour, index) => ({ opened: index, ...answered(hour) })));
          const index = at % hours.length;
          const [part, whole] = [partOfLog(log, { keep: (each) => each === index }), log].map(
            (each) => responseLadder(each).acknowledged,
          );
          expect([part.time[0], part.cause[0]]).toEqual([whole.time[index], whole.cause[index]]);
        },
      ),
    );
  });
});

describe('strata', () => {
  it('keep the severity a case began with, so that lowering it moves nothing', () => {
    const lowered: CaseSketch = {
      severity: 'P0',
      steps: [
        [1, 'severity-set', 'vendor', { severity: 'P3' }],
        [20, 'message', 'vendor'],
      ],
    };
    const log = caseLog([lowered, { severity: 'P3', ...answered(1) }]);
    expect(strataOf(log, 'severity').map(({ name, log: { cases } }) => [name, cases])).toEqual([
      ['P0', 1],
      ['P3', 1],
    ]);
    expect([severityAt(log, 0, 'initial'), severityAt(log, 0, 'final')]).toEqual([0, 3]);
  });

  it('compare like with like by plan and channel', () => {
    const log = caseLog([
      { plan: 'gold', channel: 'hotline', ...answered(1) },
      { plan: 'free', channel: 'forum', ...answered(90) },
      answered(5),
    ]);
    const medians = strataOf(log, 'plan').map(({ name, log: part }) => [
      name,
      waitingOf(responseLadder(part).acknowledged)?.quantile(0.5).value,
    ]);
    expect(medians).toEqual([
      ['free', 90 * 3600],
      ['gold', 3600],
    ]);
    expect(strataOf(log, 'channel').map(({ name }) => name)).toEqual(['forum', 'hotline']);
  });
});

describe('office hours', () => {
  it('keep public holidays and make-up workdays of the buyer’s country', () => {
    const office = officeHours({ timezone: 'Asia/Shanghai' });
    // National Day 2025 and the Sunday worked for it (State Council notice of November 2024).
    expect(office.isOpen(Date.parse('2025-10-01T10:00+08:00'))).toBe(false);
    expect(office.isOpen(Date.parse('2025-09-28T10:00+08:00'))).toBe(true);
  });

  it('ask of the night whether it was answered before the office opened', () => {
    // Opened at 20:00 on Monday, 13 hours before the office opens.
    const night = (hours: number): CaseSketch => ({ opened: 11, ...answered(hours) });
    const log = caseLog([night(2), night(12.9), night(13.1), { opened: 1, ...answered(1) }]);
    const { offHours, inOffice } = splitByHours(log, needs, 'certain');
    expect(waitingOf(offHours)?.by(1).share).toBeCloseTo(2 / 3, 12);
    expect(inOffice.time).toHaveLength(1);
  });

  it('leave out a case opened just before the office opens: it shows nothing of the night', () => {
    const { offHours } = splitByHours(caseLog([{ opened: 23.5, ...answered(1) }]), needs, 'certain');
    expect(offHours.time).toHaveLength(0);
  });

  it('are all that is needed by a buyer of office hours', () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
    const office = needsSchema.parse({ scenario: 'test', coverage: { days, from: '10:00', to: '17:00' } });
    expect(needsOffHours(needs, START)).toBe(true);
    expect(needsOffHours({ ...office, timezone: 'Europe/Paris' }, START)).toBe(false);
  });
});

describe('the placement', () => {
  const solved = (response: number, resolution: number): CaseSketch => ({
    steps: [
      [response, 'message', 'vendor'],
      [resolution, 'resolved', 'vendor', { text: 'fixed' }],
    ],
  });

  it.each([
    ['fast-solves', solved(1, 20)],
    ['slow-solves', solved(10, 20)],
    ['fast-unsolved', answered(1)],
    ['slow-unsolved', { steps: [] }],
  ] as const)('finds a desk that is %s', (quadrant, sketch) => {
    expect(placementOf(caseLog(times(30, sketch)))?.quadrant).toBe(quadrant);
  });

  it('does not decide on a handful of cases', () => {
    expect(placementOf(caseLog(times(3, solved(1, 20))))?.quadrant).toBeNull();
    expect(placementOf(caseLog([]))).toBeNull();
  });
});

describe('a share by a time that nobody was followed to', () => {
  it('is bounded by those who had ended otherwise before', () => {
    const gone: CaseSketch = { steps: [[5, 'closed', 'customer', { reason: 'abandoned' }]] };
    const waiting = waitingOf(responseLadder(caseLog([...times(39, gone), { steps: [] }], { to: 100 })).acknowledged);
    const late = waiting?.by(200 * 3600);
    expect(late).toMatchObject({ share: null, lower: 0 });
    expect(late?.upper).toBeCloseTo(1 - (clopperPearson(39, 40).lower ?? 0), 6);
  });
});

describe('the naive medians', () => {
  it('look away from the unanswered and take a machine for an answer', () => {
    const bot: CaseSketch = { steps: [[0.01, 'message', 'bot']] };
    expect(naiveFirstResponse(caseLog([bot, answered(3), { steps: [] }]))).toMatchObject({ n: 2, leftOut: 1 });
    expect(naiveResolution(caseLog([{ steps: [[2, 'closed', 'bot', { reason: 'stale' }]] }, { steps: [] }]))).toEqual({
      median: 7200,
      n: 1,
      leftOut: 1,
    });
    expect(naiveFirstResponse(caseLog([]))).toEqual({ median: null, n: 0, leftOut: 0 });
  });
});
