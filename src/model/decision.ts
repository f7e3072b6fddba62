import { z } from 'zod';
import { NOT_MEASURED, UNITS } from './audit.ts';
import { DIMENSIONS } from './dimension.ts';
import { gateSchema, needsSchema } from './needs.ts';
import { priceHistorySchema } from './price-history.ts';

const text = z.strictObject({ en: z.string(), zh: z.string() });
const range = z.strictObject({ lower: z.number(), upper: z.number() });
const share = z.number().min(0).max(1);
const bound = z.strictObject({ lower: share, upper: share });
const weighting = z.array(share).nullable();
const count = z.number().int().nonnegative();

/** What was seen together that says more than either alone. */
export const INTERACTIONS = [
  'fast-but-unsolved',
  'polite-but-useless',
  'always-open-but-silent-at-night',
  'documented-so-few-cases',
  'promised-but-not-kept',
] as const;
export type InteractionCode = (typeof INTERACTIONS)[number];

export const nextStepSchema = z.strictObject({
  audit: z.string(),
  vendors: z.array(z.string()),
  kind: z.enum(['question', 'probe']),
  /** At each vendor. */
  count: z.number().int().positive(),
  /** Points by which the choice can be expected to improve: with certainty, and with so many. */
  certain: z.number(),
  worth: z.number(),
  decidesGate: z.boolean(),
  title: text,
  ask: text,
  /** Over all vendors asked; null where the buyer gave no figure for it. */
  hours: z.strictObject({ p5: z.number(), mean: z.number(), p95: z.number() }).nullable(),
  money: z.strictObject({ mean: z.number(), currency: z.string() }).nullable(),
});
export type NextStep = z.infer<typeof nextStepSchema>;

/** What `touchstone next --json` prints. */
export const nextSchema = z.strictObject({
  schema: z.literal('touchstone/next@1'),
  policyVersion: z.string(),
  asOf: z.iso.datetime(),
  evidenceHash: z.string(),
  verdict: z.strictObject({
    state: z.enum(['choose', 'lean', 'insufficient-evidence']),
    vendor: z.string().nullable(),
  }),
  /** How many vendors are not ruled out. */
  left: count,
  steps: z.array(nextStepSchema),
  /** Answers worth less than this many points are not asked. */
  worthAsking: z.number(),
});
export type NextDoc = z.infer<typeof nextSchema>;

const measure = z.strictObject({
  audit: z.string(),
  version: count,
  dimension: z.enum(DIMENSIONS),
  unit: z.enum(UNITS),
  outcome: z.enum(['measured', 'not-measured', 'not-applicable', 'error']),
  reason: z.enum(NOT_MEASURED).nullable(),
  interval: z.strictObject({ lower: z.number(), upper: z.number().nullable() }).nullable(),
  n: count.nullable(),
  score: range.nullable(),
  evidence: z.array(z.string()),
});
export type DecisionMeasure = z.infer<typeof measure>;

const vendor = z.strictObject({
  id: z.string(),
  name: text,
  plan: z.string().nullable(),
  standing: z.enum(['eligible', 'rejected', 'unknown']),
  why: text,
  overall: range.nullable(),
  coverage: z.number(),
  /** By rank, best first; null for the rejected. */
  ranks: z.array(bound).nullable(),
  wins: z.array(z.strictObject({ vendor: z.string(), share: bound })),
  /** Weights, in the order of `dimensions`, under which it comes first for certain, and may. */
  firstUnder: z.strictObject({ surely: weighting, possibly: weighting }),
  measures: z.array(measure),
  interactions: z.array(z.strictObject({ code: z.enum(INTERACTIONS), audits: z.array(z.string()) })),
});
export type DecisionVendor = z.infer<typeof vendor>;

/** `decision.json`: the dated record of a decision, from which its memo is written. The same evidence gives the same bytes. */
export const decisionSchema = z.strictObject({
  schema: z.literal('touchstone/decision@1'),
  /** Date of the evidence, never of the clock. */
  asOf: z.iso.datetime(),
  evidenceHash: z.string(),
  policyVersion: z.string(),
  title: text,
  needs: needsSchema,
  draws: count,
  /** What drawing can move a share by (95 %). */
  drawingError: z.number(),
  dimensions: z.array(z.enum(DIMENSIONS)),
  /** Mean of the weightings that fit what the buyer said. */
  weights: z.array(share),
  verdict: z.strictObject({
    state: z.enum(['choose', 'lean', 'insufficient-evidence']),
    vendor: z.string().nullable(),
    reasons: z.array(text),
  }),
  vendors: z.array(vendor),
  sensitivity: z.strictObject({
    /** The vendor named, and what would put another ahead of it; null where none is named. */
    leader: z.string().nullable(),
    weights: z.array(z.strictObject({ dimension: z.enum(DIMENSIONS), now: share, at: share, rival: z.string() })),
    thresholds: z.array(
      z.strictObject({ vendor: z.string(), gate: gateSchema, text, passes: z.boolean(), at: z.number() }),
    ),
    /** Records without which the verdict would be another. */
    evidence: z.array(
      z.strictObject({
        record: z.string(),
        vendor: z.string(),
        state: z.enum(['choose', 'lean', 'insufficient-evidence']),
        chosen: z.string().nullable(),
      }),
    ),
    tried: count,
  }),
  next: z.array(nextStepSchema),
  cost: z
    .strictObject({
      currency: z.string(),
      months: count,
      vendors: z.array(
        z.strictObject({ vendor: z.string(), mean: z.number(), p5: z.number(), p95: z.number(), cheapest: share }),
      ),
      breakEven: z.array(text),
      leftOut: count,
    })
    .nullable(),
  /** Prices that changed or will, beside the verdict: they are part of none of its figures. */
  priceHistory: z.array(priceHistorySchema),
  conflictsOfInterest: z.array(z.strictObject({ who: z.string(), what: z.string() })),
  dissent: z.array(z.strictObject({ who: z.string(), what: z.string() })),
});
export type DecisionDoc = z.infer<typeof decisionSchema>;
