import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../model/workspace.ts';
import { saveWorkspace, workspaceState } from './edit-workspace.ts';
import { nodeEffects } from './effects-node.ts';

const effects = nodeEffects();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-edit-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = () => join(folder, 'touchstone.yaml');
const WRITTEN = `# What we need. Ask Li before you change it.
schema: touchstone/workspace@1
needs:
  scenario: short-video # the app
  gates:
    # the board wants this one
    - { audit: response-commitment, atMost: 30 }
    - audit: end-of-life-notice
      refuse: product-retired
vendors:
  # our incumbent
  - id: aster
    name: { en: Aster, zh: 紫菀 }
    plan: "Gold" # since 2025
  - id: birch
    name: { en: Birch, zh: 白桦 }
dissent:
  - who: Wang # runs operations
    what: 'would rather stay'
`;
const start = async (yaml = WRITTEN) => {
  await writeFile(file(), yaml);
  const state = await workspaceState(effects, folder);
  if (state?.workspace == null) throw new Error(JSON.stringify(state));
  return { workspace: state.workspace, hash: state.hash };
};
const written = () => readFile(file(), 'utf8');
const save = async (workspace: Workspace, hash: string | null) => {
  const saved = await saveWorkspace(effects, folder, { workspace, hash });
  return 'state' in saved ? saved.state : null;
};

describe('an edited workspace', () => {
  it('that says the same leaves the file byte for byte', async () => {
    const { workspace, hash } = await start();
    expect((await save(workspace, hash))?.hash).toBe(hash);
    expect(await written()).toBe(WRITTEN);
  });

  it('keeps the comments, the order and the writing of what was not touched', async () => {
    const { workspace, hash } = await start();
    const [aster, birch] = workspace.vendors;
    const needs = { ...workspace.needs, scenario: 'live shopping', gates: [workspace.needs.gates[0]] };
    await save({ ...workspace, needs, vendors: [birch, { ...aster, plan: 'Platinum' }] }, hash);
    expect(await written()).toBe(`# What we need. Ask Li before you change it.
schema: touchstone/workspace@1
needs:
  scenario: live shopping # the app
  gates:
    # the board wants this one
    - { audit: response-commitment, atMost: 30 }
vendors:
  - id: birch
    name: { en: Birch, zh: 白桦 }
  # our incumbent
  - id: aster
    name: { en: Aster, zh: 紫菀 }
    plan: "Platinum" # since 2025
dissent:
  - who: Wang # runs operations
    what: 'would rather stay'
`);
  });

  it('is read again as it was meant, also where values were shared by an alias', async () => {
    const { workspace, hash } = await start(
      `schema: touchstone/workspace@1\nneeds: { scenario: x }\nvendors:\n  - { id: a, name: &n { en: A, zh: 甲 } }\n  - { id: b, name: *n }\n`,
    );
    const [a, b] = workspace.vendors;
    const edited = { ...workspace, vendors: [{ ...a, name: { en: 'Alpha', zh: '甲' } }, b] };
    expect((await save(edited, hash))?.workspace).toEqual(edited);
  });

  it('keeps its comments where one of several shared values is changed, and where a calendar becomes one of versions', async () => {
    const yaml = `# ours
schema: touchstone/workspace@1
needs: { scenario: x }
vendors:
  - { id: a, name: { en: A, zh: 甲 } } # the incumbent
calendars:
  a:
    # from their mail of May
    timezone: Asia/Shanghai
    hours: { mon: &desk [["09:00", "18:00"]], tue: *desk, wed: *desk }
`;
    const { workspace, hash } = await start(yaml);
    const calendar = workspace.calendars['a'];
    if (calendar === undefined || Array.isArray(calendar) || !('hours' in calendar))
      throw new Error('another calendar');
    const tuesday = { ...calendar, hours: { ...calendar.hours, tue: [['10:00', '12:00'] as [string, string]] } };
    const edited = { ...workspace, calendars: { a: tuesday } };
    const state = await save(edited, hash);
    expect(state?.workspace).toEqual(edited);
    for (const comment of ['# ours', '# the incumbent', '# from their mail of May'])
      expect(await written()).toContain(comment);

    const versions = { ...workspace, calendars: { a: [tuesday, { from: '2027-01-01', always: true as const }] } };
    expect((await save(versions, state?.hash ?? null))?.workspace).toEqual(versions);
    for (const comment of ['# ours', '# the incumbent', '# from their mail of May'])
      expect(await written()).toContain(comment);
  });

  it('keeps the comments of a vendor that takes another id, wherever the file speaks of it', async () => {
    const yaml = `schema: touchstone/workspace@1
needs: { scenario: x }
vendors:
  - id: acme # as they bill us
    # their own words
    name: { en: Acme, zh: 甲 }
  - { id: beta, name: { en: Beta, zh: 乙 } }
calendars:
  # from their mail of May
  acme: { always: true } # until further notice
costs:
  currency: CNY
  start: 2027-01-01
  vendors:
    acme:
      licence: 12 # offer of June
    beta: { licence: 9 }
`;
    const { workspace, hash } = await start(yaml);
    const [acme, beta] = workspace.vendors;
    const { costs, calendars } = workspace;
    if (costs === undefined || calendars['acme'] === undefined) throw new Error('another file');
    const edited: Workspace = {
      ...workspace,
      vendors: [{ ...acme, id: 'acme-2' }, beta],
      calendars: { 'acme-2': calendars['acme'] },
      costs: { ...costs, vendors: { 'acme-2': { licence: 13 }, beta: { licence: 9 } } },
    };
    expect((await save(edited, hash))?.workspace).toEqual(edited);
    expect(await written()).toBe(yaml.replaceAll('acme', 'acme-2').replace('licence: 12', 'licence: 13'));
  });

  it('made where there was none keeps what is empty and means something', async () => {
    const { workspace } = await start();
    await rm(file());
    const edited: Workspace = {
      ...workspace,
      needs: { ...workspace.needs, weights: { ranges: {} } },
      calendars: {
        aster: { timezone: 'UTC', hours: {}, shifts: { '2026-12-24': [], '2026-12-31': [['09:00', '12:00']] } },
      },
    };
    expect((await save(edited, null))?.workspace).toEqual(edited);
    expect(await written()).not.toContain('notNeeded');
  });

  it('made where there was none can be read, and says who wrote what in both languages', async () => {
    const { workspace } = await start();
    await rm(file());
    expect((await save(workspace, null))?.workspace).toEqual(workspace);
    expect(await written()).toMatch(/^# A Touchstone workspace.*试金石工作区/);
  });

  it('is not written over what another wrote meanwhile, not even when both come at once', async () => {
    const { workspace, hash } = await start();
    const one = { ...workspace, needs: { ...workspace.needs, scenario: 'one' } };
    const two = { ...workspace, needs: { ...workspace.needs, scenario: 'two' } };
    const saved = await Promise.all([save(one, hash), save(two, hash)]);
    expect(saved.filter((state) => state === null)).toHaveLength(1);
    expect(await save(two, hash)).toBeNull();
    expect(await save(two, null)).toBeNull();
  });

  it('is merged with what another wrote meanwhile, comments of both kept, where it says what it began with', async () => {
    const { workspace: base, hash } = await start();
    await writeFile(file(), WRITTEN.replace('short-video # the app', 'live shopping # the new app'));
    const [aster, birch] = base.vendors;
    const workspace = { ...base, vendors: [{ ...aster, plan: 'Platinum' }, birch] };
    expect(await saveWorkspace(effects, folder, { workspace, hash, base })).toMatchObject({
      state: { isMerged: true, workspace: { ...workspace, needs: { ...base.needs, scenario: 'live shopping' } } },
    });
    expect(await written()).toBe(
      WRITTEN.replace('short-video # the app', 'live shopping # the new app').replace('"Gold"', '"Platinum"'),
    );
  });

  it('of what another changed too is not written before one of the two is taken, from the file as it is then', async () => {
    const { workspace: base, hash } = await start();
    const theirs = WRITTEN.replace('short-video', 'live shopping');
    await writeFile(file(), theirs);
    const workspace = { ...base, needs: { ...base.needs, scenario: 'games' } };
    const edit = { workspace, hash, base };
    const told = await saveWorkspace(effects, folder, edit);
    const fields = [{ path: ['needs', 'scenario'], theirs: 'live shopping', mine: 'games' }];
    expect(told).toMatchObject({ conflicts: { fields } });
    expect(await written()).toBe(theirs);
    const taken = {
      hash: 'conflicts' in told ? (told.conflicts?.hash ?? '') : '',
      fields: { 'needs/scenario': 'mine' as const },
    };
    expect(await saveWorkspace(effects, folder, { ...edit, taken: { ...taken, hash: 'another' } })).toEqual(told);
    await saveWorkspace(effects, folder, { ...edit, taken });
    expect(await written()).toBe(WRITTEN.replace('short-video', 'games'));
  });

  it('of a file that is broken meanwhile is refused with what is wrong; of one that was taken away it is made again', async () => {
    const { workspace, hash } = await start();
    await writeFile(file(), 'schema: [\n');
    await expect(saveWorkspace(effects, folder, { workspace, hash, base: workspace })).rejects.toThrow(
      /touchstone\.yaml:\d/,
    );
    await rm(file());
    expect(await saveWorkspace(effects, folder, { workspace, hash, base: workspace })).toMatchObject({
      state: { workspace },
    });
  });

  it('that does not fit what another changed is refused, and the words say that both together are meant', async () => {
    const { workspace: base, hash } = await start();
    await writeFile(file(), WRITTEN.replace('  gates:', '  notNeeded: [channels]\n  gates:'));
    const gates = [...base.needs.gates, { audit: 'channels', has: 'hotline' }];
    const workspace = { ...base, needs: { ...base.needs, gates } };
    await expect(saveWorkspace(effects, folder, { workspace, hash, base })).rejects.toThrow(
      /^together with what was changed in the file meanwhile: .*“channels” is in notNeeded/,
    );
  });

  it('that names a measure that does not exist changes nothing', async () => {
    const { workspace, hash } = await start();
    const needs = { ...workspace.needs, notNeeded: ['fame'] };
    await expect(save({ ...workspace, needs }, hash)).rejects.toThrow(
      /needs\.notNeeded\.0: there is no measure “fame”/,
    );
    expect(await written()).toBe(WRITTEN);
  });

  it('with figures under an id that no vendor has is not saved, for it could not be judged', async () => {
    const { workspace, hash } = await start();
    const costs = { currency: 'CNY', start: '2027-01-01', rates: {}, together: [], vendors: { ghost: { licence: 9 } } };
    await expect(save({ ...workspace, costs }, hash)).rejects.toThrow(
      'touchstone.yaml: costs.vendors.ghost is no vendor of this workspace; correct its id',
    );
    expect(await written()).toBe(WRITTEN);
  });

  it('mends a file that is YAML but no workspace, and leaves one that is no YAML to its writer', async () => {
    const { workspace } = await start();
    await writeFile(file(), `# mine\nschema: touchstone/workspace@1\nneeds: { scenario: x }\nprices: cheap\n`);
    const wrong = await workspaceState(effects, folder);
    expect(wrong).toMatchObject({ workspace: null, problems: [{ en: expect.stringContaining('vendors') }] });
    expect((await save(workspace, wrong?.hash ?? null))?.workspace).toEqual(workspace);
    expect(await written()).toMatch(/^# mine\n/);
    await writeFile(file(), 'schema: [\n');
    const broken = await workspaceState(effects, folder);
    await expect(save(workspace, broken?.hash ?? null)).rejects.toThrow(/touchstone\.yaml:\d+/);
  });
});
