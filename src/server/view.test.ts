import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eachServed, note, refused, type Served } from '../../test/served.ts';
import { jobSchema, shownStateSchema } from '../model/api.ts';
import { reportSchema } from '../model/report.ts';
import { viewSchema } from '../model/view.ts';

let page: Served;
eachServed((fresh) => {
  page = fresh;
});

describe('the report', () => {
  it('is not there while there is no evidence, and the reason is told', async () => {
    await page.idle();
    expect(shownStateSchema.parse(await (await page.get('/api/shown')).json()).judgedAt).toBeNull();
    const { code, en } = await refused(await page.get('/api/view'), 404);
    expect(code).toBe('no-report');
    expect(en).toContain('there is no evidence yet');
  });

  it('is judged anew once something was noted, and says the same as report.json', async () => {
    await page.send('POST', '/api/notes', note);
    await page.idle();
    const view = viewSchema.parse(await (await page.get('/api/view')).json());
    const report = await (await page.get('/api/report')).text();
    expect(reportSchema.parse(JSON.parse(report))).toEqual(view.report);
    expect(view.report.vendors[0].evidence).toEqual({ 'first-hand': 1 });
    // Looking changes nothing in the buyer's folder; asked for, the report is written as by the command line.
    expect(await readdir(page.folder)).not.toContain('report.json');
    expect((await page.send('POST', '/api/jobs', { kind: 'audit' })).status).toBe(202);
    await page.idle();
    expect(await readFile(join(page.folder, 'report.json'), 'utf8')).toBe(report);
  });

  it('says of itself when it is not made from the files as they are: judging was cancelled, or touchstone.yaml is broken', async () => {
    const state = async () => shownStateSchema.parse(await (await page.get('/api/shown')).json());
    await page.send('POST', '/api/notes', note);
    await page.idle();
    expect(await state()).toMatchObject({ isCurrent: true, isReadable: true });
    const { judgedAt } = await state();
    expect(Math.abs(Date.parse(judgedAt ?? '') - Date.now())).toBeLessThan(60_000);

    await page.send('POST', '/api/notes', { ...note, opened: '2026-11-04 02:10' });
    const [newest] = z.array(jobSchema).parse(await (await page.get('/api/jobs')).json());
    expect(newest.kind).toBe('judge');
    await page.send('DELETE', `/api/jobs/${newest.id}`);
    await page.idle();
    expect(await state()).toEqual({ isCurrent: false, isReadable: true, judgedAt });
    await page.send('POST', '/api/jobs', { kind: 'audit' });
    await page.idle();
    expect(await state()).toMatchObject({ isCurrent: true, isReadable: true });

    await writeFile(join(page.folder, 'touchstone.yaml'), 'schema: [');
    await page.live.refresh();
    await page.idle();
    expect(await state()).toMatchObject({ isCurrent: false, isReadable: false });
  });

  it('is sent packed or plain, and not again to who has it', async () => {
    await page.send('POST', '/api/notes', note);
    await page.idle();
    for (const path of ['/api/view', '/api/report']) {
      const plain = await page.get(path);
      expect(plain.headers.get('content-encoding')).toBeNull();
      const packed = await page.get(path, { 'accept-encoding': 'br, gzip' });
      expect(packed.headers.get('content-encoding')).toBe('gzip');
      expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(await plain.text());
      const etag = plain.headers.get('etag') ?? '';
      expect((await page.get(path, { 'if-none-match': `"other", ${etag}` })).status).toBe(304);
      expect((await page.get(path, { 'if-none-match': '"other"' })).status).toBe(200);
      expect((await page.get(path, { 'accept-encoding': 'gzip;q=0' })).headers.get('content-encoding')).toBeNull();
    }
  });

  it('has no cases of a vendor that has none or does not exist', async () => {
    await page.send('POST', '/api/notes', note);
    await page.idle();
    expect((await refused(await page.get('/api/vendors/nobody/cases'), 404)).code).toBe('not-found');
    expect((await refused(await page.get('/api/vendors/__proto__/cases'), 404)).code).toBe('not-found');
  });

  it('follows a file that another program writes', async () => {
    await mkdir(join(page.folder, 'records'));
    await writeFile(
      join(page.folder, 'records/a.yaml'),
      `capturedAt: 2026-03-01\nrecords:\n  - { kind: claim, vendor: birch, source: s, tier: marketing, topic: t, says: fast, saidBy: them }\n`,
    );
    await expect.poll(() => page.live.shown(), { timeout: 5000 }).not.toBeNull();
    const view = viewSchema.parse(await (await page.get('/api/view')).json());
    expect(view.report.vendors[1].evidence).toEqual({ marketing: 1 });
    // Its own writing is not taken for another's.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await page.idle();
    const before = page.live.jobs.list().length;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(page.live.jobs.list()).toHaveLength(before);
  });
});
