import { z } from 'zod';
import { CLOSE_REASONS, ROLES } from './case.ts';

/** What a state of the source means for a case. */
export const MEANINGS = [
  'opened',
  'active',
  'waiting-customer',
  'waiting-vendor',
  'waiting-unspecified',
  'workaround',
  'resolved',
  'closed',
  'message',
  'note',
  'ignored',
] as const;

/**
 * How to read a table as a case log: which columns are what, and which states mean what. Written in YAML by people, or a first
 * version by `touchstone map suggest`.
 */
export const caseMapSchema = z.strictObject({
  schema: z.literal('touchstone/map@1').optional(),
  name: z.string().min(1),
  columns: z.strictObject({
    case: z.string().min(1),
    time: z.string().min(1),
    actor: z.string().min(1).optional(),
    role: z.string().min(1).optional(),
    group: z.string().min(1).optional(),
    /** One column, or several whose values are joined with a space. */
    state: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
    severity: z.string().min(1).optional(),
    channel: z.string().min(1).optional(),
    plan: z.string().min(1).optional(),
    text: z.string().min(1).optional(),
    closeReason: z.string().min(1).optional(),
  }),
  time: z
    .strictObject({
      /** `iso`, `epoch-seconds`, `epoch-milliseconds`, or a pattern such as `dd-MM-yyyy HH:mm`. */
      format: z.string().min(1),
      /** IANA zone of times that carry no offset. */
      timezone: z.string().min(1).optional(),
    })
    .optional(),
  /** State values to meanings, in any letter case. A state not named here keeps the case as it is. */
  states: z.record(z.string(), z.enum(MEANINGS)).optional(),
  roles: z.record(z.string(), z.enum(ROLES)).optional(),
  severities: z.record(z.string(), z.enum(['P0', 'P1', 'P2', 'P3'])).optional(),
  closeReasons: z.record(z.string(), z.enum(CLOSE_REASONS)).optional(),
  /** Values that mean "not given", such as `?` or an empty field. */
  missing: z.array(z.string()).optional(),
  /** Does the first event of a case open it, whatever its state says? */
  firstEventOpens: z.boolean().optional(),
});
export type CaseMap = z.infer<typeof caseMapSchema>;
