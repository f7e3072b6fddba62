import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refused, type Served, served } from '../../test/served.ts';
import { unwritable } from '../app/effects-denied.ts';
import { AUDITS } from '../audits/registry.ts';
import {
  jobSchema,
  keptNoteSchema,
  logColumnsSchema,
  measureSchema,
  notedSchema,
  refusalSchema,
  shownStateSchema,
  workspaceStateSchema,
} from '../model/api.ts';
import { contractSchema } from '../model/contract.ts';
import { reportSchema } from '../model/report.ts';
import { viewSchema } from '../model/view.ts';
import { LARGEST_BODY } from './guard.ts';

let page: Served;
beforeEach(async () => {
  page = await served();
});
afterEach(async () => {
  await page.close();
  if (page.told.length > 0) throw new Error(`bugs were told to the terminal: ${page.told.join('')}`);
});

const bytes = (text: string) => new TextEncoder().encode(text);
const note = { vendor: 'aster', channel: 'ticket', opened: '2026-11-03 02:10', resolved: 'no' };
const named = (name: string) => ({ 'x-file-name': encodeURIComponent(name) });
const rawFiles = () => readdir(join(page.folder, '.touchstone/raw')).catch(() => []);

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

describe('the measures', () => {
  const all = async (from: Served) => z.array(measureSchema).parse(await (await from.get('/api/measures')).json());

  it('are told with what a gate can ask of each, in the order of the report', async () => {
    const measures = await all(page);
    expect(measures.map(({ id }) => id)).toEqual(AUDITS.map(({ id }) => id));
    expect(measures.find(({ id }) => id === 'channels')).toMatchObject({
      dimension: 'team',
      unit: 'share',
      signs: expect.arrayContaining([
        { code: 'channel-absent', text: { en: 'no channel denied', zh: '没有明确不提供的渠道' }, isUsual: true },
        expect.objectContaining({ code: 'channel-present', isUsual: false }),
      ]),
      parts: expect.arrayContaining([{ part: 'hotline', name: { en: 'a hotline', zh: '热线电话' } }]),
    });
    expect(measures.filter(({ parts }) => parts.length > 0).map(({ id }) => id)).toEqual(['channels']);
  });

  it('are told without a workspace too, and every gate made of them is taken', async () => {
    const empty = await served(null);
    const measures = await all(empty);
    await empty.close();
    const { workspace, hash } = workspaceStateSchema.parse(await (await page.get('/api/workspace')).json());
    const gates = measures.flatMap(({ id, signs, parts }) => [
      { audit: id, atLeast: 0 },
      ...signs.map(({ code }) => ({ audit: id, refuse: code })),
      ...parts.map(({ part }) => ({ audit: id, has: part })),
    ]);
    const needs = { ...workspace?.needs, gates };
    const saved = await page.send('PUT', '/api/workspace', { workspace: { ...workspace, needs }, hash });
    expect(workspaceStateSchema.parse(await saved.json()).workspace?.needs.gates).toEqual(gates);
  });

  it('refuse a gate that none of them offers, with its field', async () => {
    const { workspace, hash } = workspaceStateSchema.parse(await (await page.get('/api/workspace')).json());
    const needs = { ...workspace?.needs, gates: [{ audit: 'channels', refuse: 'product-retired' }] };
    const answer = await page.send('PUT', '/api/workspace', { workspace: { ...workspace, needs }, hash });
    expect((await refused(answer, 422)).en).toMatch(/needs\.gates\.0\.refuse: “channels” never finds/);
  });
});

describe('the workspace', () => {
  const state = async () => workspaceStateSchema.parse(await (await page.get('/api/workspace')).json());

  it('is edited, and its comments stay', async () => {
    const { workspace, hash } = await state();
    const needs = { ...workspace?.needs, scenario: 'live' };
    const saved = await page.send('PUT', '/api/workspace', { workspace: { ...workspace, needs }, hash });
    expect(workspaceStateSchema.parse(await saved.json()).workspace?.needs.scenario).toBe('live');
    expect(await readFile(join(page.folder, 'touchstone.yaml'), 'utf8')).toContain('# the incumbent');
  });

  it('edited in two tabs from the same state is written once, and the other is told', async () => {
    const { workspace, hash } = await state();
    const edit = (scenario: string) =>
      page.send('PUT', '/api/workspace', { workspace: { ...workspace, needs: { scenario } }, hash });
    const answers = await Promise.all([edit('one'), edit('two')]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const late = answers.find(({ status }) => status === 409) ?? answers[0];
    expect((await refused(late, 409)).code).toBe('changed-meanwhile');
  });

  it('edited in two tabs from a state that both tell is merged; a field that both changed is told with both sides', async () => {
    const { workspace: base, hash } = await state();
    const edit = (part: object, more: object = {}) =>
      page.send('PUT', '/api/workspace', {
        workspace: { ...base, needs: { ...base?.needs, ...part } },
        hash,
        base,
        ...more,
      });
    expect((await edit({ scenario: 'one' })).status).toBe(200);
    expect(workspaceStateSchema.parse(await (await edit({ timezone: 'UTC' })).json())).toMatchObject({
      isMerged: true,
      workspace: { needs: { scenario: 'one', timezone: 'UTC' } },
    });
    const { error } = refusalSchema.parse(await (await edit({ scenario: 'two' })).json());
    expect(error).toMatchObject({
      code: 'changed-meanwhile',
      conflicts: { hash: (await state()).hash, fields: [{ path: ['needs', 'scenario'], theirs: 'one', mine: 'two' }] },
    });
    const taken = { hash: error.conflicts?.hash, fields: { 'needs/scenario': 'mine' } };
    expect((await edit({ scenario: 'two' }, { taken })).status).toBe(200);
    expect((await state()).workspace?.needs).toMatchObject({ scenario: 'two', timezone: 'UTC' });
  });

  it.each([
    ['no workspace at all', {}, 400, /^workspace: /],
    [
      'a field of the wrong type',
      { workspace: { schema: 'touchstone/workspace@1', needs: { scenario: 3 } }, hash: null },
      400,
      /^workspace\.needs\.scenario: /,
    ],
    ['an unknown field', { workspace: 1, hash: null, more: 1 }, 400, /workspace/],
  ])('with %s is refused with the field', async (_what, body, status, message) => {
    expect((await refused(await page.send('PUT', '/api/workspace', body), status)).en).toMatch(message);
  });

  it('that names what does not exist is refused, and nothing is written', async () => {
    const { workspace, hash } = await state();
    const wrong = { ...workspace, needs: { ...workspace?.needs, timezone: 'Mars/Base' } };
    const { en } = await refused(await page.send('PUT', '/api/workspace', { workspace: wrong, hash }), 422);
    expect(en).toMatch(/needs\.timezone: “Mars\/Base” is not a time zone/);
    expect((await state()).hash).toBe(hash);
  });

  it('in a folder that may not be written is refused in one line, and is no bug', async () => {
    const readOnly = await served(undefined, {
      effects: (real) => ({
        ...real,
        files: {
          ...real.files,
          write: async (path) => {
            throw unwritable(path, Object.assign(new Error('read-only'), { code: 'EROFS' }));
          },
        },
      }),
    });
    try {
      const { workspace, hash } = workspaceStateSchema.parse(await (await readOnly.get('/api/workspace')).json());
      const edited = { ...workspace, needs: { ...workspace?.needs, scenario: 'live' } };
      const { code, en, zh } = await refused(
        await readOnly.send('PUT', '/api/workspace', { workspace: edited, hash }),
        507,
      );
      expect(code).toBe('unwritable');
      expect(en).toMatch(/touchstone\.yaml: cannot be written \(EROFS\); allow writing there/);
      expect(zh).toContain('无法写入');
      expect(readOnly.told).toEqual([]);
    } finally {
      await readOnly.close();
    }
  });

  it('that cannot be read is shown with what is wrong', async () => {
    await writeFile(join(page.folder, 'touchstone.yaml'), 'schema: [\n');
    expect(await state()).toMatchObject({
      workspace: null,
      problems: [{ en: expect.stringContaining('touchstone.yaml:') }],
    });
  });

  it('can be made where there is none', async () => {
    const empty = await served(null);
    try {
      expect((await refused(await empty.get('/api/workspace'), 404)).code).toBe('no-workspace');
      expect((await refused(await empty.get('/api/view'), 404)).en).toContain('no workspace yet');
      const { workspace } = await state();
      expect((await empty.send('PUT', '/api/workspace', { workspace, hash: null })).status).toBe(200);
      expect((await empty.get('/api/workspace')).status).toBe(200);
    } finally {
      await empty.close();
    }
  });
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
    expect(await rawFiles()).toEqual([]);
  });
});

describe('a contract', () => {
  const path = 'test/cases/contracts/aster-support.en.md';

  it('is read and nothing kept; or kept as evidence', async () => {
    const body = new Uint8Array(await readFile(path));
    const read = await page.send('POST', '/api/contracts/read', body, named('支持计划.md'));
    const contract = contractSchema.parse(await read.json());
    expect(contract.commitments.length).toBeGreaterThan(0);
    expect(await rawFiles()).toEqual([]);
    const kept = await page.send('POST', '/api/vendors/aster/contracts', body, named('../../支持计划.md'));
    expect(contractSchema.parse(await kept.json())).toEqual(contract);
    expect(await readFile(join(page.folder, '.touchstone/raw/index.jsonl'), 'utf8')).toContain('"name":"支持计划.md"');
    await page.idle();
    const { report } = viewSchema.parse(await (await page.get('/api/view')).json());
    expect(report.vendors[0].evidence.contract).toBeGreaterThan(0);
  });

  it('that cannot be read, has no name, or is of nobody is refused', async () => {
    const broken = await page.send('POST', '/api/contracts/read', bytes('%PDF-1.4 nothing'), named('a.pdf'));
    expect((await refused(broken, 422)).en).toContain('a.pdf');
    expect((await refused(await page.send('POST', '/api/contracts/read', bytes('x')), 400)).en).toContain(
      'x-file-name',
    );
    const badName = await page.send('POST', '/api/contracts/read', bytes('x'), { 'x-file-name': '%E0%A4%A' });
    expect((await refused(badName, 400)).en).toContain('percent-encoded');
    const nobody = await page.send('POST', '/api/vendors/acme/contracts', bytes('# SLA'), named('a.md'));
    expect((await refused(nobody, 400)).en).toContain('aster, birch');
    expect((await refused(await page.send('POST', '/api/contracts/read', bytes(''), named('a.md')), 422)).en).toContain(
      'empty',
    );
  });

  it('of more than 64 MB is refused before it is read', async () => {
    const { en } = await refused(
      await page.send('POST', '/api/contracts/read', bytes('x'), {
        ...named('a.md'),
        'content-length': String(LARGEST_BODY + 1),
      }),
      413,
    );
    expect(en).toContain('64 MB');
  });
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
    expect(await rawFiles()).toEqual([]);
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
    expect(await rawFiles()).toContain(newest.id.slice(0, 2));
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

describe('a statement of a vendor', () => {
  const said = {
    vendor: 'aster',
    audit: 'first-response',
    says: 'We answer: at once.',
    saidBy: 'Head of support',
    at: null,
  };

  it('is kept among the records and read again', async () => {
    await page.send('POST', '/api/notes', note);
    const answer = await page.send('POST', '/api/statements', said);
    const { kept } = (await answer.json()) as { kept: string };
    expect(await readFile(join(page.folder, 'records', kept), 'utf8')).toContain('We answer: at once.');
    await page.idle();
    const { report } = viewSchema.parse(await (await page.get('/api/view')).json());
    expect(report.evidence).toContainEqual(expect.objectContaining({ kind: 'statement', audit: 'first-response' }));
  });

  it.each([
    ['of nobody', { ...said, vendor: 'acme' }, 422, /aster, birch/],
    ['to no measure', { ...said, audit: 'fame' }, 422, /no measure “fame”/],
    ['that says nothing', { ...said, says: '  ' }, 400, /^says: /],
    ['of no day', { ...said, at: 'yesterday' }, 400, /^at: /],
  ])('%s is refused', async (_what, body, status, message) => {
    expect((await refused(await page.send('POST', '/api/statements', body), status)).en).toMatch(message);
  });
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
