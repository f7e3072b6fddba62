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
  'reopened',
  'assigned',
  'escalated',
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
    /** Whose case it is: the same case id at two vendors is two cases. */
    vendor: z.string().min(1).optional(),
    /** When the case was opened, if the log says so apart from its events; read as `time` is. */
    opened: z.string().min(1).optional(),
    /** Who acted: a name. Looked up in `roles` where there is no role column. */
    actor: z.string().min(1).optional(),
    role: z.string().min(1).optional(),
    group: z.string().min(1).optional(),
    /** One column, or several whose values are joined with a space; where the whole is not named, the values alone in this order. */
    state: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
    severity: z.string().min(1).optional(),
    channel: z.string().min(1).optional(),
    plan: z.string().min(1).optional(),
    text: z.string().min(1).optional(),
    closeReason: z.string().min(1).optional(),
  }),
  time: z
    .strictObject({
      /** `iso`, `epoch-seconds`, `epoch-milliseconds`, a pattern such as `dd-MM-yyyy HH:mm`, or several of which one must fit the whole column. */
      format: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
      /** IANA zone of times that carry no offset. */
      timezone: z.string().min(1).optional(),
    })
    .optional(),
  /** State values to meanings, in any letter case. A state not named here keeps the case as it is. */
  states: z.record(z.string(), z.enum(MEANINGS)).optional(),
  roles: z.record(z.string(), z.enum(ROLES)).optional(),
  severities: z.record(z.string(), z.enum(['P0', 'P1', 'P2', 'P3'])).optional(),
  /** Values of the close-reason column, or, where there is none, the states that close, to reasons. Not named here: unknown. */
  closeReasons: z.record(z.string(), z.enum(CLOSE_REASONS)).optional(),
  /** Values that mean "not given", such as `?` or an empty field. */
  missing: z.array(z.string()).optional(),
  /** Does the first event of a case open it, whatever its state says? */
  firstEventOpens: z.boolean().optional(),
  /** Character set of the file, where it is not UTF-8: `gb18030`, `windows-1252`, ... */
  encoding: z.string().min(1).optional(),
  /** Where the columns and their meanings are described. */
  source: z.string().min(1).optional(),
});
export type CaseMap = z.infer<typeof caseMapSchema>;
