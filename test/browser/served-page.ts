import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { parse } from 'yaml';
import { type Workspace, workspaceSchema } from '../../src/model/workspace.ts';
import { launch, watchedPage } from './browser.ts';

export const PROGRAM = join(import.meta.dirname, '../../bin/touchstone.js');

export interface ServedPage {
  readonly folder: string;
  readonly url: string;
  /** What its file says now. */
  workspace(): Promise<Workspace>;
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
  return {
    folder,
    url: /http:\S+/.exec(line)?.[0] ?? '',
    async workspace() {
      return workspaceSchema.parse(parse(await readFile(join(folder, 'touchstone.yaml'), 'utf8')));
    },
    async close() {
      program.kill('SIGTERM');
      await new Promise((resolve) => program.once('exit', resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One for all tests of a `describe`, with a browser that visits it. */
export function servedToAll(
  workspace?: string,
): Omit<ServedPage, 'close'> & { visit(options?: BrowserContextOptions): ReturnType<typeof watchedPage> } {
  let browser: Browser;
  let served: ServedPage;
  beforeAll(async () => {
    [browser, served] = [await launch(), await servedPage(workspace)];
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return {
    get folder() {
      return served.folder;
    },
    get url() {
      return served.url;
    },
    workspace: () => served.workspace(),
    visit: (options) => watchedPage(browser, options),
  };
}
