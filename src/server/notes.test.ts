import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { eachServed, note, rawFiles, refused, type Served } from '../../test/served.ts';
import { keptNoteSchema, notedSchema } from '../model/api.ts';
import { viewSchema } from '../model/view.ts';

let page: Served;
eachServed((fresh) => {
  page = fresh;
});

describe('a note', () => {
  it('with a pasted chat is understood and kept, and no file of the server is read', async () => {
    const paste = '客户 2026-11-03 10:00\n推流黑屏\n\n小王 2026-11-03 10:05\n请提供日志\n';
    const answer = await page.send('POST', '/api/notes', {
      vendor: 'aster',
      channel: 'chat',
      paste,
      me: '客户',
      them: '小王',
    });
    expect(notedSchema.parse(await answer.json())).toMatchObject({ cases: 1, messages: 2 });
    const path = await page.send('POST', '/api/notes', { vendor: 'aster', channel: 'chat', paste: '/etc/hostname' });
    expect(path.status).not.toBe(200);
    expect(await path.text()).not.toContain(
      (await readFile('/etc/hostname', 'utf8').catch(() => 'no such file')).trim(),
    );
  });

  it.each([
    ['no vendor', { channel: 'ticket', opened: '2026-11-03' }, 400, /vendor/],
    ['a vendor that is not on the list', { ...note, vendor: 'acme' }, 400, /^vendor acme: not a vendor/],
    ['nothing that happened', { vendor: 'aster', channel: 'ticket' }, 400, /^opened: missing/],
    ['a time that is none', { ...note, opened: 'the day the music died' }, 422, /the day the music died/],
    ['a channel that is none', { ...note, channel: 'pigeon' }, 422, /pigeon/],
    ['an option of the command line that reads files', { ...note, sheet: '/etc/passwd' }, 400, /sheet/],
  ])('with %s is refused', async (_what, body, status, message) => {
    expect((await refused(await page.send('POST', '/api/notes', body), status)).en).toMatch(message);
    expect(await rawFiles(page)).toEqual([]);
  });
});

describe('a note that is taken back', () => {
  it('counts for nothing, stays in the archive, and counts again once it is noted down again', async () => {
    const listed = async () => keptNoteSchema.array().parse(await (await page.get('/api/notes')).json());
    const later = { ...note, opened: '2026-11-04 02:10', title: 'later' };
    await page.send('POST', '/api/notes', note);
    await page.send('POST', '/api/notes', later);
    const [newest, first] = await listed();
    expect(newest).toMatchObject({ vendor: 'aster', cases: 1, opened: '2026-11-04 02:10', about: 'later' });
    expect((await page.send('DELETE', `/api/notes/${newest.id}`)).status).toBe(200);
    expect(await listed()).toEqual([first]);
    await page.idle();
    const cases = async () => {
      const { report } = viewSchema.parse(await (await page.get('/api/view')).json());
      return report.evidence.filter(({ kind }) => kind === 'case').length;
    };
    expect(await cases()).toBe(1);
    expect(await rawFiles(page)).toContain(newest.id.slice(0, 2));
    expect((await refused(await page.send('DELETE', `/api/notes/${newest.id}`), 422)).en).toContain('no such note');

    await page.send('POST', '/api/notes', later);
    await page.idle();
    expect(await cases()).toBe(2);
    // The last of all evidence can be taken back too: the report of before stands, and says of itself that it is.
    for (const { id } of await listed()) await page.send('DELETE', `/api/notes/${id}`);
    await page.idle();
    expect(await listed()).toEqual([]);
    const [job] = page.live.jobs.list();
    expect(job).toMatchObject({ state: 'failed', error: { en: expect.stringContaining('no evidence') } });
    expect(page.live.state().isCurrent).toBe(false);
  });
});
