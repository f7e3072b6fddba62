import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { afterEach, beforeEach, expect } from 'vitest';
import { nodeEffects } from '../src/app/effects-node.ts';
import { refusalSchema } from '../src/model/api.ts';
import type { Effects } from '../src/model/effects.ts';
import { accessOf } from '../src/server/access.ts';
import { createApi } from '../src/server/api.ts';
import { judge } from '../src/server/judge.ts';
import { type Live, openLive } from '../src/server/live.ts';
import { runnerHere } from '../src/server/runner.ts';

export const WORKSPACE = `schema: touchstone/workspace@1
needs: { scenario: short-video }
vendors:
  - id: aster # the incumbent
    name: { en: Aster, zh: 紫菀 }
  - id: birch
    name: { en: Birch, zh: 白桦 }
`;

export interface Served {
  readonly folder: string;
  readonly app: OpenAPIHono;
  readonly live: Live;
  /** What the terminal was told: bugs. */
  readonly told: string[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** As the page asks; a body that is no bytes goes as JSON. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** A workspace served without a port, its tasks done in this thread. */
export async function served(
  yaml: string | null = WORKSPACE,
  about: { host?: string; token?: string; effects?: (real: Effects) => Effects } = {},
): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-serve-'));
  if (yaml !== null) await writeFile(join(folder, 'touchstone.yaml'), yaml);
  const told: string[] = [];
  const real = nodeEffects();
  const effects: Effects = {
    ...(about.effects?.(real) ?? real),
    terminal: { ...real.terminal, err: (text) => void told.push(text) },
  };
  const runner = runnerHere(effects, folder, judge);
  const live = openLive(effects, folder, 'en', { jobs: runner, quick: runner, documents: runner });
  const access = accessOf(effects, { host: about.host ?? '127.0.0.1', folder, token: about.token });
  const app = createApi(live, access, async () => ({ script: 'app()', style: 'p{}' }));
  await live.start();
  const url = (path: string) => `http://localhost:7313${path}`;
  return {
    folder,
    app,
    live,
    told,
    get: async (path, headers = {}) => app.request(url(path), { headers }),
    async send(method, path, body, headers = {}) {
      const isBytes = body instanceof Uint8Array;
      const isNothing = body === undefined;
      return app.request(url(path), {
        method,
        headers: {
          'x-touchstone': '1',
          origin: 'http://localhost:7313',
          ...(isNothing ? {} : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
          ...headers,
        },
        ...(isNothing ? {} : { body: isBytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
      });
    },
    async idle() {
      while (live.jobs.list().some(({ endedAt }) => endedAt === null))
        await new Promise((resolve) => setTimeout(resolve, 10));
    },
    async close() {
      await live.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The one line of a refusal, in both languages. */
export async function refused(response: Response, status: number): Promise<{ code: string; en: string; zh: string }> {
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(status);
  const { code, message } = refusalSchema.parse(body).error;
  expect(message.en).not.toMatch(/\n/);
  expect(message.zh).toMatch(/^[^\n]*\p{sc=Han}[^\n]*$/u);
  return { code, ...message };
}

/** A workspace of its own for each test of a file; one of which a bug was told to the terminal fails. */
export function eachServed(take: (page: Served) => void): void {
  let page: Served;
  beforeEach(async () => {
    page = await served();
    take(page);
  });
  afterEach(async () => {
    await page.close();
    if (page.told.length > 0) throw new Error(`bugs were told to the terminal: ${page.told.join('')}`);
  });
}

export const bytes = (text: string) => new TextEncoder().encode(text);
export const note = { vendor: 'aster', channel: 'ticket', opened: '2026-11-03 02:10', resolved: 'no' };
/** How the name of a file that is sent goes with it. */
export const named = (name: string) => ({ 'x-file-name': encodeURIComponent(name) });
/** What the archive of evidence holds. */
export const rawFiles = ({ folder }: Served) => readdir(join(folder, '.touchstone/raw')).catch(() => []);
