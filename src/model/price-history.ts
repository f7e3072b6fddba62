import { z } from 'zod';

/** What a change of a price is; a rise that catches those who have already come is told apart from one before. */
export const PRICE_FINDINGS = [
  'raised-after-start',
  'introductory-price-ended',
  'became-paid',
  'raised',
  'terms-changed',
] as const;
export type PriceFindingCode = (typeof PRICE_FINDINGS)[number];

const day = z.iso.date();

/** One price of one vendor over time: by dated records, or as the buyer's own figures say (record null). */
export const priceHistorySchema = z.strictObject({
  vendor: z.string(),
  /** As the source calls it; of the buyer's figures their key: prices, licence, supportPlan. */
  item: z.string(),
  plan: z.string().nullable(),
  currency: z.string().nullable(),
  per: z.string().nullable(),
  steps: z.array(
    z.strictObject({
      on: day,
      /** In force from that day; false: that is only when it was seen. */
      isExact: z.boolean(),
      /** Null where only the change is known. */
      amount: z.number().nullable(),
      record: z.string().nullable(),
    }),
  ),
  findings: z.array(
    z.strictObject({
      code: z.enum(PRICE_FINDINGS),
      on: day,
      isExact: z.boolean(),
      /** The share by which it rose; null where amounts are not known, or it was free. */
      by: z.number().nullable(),
      /** Months since the first price seen, or since your start. */
      months: z.number().nullable(),
      record: z.string().nullable(),
    }),
  ),
});
export type PriceHistory = z.infer<typeof priceHistorySchema>;
