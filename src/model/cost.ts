import { z } from 'zod';
import { COST_INPUTS, COST_PARTS, type CostInput } from './cost-names.ts';
import { severitySchema } from './evidence.ts';
import { priceHistorySchema } from './price-history.ts';

/** A figure as people write it: `12`, `5 to 50`, `~normal(40, 8)`, `USD 400`, `0.1% to 1%`. The grammar: docs/cost.md. */
const figure = z.union([z.number(), z.string().min(1)]);
/** Whose figure it is. A plain number is taken for the buyer's own, anything wider for an estimate, unless said otherwise. */
const basis = { from: z.enum(['own', 'estimate']).optional(), note: z.string().min(1).optional() };
const entry = z.union([
  figure,
  z.strictObject({ is: figure, ...basis }),
  /** Values and how often each is met, relative to the others: `{ 1: 70, 5: 30 }`. */
  z.strictObject({ table: z.record(z.string(), z.number().nonnegative()), ...basis }),
]);
export type CostEntry = z.infer<typeof entry>;

const severe = z.union([entry, z.partialRecord(severitySchema, entry)]);
const day = z.iso.date();
/** One figure, or several, each in force from its date on. */
const dated = z.union([entry, z.array(z.strictObject({ from: day, is: entry })).min(1)]);

/** Price lists: each unit at the price of the tier it falls in; the last tier has no end. */
const prices = z
  .array(
    z.strictObject({
      from: day.optional(),
      tiers: z.array(z.strictObject({ upTo: z.number().positive().optional(), each: figure })).min(1),
    }),
  )
  .min(1);

/** What the contract gives back when a month is worse than promised. */
const credits = z.strictObject({
  /** The share of the month's fee that is given back when availability falls below so many percent. */
  steps: z.array(z.strictObject({ below: z.number().gt(0).max(100), share: z.number().gt(0).max(1) })).min(1),
  /** The most that is given back, as a share of the month's fee. */
  cap: z.number().gt(0).max(1).optional(),
  /** Which severities count as not available. */
  counts: z.array(severitySchema).min(1).default(['P0']),
  /** Days after the month within which it must be claimed, and how many days you take. */
  windowDays: z.number().positive().optional(),
  claimDays: entry.optional(),
});
export type Credits = z.infer<typeof credits>;

const figures = {
  /** Users active at one time, and what one is worth in an hour of normal business. */
  users: entry.optional(),
  valuePerUserHour: entry.optional(),
  /** In their place: users of a day (DAU), those of them who pay, and what one of these brings in a month (ARPPU). */
  dailyUsers: entry.optional(),
  payingUsers: entry.optional(),
  payingValue: entry.optional(),
  /** Incidents a month that are the vendor's, and for each: hours until noticed, answered, fixed; share of users that it hits. */
  incidents: severe.optional(),
  detectHours: severe.optional(),
  answerHours: severe.optional(),
  fixHours: severe.optional(),
  affected: severe.optional(),
  /** Hours after the fix until business is as before. */
  recoveryHours: severe.optional(),
  /** Share of the users hit who leave for good, and what one would have brought over the years. */
  churn: severe.optional(),
  lifetimeValue: entry.optional(),
  conversionsPerHour: entry.optional(),
  conversionValue: entry.optional(),
  /** Business customers, the share of them that an incident costs, and what one brings over the years. */
  contracts: entry.optional(),
  contractLoss: severe.optional(),
  contractValue: entry.optional(),
  /** Your own engineers tied up by an incident, and what an hour of one costs. */
  engineers: severe.optional(),
  engineerHour: entry.optional(),
  /** Hours a month that they spend on questions which support or documents should have answered. */
  helpHours: entry.optional(),
  /** Units a month, their growth a month, and their price. */
  usage: entry.optional(),
  usageGrowth: entry.optional(),
  prices: prices.optional(),
  /** Money a month. */
  licence: dated.optional(),
  supportPlan: dated.optional(),
  integrationHours: entry.optional(),
  /** Money, once: to come here; to leave; and the chance a year that you will. */
  migration: entry.optional(),
  exit: entry.optional(),
  leaving: entry.optional(),
  /** `none` where the contract gives nothing back. */
  credits: z.union([z.literal('none'), credits]).optional(),
} satisfies Record<CostInput, z.ZodType>;
const own = z.strictObject(figures);
export type CostFigures = z.infer<typeof own>;
const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency such as CNY or USD');

/** `costs` of touchstone.yaml: every figure is the buyer's; what is left out is left out of the account, and said so. */
export const costsSchema = z.strictObject({
  currency,
  /** First day of the contract: dated prices are laid against it. */
  start: day,
  /** What one unit of another currency is worth in `currency`, and when it was. */
  rates: z.record(currency, z.strictObject({ is: figure, on: day })).default({}),
  ...figures,
  /** What differs from vendor to vendor, by its id. */
  vendors: z.record(z.string(), own).default({}),
  /** Figures that go up and down together: `[users, valuePerUserHour, 0.6]`, -1 to 1. */
  together: z.array(z.tuple([z.string(), z.string(), z.number().gt(-1).lt(1)])).default([]),
  /** What finding out costs: hours of one question to a vendor, of one probe. */
  questionHours: entry.optional(),
  probeHours: entry.optional(),
});
export type Costs = z.infer<typeof costsSchema>;

const spread = z.strictObject({
  mean: z.number(),
  /** Half the width of the 95 % interval that drawing leaves to the mean. */
  error: z.number(),
  p5: z.number(),
  median: z.number(),
  p95: z.number(),
});
export type Spread = z.infer<typeof spread>;
const oneIncident = z.strictObject({
  money: spread.nullable(),
  usersHit: spread.nullable(),
  usersLost: spread.nullable(),
});
export type OneIncident = z.infer<typeof oneIncident>;

/** What `touchstone cost --json` prints. Money in `currency`. */
export const costReportSchema = z.strictObject({
  schema: z.literal('touchstone/cost@1'),
  currency,
  start: day,
  draws: z.number().int().positive(),
  rates: z.array(z.strictObject({ currency, is: z.string(), on: day })),
  vendors: z.array(
    z.strictObject({
      vendor: z.string(),
      horizons: z.array(
        z.strictObject({ months: z.number().int(), total: spread, cheapest: z.number().min(0).max(1) }),
      ),
      /** Over the longest horizon: the mean, and where nine in ten fall; null: left out for everybody, see `leftOut`. */
      parts: z.array(
        z.strictObject({
          part: z.enum(COST_PARTS),
          mean: z.number().nullable(),
          p5: z.number().nullable(),
          p95: z.number().nullable(),
        }),
      ),
      /** What one P0 incident does: the money of the compared parts, daily users hit, and those who leave for good; null: not known. */
      incident: oneIncident,
      /** What drives the total: its mean where the input is in its lowest and in its highest tenth. */
      drivers: z.array(z.strictObject({ input: z.string(), low: z.number(), high: z.number() })),
    }),
  ),
  /** How often, or how slow, until the vendor with the least mean loses to the next; null: it never does within reason. */
  breakEven: z.array(
    z.strictObject({
      vendor: z.string(),
      rival: z.string(),
      input: z.enum(['incidents.P0', 'fixHours.P0']),
      now: z.number(),
      at: z.number().nullable(),
    }),
  ),
  inputs: z.array(
    z.strictObject({
      input: z.string(),
      vendor: z.string().nullable(),
      basis: z.enum(['own', 'estimate', 'measured']),
      text: z.string(),
      n: z.number().int().nullable(),
    }),
  ),
  /** Parts not in the totals, for want of these inputs, of these vendors (all of them: empty). */
  leftOut: z.array(
    z.strictObject({ part: z.enum(COST_PARTS), missing: z.array(z.string()), vendors: z.array(z.string()) }),
  ),
  /** Inputs that were supplied and go into no part, as another way to reckon was supplied too. */
  notUsed: z.array(z.enum(COST_INPUTS)),
  /** Prices that changed, or will: of the buyer's figures, and of dated records. They move no sum and no score. */
  priceHistory: z.array(priceHistorySchema),
  notes: z.array(z.strictObject({ en: z.string(), zh: z.string() })),
});
export type CostReport = z.infer<typeof costReportSchema>;
