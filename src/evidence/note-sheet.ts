import { comparable } from '../language/visible.ts';
import { inputError } from '../model/error.ts';
import type { NoteEntry } from './note-document.ts';
import { errorAt, shown } from './note-place.ts';
import { readSheetRows } from './sheet-rows.ts';

/** The columns of a sheet of notes, by their names in either language; docs/notes.md describes them. */
export const NOTE_COLUMNS = {
  vendor: ['vendor', '厂商', '供应商'],
  case: ['case', '编号', '工单号', '案例'],
  channel: ['channel', '渠道'],
  plan: ['plan', '套餐', '服务等级'],
  severity: ['severity', '级别', '严重级别'],
  title: ['title', '标题', '问题'],
  opened: ['opened', '提问时间', '开始时间'],
  asked: ['asked', '提问', '提问内容'],
  replied: ['replied', '回复时间', '首次回复'],
  by: ['by', '回复人', '谁'],
  said: ['said', '回复内容', '内容'],
  promised: ['promised', '承诺', '承诺时间'],
  workaround: ['workaround', '临时方案', '临时方案时间'],
  resolved: ['resolved', '解决时间', '是否解决'],
  closed: ['closed', '关闭时间'],
  reason: ['reason', '关闭原因'],
  until: ['until', '观察到', '截至'],
  at: ['at', '时间'],
  event: ['event', '事件'],
} as const;
type Column = keyof typeof NOTE_COLUMNS;
const COLUMNS = Object.keys(NOTE_COLUMNS).filter((name): name is Column => Object.hasOwn(NOTE_COLUMNS, name));
/** Columns of the reply, in a sheet with a row a case; in one with a row an event they are the event's. */
const OF_THE_REPLY = ['by', 'said', 'promised', 'reason'] as const;
const OF_THE_CASE = [
  'case',
  'channel',
  'plan',
  'severity',
  'title',
  'opened',
  'asked',
  'replied',
  'workaround',
  'resolved',
  'closed',
  'until',
] as const;

/** A case of a sheet with the vendor that its row names, undefined where none does. */
export interface SheetNote {
  readonly vendor: string | undefined;
  readonly entry: NoteEntry;
}

/** What holds for rows that do not say it themselves. */
export type SheetDefaults = Partial<Pick<NoteEntry, 'channel' | 'plan' | 'severity'>> & {
  readonly vendor?: string | undefined;
};

/**
 * The notes of a CSV or XLSX sheet. Without a column `at` each row is a case; with it each row is an event, and rows of the same
 * `case` (and vendor) belong together. A column that is not known is an error: a mistyped one must not lose what it holds.
 */
export async function notesOfSheet(
  name: string,
  bytes: Uint8Array,
  defaults: SheetDefaults = {},
): Promise<readonly SheetNote[]> {
  const { header, rows } = await readSheetRows(name, bytes);
  const columns = columnsOf(name, header);
  if (rows.length === 0)
    throw inputError(
      `${name}: has a header but no rows; fill in at least one`,
      `${name}：只有表头没有内容；请至少填写一行`,
    );
  const cases = new Map<string, { vendor: string | undefined; entry: NoteEntry }>();
  const isByEvent = columns.includes('at');
  for (const { number, cells } of rows) {
    const cell = { sheet: name, row: number };
    const value = (column: Column): string | undefined => cells[columns.indexOf(column)]?.trim() || undefined;
    const vendor = value('vendor') ?? defaults.vendor;
    const id = value('case');
    if (isByEvent && id === undefined) throw withoutId(cell);
    const key = id === undefined ? `row ${number}` : `case ${vendor ?? ''}\n${id}`;
    const known = cases.get(key);
    if (known && !isByEvent) throw secondRow(cell, id ?? '', known.entry.row);
    const entry = known?.entry ?? emptyEntry(number);
    for (const column of isByEvent ? OF_THE_CASE : [...OF_THE_CASE, ...OF_THE_REPLY])
      fill(entry, column, value(column), cell);
    if (isByEvent) addEvent(entry, value, cell);
    cases.set(key, { vendor, entry });
  }
  return [...cases.values()].map(({ vendor, entry }) => ({ vendor, entry: complete(entry, defaults, name) }));
}

const withoutId = (cell: Cell) =>
  errorAt(cell, 'case', 'is empty; rows that are events need the id of their case', '为空；按事件逐行填写时必须写编号');

const secondRow = (cell: Cell, id: string, row: number | undefined) =>
  errorAt(
    cell,
    'case',
    `${shown(id)} stands in row ${row} already; give each case its own id, or one row an event with a column “at”`,
    `${shown(id)}在第 ${row} 行已出现；请使用不同编号，或增加 at（时间）列改为一行一个事件`,
  );

const emptyEntry = (row: number): NoteEntry => ({ row, channel: '', me: [], them: [], events: [] });

type Cell = { readonly sheet: string; readonly row: number };

function fill(
  entry: NoteEntry,
  column: Exclude<Column, 'vendor' | 'at' | 'event'>,
  text: string | undefined,
  cell: Cell,
): void {
  if (text === undefined) return;
  const before = entry[column];
  if (before !== undefined && before !== '' && before !== text)
    throw errorAt(
      cell,
      column,
      `${shown(text)} differs from ${shown(before)} in an earlier row of the same case; make them equal`,
      `${shown(text)}与同一编号前面行的${shown(before)}不一致；请改为一致`,
    );
  entry[column] = text;
}

function addEvent(entry: NoteEntry, value: (column: Column) => string | undefined, cell: Cell): void {
  const [at, event, by, said, promised, reason] = (['at', 'event', ...OF_THE_REPLY] as const).map(value);
  if (at === undefined) {
    if ([event, by, said, promised, reason].every((text) => text === undefined)) return;
    throw errorAt(
      cell,
      'at',
      'is empty; write when it happened, such as 2026-11-03 02:10',
      '为空；请写明发生时间，例如 2026-11-03 02:10',
    );
  }
  entry.events.push({ row: cell.row, at, event, by, said, promised, reason });
}

function complete(entry: NoteEntry, { channel, plan, severity }: SheetDefaults, sheet: string): NoteEntry {
  const whole = {
    ...entry,
    channel: entry.channel || (channel ?? ''),
    plan: entry.plan ?? plan,
    severity: entry.severity ?? severity,
  };
  if (whole.channel !== '') return whole;
  throw errorAt(
    { sheet, row: entry.row },
    'channel',
    'is empty; write the channel in the sheet, or give --channel for all rows',
    '为空；请在表中写明渠道，或用 --channel 给出全部行的渠道',
  );
}

function columnsOf(name: string, header: readonly string[]): (Column | null)[] {
  const columns = header.map((title) => {
    const wanted = comparable(title);
    if (wanted === '') return null;
    const column = COLUMNS.find((one) => NOTE_COLUMNS[one].some((word) => word === wanted));
    if (column) return column;
    throw inputError(
      `${name}: row 1: the column ${shown(title)} is not known; use ${COLUMNS.join(', ')}`,
      `${name}：第 1 行：不认识 ${shown(title)} 列；可用的列：${COLUMNS.map((one) => NOTE_COLUMNS[one][1] ?? one).join('、')}`,
    );
  });
  const twice = columns.find((column, at) => column !== null && columns.indexOf(column) !== at);
  if (twice)
    throw inputError(
      `${name}: row 1: two columns say “${twice}”; leave one`,
      `${name}：第 1 行：有两列都是“${twice}”；请只留一列`,
    );
  if (!columns.includes('opened') && !columns.includes('at'))
    throw inputError(
      `${name}: row 1: there is no column “opened”; add it with the time of each question, such as 2026-11-03 02:10`,
      `${name}：第 1 行：缺少“提问时间”（opened）列；请补上每个问题的提问时间，例如 2026-11-03 02:10`,
    );
  return columns;
}
