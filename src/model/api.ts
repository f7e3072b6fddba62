import { z } from 'zod';
import { UNITS } from './audit.ts';
import { ROLES } from './case.ts';
import { DIMENSIONS } from './dimension.ts';
import { dates } from './evidence.ts';
import { FINDING_CODES } from './finding.ts';
import { caseMapSchema, MEANINGS } from './map.ts';
import { workspaceSchema } from './workspace.ts';

/** What the page and its server say to each other. The page's documents are in view.ts and report.ts. */
const text = z.strictObject({ en: z.string(), zh: z.string() });
const count = z.number().int().nonnegative();
const optional = z.string().optional();

export const REFUSALS = [
  'bad-request',
  'no-token',
  'foreign-host',
  'foreign-origin',
  'not-found',
  'no-workspace',
  'no-report',
  'changed-meanwhile',
  'too-large',
  'wrong-type',
  'unreadable',
  'unwritable',
  'busy',
  'bug',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** Whose is to hold, where two people changed one field. */
export const FIELD_SIDES = ['theirs', 'mine'] as const;
export type FieldSide = (typeof FIELD_SIDES)[number];

/** Fields that were changed differently by who asks and in the file. */
export const conflictsSchema = z.strictObject({
  /** Of the file as it stands. */
  hash: z.string(),
  /** `path` leads there in the workspace; items of lists by what tells them apart. Both sides as YAML; null: taken away. */
  fields: z.array(
    z.strictObject({ path: z.array(z.string()), theirs: z.string().nullable(), mine: z.string().nullable() }),
  ),
});
export type Conflicts = z.infer<typeof conflictsSchema>;

export const refusalSchema = z.strictObject({
  error: z.strictObject({
    code: z.enum(REFUSALS),
    message: text,
    /** With `changed-meanwhile`, where it was told what the edit began with. */
    conflicts: conflictsSchema.optional(),
  }),
});

export const workspaceStateSchema = z.strictObject({
  /** Null where the file cannot be read as a workspace; `problems` say why. */
  workspace: workspaceSchema.nullable(),
  yaml: z.string(),
  /** SHA-256 of the file: what an edit was made from. */
  hash: z.string(),
  problems: z.array(text),
  /** What was just saved was merged with what had been changed meanwhile. */
  isMerged: z.literal(true).optional(),
});
export type WorkspaceState = z.infer<typeof workspaceStateSchema>;

/**
 * `hash`: of the file that was edited; null where there was none. With `base`, the workspace that it was read as, a file that was changed
 * meanwhile is merged; `taken` decides fields that both changed, by their path with slashes, as long as the file has that hash.
 */
export const workspaceEditSchema = z.strictObject({
  workspace: workspaceSchema,
  hash: z.string().nullable(),
  base: workspaceSchema.nullable().optional(),
  taken: z.strictObject({ hash: z.string(), fields: z.record(z.string(), z.enum(FIELD_SIDES)) }).optional(),
});
export type WorkspaceEdit = z.infer<typeof workspaceEditSchema>;

/** What a gate can ask of a measure: a bound in its unit, that a sign is not there, or that a part is. */
export const measureSchema = z.strictObject({
  id: z.string(),
  dimension: z.enum(DIMENSIONS),
  title: text,
  unit: z.enum(UNITS),
  /** What a gate may refuse; `text` says what it then demands, `isUsual` whether buyers do. */
  signs: z.array(z.strictObject({ code: z.enum(FINDING_CODES), text, isUsual: z.boolean() })),
  /** What a gate may ask for with `has`. */
  parts: z.array(z.strictObject({ part: z.string(), name: text })),
});
export type Measure = z.infer<typeof measureSchema>;

/** As the options of `touchstone log`; `paste` is the copied text itself. */
export const noteRequestSchema = z.strictObject({
  vendor: z.string(),
  channel: z.string(),
  case: optional,
  plan: optional,
  severity: optional,
  title: optional,
  opened: optional,
  asked: optional,
  replied: optional,
  by: optional,
  said: optional,
  promised: optional,
  workaround: optional,
  resolved: optional,
  closed: optional,
  reason: optional,
  until: optional,
  me: optional,
  them: optional,
  paste: optional,
  format: optional,
  day: optional,
  zone: optional,
  dates: optional,
});
export type NoteRequest = z.infer<typeof noteRequestSchema>;

export const notedSchema = z.strictObject({
  caseIds: z.array(z.string()),
  cases: count,
  messages: count,
  warnings: z.array(text),
});
export type Noted = z.infer<typeof notedSchema>;

export const keptNoteSchema = z.strictObject({
  /** SHA-256 of its document. */
  id: z.string(),
  vendor: z.string(),
  notedAt: z.iso.datetime(),
  /** The file that it came from. */
  name: z.string().nullable(),
  cases: count,
  /** As it was entered. */
  opened: z.string().nullable(),
  /** The beginning of what it says. */
  about: z.string(),
});
export type KeptNote = z.infer<typeof keptNoteSchema>;

/** A table that is to be imported, and what can be told of it without asking. */
export const logColumnsSchema = z.strictObject({
  /** A map to begin with: one of the workspace that fits, or a guess, whose columns may be empty. */
  map: caseMapSchema.extend({ columns: caseMapSchema.shape.columns.extend({ case: z.string(), time: z.string() }) }),
  /** Names of maps that fit as they are, those of the workspace first. */
  fits: z.array(z.string()),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      /** Values of the first rows. */
      samples: z.array(z.string()),
      /** Formats that read all of its times. */
      formats: z.array(z.string()),
      /** What its values most likely mean, if it is the column of states, of roles or of severities; empty where there are too many. */
      states: z.record(z.string(), z.enum(MEANINGS)),
      roles: z.record(z.string(), z.enum(ROLES)),
      severities: z.record(z.string(), z.enum(['P0', 'P1', 'P2', 'P3'])),
    }),
  ),
});
export type LogColumns = z.infer<typeof logColumnsSchema>;
export type LogColumn = LogColumns['columns'][number];

/** What a vendor says to a finding; `audit` null: to all of it. */
export const statementRequestSchema = z.strictObject({
  vendor: dates.id,
  audit: z.string().nullable(),
  says: z.string().trim().min(1).max(20_000),
  saidBy: z.string().trim().min(1).max(200),
  at: dates.dayOrInstant.nullable(),
});
export type StatementRequest = z.infer<typeof statementRequestSchema>;

export const keptSchema = z.strictObject({ kept: z.string() });

/** `judge` follows changed files and writes none; `audit` is asked for, and writes the report. */
export const JOB_KINDS = ['gather', 'judge', 'audit', 'import'] as const;
export type JobKind = (typeof JOB_KINDS)[number];
export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

export const jobSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(JOB_KINDS),
  state: z.enum(JOB_STATES),
  /** How far it is: `done` of `of`, where that is known. */
  progress: z.strictObject({ message: text.nullable(), done: count.nullable(), of: count.nullable() }),
  error: text.nullable(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
});
export type Job = z.infer<typeof jobSchema>;
export type JobProgress = Job['progress'];

export const jobRequestSchema = z.strictObject({ kind: z.enum(['gather', 'audit']) });

/** How the report that is shown stands to the files as they are now. */
export const shownStateSchema = z.strictObject({
  /** Made from just these files; true as well where there is nothing to judge. */
  isCurrent: z.boolean(),
  /** touchstone.yaml can be read. */
  isReadable: z.boolean(),
  /** When it was made; null while there is none. */
  judgedAt: z.iso.datetime().nullable(),
});
export type ShownState = z.infer<typeof shownStateSchema>;

/** Server-sent events, by name. */
export const eventSchemas = {
  view: z.strictObject({ etag: z.string() }),
  workspace: z.strictObject({ hash: z.string().nullable() }),
  job: jobSchema,
  shown: shownStateSchema,
} as const;
export type LiveEvent =
  | { readonly event: 'view'; readonly data: z.infer<typeof eventSchemas.view> }
  | { readonly event: 'workspace'; readonly data: z.infer<typeof eventSchemas.workspace> }
  | { readonly event: 'job'; readonly data: Job }
  | { readonly event: 'shown'; readonly data: ShownState };
