import { readFileSync } from 'node:fs';
import { array, assert, constantFrom, property } from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../../model/error.ts';
import { ordinary, readable } from './characters.ts';
import { readDocument } from './document.ts';
import { htmlBlocks } from './html.ts';
import { markdownBlocks } from './markdown.ts';
import { runOf, slice, spanIn, spanOf } from './run.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../test/cases/contracts/${name}`, import.meta.url)));
const read = (name: string, content: Uint8Array) => readDocument(name, content);
const refusal = async (name: string, content: Uint8Array): Promise<string> => {
  const error = await read(name, content).then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof ExpectedError)) throw new Error(`${name} was not refused: ${String(error)}`);
  expect(error.text.en).not.toContain('\n');
  expect(error.text.zh).toMatch(/[\u4e00-\u9fff]/);
  return error.text.en;
};

describe('characters', () => {
  it('reads radicals, full-width and traditional forms as the ordinary characters, one for one', () => {
    expect(readable('⼩时⼯作⽇⻚⻓９９．９％兩個工作天、回應時間')).toBe('小时工作日页长99.9%两个工作天、回应时间');
    expect(ordinary('⽀持時間')).toBe('支持時間');
  });
});

describe('runs', () => {
  it('find any part of a text again in the stored text', () => {
    const pieces = constantFrom('P1 ', '&gt;', '&amp;', '**30**', ' 分钟', '<b>x</b>', '\n', '⼯作⽇', '\\*', '&nbsp;');
    assert(
      property(array(pieces, { maxLength: 12 }), (parts) => {
        for (const [stored, { blocks }] of [
          [`<p>${parts.join('')}</p>`, htmlBlocks(`<p>${parts.join('')}</p>`)],
          [parts.join(''), markdownBlocks(parts.join(''))],
        ] as const)
          for (const block of blocks) {
            if (block.kind === 'table') continue;
            for (const [at, letter] of block.run.text.split('').entries()) {
              if (!/[\dP工作日分钟]/u.test(letter)) continue;
              expect(readable(stored.slice(...spanIn(block.run, at, at + 1)))).toBe(letter);
            }
          }
      }),
    );
  });

  it('join lines with a space in English and without one in Chinese', () => {
    expect(runOf('one\ntwo', 0, 7).text).toBe('one two');
    expect(runOf('服务\n  可用性', 0, 8).text).toBe('服务可用性');
    const run = runOf('x 服务\n可用性', 0, 8);
    expect('x 服务\n可用性'.slice(...spanOf(slice(run, 2, 7)))).toBe('服务\n可用性');
  });
});

describe('documents of every format', () => {
  it('leave out what is commented out, scripted or hidden', async () => {
    const { blocks } = await read(
      'a.mdx',
      bytes(
        '---\ntitle: T\n---\nimport A from "a"\n\n<!-- 1 hour -->\n{/* 2 hours */}\n\n<Note>\nkept\n</Note>\n\n```\n3 hours\n```\n',
      ),
    );
    expect(blocks.map((block) => (block.kind === 'table' ? '' : block.run.text))).toEqual(['kept']);
    const page = await read(
      'a.html',
      bytes(
        '<script>document.title = "run"; </script><p hidden>1</p><p style="display:none">2</p><p>kept &lt; 3</p><nav>4</nav>',
      ),
    );
    expect(page.blocks.map((block) => (block.kind === 'table' ? '' : block.run.text))).toEqual(['kept < 3']);
  });

  it('know merged cells, and columns of plain text', async () => {
    const { blocks } = await read(
      'a.html',
      bytes('<table><tr><td rowspan=2>A<td>b</tr><tr><td colspan=3>c</tr></table>'),
    );
    expect(blocks).toMatchObject([{ kind: 'table', rows: [[{ rows: 2 }, {}], [{ columns: 3 }]] }]);
    const text = await read('a.txt', bytes('Uptime      Credit\n99%         10%\n'));
    expect(text.blocks).toMatchObject([{ kind: 'table' }]);
  });

  it('know the rows of tables that lost their columns', async () => {
    const text =
      'Initial response\n\nSeverity Basic Plus Round-the-clock\n(urgent cases only)\nUrgent 5 hrs 3 hrs 20 min\nLow 2 business days 9 hrs N/A\n\nMonthly uptime % Credit\n< 99.9% to 99.0% 10%\n< 99.0%30%\n';
    const { blocks } = await read('a.txt', bytes(text));
    const rowsOf = (block: (typeof blocks)[number]) =>
      block.kind === 'table' ? block.rows.map((row) => row.map(({ run }) => run.text).join('|')) : [];
    expect(blocks.flatMap(rowsOf)).toEqual([
      'Severity|Basic|Plus|Round-the-clock',
      'Urgent|5 hrs|3 hrs|20 min',
      'Low|2 business days|9 hrs|N/A',
      'Monthly uptime %|Credit',
      '< 99.9% to 99.0%|10%',
      '< 99.0%|30%',
    ]);
    const glued = await read('a.txt', bytes('Level and response time\n\nHigh5 hours\nLow20 hours\n'));
    expect(glued.blocks.flatMap(rowsOf)).toEqual(['High|5 hours', 'Low|20 hours']);
    const named = 'Priority Initial response Resolution time\nHigh 4 hours 1 day\nLow 9 hours 30 minutes\n';
    expect((await read('a.txt', bytes(named))).blocks.flatMap(rowsOf)).toEqual([
      'Priority|Initial response|Resolution time',
      'High|4 hours|1 day',
      'Low|9 hours|30 minutes',
    ]);
    // Hours and minutes on every line are one time each.
    const inParts = await read('a.txt', bytes('Response times\nHigh 2 hours 30 minutes\nLow 8 hours 30 minutes\n'));
    expect(inParts.blocks.flatMap(rowsOf)).toEqual([]);
    // Two times in a sentence are no row.
    const prose = await read('a.txt', bytes('We answer in 2 hours 30 minutes\nor within 4 hours 10 minutes.\n'));
    expect(prose.blocks).toMatchObject([{ kind: 'paragraph' }]);
  });

  it('of plain text end where their writer ended them, and titles head what comes after', async () => {
    const text =
      'Uptime Commitments and Terms\n\nGuaranteed availability by plan tier, for every calendar month of the term.\nStandard\n99.5%\nResponse: 20 hours\n';
    const { blocks } = await read('a.txt', bytes(text));
    expect(blocks.map((block) => (block.kind === 'table' ? '' : `${block.kind} ${block.run.text}`))).toEqual([
      'heading Uptime Commitments and Terms',
      'paragraph Guaranteed availability by plan tier, for every calendar month of the term.',
      'paragraph Standard',
      'paragraph 99.5%',
      'paragraph Response: 20 hours',
    ]);
    // No writer ends a line in the midst of a phrase.
    const ragged =
      'The provider shall answer any\nSeverity 1 incident within thirty minutes of its report to the desk.';
    expect((await read('a.txt', bytes(ragged))).blocks).toHaveLength(1);
    // A wrapped sentence goes on, in either language.
    const wrapped = await read('a.txt', bytes('We answer all\ncases of plans.\n\n乙方应在三个工作\n小时内响应。\n'));
    expect(wrapped.blocks.map((block) => (block.kind === 'table' ? '' : block.run.text))).toEqual([
      'We answer all cases of plans.',
      '乙方应在三个工作小时内响应。',
    ]);
  });

  it('know an escaped bar in a head, and points without a blank behind them', async () => {
    const { blocks } = await read('a.md', bytes('| Level \\| code | Response |\n|---|---|\n| P1 | 1 hour |'));
    expect(blocks).toMatchObject([{ kind: 'table' }]);
    const points = await read('a.txt', bytes('1、4小时内响应\n2、8小时内修复\n3)9 hours\n1.5 hours\n'));
    expect(points.blocks.map((block) => (block.kind === 'table' ? '' : block.run.text))).toEqual([
      '1、4小时内响应',
      '2、8小时内修复',
      '3)9 hours 1.5 hours',
    ]);
  });

  it("of a component's source are those of its own template, and no page's", async () => {
    const lines = '<p>one</p><p>two</p><p>three</p><p>four</p><ul><li>5</li><li>6</li><li>7</li></ul>';
    const component = await read(
      'sla.vue',
      bytes(`<template>\n<div>\n${lines}\n</div>\n</template>\n<script>x</script>`),
    );
    expect(component.blocks).toHaveLength(7);
    const page = await read('a.html', bytes(`<html><body><template>${lines}</template><p>kept</p></body></html>`));
    expect(page.blocks).toHaveLength(1);
  });

  it('of a page in program text are those of its elements', async () => {
    const rows = ['P1', 'P2', 'P3', 'P4'].map(
      (level, at) => `<tr className="row"><td>${level}</td><td>&lt; ${at + 1} hours</td></tr>`,
    );
    const code = `export default function Page() {\n  return (\n    <section>\n      <h2 className="big">First response</h2>\n      <table><tbody>\n${rows.join('\n')}\n      </tbody></table>\n    </section>\n  );\n}\n`;
    const { blocks } = await readDocument('sla.tsx', new TextEncoder().encode(code));
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows.map((row) => row.map(({ run }) => run.text).join(' '))).toEqual([
      'P1 < 1 hours',
      'P2 < 2 hours',
      'P3 < 3 hours',
      'P4 < 4 hours',
    ]);
  });

  it('are read in the character set that they are written in', async () => {
    // 服務等級：可用性 in Big5, GB18030 and UTF-16.
    const gbk = Uint8Array.of(0xb7, 0xfe, 0xce, 0xf1, 0xb5, 0xc8, 0xbc, 0xb6);
    const utf16 = Uint8Array.of(0xff, 0xfe, 0x0d, 0x67, 0xa1, 0x52);
    expect((await read('a.txt', gbk)).stored).toBe('服务等级');
    expect((await read('a.txt', utf16)).stored).toBe('服务');
  });

  it('read a printed PDF with its tables, each word at its place', async () => {
    const { stored, blocks } = await read('lumen-levels.zh.pdf', fixture('lumen-levels.zh.pdf'));
    const table = blocks.find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('no table was found');
    expect(table.rows.map((row) => row.map(({ run }) => run.text).join('|'))[2]).toBe(
      '二级|主要功能受影响，部分用户无法通话|30 分钟|每2小时通报一次|4小时|两个工作日',
    );
    for (const { run } of table.rows.flat())
      if (run.text !== '') expect(readable(stored.slice(...spanOf(run)))).toBe(run.text);
  });
});

describe('bad input is refused in one line', () => {
  it.each([
    ['broken.pdf', bytes('%PDF-1.7\nnot really'), 'damaged'],
    ['named.pdf', bytes('not a pdf'), 'named PDF and holds something else'],
    ['old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'DOCX'],
    ['other.docx', zipSync({ 'readme.txt': strToU8('hello') }), 'no Word document'],
    ['broken.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9, 9, 9), 'damaged'],
    ['bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) }), '64 MB'],
    ['picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff), 'not text'],
    ['empty.md', new Uint8Array(0), 'empty'],
    ['long.md', new Uint8Array(100 * 1024 * 1024).fill(0x61), '105 MB'],
    // Korean in EUC-KR: neither of the sets that are known, and no Chinese in any of them.
    [
      'korean.txt',
      Uint8Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 0xb0 + (at % 20) : 0xa1 + (at % 60))),
      'make no sense',
    ],
  ])('%s', async (name, content, says) => {
    expect(await refusal(name, content)).toContain(says);
  });

  it('a scanned PDF', async () => {
    expect(await refusal('scan.pdf', blankPdf())).toContain('scanned');
  });

  it('an encrypted PDF', async () => {
    expect(await refusal('secret.pdf', encryptedPdf())).toContain('password');
  });

  it('quotes within quotes deeper than the stack', async () => {
    const deep = bytes(`${'> '.repeat(30_000)}words`);
    expect(await refusal('deep.md', deep)).toContain('nested too deeply');
  }, 60_000);

  it('but blanks without an end are read as the one space that they are', async () => {
    const { blocks } = await read(
      'blank.txt',
      bytes(`Support${' '.repeat(300_000)}answers\nwithin${' \t'.repeat(100_000)}\nan hour.`),
    );
    const told = blocks.flatMap((block) => (block.kind === 'table' ? [] : block.run.text)).join(' ');
    expect(told.replace(/\s+/g, ' ')).toBe('Support answers within an hour.');
  });

  it('but rules, capitals and bars without an end are read as fast as words', async () => {
    const rule = `Level | Response\n${'-'.repeat(50_000)}${'|'.repeat(50_000)}x\n`;
    expect((await read('rule.md', bytes(rule))).blocks).not.toEqual([]);
    expect((await read('loud.txt', bytes(`${'A'.repeat(100_000)} is read`))).blocks).toHaveLength(1);
  });

  it('but a text of half a million lines is read', async () => {
    const { blocks } = await read('a.txt', bytes('ab c\n'.repeat(500_000)));
    expect(blocks).toHaveLength(1);
  });

  it('but a table of ten thousand rows is read', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `| P${at % 4} | ${at} hours |`);
    const { blocks } = await read('long.md', bytes(`| Severity | Response |\n| --- | --- |\n${rows.join('\n')}\n`));
    expect(blocks).toMatchObject([{ kind: 'table' }]);
  });
});

/** One page without a word on it. */
function blankPdf(): Uint8Array {
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ],
    '',
  );
}

/** The standard handler with a password that nobody gave (PDF 1.7, 7.6.3). */
function encryptedPdf(): Uint8Array {
  const key = '00'.repeat(32);
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
      `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
    ],
    ` /Encrypt 4 0 R /ID [<${'11'.repeat(16)}> <${'11'.repeat(16)}>]`,
  );
}

function pdfOf(objects: readonly string[], trailer: string): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return bytes(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
  );
}
