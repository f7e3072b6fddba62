import type { Metric } from '../../model/contract.ts';
import type { Run } from '../document/run.ts';
import type { Statement } from './statement.ts';

/** A promise of time as it was found, before its names are settled over the whole document. */
export interface Draft {
  readonly statement: Statement;
  readonly metric: Metric;
  /** As the document words it. */
  readonly severity: string | null;
  readonly plan: string | null;
  /** The words of the promise itself, and those around it: they tell how binding it is. */
  readonly near: string;
  readonly around: string;
  /** What is quoted. */
  readonly run: Run;
  readonly isTable: boolean;
}
