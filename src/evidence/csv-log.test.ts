import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteDictionary, READ_BEYOND } from './byte-dictionary.ts';
import { readCsvRecords } from './csv-records.ts';

/** The text in pieces of a given size, as a disk may hand it out. */
async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function parsed(
  text: string,
  size = 7,
): Promise<{ names: readonly string[]; rows: string[][]; lines: number[] }> {
  const decoder = new TextDecoder();
  const found: { names: readonly string[]; rows: string[][]; lines: number[] } = { names: [], rows: [], lines: [] };
  await readCsvRecords(pieces(text, size), 'file.csv', {
    header(names) {
      found.names = names;
      return names.map((_, at) => at);
    },
    record({ bytes, starts, ends, fields, line }) {
      found.lines.push(line);
      found.rows.push(Array.from({ length: fields }, (_, at) => decoder.decode(bytes.slice(starts[at], ends[at]))));
    },
  });
  return found;
}

const quoted = (value: string): string =>
  /["\r\n,]/.test(value) || value === '' ? `"${value.replaceAll('"', '""')}"` : value;

describe('delimited text', () => {
  it('gives back what was written, however it is cut into chunks', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('"', '""', 'a,b', 'two\nlines', 'x\r\ny', '工单', ''),
    );
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('\n', '\r\n'),
        async (list, size, end) => {
          const text = ['a,b,c', ...list.map((row) => row.map(quoted).join(','))].join(end);
          expect((await parsed(text, size)).rows).toEqual(list);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('counts lines through quoted line breaks and blank lines', async () => {
    expect((await parsed('a,b\n1,"x\ny"\n\n3,4\n')).lines).toEqual([2, 5]);
  });

  it('knows semicolons, tabs and bars by the header', async () => {
    for (const sign of [';', '\t', '|'])
      expect(await parsed(`"a,1"${sign}b\n1${sign}2,5\n`)).toMatchObject({ names: ['a,1', 'b'], rows: [['1', '2,5']] });
  });

  it('tells where a quote was opened that never closes', async () => {
    await expect(parsed('a,b\n1,2\n3,"4\n5,6\n')).rejects.toThrow('file.csv:3: a quote is opened here');
  });
});

describe('a dictionary of bytes', () => {
  it('keeps each value once, whatever its length', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.string({ minLength: 9, maxLength: 40 }),
      fc.constantFrom('aaaaaaaaaaaaa', 'aaaaaaaaaaaab'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 300 }), (words) => {
        const dictionary = byteDictionary();
        const codes = words.map((each) => {
          const bytes = new TextEncoder().encode(each);
          const padded = new Uint8Array(bytes.length + READ_BEYOND).fill(0x5a);
          padded.set(bytes);
          return dictionary.code(new DataView(padded.buffer), 0, bytes.length);
        });
        expect(codes.map((code) => dictionary.at(code))).toEqual(words);
        expect(dictionary.size).toBe(new Set(words).size);
      }),
    );
  });
});
