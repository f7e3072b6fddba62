import { describe, expect, it } from 'vitest';
import { caseWordings } from './case-findings.ts';

describe('the words of what was seen in cases', () => {
  it('give open time in hours, for a working day has no twenty-four of them', () => {
    const words = caseWordings['in-office-hours']({
      what: 'resolution',
      seconds: 200 * 3600,
      lower: 180_000,
      upper: null,
      n: 9,
    });
    expect(words.en).toContain('half of 9 cases solved within');
    expect(words.en).toContain('200 h (95%: 50 h to not reached)');
    expect(words.zh).toContain('200 小时（95%：50 小时至未达到）');
  });

  it('say where half was not reached instead of naming a time', () => {
    const words = caseWordings['first-responses-slow']({ seconds: null, lower: 172_800, upper: null, n: 40 });
    expect(words.en).toContain('(95%: 2 d at the least)');
    const notReached = { seconds: null, lower: 7200, upper: null, n: 9 };
    const urgent = caseWordings['first-response-by-severity']({ severity: 'P0', ...notReached });
    expect(urgent.en).toBe('P0 (down), 9 cases: less than half answered in what was seen (95%: 2 h at the least)');
    expect(urgent.zh).toBe('P0（中断），9 个工单：观察期内得到答复的不到一半（95%：至少要 2 小时）');
    const office = caseWordings['in-office-hours']({ what: 'response', ...notReached, lower: null });
    expect(office.en).toContain('less than half of 9 cases answered in what was seen (95%: not reached)');
    expect(office.zh).toContain('观察期内 9 个工单中得到答复的不到一半（95%：未达到）');
  });

  it('give no share without how many cases it is of, and its interval', () => {
    const left = caseWordings['left-unanswered']({ share: 0.4, least: 0.3, most: 0.5, n: 60 });
    expect(left.en).toBe('40% of all 60 cases have no word from a human after a week (95%: 30% to 50%)');
    expect(left.zh).toBe('60 个工单中，40% 一周后仍没有任何人工答复（95%：30% 至 50%）');
    const placed = caseWordings['fast-but-unsolved']({
      answered: 60,
      response: 0.8,
      leastResponse: 0.7,
      mostResponse: 0.9,
      followed: 50,
      resolution: null,
      leastResolution: 0.1,
      mostResolution: 0.3,
    });
    expect(placed.en).toContain('within four hours 80% (70%–90%) of 60 cases answered');
    expect(placed.en).toContain('within seven days 10%–30% of 50 solved for good');
    expect(placed.zh).toContain('四小时内答复 60 个中的 80%（70%–90%），七天内真正解决 50 个中的 10%–30%');
  });

  it('give the interval alone for a day to which no case was followed', () => {
    const day = (at: number, share: number | null) => ({
      [`day${at}`]: share,
      [`least${at}`]: 0.2,
      [`most${at}`]: 0.9,
    });
    const words = caseWordings['solved-by-day']({ ...day(1, 0.4), ...day(7, 0.5), ...day(30, null), n: 12 });
    expect(words.en).toContain('of 12 cases opened');
    expect(words.en).toContain('by day 7 50% (20%–90%), by day 30 20%–90%');
  });
});
