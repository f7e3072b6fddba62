import { z } from 'zod';
import { costsSchema } from './cost.ts';
import { severitySchema } from './evidence.ts';

const hours = z.number().nonnegative();
const share = z.number().min(0).max(1);

/** Ends of a 95 % interval; null: not reached within what was observed. */
const ends = z.strictObject({ lower: hours, upper: hours.nullable() });

/** How long one vendor takes over cases of one severity, from opening to a solution that lasts: a curve of rising shares. */
const measuredTime = z.strictObject({
  vendor: z.string(),
  severity: severitySchema,
  cases: z.number().int().positive(),
  /** Further cases of the severity that say nothing of it: of a log that does not show resolutions, open before it begins, or opened nobody knows when. */
  aside: z.number().int().nonnegative(),
  /** Share that was solved within what was observed. */
  solved: share,
  /** When half of the cases were solved, and nine in ten. */
  half: ends,
  most: ends,
  /** Longest time that a case was followed: what those not solved took at the least. */
  followed: hours,
  /** By so many hours, ascending, this share was solved. */
  curve: z.array(z.tuple([hours, share])).min(1),
});
export type MeasuredTime = z.infer<typeof measuredTime>;

/**
 * All that the cost of every vendor is simulated from, as JSON: the buyer's figures as they were written, and what the vendors' own
 * cases measured. A page can carry it, write another figure into `costs`, and run it again (`simulateCosts`).
 */
export const costModelSchema = z.strictObject({
  schema: z.literal('touchstone/cost-model@1'),
  costs: costsSchema,
  /** Ids, in the order of the report. */
  vendors: z.array(z.string()).min(1),
  measured: z.array(measuredTime),
});
export type CostModel = z.infer<typeof costModelSchema>;
