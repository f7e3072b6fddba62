import { describe, expect, it } from 'vitest';
import { bytes, eachServed, refused, type Served } from '../../test/served.ts';

let page: Served;
eachServed((fresh) => {
  page = fresh;
});

describe('what is no request', () => {
  it('is refused in one line', async () => {
    expect((await refused(await page.get('/api/nothing'), 404)).code).toBe('not-found');
    expect((await refused(await page.get('/../etc/passwd'), 404)).code).toBe('not-found');
    const broken = await page.app.request('http://localhost/api/jobs', {
      method: 'POST',
      headers: { 'x-touchstone': '1', 'content-type': 'application/json' },
      body: '{"kind":',
    });
    expect((await refused(broken, 400)).en).toContain('not valid JSON');
    const text = await page.send('POST', '/api/jobs', bytes('kind=audit'));
    expect((await refused(text, 415)).code).toBe('wrong-type');
  });
});
