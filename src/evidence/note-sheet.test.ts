import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../model/error.ts';
import { notesOfSheet, type SheetDefaults } from './note-sheet.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../test/cases/notes/sheets/${name}`, import.meta.url)));
const refusal = async (name: string, data: Uint8Array, defaults?: SheetDefaults) => {
  const error = await notesOfSheet(name, data, defaults).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ExpectedError)) throw error ?? new Error('it was not refused');
  expect(error.text.en).not.toContain('\n');
  return error.text.en;
};

describe('a sheet of cases', () => {
  it('is read from an XLSX file that another program wrote, dates as the cells show them', async () => {
    const notes = await notesOfSheet('probes.xlsx', file('probes.xlsx'));
    expect(notes.map(({ vendor }) => vendor)).toEqual(['声网', 'zego', 'zego']);
    expect(notes[0].entry).toMatchObject({
      row: 2,
      channel: '工单',
      severity: 'P1',
      opened: '2026-11-03 02:10:00',
      asked: '连麦黑屏',
      replied: '2026-11-03 02:38:15',
      by: '工程师',
      said: '请提供日志，18:00前回复您',
      resolved: '否',
    });
    expect(notes[2].entry).toMatchObject({ row: 4, opened: '2026-11-06 10:00', replied: '没有' });
    expect(notes[2].entry).not.toHaveProperty('said');
  });

  it('says the same as CSV in UTF-8, UTF-16 and GB18030, with commas, semicolons and tabs', async () => {
    const text = '渠道,提问时间,回复内容\n热线,2026-11-03 02:10,在\n';
    const expected = [{ vendor: 'zego', entry: expect.objectContaining({ row: 2, channel: '热线', said: '在' }) }];
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer),
    ]);
    // The same text, converted by iconv -t GB18030.
    const gb18030 = Buffer.from('x/61wCzM4c7KyrG85Cy72Li0xNrI3QrIyM/fLDIwMjYtMTEtMDMgMDI6MTAs1NoK', 'base64');
    for (const data of [
      bytes(text),
      bytes(`\ufeff${text}`),
      utf16,
      new Uint8Array(gb18030),
      bytes(text.replaceAll(',', ';')),
      bytes(text.replaceAll(',', '\t')),
    ])
      expect(await notesOfSheet('a.csv', data, { vendor: 'zego' })).toEqual(expected);
  });

  it('takes from the command what the sheet does not say, and only that', async () => {
    const text = 'opened,channel,severity\n2026-11-03 02:10,,P0\n2026-11-04 02:10,ticket,\n';
    const notes = await notesOfSheet('a.csv', bytes(text), { vendor: 'zego', channel: 'hotline', severity: 'P2' });
    expect(notes.map(({ entry }) => [entry.channel, entry.severity])).toEqual([
      ['hotline', 'P0'],
      ['ticket', 'P2'],
    ]);
  });
});

describe('a sheet of events', () => {
  it('puts the rows of one case together', async () => {
    const notes = await notesOfSheet('events.csv', file('events.csv'), { vendor: 'zego' });
    expect(notes.map(({ entry }) => [entry.case, entry.channel, entry.severity, entry.events.length])).toEqual([
      ['T-1', 'ticket', 'P0', 5],
      ['T-2', 'email', 'P3', 2],
    ]);
    expect(notes[0].entry.events[0]).toMatchObject({ row: 2, event: 'opened', said: '直播全挂了,\n大面积' });
    // A spreadsheet counts the row, an editor the line; CSV is found again by line.
    expect(notes[1].entry.events[0]).toMatchObject({ row: 8, said: 'What is "bitrate"?' });
  });
});

describe('a bad sheet is one line that says where and what to do', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty.csv', '', /^empty.csv: the file is empty/],
    ['header.csv', 'opened,channel\n', /^header.csv: has a header but no rows/],
    ['typo.csv', 'openend,channel\n1,2\n', /^typo.csv: row 1: the column “openend” is not known; use vendor, case/],
    ['twice.csv', 'opened,提问时间\n1,2\n', /^twice.csv: row 1: two columns say “opened”/],
    ['none.csv', 'channel,said\nhotline,x\n', /^none.csv: row 1: there is no column “opened”/],
    ['quote.csv', 'opened,channel\n"2026,x\n', /^quote.csv:2: a quote is opened here and never closed/],
    ['channel.csv', 'opened\n2026-11-03 02:10\n', /^channel.csv: row 2, column channel: is empty/],
    [
      'ids.csv',
      'opened,channel,case\n1,chat,A\n2,chat,A\n',
      /^ids.csv: row 3, column case: “A” stands in row 2 already/,
    ],
    ['noid.csv', 'at,channel,case\n1,chat,\n', /^noid.csv: row 2, column case: is empty/],
    ['noat.csv', 'at,channel,case,said\n,chat,A,hi\n', /^noat.csv: row 2, column at: is empty/],
    [
      'differ.csv',
      'at,channel,case\n1,chat,A\n2,ticket,A\n',
      /^differ.csv: row 3, column channel: “ticket” differs from “chat”/,
    ],
    ['png.csv', new Uint8Array([0x89, 0x50, 0, 0, 1]), /^png.csv: not text/],
    ['old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /^old.xls: an old .xls or a password/],
    ['cut.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), /^cut.xlsx: the XLSX file is damaged/],
    ['bidi.csv', 'op\u202eened\n1\n', /op\\u\{202e\}ened|no column|channel/],
  ])('%s', async (name, data, message) => {
    expect(await refusal(name, typeof data === 'string' ? bytes(data) : data)).toMatch(message);
  });

  it('a truncated file, a bomb, and a cell in the last corner cost little and are refused or read', async () => {
    const whole = file('probes.xlsx');
    expect(await refusal('cut.xlsx', whole.subarray(0, 2000))).toMatch(/damaged/);
    const claims = whole.slice();
    const view = new DataView(claims.buffer);
    for (let at = 0; at + 46 < claims.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xf000_0000, true);
    expect(await refusal('bomb.xlsx', claims)).toMatch(/too large/);
    expect(await refusal('corner.xlsx', file('one-cell-in-the-last-corner.xlsx'))).toMatch(
      /the column “a” is not known/,
    );
  });

  it('100,001 rows are a log, not notes', async () => {
    const rows = [['opened', 'channel'], ...Array.from({ length: 100_001 }, () => ['2026-11-03 02:10', 'chat'])];
    const csv = bytes(rows.map((row) => row.join(',')).join('\n'));
    expect(await refusal('log.csv', csv)).toMatch(/too large for notes/);
    const xlsx = await writeXlsx({ sheets: [{ name: 'a', rows }] });
    expect(await refusal('log.xlsx', xlsx)).toMatch(/too large for notes/);
  });
});

it('any bytes are read or refused in one line', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc
          .array(fc.constantFrom('opened', 'at', 'case', ',', '\n', '"', '2026-11-03 02:10', 'chat', 'x', '；', '\0'))
          .map((parts) => bytes(parts.join(''))),
        fc.uint8Array({ maxLength: 300 }).map((tail) => new Uint8Array([0x50, 0x4b, 3, 4, ...tail])),
      ),
      async (data) => {
        const error = await notesOfSheet('a', data, { vendor: 'zego', channel: 'chat' }).then(
          () => null,
          (thrown: unknown) => thrown,
        );
        expect(error === null || error instanceof ExpectedError).toBe(true);
      },
    ),
  );
});
