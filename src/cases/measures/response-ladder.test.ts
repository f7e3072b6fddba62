import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, START, times } from '../../../test/case-logs.ts';
import { clopperPearson } from '../../stats/binomial.ts';
import { medianInterval } from '../../stats/median-interval.ts';
import { factsOf } from '../facts.ts';
import { type LadderOptions, RUNGS, responseLadder } from './response-ladder.ts';
import { OPEN, OTHERWISE, REACHED, waitingOf } from './spans.ts';

const one = (sketch: CaseSketch, options?: LadderOptions & { to?: number }) => {
  const ladder = responseLadder(caseLog([sketch], options?.to === undefined ? {} : { to: options.to }), options);
  return Object.fromEntries(RUNGS.map((rung) => [rung, [ladder[rung].time[0] / 3600, ladder[rung].cause[0]]]));
};

describe('the first response', () => {
  it('is the human’s when a bot wrote first', () => {
    const { acknowledged } = one({
      steps: [
        [0.001, 'message', 'bot'],
        [3, 'message', 'vendor'],
      ],
    });
    expect(acknowledged).toEqual([3, REACHED]);
  });

  it('is none when only the asker wrote again', () => {
    const { acknowledged } = one(
      {
        steps: [
          [1, 'message', 'customer'],
          [30, 'message', 'customer'],
        ],
      },
      { to: 100 },
    );
    expect(acknowledged).toEqual([100, OPEN]);
  });

  it('is none when there was only a reaction, a label or an assignment', () => {
    const { acknowledged } = one(
      {
        steps: [
          [1, 'other', 'vendor'],
          [2, 'assigned', 'vendor'],
          [3, 'note', 'vendor'],
        ],
      },
      { to: 100 },
    );
    expect(acknowledged).toEqual([100, OPEN]);
  });

  it('is not the bystander’s', () => {
    const { acknowledged } = one({
      steps: [
        [1, 'message', 'community'],
        [9, 'message', 'vendor'],
      ],
    });
    expect(acknowledged).toEqual([9, REACHED]);
  });

  it('after zero seconds is zero seconds', () => {
    expect(one({ steps: [[0, 'message', 'vendor']] }).acknowledged).toEqual([0, REACHED]);
  });

  it('after 23 hours is 23 hours and not 0 days', () => {
    expect(one({ steps: [[23, 'message', 'vendor']] }).acknowledged).toEqual([23, REACHED]);
  });

  it('after three weeks stays in', () => {
    expect(one({ steps: [[24 * 21, 'message', 'vendor']] }).acknowledged).toEqual([504, REACHED]);
  });

  it('of somebody unknown gives bounds: his, or still none', () => {
    const sketch: CaseSketch = { steps: [[2, 'message', 'unknown']] };
    expect(one(sketch, { to: 50 }).acknowledged).toEqual([50, OPEN]);
    expect(one(sketch, { to: 50, reading: 'possible' }).acknowledged).toEqual([2, REACHED]);
  });

  it.each(['self-solved', 'stale', 'declined', 'abandoned', 'duplicate'] as const)(
    'never comes after a closing as %s, which competes',
    (reason) => {
      const { acknowledged } = one({
        steps: [
          [5, 'closed', 'customer', { reason }],
          [6, 'message', 'vendor'],
        ],
      });
      expect(acknowledged[0]).toBe(5);
      expect(acknowledged[1]).toBeGreaterThanOrEqual(OTHERWISE);
    },
  );
});

describe('the ladder', () => {
  it('tells acknowledging from asking from answering', () => {
    const rungs = one({
      steps: [
        [1, 'message', 'vendor', { text: 'received' }],
        [4, 'message', 'vendor', { text: 'which version?' }],
        [4, 'waiting-customer', 'vendor'],
        [8, 'workaround', 'vendor'],
      ],
    });
    expect(rungs).toEqual({ acknowledged: [1, REACHED], engaged: [4, REACHED], answered: [8, REACHED] });
  });

  it('takes no question from a clock that was stopped without a word', () => {
    const { engaged } = one({
      steps: [
        [0.1, 'waiting-customer', 'vendor'],
        [30, 'workaround', 'vendor'],
      ],
    });
    expect(engaged).toEqual([30, REACHED]);
  });

  it('takes a refusal with its reason for an answer, and a bare one for none', () => {
    const closed = (text?: string) =>
      one({ steps: [[7, 'closed', 'vendor', { reason: 'declined', ...(text === undefined ? {} : { text }) }]] })
        .answered;
    expect(closed('not supported on this chip, because ...')).toEqual([7, REACHED]);
    expect(closed()[1]).toBeGreaterThanOrEqual(OTHERWISE);
  });

  it('takes a resolution for an answer once it was seen to hold', () => {
    const resolved: CaseSketch = { steps: [[10, 'resolved', 'vendor', { text: 'fixed' }]] };
    expect(one(resolved, { to: 10 + 8 * 24 }).answered).toEqual([10, REACHED]);
    expect(one(resolved, { to: 10 + 6 * 24 }).answered).toEqual([10, OPEN]);
    const undone: CaseSketch = { steps: [...resolved.steps, [20, 'reopened', 'customer']] };
    expect(one(undone, { to: 500 }).answered).toEqual([500, OPEN]);
  });

  it('takes what was read in the words, where replies were read', () => {
    const log = caseLog([
      {
        steps: [
          [1, 'message', 'vendor'],
          [2, 'message', 'vendor'],
          [3, 'message', 'vendor'],
        ],
      },
    ]);
    const ladder = responseLadder(log, { steps: [0, 1, 2, 3] });
    expect(RUNGS.map((rung) => ladder[rung].time[0] / 3600)).toEqual([1, 2, 3]);
  });

  it('is in order for every case there can be', () => {
    const kinds = ['message', 'waiting-customer', 'workaround', 'resolved', 'closed', 'reopened', 'promised'] as const;
    const step = fc.tuple(
      fc.integer({ min: 0, max: 400 }),
      fc.constantFrom(...kinds),
      fc.constantFrom('vendor', 'customer', 'bot', 'unknown'),
      fc.constantFrom({}, { text: 'words' }, { reason: 'declined', text: 'no' } as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        for (const reading of ['certain', 'possible'] as const) {
          const rungs = one({ steps }, { to: 500, reading });
          expect(rungs.acknowledged[0]).toBeLessThanOrEqual(rungs.engaged[0]);
          expect(rungs.engaged[0]).toBeLessThanOrEqual(rungs.answered[0]);
        }
      }),
    );
  });

  it('measures on the calendar it is given', () => {
    const log = caseLog([{ steps: [[10, 'message', 'vendor']] }]);
    const officeDay = responseLadder(log, { elapsed: (from, to) => Math.min(to, START + 9 * 3_600_000) - from });
    expect(officeDay.acknowledged.time[0]).toBe(9 * 3600);
  });
});

describe('the incidence of first responses', () => {
  const answered = (hours: number): CaseSketch => ({ steps: [[hours, 'message', 'vendor']] });
  const silent: CaseSketch = { steps: [] };

  it('keeps the unanswered: four in ten answered at once have no median', () => {
    const waiting = waitingOf(responseLadder(caseLog([...times(40, answered(1)), ...times(60, silent)])).acknowledged);
    expect(waiting?.quantile(0.5)).toEqual({ value: null, lower: expect.any(Number), upper: null });
    expect(waiting?.by(3600).share).toBeCloseTo(0.4, 12);
  });

  it('does not move when only the end of observation does', () => {
    const cases = [...times(5, answered(2)), ...times(3, answered(20)), ...times(4, silent)];
    const [early, late] = [240, 2400].map((to) => waitingOf(responseLadder(caseLog(cases, { to })).acknowledged));
    expect(late?.quantile(0.5)).toEqual(early?.quantile(0.5));
    expect(late?.by(50 * 3600)).toEqual(early?.by(50 * 3600));
  });

  it('of five cases is no certainty, however alike they were', () => {
    const all = waitingOf(responseLadder(caseLog(times(5, answered(1)))).acknowledged);
    expect(all?.by(7200)).toEqual({ share: 1, lower: expect.closeTo(clopperPearson(5, 5).lower ?? 0, 10), upper: 1 });
    expect(all?.quantile(0.5)).toEqual({ value: 3600, lower: 0, upper: null });
    const none = waitingOf(responseLadder(caseLog(times(5, silent))).acknowledged);
    expect(none?.by(7200).upper).toBeCloseTo(clopperPearson(0, 5).upper ?? 0, 10);
  });

  it('agrees with the sign test’s interval where nothing is censored', () => {
    const hours = [0.5, 1, 1.5, 2, 3, 5, 8, 13, 21, 34, 55, 89];
    const waiting = waitingOf(responseLadder(caseLog(hours.map(answered))).acknowledged);
    const { lower, upper } = medianInterval(hours.map((hour) => hour * 3600));
    expect(waiting?.quantile(0.5)).toMatchObject({ lower, upper });
  });

  it('of twice the same cases has the same value and narrower bounds', () => {
    const cases = [answered(1), answered(4), answered(9), answered(30), silent, silent];
    const [once, twice] = [cases, [...cases, ...cases]].map((list) =>
      waitingOf(responseLadder(caseLog(list)).acknowledged)?.by(10 * 3600),
    );
    expect(twice?.share).toBeCloseTo(once?.share ?? Number.NaN, 12);
    expect((twice?.upper ?? 1) - (twice?.lower ?? 0)).toBeLessThan((once?.upper ?? 0) - (once?.lower ?? 1));
  });

  it('of no case is nothing', () => {
    expect(waitingOf(responseLadder(caseLog([])).acknowledged)).toBeNull();
  });

  it('leaves out cases that were open before the log was watched', () => {
    const log = caseLog(
      [
        { opened: 0, steps: [[30, 'message', 'vendor']] },
        { opened: 30, ...answered(2) },
      ],
      { from: 24 },
    );
    const { caseOf } = responseLadder(log).acknowledged;
    expect([...caseOf]).toEqual([1]);
  });
});

describe('the facts of a log', () => {
  it('give the same median over all cases, competing ends and late ones included', () => {
    const cases: CaseSketch[] = [
      ...[1, 2, 3, 5, 8, 13, 21, 34].map((hours): CaseSketch => ({ steps: [[hours, 'message', 'vendor']] })),
      {
        steps: [
          [4, 'closed', 'customer', { reason: 'abandoned' }],
          [5, 'message', 'vendor'],
        ],
      },
      { steps: [] },
    ];
    const log = caseLog(cases, { to: 100 });
    const { value, lower, upper } = waitingOf(responseLadder(log).acknowledged)?.quantile(0.5) ?? {};
    expect(factsOf(log).firstResponse).toEqual({
      cases: 10,
      answered: 9,
      open: 1,
      closedUnanswered: 0,
      median: value,
      lower,
      upper,
    });
    expect(value).toBe(8 * 3600);
    expect(factsOf(caseLog([])).firstResponse).toMatchObject({ cases: 0, median: null, lower: null, upper: null });
  });
});
