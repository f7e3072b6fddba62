import { randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isatty } from 'node:tty';
import type { Effects, Files, HttpRequest, HttpResponse, Terminal } from '../model/effects.ts';
import { unreadable, unwritable } from './effects-denied.ts';
import { lockFile } from './effects-lock.ts';
import { guardedRequest } from './effects-node-public.ts';
import { nodeProcess } from './effects-process.ts';
import { watchPath } from './effects-watch.ts';

/** The only real clock, network, chance, environment and disk. */
export const nodeEffects = (): Effects => ({
  now: Date.now,
  sleep: async (ms, signal) => {
    await wait(ms, undefined, { signal });
  },
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  env: (name) => process.env[name],
  fetch: fetchOnce,
  files: nodeFiles,
  terminal: nodeTerminal,
  process: nodeProcess,
});

async function fetchOnce(request: HttpRequest): Promise<HttpResponse> {
  if (request.isPublicOnly) return guardedRequest(request);
  const response = await fetch(request.url, {
    headers: request.headers,
    signal: request.signal,
    redirect: request.redirect,
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

const nodeTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  stdin: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return new Uint8Array(Buffer.concat(chunks));
  },
  get isInteractive() {
    return isatty(0) && isatty(1);
  },
  get columns() {
    return process.stdout.columns ?? 80;
  },
};

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw unreadable(path, error);
  }
}

/** Runs `fill` on a file beside `path`, then renames it into place, so that a full disk or a kill leaves nothing half written. */
async function replace(path: string, fill: (aside: string) => Promise<void>): Promise<void> {
  const aside = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await fill(aside);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw unwritable(path, error);
  }
}

async function written<Done>(path: string, change: Promise<Done>): Promise<Done> {
  try {
    return await change;
  } catch (error) {
    throw unwritable(path, error);
  }
}

const nodeFiles: Files = {
  read: async (path) => {
    try {
      return new Uint8Array(await readFile(path));
    } catch (error) {
      throw unreadable(path, error);
    }
  },
  stream: (path) => createReadStream(path, { highWaterMark: 1 << 20 }),
  list: async (path) => {
    try {
      return (await readdir(path)).sort();
    } catch (error) {
      if (isAbsent(error)) return [];
      throw unreadable(path, error);
    }
  },
  size: async (path) => (await statOf(path))?.size,
  isFolder: async (path) => (await statOf(path))?.isDirectory() ?? false,
  write: (path, data) =>
    replace(path, async (aside) => {
      const file = await open(aside, 'wx');
      try {
        await file.writeFile(data);
        await file.sync();
      } finally {
        await file.close();
      }
    }),
  writeStream: (path, chunks) =>
    replace(path, (aside) => pipeline(Readable.from(chunks), createWriteStream(aside, { flags: 'wx', flush: true }))),
  rename: (from, to) => written(to, rename(from, to)),
  remove: (path) => written(path, rm(path, { force: true, recursive: true })),
  makeFolder: async (path) => {
    await written(path, mkdir(path, { recursive: true }));
  },
  exclusively: async (path, work) => {
    const unlock = await written(dirname(path), lockFile(`${path}.lock`));
    try {
      return await work();
    } finally {
      await written(dirname(path), unlock());
    }
  },
  watch: watchPath,
};
