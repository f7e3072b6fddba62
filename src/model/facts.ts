import { z } from 'zod';

const count = z.number().int().nonnegative();
const seconds = z.number().nonnegative();

/**
 * The facts of one log, as `touchstone facts --json` prints them. Times are in seconds. What the log cannot show is null, never 0.
 * Definitions with worked examples: DECISIONS.md.
 */
export const factsSchema = z.strictObject({
  schema: z.literal('touchstone/facts@1'),
  cases: count,
  events: count,
  from: z.iso.datetime({ offset: true }).nullable(),
  to: z.iso.datetime({ offset: true }).nullable(),
  resolved: z.strictObject({ cases: count }).nullable(),
  reopened: z.strictObject({ cases: count }).nullable(),
  handovers: z
    .strictObject({ total: count, mean: z.number(), median: z.number(), max: count, casesWithNone: count })
    .nullable(),
  pingPong: z
    .strictObject({
      cases: count,
      bounces: count,
      worstPair: z.strictObject({ a: z.string(), b: z.string(), bounces: count }).nullable(),
    })
    .nullable(),
  waiting: z.strictObject({ customerSeconds: seconds, unspecifiedSeconds: seconds, vendorSeconds: seconds }).nullable(),
  throughputSeconds: z
    .strictObject({ median: seconds, mean: seconds, p95: seconds, p99: seconds, max: seconds })
    .nullable(),
  /** `median`: when half of `cases` were answered, the unanswered included, with its 95 % interval; null where that was not reached. */
  firstResponse: z
    .strictObject({
      cases: count,
      answered: count,
      open: count,
      closedUnanswered: count,
      median: seconds.nullable(),
      lower: seconds.nullable(),
      upper: seconds.nullable(),
    })
    .nullable(),
});
export type Facts = z.infer<typeof factsSchema>;
