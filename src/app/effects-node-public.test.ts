import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExpectedError } from '../model/error.ts';
import { nodeEffects } from './effects-node.ts';
import { type Guard, guardedRequest } from './effects-node-public.ts';
import { isPublicAddress } from './public-address.ts';

let server: Server;
let port: number;
let asked = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked++;
    if (request.url === '/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('# SLA'));
    else if (request.url === '/bomb')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(80 << 20)));
    else if (request.url === '/moved') response.writeHead(302, { location: '/packed' }).end();
    else response.writeHead(200, { 'content-type': 'text/plain' }).end('inside');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  port = typeof at === 'object' && at !== null ? at.port : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = 0;
});

const LOOPBACK = { address: '127.0.0.1', family: 4 };
/** A public name that leads into the machine. */
const rebound: Guard = { resolve: async () => [LOOPBACK], isAllowed: isPublicAddress };
/** The same without the guard: shows that nothing else would have stopped it. */
const open: Guard = { resolve: async () => [LOOPBACK], isAllowed: () => true };
const at = (path: string) => `http://vendor.example:${port}${path}`;
const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof ExpectedError)) throw new Error(`not refused: ${String(error)}`);
  expect(error.exitCode).toBe(4);
  return error.message;
};

describe('a public name that leads to a private address', () => {
  it('is refused before anything is sent', async () => {
    expect(await refusal(guardedRequest({ url: at('/') }, rebound))).toContain('leads to 127.0.0.1');
    expect(asked).toBe(0);
    const { body } = await guardedRequest({ url: at('/') }, open);
    expect(new TextDecoder().decode(body)).toBe('inside');
  });

  it('is refused too where only one of its addresses is private', async () => {
    const both: Guard = { ...rebound, resolve: async () => [{ address: '93.184.216.34', family: 4 }, LOOPBACK] };
    expect(await refusal(guardedRequest({ url: at('/') }, both))).toContain('127.0.0.1');
    expect(asked).toBe(0);
  });

  it('is connected to at the address that was looked at, and asked for once', async () => {
    let answers = 0;
    const turning: Guard = {
      // The first answer would pass, every later one leads inside.
      resolve: async () => [answers++ === 0 ? LOOPBACK : { address: '10.0.0.1', family: 4 }],
      isAllowed: (address) => address === '127.0.0.1',
    };
    expect((await guardedRequest({ url: at('/') }, turning)).status).toBe(200);
    expect(answers).toBe(1);
  });

  it('is refused where the host is the number itself', async () => {
    expect(await refusal(guardedRequest({ url: `http://127.0.0.1:${port}/` }))).toContain('127.0.0.1');
    expect(asked).toBe(0);
  });

  it('is refused by the program’s own network', async () => {
    const request = nodeEffects().fetch({ url: `http://127.0.0.1:${port}/`, isPublicOnly: true });
    expect(await refusal(request)).toContain('no public address');
    expect(asked).toBe(0);
  });
});

describe('a public page', () => {
  it('is unpacked, and a redirect is answered as it is', async () => {
    const { body } = await guardedRequest({ url: at('/packed') }, open);
    expect(new TextDecoder().decode(body)).toBe('# SLA');
    const { status, headers } = await guardedRequest({ url: at('/moved') }, open);
    expect([status, headers.location]).toEqual([302, '/packed']);
  });

  it('that unpacks without end is refused', async () => {
    expect(await refusal(guardedRequest({ url: at('/bomb') }, open))).toContain('64 MB');
  });

  it('that cannot be reached is one line', async () => {
    const nowhere: Guard = { ...open, resolve: async () => [] };
    expect(await refusal(guardedRequest({ url: at('/') }, nowhere))).toContain('ENOTFOUND');
  });
});

describe('numbers', () => {
  it.each(['93.184.216.34', '1.1.1.1', '2606:2800:220:1::1', '::ffff:8.8.8.8', '172.32.0.1', '100.128.0.1'])(
    '%s is out in the world',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '0.0.0.0',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.0.1',
    '100.64.0.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '::1',
    '::',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    'fd00::1',
    'fe80::1%eth0',
    '2002:7f00:1::',
    '2001::1',
    '64:ff9b::a00:1',
    'ff02::1',
    'not a number',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
