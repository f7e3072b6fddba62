import { z } from 'zod';
import { inputError } from '../model/error.ts';
import { type BareRecord, dates, RECORD_KINDS, recordSchema, type Tier } from '../model/evidence.ts';
import type { Text } from '../model/text.ts';
import { readWith, readYaml, type YamlFile } from './yaml-file.ts';

/** `records/*.yaml`: what somebody read or lived through, and where it can be checked. */
export interface HandRecords {
  /** ISO instant in UTC: when these things were read; a day alone is its first moment. */
  readonly capturedAt: string;
  readonly records: readonly BareRecord[];
}

/** What the code puts on a record. Stand-ins, so that a record without them can be read with the schema of whole records. */
const STAMPS = { id: '-', rawHash: '0'.repeat(64), collector: 'hand-records@1', capturedAt: '1970-01-01' };

export const handRecordsSchema = z.strictObject({
  capturedAt: dates.dayOrInstant,
  records: z.array(z.looseObject({ kind: z.enum(RECORD_KINDS) })),
});
type Written = z.infer<typeof handRecordsSchema>['records'][number];

/** Whoever speaks in public can be looked up; a contract, a salesperson or the buyer's own experience may have no address. */
const NEEDS_ADDRESS: ReadonlySet<Tier> = new Set(['official-docs', 'public-thread', 'third-party']);

/**
 * Reads one file. A field that may be null may be left out: nobody should have to write down what they do not know.
 *
 * @param name the file's name as it is told to people
 * @throws inputError that names the file, the line, the number of the record, the field and the fix
 */
export function readHandRecords(name: string, body: Uint8Array): HandRecords {
  const file = readYaml(name, body);
  const { capturedAt, records } = readWith(handRecordsSchema, file.value, file, [], labelOf(undefined));
  return {
    capturedAt: new Date(capturedAt).toISOString(),
    records: records.map((record, at) => readRecord(record, at, file)),
  };
}

function readRecord(written: Written, at: number, file: YamlFile): BareRecord {
  const path = ['records', at] as const;
  const stamp = Object.keys(STAMPS).find((field) => Object.hasOwn(written, field));
  if (stamp !== undefined) throw notYours(file, at, written.kind, stamp);
  const whole = { ...withNulls(withTier(written)), ...STAMPS };
  const {
    id: _id,
    rawHash: _hash,
    collector: _collector,
    capturedAt: _at,
    ...record
  } = readWith(recordSchema, whole, file, path, labelOf(written.kind));
  if (record.url === null && NEEDS_ADDRESS.has(record.tier)) throw withoutAddress(file, at, record);
  return record;
}

/** What a vendor answers is its own word whoever wrote it down, so a statement need not name its tier. */
const withTier = (written: Written): Written =>
  written.kind === 'statement' ? { tier: 'marketing', ...written } : written;

/** Fields of this kind that may be null and were left out, as null. */
function withNulls(written: Written): object {
  const shape: Readonly<Record<string, z.ZodType>> =
    recordSchema.options.find((option) => option.shape.kind.value === written.kind)?.shape ?? {};
  const unknown = Object.keys(shape).filter(
    (field) => !Object.hasOwn(written, field) && shape[field]?.safeParse(null).success,
  );
  return { ...written, ...Object.fromEntries(unknown.map((field) => [field, null])) };
}

/** `record 3 (price), amount`; records are counted from 1, as people do. */
const labelOf =
  (kind: string | undefined) =>
  (path: readonly PropertyKey[]): Text => {
    const [list, at, ...field] = path;
    if (list !== 'records' || typeof at !== 'number') {
      const words = path.map(String).join('.');
      return { en: words || 'the file', zh: words || '整个文件' };
    }
    const of = kind === undefined ? { en: '', zh: '' } : { en: ` (${kind})`, zh: `（${kind}）` };
    const words = field.length === 0 ? { en: '', zh: '' } : { en: `, ${field.join('.')}`, zh: `，${field.join('.')}` };
    return { en: `record ${at + 1}${of.en}${words.en}`, zh: `第 ${at + 1} 条记录${of.zh}${words.zh}` };
  };

function notYours(file: YamlFile, at: number, kind: string, field: string) {
  const line = file.lineOf(['records', at, field]);
  const where = labelOf(kind)(['records', at, field]);
  return inputError(
    `${file.name}:${line}: ${where.en}: Touchstone fills this in; remove it (capturedAt stands once, at the head of the file)`,
    `${file.name}:${line}：${where.zh}：该字段由试金石填写；请删除（capturedAt 只在文件开头写一次）`,
  );
}

function withoutAddress(file: YamlFile, at: number, { kind, tier }: BareRecord) {
  const line = file.lineOf(['records', at]);
  const where = labelOf(kind)(['records', at, 'url']);
  return inputError(
    `${file.name}:${line}: ${where.en}: a record of tier ${tier} needs the address where it can be read; add url`,
    `${file.name}:${line}：${where.zh}：${tier} 级别的记录必须给出可查阅的网址；请补上 url`,
  );
}
