import { describe, expect, it } from 'vitest';
import type { Candidate } from './candidate.ts';
import { thresholdFlips, weightFlips } from './sensitivity.ts';

const at = (vendor: string, team: number, contract: number): Candidate => ({
  vendor,
  standing: 'eligible',
  dimensions: [
    { dimension: 'team', range: { lower: team, upper: team }, coverage: 1, measured: 1, audits: 1 },
    { dimension: 'contract', range: { lower: contract, upper: contract }, coverage: 1, measured: 1, audits: 1 },
  ],
});

describe('what would turn a decision', () => {
  it('is the weight at which the two are level, by hand', () => {
    // 80 w + 20 (1 - w) = 40 w + 60 (1 - w) at w = 1/2.
    const flips = weightFlips([at('a', 80, 20), at('b', 40, 60)], 'a', { team: 0.7, contract: 0.3 });
    expect(flips.sort((a, b) => b.now - a.now)).toEqual([
      { dimension: 'team', now: 0.7, at: expect.closeTo(0.5, 9), rival: 'b' },
      { dimension: 'contract', now: 0.3, at: expect.closeTo(0.5, 9), rival: 'b' },
    ]);
  });

  it('is nothing for one who is ahead in everything', () => {
    expect(weightFlips([at('a', 80, 70), at('b', 40, 60)], 'a', { team: 0.5, contract: 0.5 })).toEqual([]);
  });

  it('is not where two are only level', () => {
    // Alike in the team: at a weight of 1 there neither is ahead. Ahead in the contract, whatever its weight.
    expect(weightFlips([at('a', 50, 80), at('b', 50, 60)], 'a', { team: 0.4, contract: 0.6 })).toEqual([]);
    expect(weightFlips([at('a', 50, 80), at('b', 50, 60)], 'a', { team: 0, contract: 1 })).toEqual([]);
  });

  it('is the threshold that a vendor would need', () => {
    const gate = { audit: 'response-commitment', atMost: 60 };
    const result = {
      audit: 'response-commitment',
      version: 1,
      dimension: 'contract',
      unit: 'minutes',
      outcome: 'measured',
      value: 240,
      interval: { lower: 240, upper: 240 },
      level: null,
      n: 1,
      cohort: { en: '', zh: '' },
      findings: [],
      evidence: [],
    } as const;
    const gates = [{ gate, state: 'fail' as const, evidence: [] }];
    expect(thresholdFlips([{ vendor: 'a', gates, results: [result] }])).toEqual([
      { vendor: 'a', gate, passes: false, at: 240 },
    ]);
    expect(thresholdFlips([{ vendor: 'a', gates, results: [] }])).toEqual([]);
  });
});
