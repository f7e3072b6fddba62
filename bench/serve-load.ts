/**
 * Two hundred readers in a process of their own: `serve-load.ts <url> <seconds> <again|whole> <pause ms> <path...>`. Each keeps its
 * connection and asks for one path after the other; `again` as browsers do, with what they have (If-None-Match), `whole` for all bytes
 * each time. Prints one line of JSON.
 */
import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

const READERS = 200;
const [url = '', seconds = '5', mode = 'again', pause = '0', ...paths] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: READERS });
const times: number[] = [];
let [bytes, wrong] = [0, 0];

function fail(why: string): void {
  wrong += 1;
  if (wrong === 1) process.stderr.write(`${why}\n`);
}

function ask(path: string, etag: string | undefined): Promise<string | undefined> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const headers = { 'accept-encoding': 'gzip', ...(etag !== undefined && { 'if-none-match': etag }) };
    const request = get(new URL(path, url), { agent, headers }, (response) => {
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength;
      });
      response.on('end', () => {
        times.push(performance.now() - begun);
        if (response.statusCode !== 200 && response.statusCode !== 304) fail(`${path}: ${response.statusCode}`);
        resolve(response.headers.etag);
      });
    });
    request.on('error', (error) => {
      fail(`${path}: ${error.message}`);
      resolve(undefined);
    });
  });
}

async function read(reader: number, until: number): Promise<void> {
  const known = new Map<string, string | undefined>();
  // Readers do not all come in the same moment.
  await wait((Number(pause) * reader) / READERS);
  for (let at = reader; performance.now() < until; at++) {
    const path = paths[at % paths.length];
    known.set(path, await ask(path, mode === 'again' ? known.get(path) : undefined));
    if (Number(pause) > 0) await wait(Number(pause));
  }
}

const begun = performance.now();
const until = begun + Number(seconds) * 1000;
await Promise.all(Array.from({ length: READERS }, (_, reader) => read(reader, until)));
agent.destroy();
times.sort((a, b) => a - b);
const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const elapsed = (performance.now() - begun) / 1000;
process.stdout.write(
  `${JSON.stringify({ p50: quantile(0.5), p99: quantile(0.99), most: times.at(-1), perSecond: times.length / elapsed, megabytesPerSecond: bytes / elapsed / 1e6, wrong })}\n`,
);
