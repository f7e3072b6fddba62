import { z } from 'zod';
import { DIMENSIONS } from './dimension.ts';
import { SEVERITIES } from './evidence.ts';
import { FINDING_CODES } from './finding.ts';

const dimension = z.enum(DIMENSIONS);
const duration = z
  .string()
  .regex(
    /^(\d+(\.\d+)?(m|h|d|bh)|\d+bd)$/,
    'a duration such as 15m, 4h, 2d, 8bh (business hours) or 1bd (business day)',
  );

/** A demand that rules a vendor out when it is not met. Unknown neither passes nor fails. */
export const gateSchema = z.union([
  z.strictObject({ audit: z.string(), atMost: z.number() }),
  z.strictObject({ audit: z.string(), atLeast: z.number() }),
  z.strictObject({ audit: z.string(), has: z.string() }),
  z.strictObject({ audit: z.string(), refuse: z.enum(FINDING_CODES) }),
]);
export type Gate = z.infer<typeof gateSchema>;

/** Weights of the dimensions: an order (most important first), ranges, points, or nothing said. */
export const weightsSchema = z.union([
  z.strictObject({ order: z.array(dimension).min(1) }),
  z.strictObject({ ranges: z.partialRecord(dimension, z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)])) }),
  z.strictObject({ points: z.partialRecord(dimension, z.number().nonnegative()) }),
]);
export type Weights = z.infer<typeof weightsSchema>;

export const needsSchema = z.strictObject({
  scenario: z.string().min(1),
  timezone: z.string().min(1).default('Asia/Shanghai'),
  /** What the people of support must speak. Each vendor is asked (`touchstone sla ask`); it is not measured. Empty: nobody is asked. */
  languages: z.array(z.enum(['zh', 'en'])).default(['zh']),
  /** When the buyer needs somebody there. */
  coverage: z
    .union([
      z.literal('24x7'),
      z.strictObject({
        days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).min(1),
        from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
        to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
      }),
    ])
    .default('24x7'),
  severityTargets: z
    .partialRecord(
      z.enum(SEVERITIES),
      z.strictObject({
        firstResponse: duration.optional(),
        workaround: duration.optional(),
        resolution: duration.optional(),
      }),
    )
    .default({}),
  /** Audits that the buyer does not need; only this makes an audit `not-applicable`, never a vendor's silence. */
  notNeeded: z.array(z.string()).default([]),
  gates: z.array(gateSchema).default([]),
  weights: weightsSchema.optional(),
});
export type Needs = z.infer<typeof needsSchema>;
