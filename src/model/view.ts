import { z } from 'zod';
import { contractSchema } from './contract.ts';
import { costReportSchema } from './cost.ts';
import { tierSchema } from './evidence.ts';
import { reportSchema } from './report.ts';

const text = z.strictObject({ en: z.string(), zh: z.string() });
const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const shares = z.array(share);

/** What a curve counts from opening to. */
export const CURVES = ['acknowledged', 'engaged', 'answered', 'resolution'] as const;
export type CurveName = (typeof CURVES)[number];
/** Why following a case ended: it got there, it was still open, or it ended otherwise. */
export const CURVE_CAUSES = [
  'reached',
  'self-solved',
  'stale',
  'declined',
  'duplicate',
  'abandoned',
  'resolved',
  'unknown',
] as const;

/**
 * A cumulative incidence (Aalen-Johansen) over all cases opened, as steps: from `time[i]` seconds after opening on, the values at `i`
 * hold. Thinned to at most `CURVE_POINTS` times; what is kept is exact.
 */
const curve = z.strictObject({
  curve: z.enum(CURVES),
  cases: count,
  level: share,
  /** Seconds, ascending. */
  time: z.array(z.number().nonnegative()),
  /** Share that ended by each cause, in the order of `causes`; `reached` first. */
  causes: z.array(z.enum(CURVE_CAUSES)),
  share: z.array(shares),
  /** Pointwise interval of the first cause. */
  lower: shares,
  upper: shares,
  atRisk: z.array(count),
  /** When half of all cases were there, with its interval; null: not reached. Seconds. */
  median: z.strictObject({
    value: z.number().nullable(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
  }),
  /** How it is usually computed, over the finished cases only; for contrast. */
  usual: z.strictObject({ median: z.number().nullable(), n: count, leftOut: count }).nullable(),
  /** The audit that rests on it, and which defines it; null: shown only. */
  audit: z.string().nullable(),
});
export type CurveFigure = z.infer<typeof curve>;

/** An hour of the week in the buyer's time zone: what became of the cases opened in it. */
const hour = z.strictObject({
  /** 0 = Monday. */
  day: z.number().int().min(0).max(6),
  hour: z.number().int().min(0).max(23),
  cases: count,
  /** By `HOUR_TARGETS`: share that had a first human word by then, the unanswered counted, with its bounds; null without cases. */
  answered: z.array(z.strictObject({ share: share.nullable(), lower: share, upper: share }).nullable()),
});
/** Minutes. */
export const HOUR_TARGETS = [15, 60, 240, 1440] as const;
const hours = z.strictObject({
  timezone: z.string(),
  level: share,
  cases: count,
  hours: z.array(hour),
  /** The same for all hours that the buyer needs and office hours do not cover, and for office hours. */
  office: z.array(z.strictObject({ share: share.nullable(), lower: share, upper: share }).nullable()),
  offHours: z.array(z.strictObject({ share: share.nullable(), lower: share, upper: share }).nullable()),
  officeCases: count,
  offHoursCases: count,
});
export type HoursFigure = z.infer<typeof hours>;

/** Something dated of a vendor: a release, a notice, an incident, a change of price or contract. */
const happening = z.strictObject({
  at: z.string(),
  until: z.string().nullable(),
  kind: z.enum([
    'release',
    'notice',
    'incident',
    'price',
    'commitment',
    'claim',
    'case',
    'page',
    'review',
    'reference',
  ]),
  text,
  record: z.string(),
});
export type Happening = z.infer<typeof happening>;

/** A claim beside what supports and what contradicts it. */
const claim = z.strictObject({
  record: z.string(),
  topic: z.string(),
  says: z.string(),
  saidBy: z.string(),
  tier: tierSchema,
});

const viewVendor = z.strictObject({
  id: z.string(),
  curves: z.array(curve),
  hours: hours.nullable(),
  timeline: z.array(happening),
  claims: z.array(claim),
  /** What the vendor itself says to a finding (right of reply); `audit` null: to all of it. */
  statements: z.array(
    z.strictObject({
      record: z.string(),
      audit: z.string().nullable(),
      says: z.string(),
      saidBy: z.string(),
      at: z.string().nullable(),
    }),
  ),
  contracts: z.array(z.strictObject({ record: z.string().nullable(), name: z.string(), contract: contractSchema })),
  /** Cases that can be opened one by one: how many there are, how many the page has. */
  cases: z.strictObject({ all: count, carried: count }),
});
export type ViewVendor = z.infer<typeof viewVendor>;

/** A page of docs/audits as headings, paragraphs and tables. */
const page = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('heading'), text: z.string() }),
    z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
  ]),
);

/** All that the page shows, but the cases. `report` is report.json, unchanged. */
export const viewSchema = z.strictObject({
  schema: z.literal('touchstone/view@1'),
  report: reportSchema,
  cost: costReportSchema.nullable(),
  vendors: z.array(viewVendor),
  method: z.array(z.strictObject({ audit: z.string(), page: z.strictObject({ en: page, zh: page }) })),
});
export type ViewDoc = z.infer<typeof viewSchema>;
