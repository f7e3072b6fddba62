import { describe, expect, it } from 'vitest';
import { caseLog, HOUR, START, type Step } from '../../test/case-logs.ts';
import { coveredMs, outagesOf } from './downtime.ts';

const hours = (steps: readonly Step[], to = 100) =>
  outagesOf(caseLog([{ severity: 'P0', steps }], { to }), 0).map(({ from, sure, possible }) =>
    [from, sure, possible].map((at) => (Number.isFinite(at) ? (at - START) / HOUR : 'open')),
  );

describe('what a case says of downtime', () => {
  it('is certain from its opening until it was resolved', () => {
    expect(hours([[3, 'resolved', 'vendor']])).toEqual([[0, 3, 3]]);
  });

  it('is certain only until a workaround, which may have brought the service back', () => {
    expect(
      hours([
        [1, 'workaround', 'vendor'],
        [5, 'resolved', 'vendor'],
      ]),
    ).toEqual([[0, 1, 5]]);
  });

  it('begins again when the case is reopened, without the time between', () => {
    expect(
      hours([
        [2, 'resolved', 'vendor'],
        [10, 'reopened', 'customer'],
        [11, 'resolved', 'vendor'],
      ]),
    ).toEqual([
      [0, 2, 2],
      [10, 11, 11],
    ]);
  });

  it('of a case still open is certain as long as it was watched, and has no end', () => {
    expect(hours([[1, 'message', 'vendor']], 20)).toEqual([[0, 20, 'open']]);
  });

  it('of a case closed without a solution is nothing certain', () => {
    expect(hours([[4, 'closed', 'bot', { reason: 'stale' }]])).toEqual([[0, 0, 'open']]);
  });
});

describe('stretches', () => {
  it('that overlap count once, and only within the range', () => {
    const stretches = [
      [5, 9],
      [0, 4],
      [3, 6],
      [20, 90],
    ] as const;
    expect(coveredMs(stretches, 2, 25)).toBe(7 + 5);
    expect(coveredMs([], 0, 10)).toBe(0);
  });
});
