import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Lang } from '../../src/model/text.ts';
import { touchstone } from '../terminal.ts';

export interface ReportFile {
  readonly name: string;
  readonly folder: string;
  /** Address of the written page. */
  readonly url: string;
  remove(): Promise<void>;
}

/** Audits a copy of a workspace as a user would, and says where its page is. */
export async function reportFile(
  workspace: string,
  lang: Lang = 'en',
  edited = (yaml: string): string => yaml,
): Promise<ReportFile> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-page-'));
  await cp(workspace, folder, { recursive: true });
  const file = join(folder, 'touchstone.yaml');
  await writeFile(file, edited(await readFile(file, 'utf8')));
  const { code, err } = await touchstone(['audit', folder, '--lang', lang]);
  if (code !== 0) throw new Error(`the audit of ${workspace} ended with ${code}: ${err}`);
  return {
    name: basename(workspace),
    folder,
    url: `file://${join(folder, 'report.html')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
