import { type ExpectedError, inputError } from '../model/error.ts';

/** What a log can be, told from its first bytes (unpacked, if they were packed). */
export type LogFormat = 'xes' | 'csv' | 'jsonl' | 'gharchive';

/** `head` should hold the first line, or some thousand bytes of it. */
export function logFormat(file: string, head: Uint8Array): LogFormat {
  const text = new TextDecoder().decode(head).replace(/^\uFEFF/, '');
  const start = text.trimStart();
  if (start === '') throw emptyLog(file);
  if (text.startsWith('PK\u0003\u0004')) throw archived(file);
  if (text.startsWith('PAR1') || (text.includes('\0') && !startsWithMark(head))) throw binary(file);
  if (start.startsWith('<')) return 'xes';
  if (start.startsWith('[')) throw jsonList(file);
  if (!start.startsWith('{')) return 'csv';
  const [line] = start.split('\n', 1);
  return /"type"\s*:\s*"\w+Event"/.test(line) && /"repo(sitory)?"\s*:/.test(line) ? 'gharchive' : 'jsonl';
}

const startsWithMark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

export const emptyLog = (file: string): ExpectedError =>
  inputError(`${file}: the file is empty; export it again`, `${file}：文件是空的；请重新导出`);

const archived = (file: string) =>
  inputError(
    `${file}: is a zip archive or a workbook; unpack it, or save the sheet as CSV`,
    `${file}：这是 zip 压缩包或工作簿；请解压，或把工作表另存为 CSV`,
  );

const binary = (file: string) =>
  inputError(
    `${file}: is not text; give an XES, CSV or JSONL log, packed with gzip or not`,
    `${file}：不是文本；请提供 XES、CSV 或 JSONL 日志（可用 gzip 压缩）`,
  );

const jsonList = (file: string) =>
  inputError(
    `${file}: is one JSON list; write one JSON object per line (docs/formats.md)`,
    `${file}：整个文件是一个 JSON 数组；请改为每行一个 JSON 对象（见 docs/formats.md）`,
  );
