import { describe, expect, it } from 'vitest';
import { simulatedCases } from '../../test/simulated.ts';
import { foldCases } from './fold.ts';
import { type Holding, holdingsOf } from './holding.ts';
import { observationOf } from './measures/observation.ts';

const lengthOf = (holdings: readonly Holding[], holder: Holding['holder'], until: number): number =>
  holdings
    .filter((one) => one.holder === holder)
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, until) - from), 0);

describe('who held the ball', () => {
  it.each(['clock-pauser', 'closer', 'ping-pong', 'fast-unsolved'] as const)(
    'adds up to what the fold says of every case of %s',
    async (archetype) => {
      const log = await simulatedCases(archetype, 7, { cases: 60 });
      const { customerMs, vendorMs, unspecifiedMs } = foldCases(log);
      let customers = 0;
      for (let index = 0; index < log.cases; index++) {
        const holdings = holdingsOf(log, index);
        const last = log.time[log.offsets[index + 1] - 1];
        expect(lengthOf(holdings, 'vendor', last)).toBeCloseTo(vendorMs[index], 3);
        expect(lengthOf(holdings, 'customer', last)).toBeCloseTo(customerMs[index], 3);
        expect(lengthOf(holdings, 'unspecified', last)).toBeCloseTo(unspecifiedMs[index], 3);
        customers += customerMs[index];
      }
      expect(customers).toBeGreaterThan(0);
    },
  );

  it('leaves no gap between opening and the end of following, and no two stretches alike beside each other', async () => {
    const log = await simulatedCases('ping-pong', 3, { cases: 40 });
    const { opened } = foldCases(log);
    for (let index = 0; index < log.cases; index++) {
      const holdings = holdingsOf(log, index);
      expect(holdings[0].from).toBe(opened[index]);
      expect(holdings.at(-1)?.to).toBe(observationOf(log).to);
      holdings.slice(1).forEach((next, at) => {
        expect(next.from).toBe(holdings[at].to);
        expect([next.holder, next.group]).not.toEqual([holdings[at].holder, holdings[at].group]);
      });
    }
  });

  it('is nobody’s after the last event of a case that ended, and still the vendor’s of one that did not', async () => {
    const log = await simulatedCases('ignorer', 5, { cases: 60 });
    const { ended } = foldCases(log);
    const lasts = Array.from(ended, (_, index) => holdingsOf(log, index).at(-1)?.holder);
    expect(lasts.filter((_, index) => !Number.isNaN(ended[index]))).not.toContain('vendor');
    expect(lasts.filter((_, index) => Number.isNaN(ended[index]))).toContain('vendor');
  });
});
