import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { nodeEffects } from '../src/app/effects-node.ts';
import { importLogs } from '../src/app/import.ts';
import { jobSchema } from '../src/model/api.ts';
import { ARCHETYPES } from '../src/simulate/character.ts';
import { simulatedLog } from '../src/simulate/log-text.ts';

const VENDORS = 10;
const CASES = 10_000;
const SECONDS = 8;
const LIMIT = 100;

const loadSchema = z.object({
  p50: z.number(),
  p99: z.number(),
  most: z.number(),
  perSecond: z.number(),
  megabytesPerSecond: z.number(),
  wrong: z.literal(0),
});
/** `each`: processor time of the server for one answer, microseconds; an audit in it included. */
type Load = z.infer<typeof loadSchema> & { readonly each: number };

interface Server {
  readonly url: string;
  readonly pid: number;
}

/** 200 readers of the API while an audit runs, beside a bare server that has the same bytes, in the same minute. */
export const run = async (print: (line: string) => void): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'));
  const children: ChildProcess[] = [];
  try {
    await makeWorkspace(folder);
    const served = await started(children, ['bin/touchstone.js', 'serve', join(folder, 'workspace'), '--port', '0']);
    await shown(served.url);
    const paths = ['/api/view', '/api/report', '/api/vendors/vendor-0/cases'];
    const sizes = await keepBytes(served.url, paths, join(folder, 'bytes'));
    const bare = await started(children, ['--import', 'tsx', 'bench/serve-bare.ts', join(folder, 'bytes')]);
    print(`${VENDORS} vendors x ${CASES} cases; gzipped: ${sizes.join(', ')}; 200 connections, ${SECONDS} s each`);
    const ways = [
      ['each asks once a second, with what it has', 'again', 1000],
      ['without a pause, with what it has', 'again', 0],
      ['each asks once a second, all bytes each time', 'whole', 1000],
      ['without a pause, all bytes each time', 'whole', 0],
    ] as const;
    for (const [words, mode, pause] of ways) {
      print(words);
      const load = (server: Server) => loadOf(server, mode, pause, paths);
      const idle = await load(served);
      const bareIdle = await load(bare);
      const stop = auditing(served.url);
      const busy = await load(served);
      const bareBusy = await load(bare);
      const audits = await stop();
      print(`  no audit    ${inWords(idle)}`);
      print(`  bare http   ${inWords(bareIdle)}; ratio of processor ${(idle.each / bareIdle.each).toFixed(2)}`);
      print(
        `  an audit    ${inWords(busy)} (limit ${LIMIT} ms, ${busy.p99 < LIMIT ? 'kept' : 'not kept'}); ${audits} audits`,
      );
      print(`  bare, audit ${inWords(bareBusy)}; ratio of p99 ${(busy.p99 / bareBusy.p99).toFixed(2)}`);
    }
  } finally {
    for (const child of children) child.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

const inWords = ({ p50, p99, most, perSecond, megabytesPerSecond, each }: Load): string =>
  `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, most ${most.toFixed(0)} ms; ${perSecond.toFixed(0)} a second, ${megabytesPerSecond.toFixed(0)} MB/s; ${each.toFixed(0)} µs of processor each`;

async function makeWorkspace(folder: string): Promise<void> {
  const effects = nodeEffects();
  const ids = Array.from({ length: VENDORS }, (_, at) => `vendor-${at}`);
  const workspace = join(folder, 'workspace');
  const vendors = ids.map((id) => `  - { id: ${id}, name: { en: ${id}, zh: ${id} } }\n`).join('');
  await mkdir(workspace);
  await writeFile(
    join(workspace, 'touchstone.yaml'),
    `schema: touchstone/workspace@1\nneeds: { scenario: short-video }\nvendors:\n${vendors}`,
  );
  for (const [at, vendor] of ids.entries()) {
    const path = join(folder, `${vendor}.jsonl`);
    await writeFile(
      path,
      simulatedLog({ archetype: ARCHETYPES[at % ARCHETYPES.length], cases: CASES, days: 365, seed: at }),
    );
    await importLogs(effects, workspace, { paths: [path], vendor });
  }
}

/** A program that prints the address at which it listens. */
async function started(children: ChildProcess[], args: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  for await (const chunk of child.stdout) {
    const url = /http:\/\/\S+/.exec(String(chunk))?.[0];
    if (url !== undefined) return { url, pid: child.pid ?? 0 };
  }
  throw new Error(`${args.join(' ')}: ended without an address`);
}

async function shown(url: string): Promise<void> {
  while ((await fetch(`${url}api/view`)).status !== 200) await wait(200);
}

/** The same bytes for the other server. */
async function keepBytes(url: string, paths: readonly string[], folder: string): Promise<string[]> {
  await mkdir(folder);
  const index: object[] = [];
  const sizes: string[] = [];
  for (const [at, path] of paths.entries()) {
    const { etag, type, body } = await bytesOf(new URL(path, url));
    await writeFile(join(folder, String(at)), body);
    index.push({ path, file: String(at), type, etag });
    sizes.push(`${path} ${(body.byteLength / 1000).toFixed(0)} kB`);
  }
  await writeFile(join(folder, 'index.json'), JSON.stringify(index));
  return sizes;
}

/** Packed, as they come; `fetch` would unpack them. */
async function bytesOf(url: URL): Promise<{ etag: string; type: string; body: Buffer }> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          etag: response.headers.etag ?? '',
          type: response.headers['content-type'] ?? '',
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', reject);
  });
}

/** Keeps an audit running; how many were finished is told when it is stopped. */
function auditing(url: string): () => Promise<number> {
  const over = new AbortController();
  let ended = 0;
  const go = async () => {
    while (!over.signal.aborted) {
      const answer = await fetch(`${url}api/jobs`, {
        method: 'POST',
        headers: { 'x-touchstone': '1', 'content-type': 'application/json' },
        body: '{"kind":"audit"}',
      });
      const { id } = jobSchema.parse(await answer.json());
      const isRunning = async () => {
        const jobs = jobSchema.array().parse(await (await fetch(`${url}api/jobs`)).json());
        const job = jobs.find((one) => one.id === id);
        if (job?.state === 'failed') throw new Error(job.error?.en);
        return job !== undefined && job.endedAt === null;
      };
      while (await isRunning()) await wait(250);
      ended += 1;
    }
  };
  const going = go();
  return async () => {
    over.abort();
    await going;
    return ended;
  };
}

/** What Linux counts of a process, in hundredths of a second. */
async function processorMicroseconds(pid: number): Promise<number> {
  const words = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return (Number(words[11]) + Number(words[12])) * 10_000;
}

async function loadOf({ url, pid }: Server, mode: string, pause: number, paths: readonly string[]): Promise<Load> {
  const args = ['--import', 'tsx', 'bench/serve-load.ts', url, String(SECONDS), mode, String(pause), ...paths];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const before = await processorMicroseconds(pid);
  let out = '';
  for await (const chunk of child.stdout) out += String(chunk);
  const load = loadSchema.parse(JSON.parse(out));
  return { ...load, each: ((await processorMicroseconds(pid)) - before) / (load.perSecond * SECONDS) };
}
