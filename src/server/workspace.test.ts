import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eachServed, refused, type Served, served } from '../../test/served.ts';
import { unwritable } from '../app/effects-denied.ts';
import { refusalSchema, workspaceStateSchema } from '../model/api.ts';

let page: Served;
eachServed((fresh) => {
  page = fresh;
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
