import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, times } from '../../../test/case-logs.ts';
import { wilson } from '../../stats/binomial.ts';
import { bounceSpans } from './bounces.ts';
import { firstContact } from './first-contact.ts';
import { lastingResolutions } from './lasting-resolution.ts';
import { reopenings } from './reopening.ts';
import { OPEN, OTHERWISE, REACHED, waitingOf } from './spans.ts';

const DAY = 24;
const solved = (hours: number): CaseSketch => ({ steps: [[hours, 'resolved', 'vendor', { text: 'fixed' }]] });
const undone = (hours: number, again: number): CaseSketch => ({
  steps: [
    [hours, 'resolved', 'vendor', { text: 'fixed' }],
    [again, 'reopened', 'customer'],
  ],
});

describe('a lasting resolution', () => {
  const spans = (cases: CaseSketch[], to = 40 * DAY) => {
    const { time, cause } = lastingResolutions(caseLog(cases, { to }));
    return Array.from(time, (seconds, row) => [seconds / 3600, cause[row]]);
  };

  it('was not reopened within seven days', () => {
    expect(spans([solved(5)])).toEqual([[5, REACHED]]);
    expect(spans([undone(5, 5 + 6 * DAY)])).toEqual([[33 * DAY, OPEN]]);
    expect(spans([undone(5, 5 + 8 * DAY)])).toEqual([[5, REACHED]]);
  });

  it('is the later one where the first did not hold', () => {
    const twice: CaseSketch = { steps: [...undone(5, 50).steps, [90, 'resolved', 'vendor']] };
    expect(spans([twice])).toEqual([[90, REACHED]]);
  });

  it('is followed to seven days before the end; the rest only shows what comes back', () => {
    expect(spans([solved(5)], 5 + 6 * DAY)).toEqual([]);
    expect(spans([{ ...solved(5), opened: 0 }], 10 * DAY)).toEqual([[5, REACHED]]);
    expect(spans([solved(4 * DAY)], 10 * DAY)).toEqual([[3 * DAY, OPEN]]);
    expect(spans([{ ...solved(1), opened: 8 * DAY }], 10 * DAY)).toEqual([]);
  });

  it.each(['self-solved', 'stale', 'declined', 'abandoned', 'duplicate'] as const)(
    'is none when closed as %s',
    (reason) => {
      const [[, cause]] = spans([{ steps: [[5, 'closed', 'vendor', { reason }]] }]);
      expect(cause).toBeGreaterThanOrEqual(OTHERWISE);
    },
  );

  it('is not won by closing everything as stale', () => {
    const cases = [...times(10, solved(30)), ...times(10, { steps: [] })];
    const swept = cases.map(({ steps }) =>
      steps.length > 0 ? solved(30) : { steps: [[48, 'closed', 'bot', { reason: 'stale' }]] as const },
    );
    const share = (list: CaseSketch[]) =>
      waitingOf(lastingResolutions(caseLog(list)))?.by(30 * DAY * 3600).share ?? Number.NaN;
    expect(share(swept)).toBeLessThanOrEqual(share(cases) + 1e-12);
  });

  it('counts by month of opening: a case that ends next month is one of this month', () => {
    const log = caseLog([{ opened: 0, ...solved(35 * DAY) }], { to: 50 * DAY });
    expect(lastingResolutions(log).from[0]).toBe(log.time[0]);
  });

  it('of cases already open counts from the age at which they came in sight, or not at all', () => {
    const log = caseLog([{ opened: 0, steps: [[60, 'resolved', 'vendor']] }], { from: 24 });
    expect(lastingResolutions(log).time).toHaveLength(0);
    const { time, entry } = lastingResolutions(log, { openBefore: 'truncated' });
    expect([time[0], entry?.[0]]).toEqual([60 * 3600, 24 * 3600]);
  });
});

describe('first-contact resolution', () => {
  const of = (...cases: CaseSketch[]) => firstContact(caseLog(cases));

  it('is strict and lenient over all and over the eligible', () => {
    const abandoned: CaseSketch = { steps: [[5, 'closed', 'customer', { reason: 'abandoned' }]] };
    const inTwoMessages: CaseSketch = {
      steps: [
        [1, 'message', 'vendor'],
        [2, 'resolved', 'vendor', { text: 'and this' }],
      ],
    };
    const { strict, lenient } = of(solved(1), inTwoMessages, abandoned, abandoned);
    expect(strict.ofAll).toMatchObject({ events: 1, seen: 4, share: 0.25 });
    expect(strict.ofEligible).toMatchObject({ events: 1, seen: 2, share: 0.5 });
    expect(lenient.ofAll).toMatchObject({ events: 2, seen: 4 });
    expect(lenient.ofEligible).toMatchObject({ events: 2, seen: 2, share: 1 });
  });

  it.each<[string, CaseSketch['steps']]>([
    [
      'an escalation',
      [
        [1, 'escalated', 'vendor'],
        [2, 'resolved', 'vendor', { text: 'fixed' }],
      ],
    ],
    [
      'a promise to call back',
      [
        [1, 'promised', 'vendor'],
        [2, 'resolved', 'vendor', { text: 'fixed' }],
      ],
    ],
    [
      'a second turn',
      [
        [1, 'message', 'vendor'],
        [2, 'message', 'customer'],
        [3, 'resolved', 'vendor', { text: 'fixed' }],
      ],
    ],
    ['a reopening', undone(1, 30).steps],
  ])('is spoilt by %s', (_name, steps) => {
    expect(of({ steps }).lenient.ofAll).toMatchObject({ events: 0 });
  });

  it('by mail counts within an hour, as HDI has it', () => {
    const mail = (hours: number): CaseSketch => ({ channel: 'email', ...solved(hours) });
    expect(of(mail(0.9)).strict.ofAll).toMatchObject({ events: 1 });
    expect(of(mail(1.1)).strict.ofAll).toMatchObject({ events: 0 });
    expect(of(mail(1.1)).lenient.ofAll).toMatchObject({ events: 1 });
  });

  it('leaves what is not decided open instead of calling it a miss', () => {
    const { ofAll } = of(solved(1), { steps: [] }).strict;
    expect(ofAll).toMatchObject({ events: 1, seen: 1, unseen: 1, share: null });
    expect(ofAll?.interval.upper).toBe(1);
  });

  it('of nothing is nothing', () => {
    expect(of().strict.ofAll).toBeNull();
  });
});

describe('reopenings', () => {
  const of = (...cases: CaseSketch[]) => reopenings(caseLog(cases));

  it('of none are 0 of n, with an interval and not nothing', () => {
    expect(of(solved(1), solved(2), solved(3))).toEqual({ closed: 3, reopened: 0, recent: 0 });
    expect(wilson(0, 3)).toMatchObject({ share: 0, lower: 0 });
  });

  it('count a stale closing that came back like a resolution that did not hold', () => {
    const stale: CaseSketch = {
      steps: [
        [10, 'closed', 'bot', { reason: 'stale' }],
        [20, 'reopened', 'customer'],
      ],
    };
    expect(of(stale, undone(1, 5), solved(1))).toEqual({ closed: 3, reopened: 2, recent: 0 });
  });

  it('leave out what the customer closed, and what was closed too late to tell', () => {
    const own: CaseSketch = {
      steps: [
        [10, 'closed', 'customer', { reason: 'self-solved' }],
        [20, 'reopened', 'customer'],
      ],
    };
    expect(of(own, solved(39 * DAY))).toEqual({ closed: 0, reopened: 0, recent: 1 });
  });
});

describe('ping-pong', () => {
  const through = (...groups: string[]): CaseSketch => ({
    steps: groups.map((group, at) => [at + 1, 'assigned', 'vendor', { group }] as const),
  });

  it('is A, B, A in a row, and no escalation that ends with somebody', () => {
    const { time, cause } = bounceSpans(caseLog([through('L1', 'L2', 'L1'), through('L1', 'L2', 'R&D')], { to: 100 }));
    expect(Array.from(time, (seconds, row) => [seconds / 3600, cause[row]])).toEqual([
      [3, REACHED],
      [100, OPEN],
    ]);
  });
});
