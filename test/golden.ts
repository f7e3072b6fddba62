import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditWorkspace } from '../src/app/audit.ts';
import { nodeEffects } from '../src/app/effects-node.ts';
import { renderReport } from '../src/app/report.ts';
import { LANGS } from '../src/model/text.ts';

/** Workspaces whose whole report is kept beside them: a change of any word or number must be looked at by a person. */
const WORKSPACES = ['examples/short-video', 'examples/three-desks', 'test/cases/article-only'];

/** File name to what belongs in it. */
export async function goldenReports(): Promise<ReadonlyMap<string, string>> {
  const reports = new Map<string, string>();
  for (const workspace of WORKSPACES) {
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-golden-'));
    await cp(workspace, folder, { recursive: true });
    const report = await auditWorkspace(nodeEffects(), folder);
    await rm(folder, { recursive: true });
    const name = workspace.split('/').at(-1);
    for (const lang of LANGS) reports.set(`test/golden/${name}.${lang}.txt`, renderReport(report, 'text', lang, 80));
    reports.set(`test/golden/${name}.md`, renderReport(report, 'md', 'en', 80));
  }
  return reports;
}
