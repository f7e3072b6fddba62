import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeEffects } from '../src/app/effects-node.ts';
import { type Job, jobSchema, refusalSchema } from '../src/model/api.ts';
import { WORKSPACE } from './served.ts';
import { touchstone } from './terminal.ts';

const NOTE = { vendor: 'aster', channel: 'ticket', opened: '2026-11-03 02:10', resolved: 'no' };

interface Program {
  readonly process: ChildProcess;
  readonly url: string;
  /** First line of standard output. */
  readonly line: string;
  err(): string;
  ended: Promise<number | null>;
}

let folder: string;
const running: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-serve-'));
  await writeFile(join(folder, 'touchstone.yaml'), WORKSPACE);
});
afterEach(async () => {
  for (const one of running.splice(0)) one.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** The real program, from its sources, on a free port. */
async function start(args: readonly string[] = [], env: Record<string, string> = {}): Promise<Program> {
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'serve', folder, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', ...env },
  });
  running.push(program);
  let [out, err] = ['', ''];
  program.stdout.on('data', (chunk) => void (out += String(chunk)));
  program.stderr.on('data', (chunk) => void (err += String(chunk)));
  const ended = new Promise<number | null>((resolve) => program.once('exit', resolve));
  await expect.poll(() => out.includes('\n') || program.exitCode !== null, { timeout: 50_000 }).toBe(true);
  const [line] = out.split('\n');
  return { process: program, url: /http:\S+?(?=\?|\s)/.exec(line)?.[0] ?? '', line, err: () => err, ended };
}

const send = (url: string, method: string, body?: object, headers: Record<string, string> = {}) =>
  fetch(url, {
    method,
    headers: { 'x-touchstone': '1', ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
const jobsOf = async (url: string): Promise<Job[]> =>
  jobSchema.array().parse(await (await fetch(`${url}api/jobs`)).json());

interface Events {
  readonly seen: { readonly event: string; readonly data: string }[];
  readonly isOver: () => boolean;
  leave(): void;
}

/** A page that listens. */
async function listen(url: string): Promise<Events> {
  const stop = new AbortController();
  const response = await fetch(`${url}api/events`, { signal: stop.signal });
  const seen: Events['seen'] = [];
  let isOver = false;
  const read = async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const [, event = ''] = /^event: (.*)$/m.exec(part) ?? [];
        const [, data = ''] = /^data: (.*)$/m.exec(part) ?? [];
        if (event !== '') seen.push({ event, data });
      }
    }
  };
  read()
    .catch(() => undefined)
    .finally(() => {
      isOver = true;
    });
  return { seen, isOver: () => isOver, leave: () => stop.abort() };
}

describe('touchstone serve', { timeout: 120_000 }, () => {
  it('judges in a worker, tells every tab, follows files, and ends with 0 when it is told to', async () => {
    const { url, line, process: program, ended, err } = await start();
    expect(line).toMatch(/^touchstone: http:\/\/127\.0\.0\.1:\d+\/ \(Ctrl-C ends it\)$/);
    const tabs = [await listen(url), await listen(url)];
    expect((await send(`${url}api/notes`, 'POST', NOTE)).status).toBe(200);
    for (const tab of tabs)
      await expect.poll(() => tab.seen.some(({ event }) => event === 'view'), { timeout: 30_000 }).toBe(true);
    const first = (await fetch(`${url}api/view`)).headers.get('etag');
    expect(tabs[0].seen.find(({ event }) => event === 'view')?.data).toBe(JSON.stringify({ etag: first }));

    // Another program writes evidence: all see it.
    const log = [
      'log',
      '--dir',
      folder,
      '--vendor',
      'birch',
      '--channel',
      'ticket',
      '--opened',
      '2026-11-04 10:00',
      '--resolved',
      'no',
    ];
    expect((await touchstone(log)).code).toBe(0);
    for (const tab of tabs)
      await expect.poll(() => tab.seen.filter(({ event }) => event === 'view').length, { timeout: 30_000 }).toBe(2);

    // A tab that went away and comes back is told how things stand.
    tabs[0].leave();
    const back = await listen(url);
    await expect.poll(() => back.seen.map(({ event }) => event)).toEqual(expect.arrayContaining(['workspace', 'view']));
    const now = (await fetch(`${url}api/view`)).headers.get('etag');
    expect(now).not.toBe(first);
    expect(back.seen.find(({ event }) => event === 'view')?.data).toBe(JSON.stringify({ etag: now }));

    program.kill('SIGTERM');
    expect(await ended).toBe(0);
    await expect.poll(() => back.isOver()).toBe(true);
    expect(err()).toBe('');
  });

  describe('while it gathers from a source that does not answer', () => {
    let source: Server;
    let env: Record<string, string>;
    let asked: string[];
    beforeEach(async () => {
      asked = [];
      source = createServer(({ url = '' }) => void asked.push(url));
      await new Promise<void>((resolve) => void source.listen(0, '127.0.0.1', resolve));
      env = { npm_config_registry: `http://127.0.0.1:${(source.address() as { port: number }).port}/` };
      await writeFile(
        join(folder, 'touchstone.yaml'),
        WORKSPACE.replace(
          '    name: { en: Aster',
          "    sources: [{ type: npm, packages: ['sdk'] }]\n    name: { en: Aster",
        ),
      );
    });
    afterEach(() => {
      source.closeAllConnections();
      source.close();
    });
    const gathering = async (url: string): Promise<Job> => {
      const job = jobSchema.parse(await (await send(`${url}api/jobs`, 'POST', { kind: 'gather' })).json());
      await expect.poll(() => asked, { timeout: 30_000 }).toEqual(['/sdk']);
      return job;
    };

    it('ends with 0 on Ctrl-C with pages listening, and nothing is half written', async () => {
      const { url, process: program, ended, err } = await start([], env);
      const tab = await listen(url);
      await gathering(url);
      const before = performance.now();
      program.kill('SIGINT');
      expect(await ended).toBe(0);
      expect(performance.now() - before).toBeLessThan(5000);
      await expect.poll(() => tab.isOver()).toBe(true);
      expect((await readdir(folder, { recursive: true })).filter((name) => /\.(part|lock)$/.test(name))).toEqual([]);
      expect(err()).toBe('');
    });

    it('cancels it, and the next job runs', async () => {
      const { url } = await start([], env);
      const gather = await gathering(url);
      const next = jobSchema.parse(await (await send(`${url}api/jobs`, 'POST', { kind: 'audit' })).json());
      expect(next.state).toBe('waiting');
      expect((await send(`${url}api/jobs/${gather.id}`, 'DELETE')).status).toBe(200);
      const stateOf = async (id: string) => (await jobsOf(url)).find((job) => job.id === id)?.state;
      await expect.poll(() => stateOf(gather.id), { timeout: 5000 }).toBe('cancelled');
      // There is no evidence to judge: it says so.
      await expect.poll(() => stateOf(next.id), { timeout: 30_000 }).toBe('failed');
      expect(await readdir(join(folder, '.touchstone')).catch(() => [])).not.toContain('raw');
    });

    it('is cancelled by a browser too, whose request says nothing of a body', async () => {
      const { url } = await start([], env);
      const gather = await gathering(url);
      const headers = { 'x-touchstone': '1', origin: url.replace(/\/$/, '') };
      const status = new Promise((resolve, reject) => {
        request(`${url}api/jobs/${gather.id}`, { method: 'DELETE', headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
      expect(await status).toBe(200);
    });

    it('takes notes meanwhile', async () => {
      const { url } = await start([], env);
      await gathering(url);
      expect((await send(`${url}api/notes`, 'POST', NOTE)).status).toBe(200);
    });
  });

  it('that is killed while it imports leaves a file, which the next start takes away; those of others stay', async () => {
    const first = await start();
    const line = (at: number) => `{"case":"${at}","at":"2026-03-01T00:00:00Z","kind":"opened","by":"customer"}\n`;
    const log = `{"schema":"touchstone/log@1"}\n${Array.from({ length: 300_000 }, (_, at) => line(at)).join('')}`;
    const sent = await fetch(`${first.url}api/vendors/birch/logs`, {
      method: 'POST',
      headers: { 'x-touchstone': '1', 'x-file-name': 'log.jsonl', 'content-type': 'application/octet-stream' },
      body: log,
    });
    expect(sent.status).toBe(202);
    first.process.kill('SIGKILL');
    await first.ended;
    const incoming = join(folder, '.touchstone/incoming');
    const left = await readdir(incoming);
    expect(left).toHaveLength(1);
    // This process runs; of one on another machine nobody here can know.
    const others = [`${nodeEffects().process.name}.1`, 'another-machine.1.1.1'];
    for (const other of others) await mkdir(join(incoming, other), { recursive: true });
    await start();
    expect((await readdir(incoming)).sort()).toEqual(others.sort());
  });

  it('beyond this machine makes a token, prints it once, and lets nobody in without', async () => {
    const { line, url, process: program, ended } = await start(['--host', '0.0.0.0']);
    const token = /\?token=([\w-]{32})/.exec(line)?.[1] ?? '';
    const here = url.replace(/\/\/[^:]+/, '//127.0.0.1');
    expect((await fetch(`${here}api/jobs`)).status).toBe(401);
    expect((await fetch(`${here}api/jobs`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    program.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('stops a document that takes too long, says what to do, and does everything else meanwhile and after', async () => {
    const { url, err } = await start(['--document-seconds', '3']);
    const promise =
      'P1 cases: the first response is given within 4 hours. The provider may change this at any time.\n\n';
    const read = (text: string) =>
      fetch(`${url}api/contracts/read`, {
        method: 'POST',
        headers: { 'x-touchstone': '1', 'x-file-name': 'a.txt', 'content-type': 'application/octet-stream' },
        body: text,
      });
    let isOver = false;
    const slow = read(promise.repeat(60_000)).finally(() => {
      isOver = true;
    });
    const behind = read(promise);
    expect((await send(`${url}api/notes`, 'POST', NOTE)).status).toBe(200);
    expect(await jobsOf(url)).not.toBeNull();
    expect(isOver).toBe(false);
    const answer = await slow;
    expect(answer.status).toBe(422);
    const { error } = refusalSchema.parse(await answer.json());
    expect(error.message.en).toMatch(/longer than 3 s and was stopped; .*--document-seconds 15/);
    expect(error.message.zh).toMatch(/超过 3 秒.*--document-seconds 15/);
    expect((await behind).status).toBe(200);
    expect((await read(promise)).status).toBe(200);
    expect(err()).toBe('');
  });

  it('refuses more than 64 MB while it comes, whatever its length was said to be', async () => {
    const { url } = await start();
    const piece = new Uint8Array(1 << 20);
    let pieces = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pieces += 1;
        if (pieces > 80) controller.close();
        else controller.enqueue(piece);
      },
    });
    const answer = await fetch(`${url}api/contracts/read`, {
      method: 'POST',
      headers: { 'x-touchstone': '1', 'x-file-name': 'a.md', 'content-type': 'application/octet-stream' },
      body: endless,
      duplex: 'half',
    }).catch(() => null);
    // Cut off in the middle or answered: never taken.
    if (answer !== null) expect(answer.status).toBe(413);
    expect((await fetch(`${url}api/jobs`)).status).toBe(200);
  });

  it('survives who sends nonsense and who goes away', async () => {
    const { url, err } = await start();
    const { port } = new URL(url);
    for (const words of [
      'GET /api/view HTTP/1.1\r\n\r\n',
      'nonsense\r\n\r\n',
      'GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n',
      'POST /api/notes HTTP/1.1\r\nHost: localhost\r\nx-touchstone: 1\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"ven',
    ])
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(words);
          setTimeout(() => {
            socket.destroy();
            resolve();
          }, 100);
        });
        socket.on('error', () => resolve());
      });
    expect((await fetch(`${url}api/jobs`)).status).toBe(200);
    expect(err()).toBe('');
  });

  it.each([
    ['a port in use', async (taken: number) => ['--port', String(taken)], /--port \d+: already in use/],
    ['a port that is none', async () => ['--port', '99999'], /--port 99999: not a port/],
    [
      'an address of another machine',
      async () => ['--host', '203.0.113.7', '--port', '0'],
      /--host 203\.0\.113\.7: not an address of this machine/,
    ],
    ['a time that is none', async () => ['--document-seconds', '0'], /--document-seconds 0: not a time/],
    ['a token that anybody guesses', async () => ['--token', 'secret'], /--token: give 16 to 200/],
  ])('with %s ends with 2 and one line, in both languages', async (_what, args, message) => {
    const taken = createServer();
    await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    try {
      const en = await touchstone(['serve', folder, ...(await args(port))]);
      expect(en.code).toBe(2);
      expect(en.err).toMatch(/^touchstone: [^\n]+\n$/);
      expect(en.err).toMatch(message);
      const zh = await touchstone(['serve', folder, ...(await args(port)), '--lang', 'zh']);
      expect(zh.err).toMatch(/^touchstone: [^\n]*\p{sc=Han}[^\n]*\n$/u);
    } finally {
      taken.close();
    }
  });
});
