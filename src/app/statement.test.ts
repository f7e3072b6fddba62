import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AUDITS } from '../audits/registry.ts';
import type { StatementRequest } from '../model/api.ts';
import { ExpectedError } from '../model/error.ts';
import { LANGS } from '../model/text.ts';
import { markdownReport } from '../report/markdown.ts';
import { terminalReport } from '../report/terminal.ts';
import { auditWorkspace } from './audit.ts';
import { nodeEffects } from './effects-node.ts';
import { addRecords } from './evidence-records.ts';
import { keepStatement } from './statement.ts';
import { viewWorkspace } from './view/workspace.ts';

const effects = { ...nodeEffects(), now: () => Date.parse('2026-11-25T00:00:00Z') };
const reply: StatementRequest = {
  vendor: 'swift',
  audit: 'first-response',
  says: 'We answer <b>every</b> case; the rest went to another queue.',
  saidBy: 'head of support',
  at: '2026-11-24',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-reply-'));
  await cp('examples/three-desks', folder, { recursive: true });
  await rm(join(folder, 'records'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('what a vendor answers to a finding', () => {
  it('is asked for by no audit', () => {
    expect(AUDITS.filter(({ needs }) => needs.includes('statement'))).toEqual([]);
  });

  it('changes no number, only the evidence shown', async () => {
    const before = await auditWorkspace(effects, folder);
    await keepStatement(effects, folder, reply);
    await keepStatement(effects, folder, { ...reply, audit: null, says: 'We have changed our shifts.' });
    const after = await auditWorkspace(effects, folder);
    expect(after.evidence.filter(({ kind }) => kind === 'statement')).toHaveLength(2);
    const evidence = after.evidence.filter(({ kind }) => kind !== 'statement');
    expect({ ...after, evidence, evidenceHash: '' }).toEqual({ ...before, evidenceHash: '' });
  });

  it.each(LANGS)('stands beside the findings of its row, and what answers none below them (%s)', async (lang) => {
    await keepStatement(effects, folder, reply);
    await keepStatement(effects, folder, { ...reply, audit: null, says: 'We have changed our shifts.' });
    const report = await auditWorkspace(effects, folder);
    const [row, rest] = [
      { en: 'Resolution', zh: '问题解决能力' },
      { en: 'What the vendors say to it', zh: '服务商的回应' },
    ];
    const markdown = markdownReport(report, lang);
    expect(markdown.indexOf('We answer')).toBeLessThan(markdown.indexOf(`### ${row[lang]}`));
    expect(markdown).toContain('“We answer \\<b\\>every\\</b\\> case');
    expect(markdown.indexOf('changed our shifts')).toBeGreaterThan(markdown.indexOf(`### ${rest[lang]}`));
    const text = terminalReport(report, lang);
    expect(text.indexOf('» ')).toBeGreaterThan(0);
    expect(text.indexOf('We answer')).toBeLessThan(text.indexOf(`\n  ${row[lang]}\n`));
    expect(text.indexOf('changed our')).toBeGreaterThan(text.indexOf(`\n  ${rest[lang]}\n`));
  });

  it('is listed with its vendor on the page, in the order in which it was said', async () => {
    await keepStatement(effects, folder, reply);
    await keepStatement(effects, folder, { ...reply, audit: null, at: '2026-11-01', says: 'Noted.' });
    const { view } = await viewWorkspace(effects, folder);
    expect(view.vendors.map(({ id, statements }) => [id, statements.map(({ says }) => says)])).toEqual([
      ['swift', ['Noted.', reply.says]],
      ['steady', []],
      ['closer', []],
    ]);
  });

  it('can be written by hand, without a tier, an address or an audit', async () => {
    const path = join(folder, 'reply.yaml');
    await writeFile(
      path,
      'capturedAt: 2026-11-24\nrecords:\n  - { kind: statement, vendor: closer, source: mail, says: Reopened cases are counted twice., saidBy: K. }\n',
    );
    await addRecords(effects, folder, path);
    const { view } = await viewWorkspace(effects, folder);
    expect(view.vendors[2].statements).toMatchObject([{ audit: null, saidBy: 'K.', at: null }]);
  });

  it('to a measure that does not exist, or of a vendor that is not on the list, is refused and not kept', async () => {
    const failure = (about: Partial<StatementRequest>) =>
      keepStatement(effects, folder, { ...reply, ...about }).then(
        () => 'kept',
        (error: unknown) => (error instanceof ExpectedError ? error.text.en : error),
      );
    expect(await failure({ audit: 'first-respons' })).toMatch(/no measure “first-respons”/);
    expect(await failure({ vendor: 'swft' })).toMatch(/swft/);
    expect(await failure({ at: 'yesterday' })).toMatch(/observedAt/);
    expect(await effects.files.list(join(folder, 'records'))).toEqual([]);
  });

  it('is kept as a file that people can read and correct', async () => {
    const { kept } = await keepStatement(effects, folder, { ...reply, says: 'yes: "no"\n# 好' });
    expect(await readFile(join(folder, 'records', kept), 'utf8')).toContain('kind: statement');
    const { view } = await viewWorkspace(effects, folder);
    expect(view.vendors[0].statements[0].says).toBe('yes: "no"\n# 好');
  });
});
