import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseLog, START } from '../../../test/case-logs.ts';
import { record } from '../../../test/records.ts';
import { unpackCases } from '../../cases/packed.ts';
import { contractSchema } from '../../model/contract.ts';
import { viewSchema } from '../../model/view.ts';
import { auditWorkspace } from '../audit.ts';
import { nodeEffects } from '../effects-node.ts';
import { importContract } from '../import-contract.ts';
import { renderPage } from '../report.ts';
import { packedCases } from './cases.ts';
import { claimsOf } from './claims.ts';
import { methodPage } from './method.ts';
import { timelineOf } from './timeline.ts';
import type { View } from './view.ts';
import { viewWorkspace } from './workspace.ts';

describe('the view of a workspace', () => {
  const effects = nodeEffects();
  let folder: string;
  let view: View;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'touchstone-view-'));
    await cp('examples/three-desks', folder, { recursive: true });
    const path = join(folder, 'terms.md');
    await writeFile(path, '# Terms\n\nP1 cases: first response within 30 minutes, 24x7.\n');
    await importContract(effects, folder, path, 'closer');
    view = await viewWorkspace(effects, folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps to its schema, also as JSON, and carries the report unchanged', async () => {
    expect(viewSchema.parse(JSON.parse(JSON.stringify(view.view)))).toEqual(view.view);
    expect(view.view.report).toEqual(await auditWorkspace(effects, folder));
  });

  it('has every record that a figure points at', () => {
    const ids = new Set([...view.report.evidence, ...view.view.records].map(({ id }) => id));
    for (const { timeline, claims, contracts } of view.view.vendors)
      for (const id of [...timeline, ...claims, ...contracts].map((one) => one.record)) expect(ids).toContain(id);
  });

  it('reads out contracts again, each with a record of it', () => {
    const { contracts } = view.view.vendors[2];
    expect(contracts.map(({ name }) => name)).toEqual(['early-close-terms.md', 'terms.md']);
    const contract = contracts[1];
    expect(contractSchema.parse(contract.contract).commitments[0]).toMatchObject({ targetMinutes: 30 });
    expect(contract.record).toMatch(/^commitment-/);
    expect(view.view.vendors[0].contracts).toEqual([]);
  });

  it('has the cases of each vendor that has any, and a page for each audit in both languages', () => {
    expect([...view.cases.keys()]).toEqual(['swift', 'steady', 'closer']);
    for (const [id, bytes] of view.cases)
      expect(unpackCases(bytes).cases).toBe(view.view.vendors.find((one) => one.id === id)?.cases.carried);
    expect(view.view.method.map(({ audit }) => audit)).toEqual(view.report.audits.map(({ id }) => id));
    for (const { page } of view.view.method)
      for (const one of [page.en, page.zh]) expect(one.length).toBeGreaterThan(3);
  });

  it('is made again for a report that was made before, and says whether the evidence is still the same', async () => {
    const { html, isSame } = await renderPage(effects, folder, view.report, 'en');
    expect(isSame).toBe(true);
    expect(html).toContain(view.report.evidenceHash);
    expect((await renderPage(effects, folder, { ...view.report, evidenceHash: 'other' }, 'en')).isSame).toBe(false);
  });
});

describe('the cases that are carried', () => {
  const log = caseLog(Array.from({ length: 6 }, (_, at) => ({ opened: at, steps: [] })));
  const ids = (bytes: Uint8Array): string[] => {
    const cases = unpackCases(bytes);
    return Array.from({ length: cases.cases }, (_, index) => cases.caseIds.at(index));
  };

  it('are all, if they are few', () => {
    expect(packedCases(log, { audits: [] }, [], Infinity)).toMatchObject({ all: 6, carried: 6 });
  });

  it('are else those that findings point at, then the newest, in the order of the log', () => {
    const cited = record('case', { caseId: 'case-2' });
    const finding = { code: 'silent-for-days', sign: 'warning', values: {}, evidence: [cited.id] } as const;
    const audits = [{ findings: [finding] }] as unknown as Parameters<typeof packedCases>[1]['audits'];
    const { all, carried, bytes } = packedCases(log, { audits }, [cited], Infinity, 3);
    expect({ all, carried, ids: ids(bytes) }).toEqual({ all: 6, carried: 3, ids: ['case-2', 'case-5', 'case-6'] });
  });

  it('are as they stood at the instant of the report', () => {
    const { all, bytes } = packedCases(log, { audits: [] }, [], START + 2.5 * 3_600_000);
    expect({ all, ids: ids(bytes) }).toEqual({ all: 3, ids: ['case-1', 'case-2', 'case-3'] });
  });
});

describe('the timeline', () => {
  it('is in order of time, across zones, and leaves out what has no date', () => {
    const records = [
      record('release', { version: '2.0', publishedAt: '2026-03-02T00:30:00+08:00' }),
      record('release', { version: '1.9', publishedAt: '2026-03-01T20:00:00Z' }),
      record('release', { version: '?', publishedAt: null }),
      record('notice', { announcedAt: null, effectiveAt: null, observedAt: '2026-01-01' }),
    ];
    expect(timelineOf(records).map(({ at, kind }) => [at.slice(0, 16), kind])).toEqual([
      ['2026-01-01', 'notice'],
      ['2026-03-02T00:30', 'release'],
      ['2026-03-01T20:00', 'release'],
    ]);
  });

  it('tells how long an announced end is off, and forty promises of one document once', () => {
    const notice = record('notice', { announcedAt: '2025-01-01', effectiveAt: '2025-12-31' });
    const promises = ['Gold', 'Basic'].map((plan) => record('commitment', { plan, observedAt: '2025-02-01' }));
    expect(timelineOf([notice, ...promises])).toEqual([
      {
        at: '2025-01-01',
        until: '2025-12-31',
        kind: 'notice',
        text: { en: 'End of life announced: SDK 1.x', zh: '宣布停止服务：SDK 1.x' },
        record: notice.id,
      },
      expect.objectContaining({ at: '2025-02-01', kind: 'commitment' }),
    ]);
  });
});

describe('the ledger of claims', () => {
  const claim = record('claim', { topic: 'first-response', tier: 'marketing' });
  const advert = record('commitment', { tier: 'marketing', targetMinutes: 1, quote: 'one minute, always' });
  const measured = { audit: 'first-response', evidence: ['log-1', claim.id], findings: [] };
  const vendor = (audits: readonly object[]) => ({ audits }) as unknown as Parameters<typeof claimsOf>[1];

  it('sets beside a claim what was found on its question, and no other claim', () => {
    expect(claimsOf([claim], vendor([measured]), [])).toMatchObject([
      { record: claim.id, audit: 'first-response', evidence: ['log-1'], against: [], says: 'very fast' },
    ]);
    expect(claimsOf([claim], vendor([]), [])).toMatchObject([{ audit: null, evidence: [] }]);
  });

  it('counts what marketing states as a claim, and names what states otherwise', () => {
    const contradiction = {
      vendor: 'acme',
      text: { en: '', zh: '' },
      values: [],
      records: ['commitment-2', advert.id],
    };
    const found = { code: 'claim-only', sign: 'note', values: {}, evidence: [advert.id] };
    const audit = { audit: 'response-commitment', evidence: [], findings: [found] };
    const contradictions = [contradiction] as unknown as Parameters<typeof claimsOf>[2];
    expect(claimsOf([advert, record('commitment')], vendor([audit]), contradictions)).toMatchObject([
      { record: advert.id, says: 'one minute, always', audit: 'response-commitment', against: ['commitment-2'] },
    ]);
  });
});

describe('a page of a method', () => {
  const markdown = `# Title · 标题

\`first@1\` · R1

**How long?**
**多久？**

| | |
| --- | --- |
| unit · 单位 | seconds |

## What is read
Words, such as “帮您转达”.

- one
- two

## 读什么
文字，例如 received。

## Ask · 询问

Please export.

请导出。
`;

  it('is the half of it in one language', () => {
    expect(methodPage(markdown, 'en')).toEqual([
      { kind: 'paragraph', text: 'How long?' },
      { kind: 'table', rows: [['unit', 'seconds']] },
      { kind: 'heading', text: 'What is read' },
      { kind: 'paragraph', text: 'Words, such as “帮您转达”.' },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'heading', text: 'Ask' },
      { kind: 'paragraph', text: 'Please export.' },
    ]);
    expect(methodPage(markdown, 'zh')).toEqual([
      { kind: 'paragraph', text: '多久？' },
      { kind: 'table', rows: [['单位', 'seconds']] },
      { kind: 'heading', text: '读什么' },
      { kind: 'paragraph', text: '文字，例如 received。' },
      { kind: 'heading', text: '询问' },
      { kind: 'paragraph', text: '请导出。' },
    ]);
  });
});
