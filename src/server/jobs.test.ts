import { describe, expect, it } from 'vitest';
import { eachServed, refused, type Served } from '../../test/served.ts';
import { jobSchema } from '../model/api.ts';

let page: Served;
eachServed((fresh) => {
  page = fresh;
});

describe('jobs', () => {
  it('are refused where they are none, and cancelled while they wait', async () => {
    await refused(await page.send('POST', '/api/jobs', { kind: 'import' }), 400);
    await refused(await page.send('DELETE', '/api/jobs/nothing'), 404);
    await page.send('POST', '/api/jobs', { kind: 'audit' });
    const second = jobSchema.parse(await (await page.send('POST', '/api/jobs', { kind: 'gather' })).json());
    const cancelled = await page.send('DELETE', `/api/jobs/${second.id}`);
    expect(jobSchema.parse(await cancelled.json())).toMatchObject({ state: 'cancelled', startedAt: null });
    await page.idle();
    const listed = jobSchema.array().parse(await (await page.get('/api/jobs')).json());
    expect(listed.find(({ id }) => id === second.id)?.state).toBe('cancelled');
  });
});
