import { inputError } from '../model/error.ts';
import { decodeText } from './charset.ts';
import { readCsvRecords } from './csv-records.ts';

/** A sheet as text: the header, and the rows with their number as the program shows it. */
export interface SheetRows {
  readonly header: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** More is no note but a log, which has its own way in. */
const MOST_ROWS = 100_000;
const MOST_BYTES = 32 << 20;
/** Cells to the right of these are not read: one cell in the last column must not cost 16,384. */
const MOST_COLUMNS = 64;
/** Room for what a packed sheet unpacks to; a small file that claims more is a bomb. */
const MOST_UNPACKED = 256 << 20;

/** Rows of a CSV file (any of `, ; tab |`; UTF-8, UTF-16 or GB18030) or of the first sheet of an XLSX file. */
export async function readSheetRows(name: string, bytes: Uint8Array): Promise<SheetRows> {
  if (bytes.length === 0)
    throw inputError(`${name}: the file is empty; save the sheet again`, `${name}：文件为空；请重新保存表格`);
  if (bytes.length > MOST_BYTES) throw tooLarge(name);
  const starts = (...magic: number[]) => magic.every((byte, at) => bytes[at] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw inputError(
      `${name}: an old .xls or a password-protected file; save it as .xlsx without a password, or as CSV`,
      `${name}：这是旧版 .xls 或带密码的文件；请另存为不带密码的 .xlsx 或 CSV`,
    );
  return starts(0x50, 0x4b, 0x03, 0x04) ? fromXlsx(name, bytes) : fromCsv(name, bytes);
}

async function fromCsv(name: string, bytes: Uint8Array): Promise<SheetRows> {
  const rows: { number: number; cells: string[] }[] = [];
  let header: readonly string[] = [];
  const decoder = new TextDecoder();
  const utf8 = new TextEncoder().encode(decodeText(name, bytes));
  await readCsvRecords(once(utf8), name, {
    header: (names) => {
      header = names.slice(0, MOST_COLUMNS);
      return header.map((_, at) => at);
    },
    record: ({ bytes, starts, ends, fields, line }) => {
      if (rows.length >= MOST_ROWS) throw tooLarge(name);
      const cells = header.map((_, at) => (at < fields ? decoder.decode(bytes.subarray(starts[at], ends[at])) : ''));
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ number: line, cells });
    },
  });
  return { header, rows };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function fromXlsx(name: string, bytes: Uint8Array): Promise<SheetRows> {
  if (unpackedBytes(bytes) > MOST_UNPACKED) throw tooLarge(name);
  // Loaded only for the person who brings an XLSX file.
  const { streamXlsxRows } = await import('hucre/xlsx');
  const rows: { number: number; cells: string[] }[] = [];
  let cells = 0;
  try {
    for await (const { index, values } of streamXlsxRows(bytes)) {
      cells += values.length;
      if (rows.length > MOST_ROWS || cells > MOST_ROWS * MOST_COLUMNS) throw tooLarge(name);
      const texts = values.slice(0, MOST_COLUMNS).map(textOf);
      if (texts.some((text) => text.trim() !== '')) rows.push({ number: index + 1, cells: texts });
    }
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ExpectedError') throw cause;
    throw inputError(
      `${name}: the XLSX file is damaged or was cut off; open it in a spreadsheet program and save it again`,
      `${name}：XLSX 文件已损坏或不完整；请用表格软件打开后重新保存`,
      cause,
    );
  }
  const [first, ...rest] = rows;
  return { header: first?.cells ?? [], rows: rest };
}

/** Dates come without a zone: the cell shows the very digits. */
function textOf(value: unknown): string {
  if (value instanceof Date)
    return value
      .toISOString()
      .slice(0, 19)
      .replace('T', ' ')
      .replace(/ 00:00:00$/, '');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const tooLarge = (name: string) =>
  inputError(
    `${name}: too large for notes (${MOST_ROWS} rows, 32 MB); bring it in with “touchstone import”`,
    `${name}：超出记录表的上限（${MOST_ROWS} 行、32 MB）；请用 “touchstone import” 导入`,
  );

/**
 * What the entries of a ZIP file say that they unpack to, from its central directory (PKWARE APPNOTE 4.3.12 and 4.3.16). The reader
 * stops an entry that unpacks to more than it says.
 */
function unpackedBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signed = (at: number, signature: number) =>
    at >= 0 && at + 46 <= bytes.length && view.getUint32(at, true) === signature;
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  let total = 0;
  let at = end < 0 ? bytes.length : view.getUint32(end + 16, true);
  while (signed(at, 0x02014b50)) {
    total += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}
