import { readdirSync, readFileSync } from 'node:fs';
import { compareContracts } from '../src/evidence/contract/compare.ts';
import { readContract } from '../src/evidence/contract/contract.ts';
import { readDocument } from '../src/evidence/document/document.ts';
import { pdfPages } from '../src/evidence/document/pdf.ts';

const folder = new URL('../test/cases/contracts/', import.meta.url).pathname;
const bytesOf = (text: string) => new TextEncoder().encode(text);
/** Characters on a printed page of Chinese, and of English. */
const PAGE = 1800;

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function timed(work: () => Promise<unknown>, rounds = 5): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

const read = async (name: string, bytes: Uint8Array) => readContract(await readDocument(name, bytes));
const text = (ending: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(folder + name, 'utf8'))
    .join('\n\n');

/** Text repeated to a number of pages. */
const pages = (words: string, count: number): string =>
  words.repeat(Math.ceil((count * PAGE) / words.length)).slice(0, count * PAGE);

/** Speed of reading contracts: 50 pages of each format, growth with length, and a PDF against its bare text extraction. */
export const run = async (print: (line: string) => void): Promise<void> => {
  for (const [format, ending] of [
    ['text', '.txt'],
    ['html', '.html'],
    ['md', '.md'],
  ] as const) {
    const words = text(ending);
    const first = performance.now();
    await read(`a${ending}`, bytesOf(pages(words, 50)));
    const cold = performance.now() - first;
    const [fifty, hundred, twoHundred] = [50, 100, 200].map((count) => bytesOf(pages(words, count)));
    const warm = [
      await timed(() => read(`a${ending}`, fifty)),
      await timed(() => read(`a${ending}`, hundred)),
      await timed(() => read(`a${ending}`, twoHundred)),
    ];
    print(
      `${format.padEnd(5)} 50 pages first ${cold.toFixed(0)} ms, then 50/100/200 pages ${warm.map((ms) => ms.toFixed(0)).join(' / ')} ms`,
    );
  }
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.pdf'))) {
    const bytes = new Uint8Array(readFileSync(folder + name));
    await pdfPages(name, bytes);
    const [bare, whole] = [await timed(() => pdfPages(name, bytes), 15), await timed(() => read(name, bytes), 15)];
    print(
      `${name}: text extraction ${bare.toFixed(0)} ms, read ${whole.toFixed(0)} ms, ratio ${(whole / bare).toFixed(2)}`,
    );
  }
  const rows = Array.from({ length: 10_000 }, (_, at) => `<tr><td>P${at % 4}<td>${at} hours</tr>`).join('');
  const table = bytesOf(`<table><tr><th>Severity<th>Response</tr>${rows}</table>`);
  print(`table of 10,000 rows: ${(await timed(() => read('a.html', table), 3)).toFixed(0)} ms`);
  const [before, after] = await Promise.all(
    ['bramble-traps.en.md', 'clover-fair.en.md'].map((name) => read(name, new Uint8Array(readFileSync(folder + name)))),
  );
  print(`comparison: ${(await timed(async () => compareContracts(before, after), 50)).toFixed(2)} ms`);
};
