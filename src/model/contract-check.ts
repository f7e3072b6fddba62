import { z } from 'zod';
import { calendarSchema } from './calendar.ts';
import { CONTRACT_STATES } from './clause.ts';
import { CONTRACT_BINDINGS, TARGET_UNITS } from './contract.ts';
import { REPLIES, severitySchema, tierSchema, weekHoursSchema } from './evidence.ts';

/** The times a buyer can need (`needs.severityTargets`), as contracts name them. */
export const NEEDED_METRICS = ['first_response', 'workaround', 'resolution'] as const;
export type NeededMetric = (typeof NEEDED_METRICS)[number];

/** A promise counts as kept where it is kept in at least this share of cases: the share that the annex asks for. */
export const KEPT_SHARE = 0.95;

/** What would turn an unknown into an answer, or what made it fail. */
export const SETTLES = [
  'no-document',
  'not-stated',
  'asked-refused',
  'asked-claimed',
  'severity-unmapped',
  'plan-unnamed',
  'hours-unstated',
  'hours-yours',
  'goal-only',
  'later-than-needed',
  'hours-short',
  'no-cases',
  'cannot-show',
  'left-aside',
  'more-cases',
  'not-kept',
] as const;
export type SettleCode = (typeof SETTLES)[number];

const verdict = z.enum(['pass', 'fail', 'unknown']);
export type CheckVerdict = z.infer<typeof verdict>;
const text = z.strictObject({ en: z.string(), zh: z.string() });
const share = z.number().min(0).max(1);
const settle = z.array(
  z.strictObject({ code: z.enum(SETTLES), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
);
export type Settle = z.infer<typeof settle>[number];

const promised = z.strictObject({
  plan: z.string().nullable(),
  /** As the document names it; null where one time holds for all. */
  severity: z.string().nullable(),
  targetValue: z.number().nonnegative(),
  targetUnit: z.enum(TARGET_UNITS),
  clock: z.enum(['calendar', 'business']),
  /** When that clock runs; null where it is not stated whole. */
  hours: weekHoursSchema.nullable(),
  /** The buyer's word on when it runs, from `touchstone.yaml`; null where a document states it, or nothing is known. */
  calendar: calendarSchema.nullable(),
  binding: z.enum(CONTRACT_BINDINGS),
  /** Longest wait, in minutes, of a case opened in the hours that the buyer needs; null where the hours are not known. */
  worstMinutes: z.number().nullable(),
  source: z.string(),
  tier: tierSchema,
  quote: z.string(),
  /** Into the document's stored text; null for a record by hand. */
  span: z.tuple([z.number(), z.number()]).nullable(),
});
export type PromisedTime = z.infer<typeof promised>;

const measured = z.strictObject({
  against: z.enum(['promised', 'needed']),
  /** `15m`, `8bh`. */
  target: z.string(),
  /** Cases of this severity, by the severity they were opened with. */
  n: z.number().int().positive(),
  met: z.number().int(),
  breached: z.number().int(),
  /** Neither yet: still in time, or closed in time without the thing owed. */
  undecided: z.number().int(),
  /** Kept among the decided; null where none is. */
  share: share.nullable(),
  /** Clopper-Pearson, everything undecided failing at its lower end and kept at its upper end. */
  interval: z.strictObject({ lower: share, upper: share }),
  level: z.number(),
  /** Kept among the decided when each case is judged by its last severity instead (R78). */
  shareOnFinalSeverity: share.nullable(),
});
export type MeasuredTime = z.infer<typeof measured>;

const row = z.strictObject({
  severity: severitySchema,
  metric: z.enum(NEEDED_METRICS),
  needed: z.string(),
  promised: promised.nullable(),
  /** Does what is promised meet the need? */
  promise: verdict,
  measured: measured.nullable(),
  /** Is the promise, or the need where nothing is promised, kept in the buyer's own cases? */
  kept: verdict,
  /** Fails where either fails; passes where the promise passes and nothing measured speaks against it. */
  verdict,
  settle,
});
export type CheckRow = z.infer<typeof row>;

const coverage = z.strictObject({
  severity: severitySchema.nullable(),
  hours: weekHoursSchema.nullable(),
  /** Share of the hours needed in a year in which somebody is there. */
  share: share.nullable(),
  source: z.string().nullable(),
  quote: z.string().nullable(),
  verdict,
  settle,
});
export type CheckCoverage = z.infer<typeof coverage>;

/** `touchstone sla check`: what was promised, held against what is needed and what was measured. */
export const contractCheckSchema = z.strictObject({
  schema: z.literal('touchstone/contract-check@1'),
  asOf: z.iso.datetime(),
  timezone: z.string(),
  keptShare: share,
  vendors: z.array(
    z.strictObject({
      vendor: z.string(),
      name: text,
      plan: z.string().nullable(),
      verdict,
      documents: z.array(
        z.strictObject({
          source: z.string(),
          title: z.string().nullable(),
          state: z.enum(CONTRACT_STATES),
          hash: z.string(),
        }),
      ),
      rows: z.array(row),
      coverage: z.array(coverage),
      gates: z.array(z.strictObject({ audit: z.string(), state: verdict, text })),
      /** What the vendor said when asked: claims, until a contract says so. */
      answers: z.array(
        z.strictObject({
          question: z.string(),
          reply: z.enum(REPLIES),
          says: z.string(),
          saidBy: z.string(),
          on: z.string().nullable(),
          record: z.string(),
        }),
      ),
    }),
  ),
});
export type ContractCheck = z.infer<typeof contractCheckSchema>;
export type VendorCheck = ContractCheck['vendors'][number];
export type VendorAnswer = VendorCheck['answers'][number];
