import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportDoc } from '../model/report.ts';
import { auditWorkspace } from './audit.ts';
import { nodeEffects } from './effects-node.ts';
import { importContract } from './import-contract.ts';

const effects = nodeEffects();
const fixtures = new URL('../../test/cases/contracts/', import.meta.url).pathname;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-contract-'));
  await writeFile(
    join(folder, 'touchstone.yaml'),
    'schema: touchstone/workspace@1\nneeds:\n  scenario: x\nvendors:\n  - { id: a, name: { en: A, zh: 甲 } }\n',
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function reportOf(...paths: readonly string[]): Promise<ReportDoc> {
  for (const path of paths) await importContract(effects, folder, path, 'a');
  return auditWorkspace(effects, folder);
}
async function written(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}
const resultOf = (report: ReportDoc, audit: string) => report.vendors[0].audits.find((one) => one.audit === audit);

const SUPPORT = `# Larch support

| Severity | Definition | First response | Workaround | Resolution |
| --- | --- | --- | --- | --- |
| P0 | Production is completely down for all users | 30 minutes | 2 hours | 8 hours |

We commit to these times. Time spent waiting for the customer is not counted.

| Monthly availability | Service credit |
| --- | --- |
| below 99.9% | 10% of the monthly fee |
| below 99% | 30% of the monthly fee |

Credits must be requested within 14 days of the end of the month, otherwise they are forfeited.
We guarantee a monthly availability of 99.9%.
`;

describe('a contract brought in as evidence', () => {
  it('reaches the audits: what it promises, gives back and takes back, each with its words', async () => {
    const report = await reportOf(await written('larch.md', SUPPORT));
    expect(resultOf(report, 'response-commitment')).toMatchObject({ outcome: 'measured', value: 30 });
    expect(resultOf(report, 'fix-commitment')).toMatchObject({ outcome: 'measured', value: 120 });
    expect(resultOf(report, 'remedy')).toMatchObject({ outcome: 'measured', value: 0.3, n: 2 });
    const traps = resultOf(report, 'clause-traps');
    expect(traps).toMatchObject({ outcome: 'measured', n: 1 });
    expect(traps?.findings.map(({ values }) => values.clause)).toEqual(
      expect.arrayContaining(['customer-wait-excluded', 'claim-forfeits']),
    );
    const signs = report.vendors[0].rows.find(({ row }) => row === 'contract')?.warning ?? [];
    expect(signs.find(({ text }) => text.en.startsWith('Time spent waiting for you'))?.quote).toContain(
      'waiting for the customer',
    );
    expect(report.contradictions).toEqual([]);
  });

  it('is set against another of the same vendor: two documents, two numbers', async () => {
    const sheet = SUPPORT.replace('# Larch support', '# Larch price sheet')
      .replace('30 minutes', '1 hour')
      .replace('guarantee a monthly availability of 99.9%', 'guarantee a monthly availability of 99.95%');
    const report = await reportOf(await written('larch.md', SUPPORT), await written('sheet.md', sheet));
    const shown = report.contradictions.map(({ text, values }) => [text.en, ...values.map(({ en }) => en).sort()]);
    expect(shown).toContainEqual(['first response (P0)', '30 min', '60 min']);
    expect(shown).toContainEqual(['availability', '99.9%', '99.95%']);
    expect(shown).toHaveLength(2);
  });

  it('does not contradict its own translation', async () => {
    const report = await reportOf(join(fixtures, 'aster-support.en.md'), join(fixtures, 'aster-support.zh.md'));
    expect(report.contradictions).toEqual([]);
  });

  it('shows the thirty traps of a document that has them all, and none in a fair one', async () => {
    const traps = await reportOf(join(fixtures, 'bramble-traps.en.md'));
    expect(resultOf(traps, 'clause-traps')).toMatchObject({ value: 30 });
    expect(traps.vendors[0].scores['clause-traps']).toEqual({ lower: 0, upper: 0 });
    expect(resultOf(traps, 'fix-commitment')?.findings.map(({ code }) => code)).toContain('fix-disclaimed');
  });

  it('finds no trap in a fair one, and its good clauses', async () => {
    const fair = resultOf(await reportOf(join(fixtures, 'clover-fair.en.md')), 'clause-traps');
    expect(fair).toMatchObject({ outcome: 'measured', interval: { lower: 0 } });
    expect(fair?.findings.map(({ code }) => code)).toEqual(Array(5).fill('clause-good'));
  });

  it('of a page that promises nothing measures no remedy and no fix', async () => {
    const report = await reportOf(join(fixtures, 'stub-pointer.en.md'));
    for (const audit of ['remedy', 'fix-commitment', 'sla-published', 'promised-against-measured'])
      expect(resultOf(report, audit)).toMatchObject({ outcome: 'not-measured' });
    expect(report.vendors[0].scores['clause-traps']?.lower).toBe(0);
  });
});
