import { describe, expect, test } from 'vitest';
import type { Effects, HttpRequest, HttpResponse } from '../model/effects.ts';
import { ExpectedError } from '../model/error.ts';
import { MANNERS, polite } from './politeness.ts';

/** A network that answers from a list, on a clock that only waiting moves. A timeout never comes by itself. */
function network(answers: readonly (Partial<HttpResponse> | Error | 'silence')[]) {
  let now = Date.parse('2030-01-01T00:00:00Z');
  const waits: number[] = [];
  const asked: HttpRequest[] = [];
  let open = 0;
  let mostOpen = 0;
  const left = [...answers];
  const silent = left.includes('silence');
  const effects = {
    now: () => now,
    sleep: (ms: number, signal?: AbortSignal) => {
      if (ms === MANNERS.timeout && !silent)
        return new Promise<void>((_, reject) => signal?.addEventListener('abort', () => reject(new Error('done'))));
      if (ms !== MANNERS.timeout) waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
    fetch: async (request: HttpRequest): Promise<HttpResponse> => {
      asked.push(request);
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      const answer = left.shift() ?? {};
      if (answer === 'silence') {
        return new Promise((_, reject) => {
          if (request.signal?.aborted) reject(new Error('aborted'));
          request.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        });
      }
      if (answer instanceof Error) throw answer;
      return { status: 200, headers: {}, body: new Uint8Array(), ...answer };
    },
  } satisfies Partial<Effects>;
  return { effects: polite(effects), waits, asked, mostOpen: () => mostOpen };
}

const url = 'https://registry.example/a';
const dns = Object.assign(new TypeError('fetch failed'), {
  cause: Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }),
});

describe('a polite network', () => {
  test('asks one host one thing at a time, with a pause, and other hosts meanwhile', async () => {
    const { effects, mostOpen, waits } = network([]);
    await Promise.all([1, 2, 3].map((path) => effects.fetch({ url: `https://one.example/${path}` })));
    expect(mostOpen()).toBe(1);
    expect(waits).toEqual([MANNERS.gap, MANNERS.gap]);
    const two = network([]);
    await Promise.all(['one', 'two'].map((host) => two.effects.fetch({ url: `https://${host}.example/` })));
    expect(two.mostOpen()).toBe(2);
  });

  test('tries again after 503 with growing waits, and then gives the answer', async () => {
    const { effects, waits, asked } = network([{ status: 503 }, { status: 503 }, { status: 200 }]);
    expect((await effects.fetch({ url })).status).toBe(200);
    expect(waits).toEqual([1000, 2000]);
    expect(asked).toHaveLength(3);
  });

  test.each([
    ['7', 7000],
    ['Tue, 01 Jan 2030 00:00:30 GMT', 30_000],
    ['soon', 1000],
    ['0', 1000],
  ])('waits as Retry-After: %s asks', async (value, wait) => {
    const { effects, waits } = network([{ status: 429, headers: { 'retry-after': value } }]);
    await effects.fetch({ url });
    expect(waits).toEqual([wait]);
  });

  test('does not sit out a wait of an hour, but says when to come back', async () => {
    const { effects, asked } = network([{ status: 429, headers: { 'retry-after': '3600' } }]);
    await expect(effects.fetch({ url })).rejects.toMatchObject({
      kind: 'source',
      message: expect.stringContaining('60 min'),
    });
    expect(asked).toHaveLength(1);
  });

  test('leaves a 404 to the caller at once', async () => {
    const { effects, asked } = network([{ status: 404 }]);
    expect((await effects.fetch({ url })).status).toBe(404);
    expect(asked).toHaveLength(1);
  });

  test('names the host and the cause when the network is closed', async () => {
    const { effects, asked } = network([dns, dns, dns, dns]);
    const failure = await effects.fetch({ url }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ExpectedError);
    expect(failure).toMatchObject({ kind: 'source', exitCode: 4, message: expect.stringContaining('ENOTFOUND') });
    expect(failure).toMatchObject({ text: { zh: expect.stringContaining('registry.example') } });
    expect(asked).toHaveLength(4);
  });

  test('a failed request does not stop the next one', async () => {
    const { effects } = network([dns, dns, dns, dns, { status: 200 }]);
    const [first, second] = await Promise.allSettled([effects.fetch({ url }), effects.fetch({ url })]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
  });

  test('gives up on a host that never answers', async () => {
    const { effects } = network(['silence', 'silence', 'silence', 'silence']);
    await expect(effects.fetch({ url })).rejects.toMatchObject({
      kind: 'source',
      message: expect.stringContaining('within 60 s'),
    });
  });

  test('stops at once, without another try, when the person stops it', async () => {
    const stop = new AbortController();
    stop.abort();
    const { effects, asked } = network([dns]);
    await expect(effects.fetch({ url, signal: stop.signal })).rejects.not.toBeInstanceOf(ExpectedError);
    expect(asked.length).toBeLessThanOrEqual(1);
  });

  test('refuses a body above the limit', async () => {
    const { effects } = network([{ body: new Uint8Array(MANNERS.largest + 1) }]);
    await expect(effects.fetch({ url })).rejects.toMatchObject({ message: expect.stringContaining('65 MB') });
  });
});
