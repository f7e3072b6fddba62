import { z } from 'zod';
import { dates, tierSchema } from './evidence.ts';

/**
 * One line of `.touchstone/raw/index.jsonl`: what was fetched or imported, from where, and how to read it. The bytes themselves
 * stand in `.touchstone/raw/<first two hex digits>/<hash>` and are never edited.
 */
export const rawEntrySchema = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  vendor: z.string().min(1),
  source: z.string().min(1),
  url: dates.webAddress.nullable(),
  /** The file's name, where it came from a file. */
  name: z.string().nullable(),
  bytes: z.number().int().nonnegative(),
  capturedAt: z.iso.datetime(),
  tier: tierSchema,
  /** `name@version` of the reader that turns it into evidence. */
  collector: z.string().regex(/^[a-z0-9-]+@\d+$/),
  /** What the reader needs besides the bytes: the column map of a log, the change log of a package. */
  options: z.record(z.string(), z.json()).default({}),
});
export type RawEntry = z.infer<typeof rawEntrySchema>;

/** A document on its way into the archive. */
export type RawDocument = Omit<RawEntry, 'hash' | 'bytes'> & { readonly body: Uint8Array };
