import { describe, expect, it } from 'vitest';
import { claimOf } from './claim.ts';

const credits = {
  steps: [
    { below: 99.9, share: 0.1 },
    { below: 99, share: 0.25 },
    { below: 95, share: 1 },
  ],
  cap: 0.5,
  counts: ['P0' as const],
  windowDays: 30,
};

describe('a claim for credits', () => {
  it('is that of the worst step reached, up to the cap, within the window', () => {
    // October has 744 hours: 99.9 % leaves 44.64 minutes.
    expect(claimOf(credits, '2026-10', 44 / 60, 1000)).toMatchObject({ share: 0, amount: 0 });
    expect(claimOf(credits, '2026-10', 45 / 60, 1000)).toMatchObject({
      share: 0.1,
      amount: 100,
      lastDay: '2026-11-30',
    });
    expect(claimOf(credits, '2026-10', 8, 1000)).toMatchObject({ share: 0.25, availability: 100 * (1 - 8 / 744) });
    expect(claimOf(credits, '2026-10', 100, 1000)).toMatchObject({ share: 0.5 });
  });

  it('has no last day where the contract names none, and knows a leap February', () => {
    const { windowDays: _, ...open } = credits;
    expect(claimOf(open, '2028-02', 1, 10).lastDay).toBeNull();
    expect(claimOf(credits, '2028-02', 696 * 0.0011, 10).share).toBe(0.1);
    expect(claimOf(credits, '2028-02', 1, 10).lastDay).toBe('2028-03-30');
  });
});
