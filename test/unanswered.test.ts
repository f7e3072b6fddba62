import { describe, expect, it } from 'vitest';
import { responseLadder } from '../src/cases/measures/response-ladder.ts';
import { type Waiting, waitingOf } from '../src/cases/measures/spans.ts';
import { naiveFirstResponse } from '../src/cases/naive.ts';
import type { CaseLog } from '../src/model/case.ts';
import { randomSource } from '../src/stats/random.ts';
import { caseLog } from './case-logs.ts';
import { judged, logOfText } from './simulated.ts';

const DAYS = 90;
const HOUR = 3600;

/** A thousand threads opened evenly over 90 days, log-normal answer times in hours. */
function threads(name: string, share: number, median: number, sigma: number): CaseLog {
  const random = randomSource(['threads', name]);
  const cases = Array.from({ length: 1000 }, (_, index) => {
    const opened = (index / 1000) * DAYS * 24;
    const hours = median * Math.exp(sigma * random.normal());
    const isAnswered = random.uniform() < share && opened + hours <= DAYS * 24;
    return { opened, steps: isAnswered ? [[hours, 'message', 'vendor'] as const] : [] };
  });
  return caseLog(cases, { to: DAYS * 24 });
}

describe('three vendors: A fast to the few, B slower to nearly all, C slow to all', () => {
  const logs = {
    a: threads('the few', 0.4, 2.5, 1.1),
    b: threads('nearly all', 0.95, 12, 1.1),
    c: threads('all', 1, 120, 0.9),
  };
  const naive = Object.values(logs).map((log) => naiveFirstResponse(log).median ?? Number.NaN);
  const waits = Object.values(logs).map((log): Waiting => {
    const waiting = waitingOf(responseLadder(log).acknowledged);
    if (waiting === null) throw new Error('no cases');
    return waiting;
  });

  it('the answered-only median puts A first', () => {
    const [a, b, c] = naive.map((seconds) => seconds / HOUR);
    expect(a).toBeCloseTo(2.5, 0);
    expect(a).toBeLessThan(b);
    expect(b).toBeLessThan(c);
  });

  it('A never answers half, B does in half a day, C in five days', () => {
    const [a, b, c] = waits.map((waiting) => waiting.quantile(0.5).value);
    expect(a).toBeNull();
    expect((b ?? 0) / HOUR).toBeCloseTo(13, -0.3);
    expect((c ?? 0) / HOUR).toBeGreaterThan(100);
  });

  it('within a day B answers most, then A, then C; within a week B, C, A', () => {
    const by = (hours: number) => waits.map((waiting) => waiting.by(hours * HOUR).share ?? Number.NaN);
    const [a, b, c] = by(24);
    expect([b > a, a > c]).toEqual([true, true]);
    expect([a, b]).toEqual([expect.closeTo(0.39, 1), expect.closeTo(0.69, 1)]);
    const [a7, b7, c7] = by(7 * 24);
    expect([b7 > c7, c7 > a7]).toEqual([true, true]);
  });

  it('B stands above A in the report, and nobody moves anybody', () => {
    const all = judged(logs);
    const score = (
      of: ReadonlyMap<string, { scores: Readonly<Record<string, { lower: number } | null>> }>,
      id: string,
    ) => of.get(id)?.scores['first-response']?.lower ?? Number.NaN;
    expect(score(all, 'b')).toBeGreaterThan(score(all, 'a'));
    expect(score(judged({ a: logs.a, b: logs.b }), 'b')).toBe(score(all, 'b'));
  });

  it('a tracker that was switched off is not observed, and never better for it', async () => {
    const silent = await logOfText(
      '{"schema":"touchstone/log@1","shows":{"messages":false}}\n{"case":"1","openedAt":"2026-03-01T01:00:00Z"}\n',
    );
    const [off, on] = [judged({ a: silent }).get('a'), judged({ a: logs.a }).get('a')];
    expect(off?.audits.find(({ audit }) => audit === 'first-response')).toMatchObject({
      outcome: 'not-measured',
      reason: 'cannot-show',
    });
    expect(off?.overall?.lower).toBeLessThanOrEqual(on?.overall?.lower ?? 0);
  });
});
