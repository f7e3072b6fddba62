import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../document/document.ts';
import { compareContracts } from './compare.ts';
import { readContract } from './contract.ts';

const root = new URL('../../../', import.meta.url).pathname;
const own = (name: string) => new Uint8Array(readFileSync(`${root}test/cases/contracts/${name}`));
const read = async (name: string, bytes: Uint8Array) => readContract(await readDocument(name, bytes));
const edited = async (name: string, edit: (text: string) => string) => {
  const text = new TextDecoder().decode(own(name));
  const after = edit(text);
  if (after === text) throw new Error(`nothing was edited in ${name}`);
  return compareContracts(await read(name, own(name)), await read(name, new TextEncoder().encode(after)));
};

describe('two versions of a contract', () => {
  it.each<[string, string, (text: string) => string, string]>([
    [
      'marks',
      'clover-fair.en.md',
      (text) => text.replaceAll('15 minutes', '**15 minutes**').replaceAll('|', ' | '),
      'none',
    ],
    ['numbers spelled out', 'maple-objectives.en.md', (text) => text.replace(/\b4 hours/g, 'four (4) hours'), 'none'],
    ['a longer response', 'clover-fair.en.md', (text) => text.replace('15 minutes', '30 minutes'), 'worse'],
    ['a shorter response', 'clover-fair.zh.md', (text) => text.replace('15分钟', '10分钟'), 'better'],
    [
      'business hours for hours',
      'maple-objectives.en.md',
      (text) => text.replace('Less than 4 hours', '4 business hours'),
      'worse',
    ],
    [
      'a lower availability',
      'aster-support.zh.md',
      (text) => text.replace('月度可用性为 99.95%', '月度可用性为 99.9%'),
      'worse',
    ],
    ['a higher credit', 'aster-support.en.md', (text) => text.replace('30% of', '50% of'), 'better'],
    [
      'a wider exclusion',
      'feather-components.en.mdx',
      (text) => text.replace('to feature requests', 'to feature requests or billing questions'),
      'worse',
    ],
    ['a new trap', 'clover-fair.zh.md', (text) => `${text}\n最终解释权归我方所有。\n`, 'worse'],
    [
      'a shorter response, a shorter claim window',
      'aster-support.en.md',
      (text) => text.replace('15 minutes', '10 minutes').replace('within 60 days', 'within 30 days'),
      'mixed',
    ],
    [
      'less notice of maintenance',
      'aster-support.en.md',
      (text) => text.replace('72 hours in advance', '24 hours in advance'),
      'worse',
    ],
  ])('%s', async (_what, name, edit, verdict) => {
    expect((await edited(name, edit)).verdict).toBe(verdict);
  });

  it('finds no difference between two languages of one document', async () => {
    const [en, zh] = [
      await read('a.en.md', own('aster-support.en.md')),
      await read('a.zh.md', own('aster-support.zh.md')),
    ];
    expect(compareContracts(en, zh)).toMatchObject({ verdict: 'none', changes: [] });
  });
});

const folder = `${root}../shared/data/sla-versions/`;
const there = existsSync(`${folder}changes.json`);

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly direction_for_customer: string;
  readonly note: string;
}
const VERDICTS: Readonly<Record<string, string>> = {
  none: 'none',
  improved: 'better',
  worsened: 'worse',
  mixed: 'mixed',
};

describe.skipIf(!there)(`dated versions of published pages${there ? '' : ` (skipped: ${folder} is missing)`}`, () => {
  const pairs: readonly Pair[] = there ? JSON.parse(readFileSync(`${folder}changes.json`, 'utf8')) : [];
  const page = (name: string) => read(name, new Uint8Array(readFileSync(`${folder}${name}`)));

  it.each(pairs)('$from, $to', async ({ from, to, direction_for_customer, note }) => {
    const accepted = [VERDICTS[direction_for_customer]];
    if (/accept "improved"/i.test(note)) accepted.push('better');
    if (/accept "none"/i.test(note)) accepted.push('none');
    expect(accepted).toContain(compareContracts(await page(from), await page(to)).verdict);
  });
});
