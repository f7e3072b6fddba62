import { SaxesParser } from 'saxes';
import { growingInts } from '../cases/growing.ts';
import { stringDictionary } from '../cases/string-dictionary.ts';
import { inputError } from '../model/error.ts';
import { type BadRows, problems, type Table, type TableRequest } from './table.ts';
import { timeColumn } from './time-column.ts';

/** Before the key of a trace's own attribute, as in `case:concept:name`. */
export const TRACE_PREFIX = 'case:';

/**
 * XES (IEEE 1849): every `event` a row, the wanted attributes of event and trace its columns. Only an attribute that is a child of its event or
 * trace counts: attributes may carry attributes, and a log has global and meta attributes of the same keys.
 */
export async function readXes(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  request: TableRequest,
  bad: BadRows,
): Promise<Table> {
  const names = [...new Set(request.text)];
  const dictionaries = names.map(() => stringDictionary(unsliced));
  const codes = names.map(() => growingInts());
  const times = timeColumn(file, request.formats, request.toInstant);
  const openings = request.opened ? timeColumn(file, request.formats, request.toInstant) : undefined;
  const slots = new Map(
    [...names, request.time, ...(request.opened ? [request.opened] : [])].map((name, slot) => [name, slot]),
  );
  const caseSlot = names.indexOf(request.case);
  const timeSlot = slots.get(request.time) ?? 0;
  const openedSlot = request.opened ? (slots.get(request.opened) ?? 0) : -1;
  const values = Array.from({ length: slots.size }, () => '');
  const scratch = new Uint8Array(256);
  let rows = 0;
  let depth = 0;
  let traceDepth = 0;
  let eventDepth = 0;

  const parser = new SaxesParser();
  const timeIn = (column: typeof times, value: string): number =>
    column.read(scratch, 0, intoBytes(value, scratch), parser.line);
  const endEvent = (): void => {
    const { line } = parser;
    if (traceDepth === 0) return bad.add(line, problems.missing('trace'));
    if (values[caseSlot] === '') return bad.add(line, problems.missing(request.case));
    if (Number.isNaN(timeIn(times, values[timeSlot])))
      return bad.add(line, problems.time(request.time, values[timeSlot], request.formats));
    if (openings) {
      const isAbsent = request.missing.has(values[openedSlot]);
      if (!isAbsent && Number.isNaN(timeIn(openings, values[openedSlot])))
        return bad.add(line, problems.time(names[openedSlot], values[openedSlot], request.formats));
      openings.keep(isAbsent);
    }
    times.keep();
    for (let column = 0; column < names.length; column++) codes[column].push(dictionaries[column].code(values[column]));
    rows++;
  };
  /** Forgets what the event, or the trace, said. */
  const forget = (isTrace: boolean): void => {
    for (const [name, slot] of slots) if (name.startsWith(TRACE_PREFIX) === isTrace) values[slot] = '';
  };
  const eventSlots = [...slots].filter(([name]) => !name.startsWith(TRACE_PREFIX));

  parser.on('error', (error) => {
    throw brokenXml(file, parser.line, parser.column, error.message);
  });
  parser.on('opentag', (tag) => {
    depth++;
    if (depth === 1 && localName(tag.name) !== 'log') throw notXes(file, tag.name);
    if (eventDepth > 0) {
      if (depth !== eventDepth + 1) return;
      // A handful of keys: comparing them is cheaper than hashing the key of every attribute.
      const { key, value = '' } = tag.attributes;
      for (const [name, slot] of eventSlots) if (name === key) values[slot] = value;
      return;
    }
    const name = localName(tag.name);
    if (name === 'event') {
      eventDepth = depth;
      for (const [, slot] of eventSlots) values[slot] = '';
    } else if (traceDepth > 0) {
      if (depth !== traceDepth + 1) return;
      const slot = slots.get(TRACE_PREFIX + tag.attributes.key);
      if (slot !== undefined) values[slot] = tag.attributes.value ?? '';
    } else if (name === 'trace') {
      traceDepth = depth;
      forget(true);
    }
  });
  parser.on('closetag', () => {
    if (depth === eventDepth) {
      endEvent();
      eventDepth = 0;
    } else if (depth === traceDepth) traceDepth = 0;
    depth--;
  });

  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    decoder ??= decoderOf(chunk, file);
    parser.write(decodedXml(decoder, chunk, file, parser.line));
  }
  if (depth > 0 || !decoder) throw brokenXml(file, parser.line, parser.column, 'the file ends inside the log');
  parser.close();
  const time = times.done();
  return {
    file,
    rows,
    time: time.times,
    ...(openings ? { opened: openings.done(time.format).times } : {}),
    columns: new Map(names.map((name, at) => [name, { codes: codes[at].done(), values: dictionaries[at] }])),
  };
}

/** A parser hands out slices, and a slice (of 13 characters or more) keeps the whole chunk of the file alive that it was cut from. */
const unsliced = (value: string): string => (value.length < 13 ? value : copier.decode(copyable.encode(value)));
const copier = new TextDecoder();
const copyable = new TextEncoder();

/** For times, which are ASCII: what is not becomes a byte that no time has. Returns the length. */
function intoBytes(value: string, bytes: Uint8Array): number {
  const length = Math.min(value.length, bytes.length);
  for (let at = 0; at < length; at++) bytes[at] = Math.min(value.charCodeAt(at), 0xff);
  return length;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The character set that the XML declaration names (XML 1.0, section 4.3.3), else UTF-8. */
function decoderOf(first: Uint8Array, file: string): InstanceType<typeof TextDecoder> {
  const head = String.fromCharCode(...first.subarray(0, 200));
  const [, declared] = /^[^<]*<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head) ?? [];
  const encoding = first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : (declared ?? 'utf-8');
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw inputError(
      `${file}:1: the XML declaration names the character set "${encoding}", which is not known; save the file as UTF-8`,
      `${file}:1：XML 声明的字符集 "${encoding}" 无法识别；请把文件另存为 UTF-8`,
      cause,
    );
  }
}

function decodedXml(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array, file: string, line: number): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw inputError(
      `${file}:${line}: after this line there are bytes that are not ${decoder.encoding}; name the real character set in the XML declaration, or save the file as UTF-8`,
      `${file}:${line}：此行之后有不属于 ${decoder.encoding} 的字节；请在 XML 声明中写明真正的字符集，或另存为 UTF-8`,
      cause,
    );
  }
}

const brokenXml = (file: string, line: number, column: number, why: string) =>
  inputError(
    `${file}:${line}:${column}: broken XML (${why.replace(/^[\d:]+\s*/, '')}); export the log again, or repair it there`,
    `${file}:${line}:${column}：XML 有误（${why.replace(/^[\d:]+\s*/, '')}）；请重新导出，或在此处修复`,
  );

const notXes = (file: string, root: string) =>
  inputError(
    `${file}: the XML is no XES log (its root is <${root}>, not <log>); give an .xes file, or a CSV with --map`,
    `${file}：这个 XML 不是 XES 日志（根元素是 <${root}> 而不是 <log>）；请提供 .xes 文件，或带 --map 的 CSV`,
  );
