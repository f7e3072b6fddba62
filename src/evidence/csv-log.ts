import { growingInts } from '../cases/growing.ts';
import { type ExpectedError, inputError } from '../model/error.ts';
import { byteDictionary } from './byte-dictionary.ts';
import { readCsvRecords } from './csv-records.ts';
import { type BadRows, problems, type Table, type TableRequest } from './table.ts';
import { isUtf8, notUtf8 } from './text-check.ts';
import { timeColumn } from './time-column.ts';

/** A delimited file to a table: the wanted columns only. Rows that cannot be read go to `bad`, with their line. */
export async function readCsv(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  request: TableRequest,
  bad: BadRows,
): Promise<Table> {
  const names = [...new Set(request.text)];
  const times = timeColumn(file, request.formats, request.toInstant);
  const openings = request.opened ? timeColumn(file, request.formats, request.toInstant) : undefined;
  let line = 1;
  const dictionaries = names.map(() =>
    byteDictionary((value) => {
      if (!isUtf8(value)) throw notUtf8(file, line);
    }),
  );
  const codes = names.map(() => growingInts());
  const wanted = [request.time, ...(request.opened ? [request.opened] : []), ...names];
  const firstText = wanted.length - names.length;
  const isMissing = missingCheck(request.missing);
  const caseSlot = firstText + names.indexOf(request.case);
  let fields = 0;
  let rows = 0;

  await readCsvRecords(chunks, file, {
    header(found) {
      fields = found.length;
      const absent = wanted.filter((name) => !found.includes(name));
      if (absent.length > 0) throw absentColumns(file, absent, found);
      // A column that is wanted twice (time and opened, say) is read once for each.
      const places = wanted.map((name) => found.indexOf(name));
      const twice = places.find((place, at) => places.indexOf(place) !== at);
      if (twice !== undefined) throw usedTwice(file, found[twice]);
      return places;
    },
    record(record) {
      const { bytes, view, starts, ends } = record;
      line = record.line;
      if (record.fields !== fields) {
        bad.add(line, problems.fields(record.fields, fields));
        return;
      }
      if (Number.isNaN(times.read(bytes, starts[0], ends[0], line))) {
        bad.add(line, problems.time(request.time, textOf(bytes, starts[0], ends[0]), request.formats));
        return;
      }
      if (isMissing(bytes, starts[caseSlot], ends[caseSlot])) {
        bad.add(line, problems.missing(request.case));
        return;
      }
      if (openings) {
        const isAbsent = isMissing(bytes, starts[1], ends[1]);
        if (!isAbsent && Number.isNaN(openings.read(bytes, starts[1], ends[1], line))) {
          bad.add(line, problems.time(wanted[1], textOf(bytes, starts[1], ends[1]), request.formats));
          return;
        }
        openings.keep(isAbsent);
      }
      times.keep();
      for (let column = 0; column < dictionaries.length; column++) {
        const slot = firstText + column;
        codes[column].push(dictionaries[column].code(view, starts[slot], ends[slot]));
      }
      rows++;
    },
  });
  const time = times.done();
  return {
    file,
    rows,
    time: time.times,
    ...(openings ? { opened: openings.done(time.format).times } : {}),
    columns: new Map(names.map((name, at) => [name, { codes: codes[at].done(), values: dictionaries[at] }])),
  };
}

const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 60)));

function missingCheck(missing: ReadonlySet<string>) {
  const longest = Math.max(0, ...[...missing].map((value) => new TextEncoder().encode(value).length));
  return (bytes: Uint8Array, start: number, end: number): boolean =>
    start === end || (end - start <= longest && missing.has(textOf(bytes, start, end)));
}

const absentColumns = (file: string, absent: readonly string[], found: readonly string[]): ExpectedError =>
  inputError(
    `${file}:1: the header lacks ${absent.map((name) => `"${name}"`).join(', ')}, which the map names; it has ${found.join(', ')}; correct the map or choose another with --map`,
    `${file}:1：表头缺少映射所需的列 ${absent.map((name) => `"${name}"`).join('、')}；现有列：${found.join('、')}；请修改映射或用 --map 换一个`,
  );

const usedTwice = (file: string, column: string): ExpectedError =>
  inputError(
    `${file}: the map uses the column "${column}" for two things that are read differently; give each its own column`,
    `${file}：映射把列 "${column}" 同时用于两种不同的读法；请让它们各用一列`,
  );
