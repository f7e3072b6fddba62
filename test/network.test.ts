import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEffects } from '../src/app/effects-node.ts';
import { touchstone } from './terminal.ts';

let server: Server;
let address: string;
let folder: string;
let asked: string[] = [];
const packument = {
  name: 'acme-sdk',
  'dist-tags': { latest: '1.1.0' },
  versions: { '1.0.0': { version: '1.0.0', deprecated: 'use 1.1.0' }, '1.1.0': { version: '1.1.0', license: 'MIT' } },
  time: {},
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/moved') response.writeHead(302, { location: 'http://127.0.0.1:1/inside' }).end();
    else if (request.url === '/acme-sdk' && request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else if (request.url === '/acme-sdk') response.writeHead(200, { etag: '"1"' }).end(JSON.stringify(packument));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`;
  folder = await mkdtemp(join(tmpdir(), 'touchstone-network-'));
  const yaml = `schema: touchstone/workspace@1
needs: { scenario: x }
vendors:
  - { id: acme, name: { en: Acme, zh: 顶点 }, sources: [{ type: npm, packages: [acme-sdk] }] }
  - { id: gone, name: { en: Gone, zh: 没了 }, sources: [{ type: npm, packages: [no-such-sdk] }] }
`;
  await writeFile(join(folder, 'touchstone.yaml'), yaml);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a real server on loopback', () => {
  const gather = () => touchstone(['gather', folder], { env: { npm_config_registry: address } });

  it('is gathered from; a source that is not there spoils no other and ends with 4', async () => {
    const { code, err } = await gather();
    expect(code).toBe(4);
    expect(err).toContain('no-such-sdk');
    const { out } = await touchstone(['evidence', 'ls', '--dir', folder, '--kind', 'release']);
    expect(out.trim().split('\n')).toHaveLength(2);
  });

  it('is not asked again for what was just captured, and needs no network to be replayed', async () => {
    asked = [];
    await gather();
    expect(asked).not.toContain('/acme-sdk');
    const { code, out } = await touchstone(['audit', folder]);
    expect(code).toBe(0);
    expect(out).toContain('1 deprecated versions say what to do instead');
  });

  it('that redirects is answered as it is where the caller looks first', async () => {
    const { status, headers } = await nodeEffects().fetch({ url: `${address}/moved`, redirect: 'manual' });
    expect({ status, location: headers.location }).toEqual({ status: 302, location: 'http://127.0.0.1:1/inside' });
  });

  it('inside the house is refused to a contract reader', async () => {
    const { code, err } = await touchstone(['sla', 'read', `${address}/moved`]);
    expect(code).toBe(4);
    expect(err).toMatch(/^touchstone: [^\n]+\n$/);
  });
});

it('a closed network is one line that says so, and what was captured is kept', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const at = closed.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  await new Promise((resolve) => closed.close(resolve));
  const { code, err } = await touchstone(['gather', folder, '--refresh'], {
    env: { npm_config_registry: `http://127.0.0.1:${port}` },
    // Waits between tries pass at once; the limit on one answer does not.
    effects: { sleep: (ms) => (ms < 60_000 ? Promise.resolve() : new Promise(() => undefined)) },
  });
  expect(code).toBe(4);
  expect(err).toContain(`127.0.0.1:${port} cannot be reached (ECONNREFUSED)`);
  expect((await touchstone(['audit', folder])).code).toBe(0);
});
