import type { Contract, Metric } from '../../model/contract.ts';
import { termChanges } from './compare-terms.ts';
import { timeChanges } from './compare-times.ts';

/** What a change means for the customer. */
export type Direction = 'better' | 'worse' | 'neutral';
export type Verdict = 'better' | 'worse' | 'mixed' | 'none';

export interface Change {
  readonly what:
    | 'promise'
    | 'binding'
    | 'availability'
    | 'remedy'
    | 'claim'
    | 'coverage'
    | 'maintenance'
    | 'scope'
    | 'exclusion'
    | 'trap'
    | 'good';
  readonly direction: Direction;
  /** Which promise, or which clause: a plan, a severity, a metric, the id of a trap. */
  readonly subject: {
    readonly plan?: string | null;
    readonly severity?: string | null;
    readonly metric?: Metric;
    readonly id?: string;
    readonly scope?: string | null;
  };
  /** The words in the first and in the second document; null where it has none. */
  readonly before: string | null;
  readonly after: string | null;
}

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
