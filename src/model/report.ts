import { z } from 'zod';
import { auditResultSchema, GROUPS, UNITS } from './audit.ts';
import { calendarSchema } from './calendar.ts';
import { DIMENSIONS, INDICATORS, ROWS } from './dimension.ts';
import { recordSchema } from './evidence.ts';
import { factsSchema } from './facts.ts';
import { gateSchema, needsSchema } from './needs.ts';

const text = z.strictObject({ en: z.string(), zh: z.string() });
const range = z.strictObject({ lower: z.number(), upper: z.number() });
const evidence = z.array(z.string());
const count = z.number().int().nonnegative();

const sign = z.strictObject({
  audit: z.string(),
  text,
  quote: z.string().nullable(),
  redFlag: z.boolean(),
  evidence,
});

const vendor = z.strictObject({
  id: z.string(),
  name: text,
  plan: z.string().nullable(),
  /** Older reports have none. */
  product: z.string().nullable().default(null),
  /** Its business hours as the buyer knows them, from `touchstone.yaml`; used where its documents state none. Older reports have none. */
  calendar: calendarSchema.nullable().default(null),
  standing: z.enum(['eligible', 'rejected', 'unknown']),
  gates: z.array(z.strictObject({ gate: gateSchema, state: z.enum(['pass', 'fail', 'unknown']), text, evidence })),
  redFlags: z.array(sign),
  /** Over every weighting that agrees with what the buyer said. */
  overall: range.nullable(),
  /** Share of the buyer's weight that was measured. */
  coverage: z.number(),
  dimensions: z.array(
    z.strictObject({
      dimension: z.enum(DIMENSIONS),
      range: range.nullable(),
      grade: z.enum(['A', 'B', 'C', 'D', 'E']).nullable(),
      coverage: z.number(),
      measured: count,
      audits: count,
    }),
  ),
  /** Attitude, capability and terms, apart. */
  groups: z.array(
    z.strictObject({
      group: z.enum(GROUPS),
      range: range.nullable(),
      measured: count,
      audits: count,
    }),
  ),
  /** The article's table; a row without signs was not observed. */
  rows: z.array(z.strictObject({ row: z.enum(ROWS), good: z.array(sign), warning: z.array(sign) })),
  audits: z.array(auditResultSchema),
  scores: z.record(z.string(), range.nullable()),
  /** Descriptive facts of the vendor's case logs; null without any. */
  facts: factsSchema.nullable(),
  evidence: z.record(z.string(), count),
});

/** `report.json`: every number with its n, interval, definition and evidence ids. */
export const reportSchema = z.strictObject({
  schema: z.literal('touchstone/report@1'),
  policyVersion: z.string(),
  /** The newest capture in the evidence, unless given; never the clock. */
  asOf: z.iso.datetime(),
  evidenceHash: z.string(),
  title: text,
  needs: needsSchema,
  verdict: z.strictObject({
    state: z.enum(['choose', 'lean', 'insufficient-evidence']),
    vendor: z.string().nullable(),
    reasons: z.array(text),
  }),
  next: z.array(
    z.strictObject({
      audit: z.string(),
      vendors: z.array(z.string()),
      ask: text,
      decidesGate: z.boolean(),
      couldMove: z.number(),
    }),
  ),
  vendors: z.array(vendor),
  audits: z.array(
    z.strictObject({
      id: z.string(),
      version: count,
      dimension: z.enum(DIMENSIONS),
      row: z.enum(ROWS).nullable(),
      indicator: z.enum(INDICATORS).nullable(),
      group: z.enum(GROUPS),
      title: text,
      question: text,
      ask: text,
      unit: z.enum(UNITS),
      requirement: z.array(z.string()),
    }),
  ),
  contradictions: z.array(
    z.strictObject({
      vendor: z.string(),
      text,
      /** The stronger first. */
      values: z.tuple([text, text]),
      records: z.tuple([z.string(), z.string()]),
    }),
  ),
  conflictsOfInterest: z.array(z.strictObject({ who: z.string(), what: z.string() })),
  /** Every record that something above points at. */
  evidence: z.array(recordSchema),
});
export type ReportDoc = z.infer<typeof reportSchema>;
export type ReportVendor = ReportDoc['vendors'][number];
export type ReportSign = z.infer<typeof sign>;
