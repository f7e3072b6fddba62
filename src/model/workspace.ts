import { z } from 'zod';
import { calendarSchema } from './calendar.ts';
import { costsSchema } from './cost.ts';
import { dates } from './evidence.ts';
import { needsSchema } from './needs.ts';

const names = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });

export const sourceSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('npm'),
    packages: z.array(z.string().min(1)).min(1),
    /** Change logs kept by the vendor, by package: the check of the registry's dates. */
    changelogs: z.record(z.string(), z.string()).optional(),
  }),
]);
export type Source = z.infer<typeof sourceSchema>;

export const vendorSchema = z.strictObject({
  id: dates.id,
  name: names,
  /** The support plan under consideration, as the vendor calls it. */
  plan: z.string().min(1).optional(),
  /** The product under consideration, as the vendor's documents call it: terms of others say nothing of ours. */
  product: z.string().min(1).optional(),
  sources: z.array(sourceSchema).default([]),
});
export type Vendor = z.infer<typeof vendorSchema>;

/** `touchstone.yaml`: what the buyer writes. */
export const workspaceSchema = z.strictObject({
  schema: z.literal('touchstone/workspace@1'),
  title: names.optional(),
  needs: needsSchema,
  vendors: z.array(vendorSchema).min(1),
  /**
   * By vendor id: its business hours as the buyer knows them, from an e-mail, a call, an annex not imported. They count only for
   * business time whose hours no document of the vendor states. docs/clocks.md
   */
  calendars: z.record(z.string(), calendarSchema).default({}),
  /** Figures for the hidden cost, each the buyer's own: a number, a range such as `5 to 50`, or left out. docs/cost.md */
  costs: costsSchema.optional(),
  /** Who pays whom, owns what, worked where: shown beside the verdict. */
  conflictsOfInterest: z.array(z.strictObject({ who: z.string().min(1), what: z.string().min(1) })).default([]),
  /** Who of the buyer's people sees it otherwise, and why: kept with the decision. */
  dissent: z.array(z.strictObject({ who: z.string().min(1), what: z.string().min(1) })).default([]),
});
export type Workspace = z.infer<typeof workspaceSchema>;
