import { describe, expect, it } from 'vitest';
import { spoken } from '../../../test/spoken.ts';

/** How clauses are worded: each case a sentence as vendors write them, and every trap and good clause in it. */
const clauses: Readonly<Record<string, readonly [text: string, ...ids: string[]]>> = {
  'an automatic reply that does not count': ['响应时间以工程师首次人工回复为准，自动回复不计入。'],
  'an automatic reply that counts': ['响应时间是指系统自动回复的时间。', 'clock-stops-at-acknowledgement'],
  'targets that are no commitments': ['Resolution times are targets and not commitments.', 'no-commitment'],
  'a condition on the channel': [
    'Response times for P1 are guaranteed only if the customer opens the case by hotline.',
    'top-severity-by-phone-only',
  ],
  'a deadline in the passive': [
    'A credit must be claimed within 15 days after the end of the month.',
    'claim-forfeits',
  ],
  'so much for each late response': ['响应未达标的，每次赔偿当月服务费的2%。', 'incident-credit'],
};

describe('clauses as vendors word them', () => {
  it.each(Object.entries(clauses))('%s', async (_, [text, ...ids]) => {
    const { traps, good } = await spoken(text);
    expect([...traps, ...good].map(({ id }) => id)).toEqual(ids);
  });

  it('what is given back for each late response is a remedy for a miss', async () => {
    expect((await spoken('响应未达标的，每次赔偿当月服务费的2%。')).missing).not.toContain('remedies');
  });

  it('levels named one after the other have their hours each', async () => {
    const { coverageHours } = await spoken('一级、二级故障提供 7×24 小时服务，三级故障仅在工作日 9:00 至 18:00 处理。');
    expect(coverageHours.map(({ severity, hours }) => [severity, hours.kind])).toEqual([
      ['一级', 'always'],
      ['二级', 'always'],
      ['三级', 'week'],
    ]);
  });

  it('a column of meanings defines the levels, short as they are', async () => {
    const text =
      '| Severity | Meaning | Response |\n|---|---|---|\n| P1 | Service down | 20 minutes |\n| P2 | Minor issue | 1 day |';
    const { severities } = await spoken(text);
    expect(severities.map(({ label, definition }) => [label, definition])).toEqual([
      ['P1', 'Service down'],
      ['P2', 'Minor issue'],
    ]);
  });
});
