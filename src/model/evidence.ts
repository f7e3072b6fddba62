import { z } from 'zod';
import { CLOSE_REASONS, EVENT_KINDS, ROLES } from './case.ts';
import { CLAUSES, CONTRACT_STATES, CREDIT_FORMS, GOOD_CLAUSES, TRAPS } from './clause.ts';
import { SEVERITIES } from './severity.ts';
import { TIERS } from './tier.ts';
import { VENDOR_ID } from './vendor-id.ts';

export { compareTiers, isScorable, type Tier } from './tier.ts';
export const tierSchema = z.enum(TIERS);

export { SEVERITIES, type Severity } from './severity.ts';
export const severitySchema = z.enum(SEVERITIES);

export const CHANNELS = [
  'ticket',
  'email',
  'hotline',
  'dedicated-group',
  'public-group',
  'chat',
  'forum',
  'issue-tracker',
  'technical-manager',
  'engineer-escalation',
  'on-site',
  'other',
] as const;
export const channelSchema = z.enum(CHANNELS);
export type Channel = z.infer<typeof channelSchema>;

const dayOrInstant = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/,
    'a day (2026-11-22) or an instant with its offset (2026-11-22T09:00:00+08:00)',
  )
  .refine((value) => !Number.isNaN(Date.parse(value)) && isRealDay(value), 'a date that exists');
const id = z.string().regex(VENDOR_ID, 'letters, digits, dots, dashes and underscores');
const webAddress = z.url({ protocol: /^https?$/ });

function isRealDay(value: string): boolean {
  const day = value.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;
}

/** What every record carries: who says it, where, when it was so, when it was captured, how strong, and from which raw bytes. */
const envelope = {
  id: z.string().min(1),
  vendor: id,
  /** What was read: a site, a registry, a person, a file. */
  source: z.string().min(1),
  url: webAddress.nullable(),
  /** When the fact held or was stated; null where the source does not say. */
  observedAt: dayOrInstant.nullable(),
  capturedAt: dayOrInstant,
  tier: tierSchema,
  /** SHA-256 of the raw document, hex. */
  rawHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** `name@version` of the code that made the record from the raw document. */
  collector: z.string().regex(/^[a-z0-9-]+@\d+$/),
  /** The words it was read from, as they stand in the source. */
  quote: z.string().optional(),
  /** The source's own reservation, or the reader's. */
  note: z.string().optional(),
  /** Other places that carry the same text (syndication). */
  copies: z.array(webAddress).optional(),
};

export const weekHoursSchema = z.union([
  z.literal('24x7'),
  z.object({
    timezone: z.string(),
    days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).min(1),
    from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
  }),
]);
export type WeekHours = z.infer<typeof weekHoursSchema>;

export const BINDINGS = ['sla', 'slo', 'best_effort', 'example', 'none-found', 'refused'] as const;

/** What became of a question put to a vendor. A refusal and an evasion are answers too. */
export const REPLIES = ['answered', 'refused', 'evaded', 'no-reply'] as const;
export type Reply = (typeof REPLIES)[number];

/** The payload of each kind of record. */
export const payloads = {
  /** One support case, entered by hand or from a note; logs bring theirs as columns. */
  case: {
    caseId: z.string().min(1),
    channel: channelSchema,
    plan: z.string().optional(),
    severity: severitySchema.optional(),
    openedAt: dayOrInstant,
    title: z.string().optional(),
    /** In time order; equal times keep their order. The opening is an event too. */
    events: z.array(
      z.strictObject({
        at: dayOrInstant,
        kind: z.enum(EVENT_KINDS),
        by: z.enum(ROLES),
        /** Team or line that held it. */
        group: z.string().optional(),
        text: z.string().optional(),
        /** For `promised`: by when. */
        due: dayOrInstant.optional(),
        /** For `closed`. */
        reason: z.enum(CLOSE_REASONS).optional(),
        /** For `severity-set`. */
        severity: severitySchema.optional(),
      }),
    ),
  },
  /** An imported log: the columns of its cases stand beside the records. */
  log: {
    name: z.string().min(1),
    cases: z.number().int().nonnegative(),
    events: z.number().int().nonnegative(),
    from: z.iso.datetime().nullable(),
    to: z.iso.datetime().nullable(),
  },
  /** What a document promises: a time, an availability, or that nothing was found or given. */
  commitment: {
    plan: z.string().nullable(),
    metric: z.enum(['first_response', 'update', 'workaround', 'resolution', 'availability', 'support-hours', 'sla']),
    severity: z.string().nullable(),
    canonicalSeverity: severitySchema.nullable(),
    targetMinutes: z.number().nonnegative().nullable(),
    /** In business days, where it is told so; a day of the contract's calendar has no minutes of its own. */
    targetDays: z.number().int().nonnegative().nullable(),
    clock: z.enum(['calendar', 'business']).nullable(),
    percent: z.number().min(0).max(100).nullable(),
    hours: weekHoursSchema.nullable(),
    /** The words that the hours were read from, where the quote is of the time alone. */
    hoursQuote: z.string().optional(),
    binding: z.enum(BINDINGS),
    /** The product it is for; null where the document covers all. */
    product: z.string().nullable(),
  },
  /** A contract document that was read, and what it is as a whole. Its promises and clauses are records of their own. */
  contract: {
    title: z.string().nullable(),
    state: z.enum(CONTRACT_STATES),
    /** Was every clause of it read? Only then does what it lacks say anything. */
    readWhole: z.boolean(),
    /** What it should say and does not; only of a document read whole. */
    missing: z.array(z.enum(CLAUSES)),
  },
  /** A clause of the catalogue, a trap or a good one, with its words in `quote`. */
  clause: {
    clause: z.enum([...TRAPS, ...GOOD_CLAUSES]),
    plan: z.string().nullable(),
    product: z.string().nullable(),
  },
  /** What the vendor gives back for a miss, one fact a record: a step of its table, or a term of claiming it. */
  remedy: {
    /** A step: from `from` (inclusive) to below `below` per cent of availability, or whatever `condition` says. */
    remedy: z.enum(['step', 'claim-window', 'cap', 'form', 'burden', 'records']),
    plan: z.string().nullable(),
    product: z.string().nullable(),
    below: z.number().nullable(),
    from: z.number().nullable(),
    condition: z.string().nullable(),
    /** Of the fee: of a step what is given, of a cap what is given at most. Null where it is no share of the fee. */
    percent: z.number().nonnegative().nullable(),
    /** For `claim-window`. */
    days: z.number().nonnegative().nullable(),
    clock: z.enum(['calendar', 'business']).nullable(),
    /** For `form`. */
    form: z.enum(CREDIT_FORMS).nullable(),
    /** For `burden` who proves it, for `records` whose count. */
    party: z.enum(['customer', 'vendor', 'third-party']).nullable(),
  },
  /** A maintenance, change or end-of-life announcement, or a standing policy on how early they come. */
  notice: {
    notice: z.enum(['end-of-life', 'breaking-change', 'maintenance', 'security', 'end-of-life-policy']),
    what: z.string().min(1),
    announcedAt: dayOrInstant.nullable(),
    effectiveAt: dayOrInstant.nullable(),
    noticeDays: z.number().nonnegative().nullable(),
    /** The announcement was taken back later. */
    withdrawn: z.boolean(),
    /** The very product or version line that the buyer considers is the one that ends. */
    affectsConsidered: z.boolean(),
  },
  incident: {
    title: z.string().min(1),
    startedAt: dayOrInstant,
    resolvedAt: dayOrInstant.nullable(),
    impact: z.string().nullable(),
    updates: z.number().int().nonnegative(),
  },
  page: {
    page: z.enum([
      'docs',
      'changelog',
      'status',
      'support-plans',
      'sla',
      'community',
      'repository',
      'blog',
      'security',
    ]),
    title: z.string().nullable(),
    changedAt: dayOrInstant.nullable(),
  },
  release: {
    package: z.string().min(1),
    version: z.string().min(1),
    /** Null where the dates could not be trusted; `publishedAtReason` says why. */
    publishedAt: dayOrInstant.nullable(),
    publishedAtReason: z.enum(['registry-dates-unreliable', 'not-stated']).optional(),
    /** Null where the source does not say. */
    isLatest: z.boolean().nullable(),
    deprecated: z.string().nullable(),
    license: z.string().nullable(),
    dependencies: z.array(z.string()).nullable(),
    unpackedBytes: z.number().int().nonnegative().nullable(),
    /** Does the vendor's own change log say what changed in this version? Null where no change log was read. */
    hasChangelogEntry: z.boolean().nullable(),
  },
  review: {
    author: z.string().min(1),
    rating: z.number().nullable(),
    text: z.string().min(1),
    language: z.string().nullable(),
  },
  claim: {
    topic: z.string().min(1),
    says: z.string().min(1),
    saidBy: z.string().min(1),
    /** For the answer to a question that was put to the vendor (`touchstone sla answer`); the topic is then the question's id. */
    reply: z.enum(REPLIES).optional(),
  },
  /** The vendor's right of reply: what it says to a finding, beside which it is shown. It is never scored. */
  statement: {
    /** Id of the audit it speaks to; null: to all of it. */
    audit: z.string().nullable(),
    says: z.string().min(1),
    saidBy: z.string().min(1),
  },
  reference: {
    customer: z.string().min(1),
    product: z.string().nullable(),
    confirmed: z.enum(['yes', 'no', 'not-asked', 'declined']),
  },
  channel: {
    channel: channelSchema,
    plan: z.string().nullable(),
    /** Null where the source does not say whether there is one. */
    available: z.boolean().nullable(),
    hours: weekHoursSchema.nullable(),
    insideCommitment: z.boolean().nullable(),
  },
  price: {
    item: z.string().min(1),
    plan: z.string().nullable(),
    amount: z.number().nonnegative().nullable(),
    currency: z.string().length(3).nullable(),
    per: z.string().nullable(),
    effectiveAt: dayOrInstant.nullable(),
    change: z.enum(['none', 'raise', 'cut', 'becomes-paid', 'terms']).nullable(),
  },
} as const;

export type RecordKind = keyof typeof payloads;
export const RECORD_KINDS = Object.keys(payloads) as RecordKind[];

const ofKind = <K extends RecordKind>(kind: K) =>
  z.strictObject({ ...envelope, kind: z.literal(kind), ...payloads[kind] });

/** One piece of evidence as it stands in `.touchstone/evidence/records.jsonl`. */
export const recordSchema = z.discriminatedUnion('kind', [
  ofKind('case'),
  ofKind('log'),
  ofKind('commitment'),
  ofKind('contract'),
  ofKind('clause'),
  ofKind('remedy'),
  ofKind('notice'),
  ofKind('incident'),
  ofKind('page'),
  ofKind('release'),
  ofKind('review'),
  ofKind('claim'),
  ofKind('statement'),
  ofKind('reference'),
  ofKind('channel'),
  ofKind('price'),
]);
export type EvidenceRecord = z.infer<typeof recordSchema>;
export type RecordOf<K extends RecordKind> = Extract<EvidenceRecord, { kind: K }>;

/** Records sorted into their kinds, order kept. */
export function byKind(records: readonly EvidenceRecord[]): { readonly [K in RecordKind]: readonly RecordOf<K>[] } {
  const of = <K extends RecordKind>(kind: K) => records.filter((record): record is RecordOf<K> => record.kind === kind);
  return {
    case: of('case'),
    log: of('log'),
    commitment: of('commitment'),
    contract: of('contract'),
    clause: of('clause'),
    remedy: of('remedy'),
    notice: of('notice'),
    incident: of('incident'),
    page: of('page'),
    release: of('release'),
    review: of('review'),
    claim: of('claim'),
    statement: of('statement'),
    reference: of('reference'),
    channel: of('channel'),
    price: of('price'),
  };
}

/** What a collector returns before provenance is stamped on it. */
type Bare<R> = R extends EvidenceRecord ? Omit<R, 'id' | 'rawHash' | 'collector' | 'capturedAt'> : never;
export type BareRecord = Bare<EvidenceRecord>;

export const dates = { dayOrInstant, webAddress, id };
