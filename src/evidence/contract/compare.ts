import type { Contract } from '../../model/contract.ts';
import type { Change, Direction } from './change.ts';
import { termChanges } from './compare-terms.ts';
import { timeChanges } from './compare-times.ts';

export type Verdict = 'better' | 'worse' | 'mixed' | 'none';

export interface Comparison {
  readonly schema: 'touchstone/contract-comparison@1';
  readonly verdict: Verdict;
  readonly changes: readonly Change[];
}

/** Two versions, or two languages, of a document: where they differ in what they promise, whatever their words and marks. */
export function compareContracts(before: Contract, after: Contract): Comparison {
  const changes = [...timeChanges(before, after), ...termChanges(before, after)];
  return { schema: 'touchstone/contract-comparison@1', verdict: verdictOf(changes), changes };
}

function verdictOf(changes: readonly Change[]): Verdict {
  const has = (direction: Direction) => changes.some((change) => change.direction === direction);
  if (has('better')) return has('worse') ? 'mixed' : 'better';
  return has('worse') ? 'worse' : 'none';
}
