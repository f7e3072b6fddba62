import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog } from '../../../test/case-logs.ts';
import { longestSilences } from './longest-silence.ts';
import { type OwedSince, owedWords } from './owed-words.ts';
import { OPEN, OTHERWISE, REACHED } from './spans.ts';

const owed = (sketch: CaseSketch, since: OwedSince = 'customer', to = 500) => {
  const { time, cause } = owedWords(caseLog([sketch], { to }))[since];
  return Array.from(time, (seconds, row) => [seconds / 3600, cause[row]]);
};

describe('the wait for the next reply', () => {
  it('is one clock from the oldest unanswered message, however often the customer asks again', () => {
    const steps: CaseSketch['steps'] = [
      [1, 'message', 'vendor'],
      [2, 'message', 'customer'],
      [10, 'message', 'customer'],
      [26, 'message', 'vendor'],
    ];
    expect(owed({ steps })).toEqual([[24, REACHED]]);
    expect(owed({ steps }, 'opening')).toEqual([[1, REACHED]]);
  });

  it('is followed to the end of observation where no reply came', () => {
    expect(
      owed({
        steps: [
          [1, 'message', 'vendor'],
          [2, 'message', 'customer'],
        ],
      }),
    ).toEqual([[498, OPEN]]);
  });

  it('ends without a reply when the case is closed over it', () => {
    const [[hours, cause]] = owed({
      steps: [
        [1, 'message', 'vendor'],
        [2, 'message', 'customer'],
        [5, 'closed', 'bot', { reason: 'stale', text: 'no activity' }],
      ],
    });
    expect(hours).toBe(3);
    expect(cause).toBeGreaterThanOrEqual(OTHERWISE);
  });

  it('is not ended by a machine, a bystander, a label or a stopped clock', () => {
    const idle: CaseSketch['steps'] = [
      [3, 'message', 'bot'],
      [4, 'message', 'community'],
      [5, 'other', 'vendor'],
      [6, 'waiting-customer', 'vendor'],
      [7, 'note', 'vendor'],
    ];
    const steps: CaseSketch['steps'] = [
      [1, 'message', 'vendor'],
      [2, 'message', 'customer'],
      ...idle,
      [50, 'message', 'vendor'],
    ];
    expect(owed({ steps })).toEqual([[48, REACHED]]);
  });

  it('starts again when the customer opens the case anew', () => {
    const steps: CaseSketch['steps'] = [
      [1, 'resolved', 'vendor', { text: 'done' }],
      [20, 'reopened', 'customer'],
      [23, 'message', 'vendor'],
    ];
    expect(owed({ steps })).toEqual([[3, REACHED]]);
  });

  it('of thanks after the end is none', () => {
    expect(
      owed({
        steps: [
          [1, 'resolved', 'vendor', { text: 'done' }],
          [2, 'message', 'customer'],
        ],
      }),
    ).toEqual([]);
  });
});

describe('the longest silence', () => {
  const silence = (steps: CaseSketch['steps']) => longestSilences(caseLog([{ steps }], { to: 500 }))[0];

  it('goes on after “one moment, we are looking into it”', () => {
    const steps: CaseSketch['steps'] = [
      [1, 'promised', 'vendor'],
      [200, 'message', 'customer'],
    ];
    expect(silence(steps)).toMatchObject({ seconds: 499 * 3600, isUnbroken: true });
  });

  it('is not the time in which the customer was asked and did not answer', () => {
    const steps: CaseSketch['steps'] = [
      [2, 'message', 'vendor'],
      [2, 'waiting-customer', 'vendor'],
      [300, 'message', 'customer'],
      [301, 'message', 'vendor'],
    ];
    expect(silence(steps)).toMatchObject({ seconds: 7200, isUnbroken: false });
  });
});
