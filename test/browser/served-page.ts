import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Workspace, workspaceSchema } from '../../src/model/workspace.ts';

export const PROGRAM = join(import.meta.dirname, '../../bin/touchstone.js');

export interface ServedPage {
  readonly folder: string;
  readonly url: string;
  /** What its file says now. */
  workspace(): Promise<Workspace>;
  /** The account that its file carries now. */
  costs(): Promise<Workspace['costs']>;
  close(): Promise<void>;
}

/** The built program serving an empty folder, or a copy of a workspace. */
export async function servedPage(workspace?: string): Promise<ServedPage> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-live-'));
  if (workspace !== undefined) await cp(workspace, folder, { recursive: true });
  const program = spawn(process.execPath, [PROGRAM, 'serve', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
  });
  const line = await new Promise<string>((resolve) => program.stdout?.once('data', (chunk) => resolve(String(chunk))));
  const workspaceNow = async () =>
    workspaceSchema.parse(parse(await readFile(join(folder, 'touchstone.yaml'), 'utf8')));
  return {
    folder,
    url: /http:\S+/.exec(line)?.[0] ?? '',
    workspace: workspaceNow,
    costs: async () => (await workspaceNow()).costs,
    async close() {
      program.kill('SIGTERM');
      await new Promise((resolve) => program.once('exit', resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
