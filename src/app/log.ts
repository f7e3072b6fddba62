import { basename } from 'node:path';
import { decodeText } from '../evidence/charset.ts';
import { sha256 } from '../evidence/digest.ts';
import { NOTE_COLLECTOR, readNote } from '../evidence/note.ts';
import { type Note, type NoteEntry, noteEntrySchema, noteSchema } from '../evidence/note-document.ts';
import { notesOfSheet } from '../evidence/note-sheet.ts';
import { DIALECTS, type DialectId } from '../language/chat-paste.ts';
import { dayOf } from '../language/local-time.ts';
import { comparable, visible } from '../language/visible.ts';
import type { Effects } from '../model/effects.ts';
import { inputError, usageError } from '../model/error.ts';
import type { RawDocument } from '../model/raw.ts';
import type { Text } from '../model/text.ts';
import type { Workspace } from '../model/workspace.ts';
import { readInput } from './input.ts';
import { checkedOptions, type Frame, frameOf, type LogOptions, namesIn } from './log-options.ts';
import { type Ask, askForTheRest } from './log-questions.ts';

export interface LogResult {
  /** Documents for the archive; none is handed out unless all of them can be read. */
  readonly saved: readonly RawDocument[];
  readonly caseIds: readonly string[];
  readonly cases: number;
  readonly messages: number;
  readonly warnings: readonly Text[];
}

export interface LogRequest {
  readonly workspace: Pick<Workspace, 'vendors' | 'needs'>;
  readonly options: LogOptions;
  /** Present where a person sits at the terminal: then what is missing is asked for. */
  readonly ask?: Ask | undefined;
}

/** In bytes. */
const LARGEST_PASTE = 1 << 20;

/** Turns what the buyer saw into notes for the archive, after reading them exactly as they will be read later. */
export async function log(
  effects: Pick<Effects, 'now' | 'files' | 'terminal'>,
  request: LogRequest,
): Promise<LogResult> {
  const { workspace, ask } = request;
  const given = checkedOptions(request.options);
  const isWhole = given.sheet || (given.vendor && given.channel && (given.opened || given.paste));
  const options = ask && !isWhole ? checkedOptions(await askForTheRest(ask, given, workspace)) : given;
  const now = effects.now();
  const frame = frameOf(options, workspace.needs.timezone, now);
  const notes = options.sheet
    ? await fromSheet(effects, options, options.sheet, frame, workspace)
    : [await fromOptions(effects, options, frame, workspace, now)];
  return resultOf(notes, options, now);
}

interface VendorNote {
  readonly vendor: string;
  readonly note: Note;
}

async function fromOptions(
  effects: Pick<Effects, 'files' | 'terminal'>,
  options: LogOptions,
  frame: Frame,
  workspace: LogRequest['workspace'],
  now: number,
): Promise<VendorNote> {
  if (!options.vendor || !options.channel)
    throw missing(options.vendor ? 'channel' : 'vendor', options.vendor ? 'hotline' : workspace.vendors[0].id);
  if (!options.opened && !options.paste) throw missing('opened', `"${dayOf(now, frame.timezone)} 02:10"`);
  const vendor = vendorNamed(options.vendor, workspace);
  if (!vendor) throw unknownVendor(options.vendor, workspace);
  const { channel, plan, severity, title, opened, asked, replied, by, said, promised } = options;
  const { workaround, resolved, closed, reason, until } = options;
  const entry: NoteEntry = noteEntrySchema.parse({
    case: options.case,
    channel,
    plan,
    severity,
    title,
    opened,
    asked,
    replied,
    by,
    said,
    promised,
    workaround,
    resolved,
    closed,
    reason,
    until,
    me: namesIn(options.me),
    // The vendor's own names after an @ mark its people.
    them: [...namesIn(options.them), ...new Set([vendor.id, vendor.name.zh, vendor.name.en].map((name) => `@${name}`))],
    paste: options.paste === undefined ? undefined : await pasteOf(effects, options.paste, options.format),
  });
  return { vendor: vendor.id, note: { ...frame, notes: [entry] } };
}

async function pasteOf(effects: Pick<Effects, 'files' | 'terminal'>, path: string, format: string | undefined) {
  const dialect = DIALECTS.find((id) => id === format);
  if (format !== undefined && dialect === undefined)
    throw usageError(
      `--format ${visible(format)}: not a form of paste; write one of ${DIALECTS.join(', ')}`,
      `--format ${visible(format)}：不是已知的粘贴格式；请写 ${DIALECTS.join('、')} 之一`,
    );
  const bytes = await readInput(effects, path);
  const name = path === '-' ? 'stdin' : basename(path);
  if (bytes.length > LARGEST_PASTE)
    throw inputError(
      `${name}: a paste of more than 1 MB; cut it to the case it is about`,
      `${name}：粘贴内容超过 1 MB；请只保留与这个问题有关的部分`,
    );
  return { name, text: decodeText(name, bytes), ...(dialect ? { dialect } : {}) } satisfies {
    name: string;
    text: string;
    dialect?: DialectId;
  };
}

async function fromSheet(
  effects: Pick<Effects, 'files' | 'terminal'>,
  options: LogOptions,
  path: string,
  frame: Frame,
  workspace: LogRequest['workspace'],
): Promise<readonly VendorNote[]> {
  const name = path === '-' ? 'stdin' : basename(path);
  const { vendor, channel, plan, severity } = options;
  const byVendor = new Map<string, NoteEntry[]>();
  for (const { vendor: named, entry } of await notesOfSheet(name, await readInput(effects, path), {
    vendor,
    channel,
    plan,
    severity,
  })) {
    if (named === undefined) throw missing('vendor', workspace.vendors[0].id);
    const known = vendorNamed(named, workspace);
    if (!known)
      throw named === vendor
        ? unknownVendor(named, workspace)
        : unknownVendor(named, workspace, `${name}: row ${entry.row}: `);
    byVendor.set(known.id, [...(byVendor.get(known.id) ?? []), entry]);
  }
  // A sheet is a record of long ago: its days are written out, unless a day is stated. So the same sheet gives the same bytes tomorrow.
  const { day, ...rest } = frame;
  const base = { ...rest, ...(day?.isStated ? { day } : {}), sheet: name };
  return [...byVendor].map(([id, notes]) => ({ vendor: id, note: { ...base, notes } }));
}

function resultOf(notes: readonly VendorNote[], options: LogOptions, now: number): LogResult {
  const capturedAt = new Date(now).toISOString();
  const file = options.sheet ?? options.paste;
  const name = file === undefined || file === '-' ? null : basename(file);
  const read = notes.map(({ vendor, note }) => {
    const body = new TextEncoder().encode(`${JSON.stringify(noteSchema.parse(note), null, 2)}\n`);
    const about = { vendor, source: name ?? 'note', tier: 'first-hand', capturedAt } as const;
    const document: RawDocument = { ...about, url: null, name, collector: NOTE_COLLECTOR, options: {}, body };
    return { document, reading: readNote(note, { ...about, hash: sha256(body), pseudonymOf: (person) => person }) };
  });
  const cases = read.flatMap(({ reading }) => reading.cases);
  return {
    saved: read.map(({ document }) => document),
    caseIds: cases.map(({ caseId }) => caseId),
    cases: cases.length,
    messages: read.reduce((sum, { reading }) => sum + reading.messages, 0),
    warnings: read.flatMap(({ reading }) => reading.warnings),
  };
}

const vendorNamed = (text: string, { vendors }: LogRequest['workspace']) =>
  vendors.find(({ id, name }) => [id, name.en, name.zh].some((one) => comparable(one) === comparable(text)));

const unknownVendor = (text: string, { vendors }: LogRequest['workspace'], where = '') => {
  const ids = vendors.map(({ id }) => id);
  const make = where === '' ? usageError : inputError;
  return make(
    `${where || '--vendor '}${visible(text)}: not a vendor of touchstone.yaml; add it there, or name one of: ${ids.join(', ')}`,
    `${where || '--vendor '}${visible(text)}：touchstone.yaml 中没有这家服务商；请补上，或从以下选择：${ids.join('、')}`,
  );
};

const missing = (option: string, example: string) =>
  usageError(
    `--${option}: missing; give it, such as --${option} ${example}`,
    `--${option}：缺少；请给出，例如 --${option} ${example}`,
  );
