import { readFileSync, rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditWorkspace } from '../src/app/audit.ts';
import { nodeEffects } from '../src/app/effects-node.ts';
import { renderReport } from '../src/app/report.ts';
import { type ReportDoc, reportSchema } from '../src/model/report.ts';
import { LANGS } from '../src/model/text.ts';
import { widthOf } from '../src/report/layout.ts';

const effects = nodeEffects();
let folder: string;
let report: ReportDoc;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-example-'));
  await cp('examples/short-video', folder, { recursive: true });
  report = await auditWorkspace(effects, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the example', () => {
  it('ends honestly, with questions to ask', () => {
    expect(report.verdict.state).toBe('insufficient-evidence');
    expect(report.verdict.vendor).toBeNull();
    expect(report.next.length).toBeGreaterThanOrEqual(3);
  });

  it('says the same on every run, byte for byte', async () => {
    const again = await auditWorkspace(effects, folder);
    for (const format of ['json', 'md', 'text'] as const)
      expect(renderReport(again, format, 'zh', 80)).toBe(renderReport(report, format, 'zh', 80));
  });

  it('rebuilds its evidence from raw to the same bytes', async () => {
    const path = join(folder, '.touchstone/evidence/records.jsonl');
    const before = readFileSync(path, 'utf8');
    rmSync(join(folder, '.touchstone/evidence'), { recursive: true });
    await auditWorkspace(effects, folder);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('keeps to its published schema', () => {
    expect(reportSchema.parse(JSON.parse(renderReport(report, 'json', 'en', 80)))).toEqual(report);
  });

  it('gives n, interval and evidence with every measured value', () => {
    const ids = new Set(report.evidence.map((record) => record.id));
    for (const vendor of report.vendors)
      for (const result of vendor.audits) {
        if (result.outcome !== 'measured') continue;
        expect(result.n).toBeGreaterThan(0);
        expect(result.evidence.length).toBeGreaterThan(0);
        for (const id of result.evidence) expect(ids).toContain(id);
      }
  });

  it('has a public source behind every fact', () => {
    for (const record of report.evidence) expect(record.url, record.id).toMatch(/^https?:\/\//);
  });

  it.each(LANGS)('fits into 80 columns (%s), but for addresses', (lang) => {
    const lines = renderReport(report, 'text', lang, 80).split('\n');
    expect(lines.filter((line) => widthOf(line) > 80 && !line.includes('://'))).toEqual([]);
  });
});
