import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytes, eachServed, named, rawFiles, refused, type Served } from '../../test/served.ts';
import { jobSchema, logColumnsSchema } from '../model/api.ts';
import { reportSchema } from '../model/report.ts';
import { viewSchema } from '../model/view.ts';

let page: Served;
eachServed((fresh) => {
  page = fresh;
});

describe('a log', () => {
  const line = (at: string, kind: string, by: string) => JSON.stringify({ case: '1', at, kind, by });
  const log = `{"schema":"touchstone/log@1"}\n${line('2026-03-01T00:00:00Z', 'opened', 'customer')}\n${line('2026-03-01T01:00:00Z', 'message', 'vendor')}\n`;

  it('is imported as a job, and judged', async () => {
    const answer = await page.send('POST', '/api/vendors/birch/logs', bytes(log), named('tickets.jsonl'));
    expect(answer.status).toBe(202);
    const { id, kind } = jobSchema.parse(await answer.json());
    expect(kind).toBe('import');
    await page.idle();
    expect(page.live.jobs.list().find((job) => job.id === id)).toMatchObject({ state: 'done', error: null });
    await expect.poll(async () => (await page.get('/api/view')).status, { timeout: 5000 }).toBe(200);
    const { report } = viewSchema.parse(await (await page.get('/api/view')).json());
    expect(report.vendors[1].facts?.cases).toBe(1);
    expect(await readdir(join(page.folder, '.touchstone/incoming'))).toEqual([]);
  });

  it('that is broken fails as a job, with its name and line, and leaves nothing', async () => {
    await page.send('POST', '/api/vendors/birch/logs', bytes(`${log}{"case": nope\n`), named('tickets.jsonl'));
    await page.idle();
    const [job] = page.live.jobs.list().filter(({ kind }) => kind === 'import');
    expect(job).toMatchObject({ state: 'failed', error: { en: expect.stringMatching(/^tickets\.jsonl:4/) } });
    expect(await rawFiles(page)).toEqual([]);
    expect(await readdir(join(page.folder, '.touchstone/incoming'))).toEqual([]);
  });

  it('that does not fit its map fails as a job, told in the words of fields', async () => {
    await page.send('POST', '/api/vendors/birch/logs?map=helpdesk', bytes('nr,when\n1,2026-01-01\n'), named('odd.csv'));
    await page.idle();
    const { error } = page.live.jobs.list().find(({ kind }) => kind === 'import') ?? {};
    expect(error?.en).toMatch(/^odd\.csv:1: the header lacks .* another with “map”$/);
    expect(error?.zh).toMatch(/用“map”换一个$/);
  });

  it('that is cancelled before its turn leaves nothing, and only so many wait', async () => {
    page.live.audit();
    const send = () => page.send('POST', '/api/vendors/birch/logs', bytes(log), named('tickets.jsonl'));
    const answers: Response[] = [];
    for (let at = 0; at < 40; at++) answers.push(await send());
    const jobs = page.live.jobs.list().filter(({ state }) => state === 'waiting');
    for (const { id } of jobs) page.live.jobs.cancel(id);
    await page.idle();
    await expect.poll(() => readdir(join(page.folder, '.touchstone/incoming'))).toEqual([]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202, 503]));
  });

  it('of nobody, or with a map that is a path, is refused', async () => {
    const nobody = await page.send('POST', '/api/vendors/acme/logs', bytes(log), named('a.jsonl'));
    expect((await refused(nobody, 404)).code).toBe('not-found');
    const map = await page.send('POST', '/api/vendors/birch/logs?map=/etc/passwd', bytes(log), named('a.csv'));
    expect((await refused(map, 400)).en).toContain('not a known map');
  });

  it('whose columns no map knows is told about, read by a map that is kept, and judged', async () => {
    const table = `nr;when;what\n${[1, 2, 3, 4].map((nr) => `C${nr};2026-01-0${nr} 10:00;New`).join('\n')}\n`;
    const told = await page.send('POST', '/api/logs/columns', bytes(table), named('odd.csv'));
    const { map, fits } = logColumnsSchema.parse(await told.json());
    expect(fits).toEqual([]);
    expect(await readdir(join(page.folder, '.touchstone/incoming'))).toEqual([]);
    const own = { ...map, columns: { case: 'nr', time: 'when', state: 'what' }, states: { New: 'opened' } };
    expect(await (await page.send('POST', '/api/maps', own)).json()).toEqual({ kept: 'odd.yaml' });
    const send = (name: string) =>
      page.send('POST', `/api/vendors/birch/logs?map=${name}`, bytes(table), named('odd.csv'));
    expect((await send('odd')).status).toBe(202);
    await page.idle();
    expect(page.live.jobs.list().find(({ kind }) => kind === 'import')).toMatchObject({ state: 'done', error: null });
    await expect.poll(async () => (await page.get('/api/report')).status, { timeout: 5000 }).toBe(200);
    const report = reportSchema.parse(await (await page.get('/api/report')).json());
    expect(report.vendors[1].facts?.cases).toBe(4);
    const astray = { ...own, time: { format: 'iso', timezone: 'Mars' } };
    expect((await refused(await page.send('POST', '/api/maps', astray), 422)).en).toContain('not a time zone');
    expect((await refused(await send('../odd'), 400)).code).toBe('bad-request');
  });
});
