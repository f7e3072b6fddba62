import { z } from 'zod';
import { en, zhCN } from 'zod/locales';
import { CLOSE_REASONS, EVENT_KINDS, ROLES } from '../model/case.ts';
import { channelSchema, dates, severitySchema } from '../model/evidence.ts';
import { caseLines } from './case-lines.ts';
import type { ReadLog } from './case-table.ts';
import { jsonLines } from './json-lines.ts';
import { type BadRows, problems } from './table.ts';

const instant = dates.dayOrInstant;
const event = {
  at: instant,
  kind: z.enum(EVENT_KINDS),
  by: z.enum(ROLES).default('unknown'),
  group: z.string().optional(),
  text: z.string().optional(),
  due: instant.optional(),
  reason: z.enum(CLOSE_REASONS).optional(),
  severity: severitySchema.optional(),
};
const named = { case: z.string().min(1), vendor: z.string().min(1).optional() };

/** First line of a log, optional: what the log watched, what it can show, and where it came from. */
export const logHeaderSchema = z.strictObject({
  schema: z.literal('touchstone/log@1'),
  observation: z.strictObject({ from: instant, to: instant }).optional(),
  shows: z
    .strictObject({
      messages: z.boolean().optional(),
      groups: z.boolean().optional(),
      resolution: z.boolean().optional(),
      waiting: z.boolean().optional(),
    })
    .default({}),
  /** Where it came from, such as the settings of a simulation. Not read. */
  source: z.json().optional(),
});

/** A whole case, or a case without its events, which follow on lines of their own. */
export const caseLineSchema = z.strictObject({
  ...named,
  channel: channelSchema.optional(),
  plan: z.string().optional(),
  severity: severitySchema.optional(),
  openedAt: instant.optional(),
  events: z.array(z.strictObject(event)).default([]),
});

/** One event of a case. */
export const eventLineSchema = z.strictObject({ ...named, ...event });

/** Touchstone's own log format, `touchstone/log@1` (docs/formats.md): one JSON object per line, a case or an event. */
export async function readJsonLog(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  bad: BadRows,
  vendor?: string,
): Promise<ReadLog> {
  const lines = caseLines();
  let header: z.infer<typeof logHeaderSchema> = { schema: 'touchstone/log@1', shows: {} };
  let isFirst = true;
  for await (const batch of jsonLines(chunks, file, bad)) {
    for (const { line, value } of batch) {
      const mayBeHeader = isFirst;
      isFirst = false;
      if (mayBeHeader && has(value, 'schema')) header = read(logHeaderSchema, value, line, bad) ?? header;
      else if (has(value, 'at') || has(value, 'kind')) {
        const row = read(eventLineSchema, value, line, bad);
        if (row && isOf(row.vendor, vendor)) lines.event(lines.about(row.case, { vendor: row.vendor }), row);
      } else {
        const row = read(caseLineSchema, value, line, bad);
        if (!row || !isOf(row.vendor, vendor)) continue;
        const { case: id, events, ...about } = row;
        const index = lines.about(id, about);
        for (const one of events) lines.event(index, one);
      }
    }
  }
  const { observation: seen, shows } = header;
  return lines.done(shows, seen && { from: Date.parse(seen.from), to: Date.parse(seen.to) });
}

const has = (value: unknown, key: string): boolean => typeof value === 'object' && value !== null && key in value;
const isOf = (vendor: string | undefined, wanted: string | undefined): boolean =>
  wanted === undefined || vendor === undefined || vendor === wanted;

function read<S extends z.ZodType>(schema: S, value: unknown, line: number, bad: BadRows): z.output<S> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [inEnglish] = schema.safeParse(value, { error: en().localeError }).error?.issues ?? [];
  const [inChinese] = schema.safeParse(value, { error: zhCN().localeError }).error?.issues ?? [];
  const path = inEnglish?.path.map(String).join('.') || 'line';
  bad.add(line, problems.field(path, { en: inEnglish?.message ?? '', zh: inChinese?.message ?? '' }));
  return undefined;
}
