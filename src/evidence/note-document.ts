import { z } from 'zod';
import { DIALECTS } from '../language/chat-paste.ts';
import type { BareRecord } from '../model/evidence.ts';
import type { RawEntry } from '../model/raw.ts';
import type { Text } from '../model/text.ts';

/** Words as the buyer entered them; times and roles are read later, so that a better reader can read them again. */
const words = z.string().min(1).optional();

const noteEventSchema = z.strictObject({
  row: z.number().int().positive().optional(),
  at: z.string().min(1),
  event: words,
  by: words,
  said: words,
  promised: words,
  reason: words,
});

export const noteEntrySchema = z.strictObject({
  /** Row of the sheet that it comes from, for messages. */
  row: z.number().int().positive().optional(),
  case: words,
  channel: z.string().min(1),
  plan: words,
  severity: words,
  title: words,
  opened: words,
  asked: words,
  /** A time, or `no`: watched until `until` without a reply. */
  replied: words,
  by: words,
  said: words,
  promised: words,
  workaround: words,
  /** A time, `no`, or `yes` where the time is not known. */
  resolved: words,
  closed: words,
  reason: words,
  /** Until when the case was watched; else until the note was taken. */
  until: words,
  /** Names of the customer's and the vendor's people in the paste. */
  me: z.array(z.string().min(1)).default([]),
  them: z.array(z.string().min(1)).default([]),
  paste: z.strictObject({ name: z.string().min(1), text: z.string(), dialect: z.enum(DIALECTS).optional() }).optional(),
  events: z.array(noteEventSchema).default([]),
});
export type NoteEntry = z.infer<typeof noteEntrySchema>;

/** What `touchstone log` keeps, byte for byte: one or more cases in the buyer's own words. */
export const noteSchema = z.strictObject({
  schema: z.literal('touchstone/note@1'),
  /** IANA zone of the times. */
  timezone: z.string().min(1),
  /** The day from which `昨天` and missing years count; absent in sheets, which name their days in full. */
  day: z.strictObject({ on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), isStated: z.boolean() }).optional(),
  /** Which comes first in 3/4/2026. */
  dates: z.enum(['month-first', 'day-first']).optional(),
  /** The sheet that the notes stood in. */
  sheet: z.string().min(1).optional(),
  notes: z.array(noteEntrySchema).min(1),
});
export type Note = z.infer<typeof noteSchema>;

export type CaseRecord = Extract<BareRecord, { kind: 'case' }>;

/** What is needed to make records of a note besides its bytes. */
export interface NoteContext extends Pick<RawEntry, 'hash' | 'vendor' | 'source' | 'tier' | 'capturedAt'> {
  /** Stands for a person; see `pseudonym.ts`. */
  readonly pseudonymOf: (name: string) => string;
}

export interface NoteReading {
  readonly cases: readonly CaseRecord[];
  /** Messages read, those without a time included. */
  readonly messages: number;
  readonly warnings: readonly Text[];
}
