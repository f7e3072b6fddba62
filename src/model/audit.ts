import { z } from 'zod';
import type { CalendarSpec } from './calendar.ts';
import type { CaseLog } from './case.ts';
import { DIMENSIONS, type Dimension, type Indicator, type Row } from './dimension.ts';
import type { RecordKind, RecordOf } from './evidence.ts';
import { FINDING_CODES, type Finding, type FindingCode, GENERAL_CODES, type GeneralCode } from './finding.ts';
import type { Needs } from './needs.ts';
import type { Text } from './text.ts';

/** Attitude (acknowledging, courtesy) and capability (diagnosis, fixing) are shown apart, never averaged together silently. */
export const GROUPS = ['attitude', 'capability', 'terms'] as const;
export type Group = (typeof GROUPS)[number];

export const UNITS = ['minutes', 'days', 'share', 'level', 'seconds', 'count'] as const;
export type Unit = (typeof UNITS)[number];

/** Why there is no value. Unknown is not zero, and not a middle score. */
export const NOT_MEASURED = [
  'no-evidence',
  'only-claims',
  'not-stated',
  'plan-not-covered',
  'dates-unreliable',
  'too-few',
  'cannot-show',
] as const;
export type NotMeasuredReason = (typeof NOT_MEASURED)[number];

/** A lower and an upper end, `null` where the curve did not reach it ("not reached" is a value of its own). */
export interface Interval {
  readonly lower: number;
  readonly upper: number | null;
}

/** Known, known to be absent, or not known: what the parts of a value say. */
export type Known = 'yes' | 'no' | 'unknown';

interface Common<Code extends FindingCode> {
  readonly findings: readonly Finding<Code>[];
  readonly evidence: readonly string[];
  /** Parts behind the value that a gate may ask for, such as `hotline: yes`. */
  readonly parts?: Readonly<Record<string, Known>>;
}

/** What an audit returns: a value, never a score. Four outcomes, never mixed. */
export type AuditOutcome<Code extends FindingCode = FindingCode> =
  | (Common<Code> & {
      readonly outcome: 'measured';
      readonly value: number | null;
      readonly interval: Interval;
      /** Confidence level of the interval; null where it is the range left open by what is not known. */
      readonly level: number | null;
      /** How many of `cohort` the value rests on. */
      readonly n: number;
      readonly cohort: Text;
    })
  | (Common<Code> & { readonly outcome: 'not-measured'; readonly reason: NotMeasuredReason })
  | (Common<Code> & { readonly outcome: 'not-applicable'; readonly reason: 'not-needed' })
  | (Common<Code> & { readonly outcome: 'error'; readonly message: string });

/** One vendor's audit, as it stands in report.json. */
export type AuditResult = AuditOutcome & {
  readonly audit: string;
  readonly version: number;
  readonly dimension: Dimension;
  readonly unit: Unit;
};

/** What an audit is handed: only the record kinds that it named in `needs`, of one vendor. */
export interface AuditInput<K extends RecordKind> {
  /** Records that may move a score, strongest tier first. */
  readonly records: { readonly [Kind in K]: readonly RecordOf<Kind>[] };
  /** What marketing says on this audit's question: ids of records. It measures nothing. */
  readonly claimed: readonly string[];
  /** The vendor's cases as columns, for an audit that needs `case`. */
  readonly log: CaseLog | null;
  readonly needs: Needs;
  /** The plan and the product that the buyer considers, if named. */
  readonly plan: string | null;
  readonly product: string | null;
  /** The vendor's business hours as the buyer knows them; only for what its documents leave open. */
  readonly calendar: CalendarSpec | null;
  /** Epoch milliseconds. */
  readonly asOf: number;
}

export interface Audit<K extends RecordKind = RecordKind, Code extends FindingCode = FindingCode> {
  /** The file's name. */
  readonly id: string;
  /** A changed meaning changes the version. */
  readonly version: number;
  readonly dimension: Dimension;
  /** The row of the article's table its signs stand in. */
  readonly row: Row | null;
  /** Signs of it that belong to another row. */
  readonly rows?: Readonly<Partial<Record<Code, Row>>>;
  readonly indicator: Indicator | null;
  readonly group: Group;
  readonly title: Text;
  readonly question: Text;
  /** What to ask the vendor when it could not be measured. */
  readonly ask: Text;
  readonly unit: Unit;
  readonly needs: readonly K[];
  /** Every code that it may find besides the general ones. */
  readonly signs: readonly Code[];
  /** Every part that its value may have: what a gate may ask for. */
  readonly parts?: readonly string[];
  readonly requirement: readonly `R${number}`[];
  audit(input: AuditInput<K>): AuditOutcome<NoInfer<Code> | GeneralCode>;
}

/** Keeps `needs`, `signs` and the type of `audit` in step: a finding that is not declared does not compile. */
export const defineAudit = <const K extends RecordKind, const Code extends FindingCode>(
  audit: Audit<K, Code>,
): Audit<K, Code> => audit;

/** Every code that it may find: what a gate may refuse. */
export const findable = ({ signs }: Pick<Audit, 'signs'>): readonly FindingCode[] => [...signs, ...GENERAL_CODES];

const common = {
  audit: z.string(),
  version: z.number().int().positive(),
  dimension: z.enum(DIMENSIONS),
  unit: z.enum(UNITS),
  findings: z.array(
    z.strictObject({
      code: z.enum(FINDING_CODES),
      sign: z.enum(['good', 'warning', 'note']),
      redFlag: z.boolean().optional(),
      quote: z.string().optional(),
      values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      evidence: z.array(z.string()),
    }),
  ),
  evidence: z.array(z.string()),
  parts: z.record(z.string(), z.enum(['yes', 'no', 'unknown'])).optional(),
};
const textSchema = z.strictObject({ en: z.string(), zh: z.string() });

export const auditResultSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    ...common,
    outcome: z.literal('measured'),
    value: z.number().nullable(),
    interval: z.strictObject({ lower: z.number(), upper: z.number().nullable() }),
    level: z.number().nullable(),
    n: z.number().int().nonnegative(),
    cohort: textSchema,
  }),
  z.strictObject({ ...common, outcome: z.literal('not-measured'), reason: z.enum(NOT_MEASURED) }),
  z.strictObject({ ...common, outcome: z.literal('not-applicable'), reason: z.literal('not-needed') }),
  z.strictObject({ ...common, outcome: z.literal('error'), message: z.string() }),
]);
