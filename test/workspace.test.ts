import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditWorkspace } from '../src/app/audit.ts';
import { nodeEffects } from '../src/app/effects-node.ts';
import { addRecords, showEvidence, verifyEvidence } from '../src/app/evidence-records.ts';
import { DEFAULT_ANSWERS, initWorkspace } from '../src/app/init.ts';
import { writeReports } from '../src/app/report.ts';
import { viewWorkspace } from '../src/app/view/workspace.ts';
import { readWorkspace } from '../src/app/workspace.ts';
import type { Effects } from '../src/model/effects.ts';
import { ExpectedError } from '../src/model/error.ts';
import { openArchive } from '../src/store/archive.ts';

const effects = nodeEffects();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-workspace-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const define = (yaml: string) => writeFile(join(folder, 'touchstone.yaml'), yaml);
const whole = (needs = 'scenario: x', vendors = '- { id: a, name: { en: A, zh: 甲 } }') =>
  `schema: touchstone/workspace@1\nneeds:\n  ${needs}\nvendors:\n  ${vendors}\n`;
const commitment = (vendor: string) => `capturedAt: 2026-03-01
records:
  - { kind: commitment, vendor: ${vendor}, source: s, url: 'https://x.example', tier: official-docs, metric: first_response, targetMinutes: 30, clock: calendar, binding: sla, canonicalSeverity: P0, severity: P0 }
`;

/** The one line that a person reads, in both languages. */
async function failure(work: Promise<unknown>): Promise<{ en: string; zh: string }> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ExpectedError)) throw new Error(`not an expected error: ${String(error)}`);
  expect(error.text.en).not.toContain('\n');
  expect(error.text.zh).toMatch(/\p{sc=Han}/u);
  return error.text;
}

describe('a workspace', () => {
  it('is written by init and can be read at once, in both languages', async () => {
    for (const lang of ['en', 'zh'] as const) {
      await initWorkspace(effects, join(folder, lang), DEFAULT_ANSWERS, lang);
      expect((await readWorkspace(effects, join(folder, lang))).vendors.map((vendor) => vendor.id)).toEqual([
        'agora',
        'zego',
      ]);
    }
  });

  it('is never written over', async () => {
    await initWorkspace(effects, folder, DEFAULT_ANSWERS, 'en');
    expect((await failure(initWorkspace(effects, folder, DEFAULT_ANSWERS, 'en'))).en).toContain(
      'there is a workspace already',
    );
  });

  it.each([
    ['a tab', 'schema: touchstone/workspace@1\nneeds:\n\tscenario: x\n', /touchstone\.yaml:3: .*spaces/],
    [
      'an unknown field',
      `${whole()}prices: cheap\n`,
      /touchstone\.yaml:6: .*prices.*correct its spelling or remove it/,
    ],
    [
      'a wrong gate',
      whole('{ scenario: x, gates: [{ audit: fame, atLeast: 3 }] }'),
      /needs\.gates\.0\.audit: there is no measure “fame”/,
    ],
    ['a wrong zone', whole('{ scenario: x, timezone: Mars/Base }'), /needs\.timezone: “Mars\/Base” is not a time zone/],
    [
      'weights that fit nothing',
      whole('{ scenario: x, weights: { ranges: { contract: [0.9, 0.2] } } }'),
      /needs\.weights\.ranges/,
    ],
    [
      'two vendors of one id',
      whole('scenario: x', '- { id: a, name: { en: A, zh: 甲 } }\n  - { id: a, name: { en: B, zh: 乙 } }'),
      /vendors\.1\.id: “a” is already/,
    ],
    ['nothing', '', /touchstone\.yaml:1: /],
  ])('with %s is refused with its file, line, path and fix', async (_what, yaml, message) => {
    await define(yaml);
    expect((await failure(readWorkspace(effects, folder))).en).toMatch(message);
  });

  it('that is not there is said so, with what to run', async () => {
    expect((await failure(readWorkspace(effects, join(folder, 'nowhere')))).en).toMatch(/nowhere.*touchstone init/);
  });

  it('without evidence says what to gather', async () => {
    await define(whole());
    expect((await failure(auditWorkspace(effects, folder))).en).toContain('there is no evidence yet');
  });
});

describe('evidence', () => {
  beforeEach(() => define(whole()));

  it('added by hand is kept whole or not at all', async () => {
    const file = join(folder, 'new.yaml');
    await writeFile(file, commitment('stranger'));
    expect((await failure(addRecords(effects, folder, file))).en).toMatch(/record 1: “stranger” is not a vendor/);
    expect(await readdir(folder)).not.toContain('records');
    await writeFile(file, commitment('a'));
    expect(await addRecords(effects, folder, file)).toMatchObject({ records: 1 });
    const [{ audits }] = (await auditWorkspace(effects, folder)).vendors;
    expect(audits.find(({ audit }) => audit === 'response-commitment')).toMatchObject({
      outcome: 'measured',
      value: 30,
    });
  });

  it('leads back to the raw bytes it was read from', async () => {
    await mkdir(join(folder, 'records'));
    await writeFile(join(folder, 'records/a.yaml'), commitment('a'));
    const { rawPath } = await showEvidence(effects, folder, 'commitment-');
    expect(await readFile(rawPath, 'utf8')).toBe(commitment('a'));
  });

  it('whose raw file was changed or lost is named', async () => {
    const archive = openArchive(effects, join(folder, '.touchstone/raw'));
    const about = {
      vendor: 'a',
      source: 's',
      url: null,
      capturedAt: '2026-01-01T00:00:00Z',
      tier: 'first-hand',
      collector: 'changelog@1',
      options: {},
    } as const;
    const [changed] = await archive.add({ ...about, name: 'one.md', body: new TextEncoder().encode('one') });
    const [lost] = await archive.add({ ...about, name: 'two.md', body: new TextEncoder().encode('two') });
    expect(await verifyEvidence(effects, folder)).toEqual({ checked: 2, damage: [] });
    await writeFile(archive.pathOf(changed.hash), 'ONE');
    await rm(archive.pathOf(lost.hash));
    const { damage } = await verifyEvidence(effects, folder);
    expect(damage.map(({ of, what }) => [of, what])).toEqual([
      ['one.md', 'changed'],
      ['two.md', 'missing'],
    ]);
    expect((await failure(auditWorkspace(effects, folder))).en).toMatch(/one\.md was changed/);
  });

  it('is not kept twice', async () => {
    const archive = openArchive(effects, join(folder, '.touchstone/raw'));
    const document = {
      vendor: 'a',
      source: 's',
      url: null,
      name: 'x',
      capturedAt: '2026-01-01T00:00:00Z',
      tier: 'first-hand',
      collector: 'changelog@1',
      options: {},
      body: new Uint8Array([1]),
    } as const;
    await archive.add(document);
    await archive.add({ ...document, capturedAt: '2026-02-01T00:00:00Z' });
    expect(await archive.entries()).toHaveLength(1);
  });
});

describe('writing', () => {
  const failing = (code: string): Effects => ({
    ...effects,
    files: {
      ...effects.files,
      write: async (path) => {
        throw new ExpectedError('input', { en: `${path}: ${code}`, zh: `${path}：${code} 失败` });
      },
    },
  });

  it('into a folder that may not be written is told, with the path', async () => {
    await define(whole());
    await mkdir(join(folder, 'records'));
    await writeFile(join(folder, 'records/a.yaml'), commitment('a'));
    const view = await viewWorkspace(effects, folder);
    expect((await failure(writeReports(failing('EROFS'), folder, view, 'en'))).en).toMatch(/report\.json.*EROFS/);
    expect(await readdir(folder)).not.toContain('report.json');
  });

  it('on a full disk leaves the old file whole, and nothing half written', async () => {
    const path = join(folder, 'kept.txt');
    await effects.files.write(path, 'before');
    async function* breaking() {
      yield new TextEncoder().encode('half');
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    }
    expect((await failure(effects.files.writeStream(path, breaking()))).en).toMatch(/disk is full/);
    expect(await readFile(path, 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['kept.txt']);
  });
});
