import { type DecisionChange, differenceOf } from '../decision/difference.ts';
import type { DecisionDoc } from '../model/decision.ts';
import type { Effects } from '../model/effects.ts';
import { readDecision } from './decide.ts';

/** What changed between two records of a decision, and why. */
export async function diffDecisions(
  effects: Pick<Effects, 'files'>,
  before: string,
  after: string,
): Promise<{ readonly change: DecisionChange; readonly before: DecisionDoc; readonly after: DecisionDoc }> {
  const [old, now] = [await readDecision(effects, before), await readDecision(effects, after)];
  return { change: differenceOf(old, now), before: old, after: now };
}
