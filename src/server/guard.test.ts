import { afterEach, describe, expect, it } from 'vitest';
import { refused, type Served, served, WORKSPACE } from '../../test/served.ts';

const TOKEN = 'a-token-of-the-test';
const open: Served[] = [];
const page = async (about: Parameters<typeof served>[1] = {}) => {
  const one = await served(WORKSPACE, about);
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

describe('without a token, on loopback', () => {
  it.each(['localhost:7313', '127.0.0.1', '[::1]:7313', 'LOCALHOST:80', 'localhost:9000'])(
    '%s is ours',
    async (host) => {
      expect((await (await page()).get('/api/jobs', { host })).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'evil.example:7313',
    '192.168.1.5:7313',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    'localhost@evil',
    '',
  ])('“%s” is a name that somebody else pointed here', async (host) => {
    const { code } = await refused(await (await page()).get('/api/jobs', { host }), 403);
    expect(code).toBe('foreign-host');
    expect((await (await page()).get('/', { host })).status).toBe(403);
  });

  it.each([
    ['a page elsewhere', { origin: 'https://evil.example' }],
    ['a page on another port', { origin: 'http://localhost:8000' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a form, which has no header of ours', { 'x-touchstone': '' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
  ])('%s changes nothing', async (_who, headers) => {
    const { code } = await refused(await (await page()).send('POST', '/api/jobs', { kind: 'audit' }, headers), 403);
    expect(code).toBe('foreign-origin');
  });

  it('a page elsewhere does not even ask', async () => {
    const one = await page();
    await refused(await one.get('/api/events', { 'sec-fetch-site': 'cross-site' }), 403);
    await refused(await one.get('/api/view', { origin: 'https://evil.example' }), 403);
    expect(one.live.hub.listeners).toBe(0);
  });

  it('a program that sends our header may, without an origin', async () => {
    const answer = await (await page()).app.request('http://localhost/api/jobs', {
      method: 'POST',
      headers: { 'x-touchstone': '1', 'content-type': 'application/json' },
      body: '{"kind":"audit"}',
    });
    expect(answer.status).toBe(202);
  });
});

describe('with a token', () => {
  it('nothing is answered without it, nor with another', async () => {
    const one = await page({ token: TOKEN });
    for (const path of ['/api/view', '/api/events', '/openapi.json', '/api/nothing'])
      expect((await refused(await one.get(path), 401)).code).toBe('no-token');
    await refused(await one.get('/api/jobs', { authorization: 'Bearer another' }), 401);
    await refused(await one.get('/api/jobs', { authorization: `Basic ${TOKEN}` }), 401);
    await refused(await one.send('POST', '/api/jobs', { kind: 'audit' }), 401);
    expect((await one.get('/api/jobs', { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
  });

  it('the address with it gives the browser a cookie and takes it out of the address', async () => {
    const one = await page({ token: TOKEN });
    const answer = await one.get(`/?token=${TOKEN}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^touchstone-\w+=[\w-]{20,}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(TOKEN);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [pair] = cookie.split(';');
    expect((await one.get('/', { cookie: pair })).status).toBe(200);
    expect((await one.get('/api/jobs', { cookie: pair })).status).toBe(200);
    expect((await one.get('/api/jobs', { cookie: `${pair}x` })).status).toBe(401);
  });

  it('the address with another gives nothing, and the page says so in both languages', async () => {
    const one = await page({ token: TOKEN });
    expect((await one.get('/?token=another')).headers.get('set-cookie')).toBeNull();
    const answer = await one.get('/');
    expect(answer.status).toBe(401);
    expect(await answer.text()).toMatch(/a token is needed[\s\S]*需要令牌/);
  });

  it('one is made for any address but the machine itself, which is then reached by its numbers', async () => {
    const one = await page({ host: '0.0.0.0' });
    const numbers = await refused(await one.get('/api/jobs', { host: '192.168.1.5:7313' }), 401);
    const name = await refused(await one.get('/api/jobs', { host: 'evil.example' }), 403);
    expect([numbers.code, name.code]).toEqual(['no-token', 'foreign-host']);
  });
});

describe('every answer', () => {
  it.each(['/', '/api/view', '/api/nothing', '/openapi.json', '/api/jobs'])(
    '%s keeps browsers strict',
    async (path) => {
      const { headers } = await (await page()).get(path);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('with the page lets its one script and its one style run, by their hashes, and nothing else', async () => {
    const answer = await (await page()).get('/');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe|\*|http/);
    for (const part of [
      /script-src 'sha256-[^']+'/,
      /style-src 'sha256-[^']+'/,
      /connect-src 'self'/,
      /base-uri 'none'/,
      /form-action 'none'/,
    ])
      expect(policy).toMatch(part);
    expect(await answer.text()).toContain('data-live');
  });

  it('with what the buyer wrote is kept by nobody', async () => {
    const one = await page();
    for (const path of ['/api/workspace', '/api/jobs'])
      expect((await one.get(path)).headers.get('cache-control')).toBe('no-store');
  });
});
