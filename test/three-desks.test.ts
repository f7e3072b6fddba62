import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditWorkspace } from '../src/app/audit.ts';
import { decideWorkspace } from '../src/app/decide.ts';
import { nodeEffects } from '../src/app/effects-node.ts';
import { explainAudit } from '../src/app/explain.ts';
import { viewWorkspace } from '../src/app/view/workspace.ts';
import { AUDITS } from '../src/audits/registry.ts';
import { CASE_LOG } from '../src/evidence/readers.ts';
import { rawEntrySchema } from '../src/model/raw.ts';
import type { ReportDoc } from '../src/model/report.ts';
import { LANGS } from '../src/model/text.ts';
import { explanationReport } from '../src/report/explanation.ts';
import { widthOf } from '../src/report/layout.ts';
import { simulatedLog } from '../src/simulate/log-text.ts';

const EXAMPLE = 'examples/three-desks';
const MADE_AS = { swift: 'ignorer', steady: 'honest-slow', closer: 'closer' } as const;

const effects = nodeEffects();
let folder: string;
let report: ReportDoc;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-desks-'));
  await cp(EXAMPLE, folder, { recursive: true });
  report = await auditWorkspace(effects, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the example of three simulated desks', () => {
  it('chooses the slow one that solves, with a reason', () => {
    expect(report.verdict).toMatchObject({ state: 'choose', vendor: 'steady' });
    expect(report.verdict.reasons.length).toBeGreaterThan(0);
  });

  it('shows what a contract leaves out in the row of the contract', () => {
    const rows = report.vendors.flatMap((vendor) =>
      vendor.rows.filter(({ warning }) =>
        warning.some(({ text }) => text.en.includes('say nothing on 6 of 14 things')),
      ),
    );
    expect(rows.map(({ row }) => row)).toEqual(['contract']);
    // After what was measured against it.
    expect(rows[0]?.warning.at(-1)?.text.en).toContain('say nothing on 6 of 14 things');
  });

  it('hangs by each of its three logs and by nothing else, and sees the speed that solves nothing', async () => {
    const { sensitivity, vendors } = await decideWorkspace(effects, folder);
    // The logs, and what was read of one desk's contract: 4 commitments, 3 steps of credit, the document and 6 of its clauses.
    expect(sensitivity.tried).toBe(3 + 4 + 3 + 1 + 6);
    expect(sensitivity.evidence.map(({ vendor, state }) => [vendor, state])).toEqual(
      Object.keys(MADE_AS).map((vendor) => [vendor, 'insufficient-evidence']),
    );
    const codesOf = (id: string) => vendors.find((one) => one.id === id)?.interactions.map(({ code }) => code);
    expect(codesOf('closer')).toContain('fast-but-unsolved');
    expect(codesOf('steady')).toEqual([]);
  });

  it('weighs only what is measured of all three', () => {
    const weighed = new Set(
      AUDITS.filter(({ dimension }) => dimension === 'responsiveness' || dimension === 'resolution').map(
        ({ id }) => id,
      ),
    );
    const open = report.vendors.flatMap(({ id, audits }) =>
      audits
        .filter(({ audit, outcome }) => weighed.has(audit) && outcome !== 'measured' && outcome !== 'not-applicable')
        .map(({ audit }) => `${id}: ${audit} is not measured; add it to notNeeded of ${EXAMPLE}/touchstone.yaml`),
    );
    expect(open).toEqual([]);
  });

  it('holds just what the simulator writes, and little of it', () => {
    const raw = join(EXAMPLE, '.touchstone/raw');
    const entries = readFileSync(join(raw, 'index.jsonl'), 'utf8').trimEnd().split('\n');
    const logs = entries
      .map((line) => rawEntrySchema.parse(JSON.parse(line)))
      .filter(({ collector }) => collector === CASE_LOG);
    expect(logs).toHaveLength(3);
    for (const entry of logs) {
      const archetype = Object.entries(MADE_AS).find(([vendor]) => vendor === entry.vendor)?.[1] ?? 'honest-fast';
      const text = readFileSync(join(raw, entry.hash.slice(0, 2), entry.hash), 'utf8');
      expect(text).toBe(simulatedLog({ archetype, cases: 240, days: 120, seed: 20 }));
    }
    const sizes = readdirSync(raw, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(raw, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
  });
});

describe('the page of the example', () => {
  it('has something on every screen: curves, hours, a timeline, claims, an answer, a contract with traps, cases', async () => {
    const { view } = await viewWorkspace(effects, folder);
    for (const vendor of view.vendors) {
      expect(vendor.curves).toHaveLength(4);
      expect(vendor.hours?.cases).toBe(240);
      expect(vendor.cases).toEqual({ all: 240, carried: 240 });
      expect(vendor.timeline.length).toBeGreaterThan(3);
    }
    expect(view.vendors.flatMap(({ claims }) => claims.map(({ audit }) => audit))).toEqual([
      'first-response',
      'resolution-time',
    ]);
    expect(view.vendors.flatMap(({ statements }) => statements.map(({ audit }) => audit))).toEqual(['first-response']);
    expect(
      view.vendors.flatMap(({ contracts }) => contracts.flatMap(({ contract }) => contract.traps)).length,
    ).toBeGreaterThan(2);
  });
});

describe('touchstone audit --explain', () => {
  it('sets the usual median beside ours, on the same cases: it puts the ignorer first', async () => {
    const { vendors } = await explainAudit(effects, folder, report, 'first-response');
    const usual = Object.fromEntries(vendors.map(({ vendor, usual: one }) => [vendor, one?.median ?? Number.NaN]));
    expect(usual.swift).toBeLessThan(usual.steady);
    const ours = Object.fromEntries(vendors.map(({ vendor, score }) => [vendor, score?.lower ?? Number.NaN]));
    expect(ours.swift).toBeLessThan(ours.steady);
    for (const { usual: one, result } of vendors) {
      const n = result.outcome === 'measured' ? result.n : Number.NaN;
      expect((one?.n ?? 0) + (one?.leftOut ?? 0)).toBe(n);
    }
  });

  it('does so for closing too: it puts the early closer first', async () => {
    const { vendors } = await explainAudit(effects, folder, report, 'resolution-time');
    const usual = vendors
      .toSorted((a, b) => (a.usual?.median ?? 0) - (b.usual?.median ?? 0))
      .map(({ vendor }) => vendor);
    const ours = vendors.toSorted((a, b) => (b.score?.lower ?? 0) - (a.score?.lower ?? 0)).map(({ vendor }) => vendor);
    expect([usual[0], ours[0]]).toEqual(['closer', 'steady']);
  });

  it.each(LANGS)('prints a row a vendor and why they differ (%s)', async (lang) => {
    const text = explanationReport(await explainAudit(effects, folder, report, 'first-response'), lang);
    expect(text.match(/\d+\u2013\d+/g)).toHaveLength(3);
    expect(text).toContain(lang === 'en' ? 'not reached' : '未达到');
    expect(text.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
  });
});
