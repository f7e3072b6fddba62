import { z } from 'zod';
import { WEEKDAYS } from './calendar.ts';
import { CLAUSES, CONTRACT_STATES, CREDIT_FORMS, GOOD_CLAUSES, TRAPS } from './clause.ts';
import { CHANNELS, severitySchema } from './evidence.ts';

/** Where it stands: UTF-16 offsets `[start, end)` into the document's stored text, and that text. */
const place = {
  quote: z.string().min(1),
  span: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
};
const nullableText = z.string().nullable();

export const METRICS = ['first_response', 'update', 'workaround', 'resolution'] as const;
export const TARGET_UNITS = ['min', 'h', 'd', 'bh', 'bd', 'month', 'now'] as const;
export const CONTRACT_BINDINGS = ['sla', 'slo', 'best_effort', 'example'] as const;

/** Why a vendor's severity is not quite the canonical one it is mapped to. */
export const LOSS_NOTES = ['production-only', 'phone-only', 'vendor-may-reclassify', 'covers-several'] as const;

export type Trap = (typeof TRAPS)[number];
export type GoodClause = (typeof GOOD_CLAUSES)[number];
export type Clause = (typeof CLAUSES)[number];

const serviceHours = z.union([
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({
    kind: z.literal('week'),
    days: z.array(z.enum(WEEKDAYS)).nullable(),
    from: nullableText,
    to: nullableText,
    /** As the document writes it. */
    zone: nullableText,
    hoursPerDay: z.number().nullable(),
  }),
]);

const commitment = z.strictObject({
  plan: nullableText,
  /** The vendor's own name for it: `1`, `P1`, `Urgent`; null where the promise holds for all. */
  severity: nullableText,
  canonicalSeverity: severitySchema.nullable(),
  metric: z.enum(METRICS),
  targetValue: z.number().nonnegative(),
  targetUnit: z.enum(TARGET_UNITS),
  /** Calendar minutes, or business minutes where the clock is `business`; null where the document does not say how long that is. */
  targetMinutes: z.number().nonnegative().nullable(),
  clock: z.enum(['calendar', 'business']),
  hours: serviceHours.nullable(),
  /** The words of the hours, as the document has them. */
  coverage: nullableText,
  binding: z.enum(CONTRACT_BINDINGS),
  ...place,
});

export const availabilitySchema = z.strictObject({
  scope: nullableText,
  percent: z.number().min(0).max(100),
  binding: z.enum(CONTRACT_BINDINGS),
  ...place,
});

/** A step of the credit table: from `ge` (inclusive) to below `lt` (exclusive); null is no bound, or none stated. */
export const remedySchema = z.strictObject({
  scope: nullableText,
  lt: z.number().nullable(),
  ge: z.number().nullable(),
  /** Of the fee; null where the remedy is something else, such as the lost time again. */
  creditPercent: z.number().nonnegative().nullable(),
  /** What else must be so: the head of a column, such as the number of indicators missed. */
  condition: nullableText,
  ...place,
});

export const contractSchema = z.strictObject({
  schema: z.literal('touchstone/contract@1'),
  document: z.strictObject({
    format: z.enum(['markdown', 'mdx', 'html', 'text', 'pdf', 'docx']),
    title: nullableText,
    language: z.enum(['zh', 'en']),
    characters: z.number().int().nonnegative(),
    /** The text that spans point into, where it is not the file's own: PDF and DOCX. */
    text: nullableText,
  }),
  state: z.enum(CONTRACT_STATES),
  commitments: z.array(commitment),
  availability: z.array(availabilitySchema),
  remedies: z.array(remedySchema),
  claim: z
    .strictObject({
      /** Days from the end of the month or the incident; business days where `windowUnit` says so. */
      windowDays: z.number().nullable(),
      windowUnit: z.enum(['d', 'bd']).nullable(),
      /** Who has to prove the failure. */
      burden: z.enum(['customer', 'vendor']).nullable(),
      /** Whose records decide. */
      recordOf: z.enum(['customer', 'vendor', 'third-party']).nullable(),
      capPercent: z.number().nullable(),
      form: z.enum(CREDIT_FORMS).nullable(),
      places: z.array(z.strictObject({ says: z.enum(['window', 'burden', 'record', 'cap', 'form']), ...place })),
    })
    .nullable(),
  maintenanceNotice: z
    .strictObject({ hours: z.number().nullable(), businessDays: z.number().nullable(), ...place })
    .nullable(),
  coverageHours: z.array(z.strictObject({ plan: nullableText, severity: nullableText, hours: serviceHours, ...place })),
  channels: z.array(z.strictObject({ channel: z.enum(CHANNELS), plan: nullableText, ...place })),
  severities: z.array(
    z.strictObject({
      label: z.string(),
      definition: nullableText,
      canonical: z.array(severitySchema),
      notes: z.array(z.enum(LOSS_NOTES)),
      ...place,
    }),
  ),
  /** What the promise does not hold for. */
  exclusions: z.array(z.strictObject(place)),
  /** To whom the document applies, where it says so. */
  appliesTo: z.array(z.strictObject(place)),
  traps: z.array(z.strictObject({ id: z.enum(TRAPS), ...place })),
  good: z.array(z.strictObject({ id: z.enum(GOOD_CLAUSES), ...place })),
  missing: z.array(z.enum(CLAUSES)),
});

export type Contract = z.infer<typeof contractSchema>;
export type Commitment = z.infer<typeof commitment>;
export type Availability = z.infer<typeof availabilitySchema>;
export type Remedy = z.infer<typeof remedySchema>;
export type ContractClaim = NonNullable<Contract['claim']>;
export type VendorSeverity = Contract['severities'][number];
export type Metric = (typeof METRICS)[number];
export type ContractBinding = (typeof CONTRACT_BINDINGS)[number];
export type StatedHours = z.infer<typeof serviceHours>;
/** Words with their place in the stored text. */
export type Place = Readonly<{ quote: string; span: [number, number] }>;
