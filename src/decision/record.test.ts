import { describe, expect, it } from 'vitest';
import { auditWorkspace } from '../app/audit.ts';
import { nodeEffects } from '../app/effects-node.ts';
import { reportSchema } from '../model/report.ts';
import { chancesOf } from './chances.ts';
import { candidatesOf, figuresOfDecision } from './record.ts';
import { verdictOf } from './verdict.ts';

const report = await auditWorkspace(nodeEffects(), 'examples/short-video');
/** As a page reads it out of its file. */
const carried = reportSchema.parse(JSON.parse(JSON.stringify(report)));

describe('a decision', () => {
  it('is the same from the report’s JSON alone', () => {
    expect(figuresOfDecision(carried)).toEqual(figuresOfDecision(report));
  });

  it('answers other weights than the report’s, with few draws within the error that they say', () => {
    const candidates = candidatesOf(carried);
    const points = { points: { responsiveness: 1, contract: 3 } } as const;
    const [few, many] = [4000, 100_000].map((draws) => chancesOf(candidates, points, draws));
    expect(many.dimensions).toEqual(few.dimensions);
    many.alternatives.forEach(({ ranks }, at) =>
      ranks.forEach(({ lower, upper }, rank) => {
        expect(Math.abs(few.alternatives[at].ranks[rank].lower - lower)).toBeLessThan(0.03);
        expect(Math.abs(few.alternatives[at].ranks[rank].upper - upper)).toBeLessThan(0.03);
      }),
    );
    expect(verdictOf(candidates, points, few).state).toBe('insufficient-evidence');
  });
});
