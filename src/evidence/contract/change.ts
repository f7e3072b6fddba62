import type { Metric } from '../../model/contract.ts';

/** What a change means for the customer. */
export type Direction = 'better' | 'worse' | 'neutral';

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
