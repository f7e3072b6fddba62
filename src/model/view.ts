import { z } from 'zod';
import { contractSchema } from './contract.ts';
import { costReportSchema } from './cost.ts';
import { costModelSchema } from './cost-model.ts';
import { nextStepSchema } from './decision.ts';
import { recordSchema, tierSchema } from './evidence.ts';
import { CURVE_CAUSES, CURVES } from './figure-names.ts';
import { reportSchema } from './report.ts';

const text = z.strictObject({ en: z.string(), zh: z.string() });
const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const shares = z.array(share);

/**
 * A cumulative incidence (Aalen-Johansen) over all cases opened, as steps: from `time[i]` seconds after opening on, the values at `i`
 * hold. Thinned to at most `CURVE_POINTS` times, the first 0 and the last where following ends. What is kept is exact (shares to six
 * digits), between two kept times all causes together step by less than one in a hundred of all cases, and nothing is left out of a
 * curve of few steps.
 */
const curve = z.strictObject({
  curve: z.enum(CURVES),
  cases: count,
  /** Cases of the plan considered that are not in it: of a log that does not show this, and not followed (too late, before the log, or opened nobody knows when). */
  aside: z.strictObject({ notShown: count, notFollowed: count }),
  /** Cases of which it is not known who spoke first: the interval spans both readings, the steps take the words for nobody's. */
  unclear: count,
  level: share,
  /** Seconds, ascending. */
  time: z.array(z.number().nonnegative()),
  /** Share that ended by each cause, in the order of `causes`; `reached` first. */
  causes: z.array(z.enum(CURVE_CAUSES)),
  share: z.array(shares),
  /** Pointwise interval of the first cause. */
  lower: shares,
  upper: shares,
  /** Cases still followed just before each time. */
  atRisk: z.array(count),
  /** When half of all cases were there, with its interval, as the audit has it; null: not reached, or not known for want of roles. Seconds. */
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
const hours = z.strictObject({
  timezone: z.string(),
  level: share,
  cases: count,
  hours: z.array(hour),
  /**
   * The same for office hours, and for all hours that the buyer needs and office hours do not cover; without cases opened in the hour
   * before the office opens, which show nothing of the night. Null without cases.
   */
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
    'contract',
    'clause',
    'remedy',
    'claim',
    'case',
    'page',
    'review',
    'reference',
    'channel',
    'log',
    'statement',
  ]),
  text,
  /** Id of its record; of several said at once in one place, the first. */
  record: z.string(),
});
export type Happening = z.infer<typeof happening>;

/** What is only claimed (a claim, or what marketing states), beside what was found on the same question. */
const claim = z.strictObject({
  record: z.string(),
  topic: z.string(),
  says: z.string(),
  saidBy: z.string(),
  tier: tierSchema,
  /** The audit whose question it would answer. */
  audit: z.string().nullable(),
  /** Records that the audit rests on, no claims among them: what was found. Empty: nothing supports it. */
  evidence: z.array(z.string()),
  /** Records that state another value for the same fact. */
  against: z.array(z.string()),
});
export type ViewClaim = z.infer<typeof claim>;

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

/** A page of docs/audits in one language as headings, paragraphs, lists and tables; without its title, which the report has. */
const page = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('heading'), text: z.string() }),
    z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
    z.strictObject({ kind: z.literal('list'), items: z.array(z.string()) }),
    z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(z.string())) }),
  ]),
);
export type MethodPage = z.infer<typeof page>;

/** All that the page shows, but the cases. `report` is report.json, unchanged. */
export const viewSchema = z.strictObject({
  schema: z.literal('touchstone/view@1'),
  report: reportSchema,
  /** What to find out next, worth most first, with what it takes. */
  next: z.array(nextStepSchema),
  /** Null where the buyer gave no figures. */
  cost: costReportSchema.nullable(),
  /** What `cost` was simulated from, for the page to run again with other figures; without any it has what was measured. */
  costModel: costModelSchema,
  vendors: z.array(viewVendor),
  /** Records that the figures point at and the report has not. */
  records: z.array(recordSchema),
  method: z.array(z.strictObject({ audit: z.string(), page: z.strictObject({ en: page, zh: page }) })),
});
export type ViewDoc = z.infer<typeof viewSchema>;
