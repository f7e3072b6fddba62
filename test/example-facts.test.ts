import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readHandRecords } from '../src/evidence/hand-records.ts';
import { workspaceSchema } from '../src/model/workspace.ts';

const read = (folder: string) => {
  const workspace = workspaceSchema.parse(parse(readFileSync(join(folder, 'touchstone.yaml'), 'utf8')));
  const records = readdirSync(join(folder, 'records')).flatMap(
    (name) => readHandRecords(join(folder, 'records', name), readFileSync(join(folder, 'records', name))).records,
  );
  return { workspace, records };
};

describe('the example of short-video vendors', () => {
  const { workspace, records } = read('examples/short-video');
  const vendors = workspace.vendors.map(({ id }) => id);

  test('knows at least ten vendors, and something of each', () => {
    expect(vendors.length).toBeGreaterThanOrEqual(10);
    expect(new Set(records.map(({ vendor }) => vendor))).toEqual(new Set(vendors));
  });

  test('every fact has an address where anybody can read it', () => {
    expect(records.filter(({ url }) => url === null)).toEqual([]);
  });

  test('marketing claims and measures nothing', () => {
    const said = records.filter(({ tier }) => tier === 'marketing' || tier === 'generated');
    expect(new Set(said.map(({ kind }) => kind))).toEqual(new Set(['claim']));
  });

  test('nothing was observed later than it was captured', () => {
    expect(records.filter(({ observedAt }) => observedAt !== null && observedAt > '2026-09-30')).toEqual([]);
  });

  test('quotes are a few words', () => {
    expect(records.filter(({ quote }) => (quote ?? '').length > 40)).toEqual([]);
  });

  test('every note is there in both languages', () => {
    expect(
      records.filter(({ note }) => note !== undefined && !/^\P{Script=Han}+ \/ .*\p{Script=Han}/u.test(note)),
    ).toEqual([]);
  });

  test('documents that contradict each other are both entered', () => {
    const of = (product: string) =>
      records.flatMap((record) =>
        record.kind === 'commitment' && record.vendor === 'zego' && record.product === product ? [record.percent] : [],
      );
    expect(of('RTC')).toEqual([99.9, 99.99]);
    const notice = records.flatMap((record) =>
      record.kind === 'notice' && record.notice === 'maintenance' ? [record] : [],
    );
    expect(notice.map(({ noticeDays }) => noticeDays)).toEqual([2, 1]);
  });
});

describe('the workspace of one article', () => {
  test('holds claims of the lowest believable tier and nothing else', () => {
    const { records } = read('test/cases/article-only');
    expect(records.length).toBeGreaterThan(10);
    expect(records.filter(({ kind, tier }) => kind !== 'claim' || tier !== 'marketing')).toEqual([]);
  });
});

describe('the requirements', () => {
  test('are R1 to R85, each with a line in both languages and somewhere it stands', () => {
    const { requirements } = parse(readFileSync('docs/requirements.yaml', 'utf8'));
    expect(requirements.map(({ id }: { id: string }) => id)).toEqual(
      Array.from({ length: 85 }, (_, at) => `R${at + 1}`),
    );
    for (const one of requirements)
      expect(one).toEqual({
        id: expect.any(String),
        lines: expect.arrayContaining([expect.stringMatching(/^(L\d+|i)$/)]),
        en: expect.stringMatching(/\w/),
        zh: expect.stringMatching(/\p{Script=Han}/u),
        where: expect.any(Array),
      });
  });
});
