import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditWorkspace } from '../src/app/audit.ts';
import { nodeEffects } from '../src/app/effects-node.ts';
import type { ReportDoc } from '../src/model/report.ts';

let folder: string;
let report: ReportDoc;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-article-'));
  await cp('test/cases/article-only', folder, { recursive: true });
  report = await auditWorkspace(nodeEffects(), folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('ends in insufficient evidence, fed nothing but the article', () => {
  expect(report.verdict).toMatchObject({ state: 'insufficient-evidence', vendor: null });
});

it('puts nobody above anybody', () => {
  const [praised, ...rivals] = report.vendors;
  for (const rival of rivals)
    expect({ standing: rival.standing, overall: rival.overall, scores: rival.scores, rows: rival.rows }).toEqual({
      standing: praised.standing,
      overall: praised.overall,
      scores: praised.scores,
      rows: praised.rows,
    });
});

it('measures nothing from praise, and says that it is praise', () => {
  const outcomes = report.vendors[0].audits.map((result) => result.outcome);
  expect(new Set(outcomes)).toEqual(new Set(['not-measured']));
  expect(report.vendors[0].audits).toContainEqual(
    expect.objectContaining({ audit: 'channels', reason: 'only-claims' }),
  );
});
