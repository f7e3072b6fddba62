import { describe, expect, it } from 'vitest';
import { caseWordings } from './case-findings.ts';

describe('the words of what was seen in cases', () => {
  it('give open time in hours, for a working day has no twenty-four of them', () => {
    const words = caseWordings['in-office-hours']({
      what: 'resolution',
      seconds: 200 * 3600,
      lower: 180_000,
      upper: null,
    });
    expect(words.en).toContain('200 h (95%: 50 h to not reached)');
    expect(words.zh).toContain('200 小时（95%：50 小时至未达到）');
  });

  it('say where half was not reached instead of naming a time', () => {
    const words = caseWordings['first-responses-slow']({ seconds: null, lower: 172_800, upper: null, n: 40 });
    expect(words.en).toContain('(95%: 2 d at the least)');
  });

  it('give the interval alone for a day to which no case was followed', () => {
    const day = (at: number, share: number | null) => ({
      [`day${at}`]: share,
      [`least${at}`]: 0.2,
      [`most${at}`]: 0.9,
    });
    const words = caseWordings['solved-by-day']({ ...day(1, 0.4), ...day(7, 0.5), ...day(30, null) });
    expect(words.en).toContain('by day 7 50% (20%–90%), by day 30 20%–90%');
  });
});
