import { z } from 'zod';
import { availabilitySchema, remedySchema } from './contract.ts';

const percent = z.number().min(0).max(100);

/** What the buyer measured: the share of a month in which the service was there. */
const measured = z.strictObject({
  /** `2026-10`. */
  month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/),
  availability: percent,
  /** The product, where the contract promises several. */
  scope: z.string().optional(),
});
export type Measured = z.infer<typeof measured>;

const claim = z.strictObject({
  measured,
  /** The promise that was missed; null: none was, or none is stated. */
  promised: availabilitySchema.nullable(),
  /** The step of the table that applies; null where the document has none. */
  remedy: remedySchema.nullable(),
  /** Last day on which to claim, `2026-11-30`; null where the document states no window in calendar days. */
  until: z.string().nullable(),
  state: z.enum(['eligible', 'met', 'no-promise', 'no-remedy', 'several-scopes']),
});
export type CreditClaim = z.infer<typeof claim>;

/** The availability of a month by the buyer's own cases and notes, as bounds. */
const own = z.strictObject({
  month: z.string(),
  /** If everything whose end is unknown lasted. */
  lower: percent,
  /** By what is certain: what a claim can rest on. */
  upper: percent,
  timezone: z.string(),
  cases: z.array(z.string()),
  /** Incidents that the buyer wrote down. */
  incidents: z.array(z.string()),
  /** Of them, how many have no known end. */
  withoutEnd: z.number().int().nonnegative(),
});
export type OwnAvailability = Readonly<z.infer<typeof own>>;

/** What `touchstone sla claim --json` writes: the credit that is due for a month. */
export const creditClaimSchema = claim.extend({
  schema: z.literal('touchstone/credit-claim@1'),
  /** Where the figure was taken from the workspace: on what is certain, and on the worst that the cases allow. */
  own: z.strictObject({ availability: own, atWorst: claim }).optional(),
});
