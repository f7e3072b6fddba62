import { describe, expect, test } from 'vitest';
import { ExpectedError } from '../model/error.ts';
import { recordSchema } from '../model/evidence.ts';
import type { RawEntry } from '../model/raw.ts';
import { companionOf, packumentRecords } from './npm-packument.ts';
import { stamp } from './provenance.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const entry: RawEntry = {
  hash: 'a'.repeat(64),
  vendor: 'acme',
  source: 'npm registry',
  url: 'https://registry.example/acme-live',
  name: null,
  bytes: 0,
  capturedAt: '2030-01-01T00:00:00.000Z',
  tier: 'official-docs',
  collector: 'npm-packument@1',
  options: { package: 'acme-live' },
};

/** Reads a document of an invented package; every record must pass the schema that whole records pass. */
function read(packument: unknown, changelog?: string) {
  const body = bytes(typeof packument === 'string' ? packument : JSON.stringify(packument));
  return packumentRecords(entry, body, changelog === undefined ? undefined : bytes(changelog)).map((bare) => {
    const record = stamp(bare, { rawHash: entry.hash, collector: entry.collector, capturedAt: entry.capturedAt });
    expect(recordSchema.parse(record)).toEqual(record);
    if (record.kind !== 'release') throw new Error(record.kind);
    return record;
  });
}

const acme = {
  name: 'acme-live',
  'dist-tags': { latest: '1.1.0', next: '2.0.0-beta.1' },
  versions: {
    '1.0.0': { license: 'MIT', deprecated: 'use 1.1.0, calls drop on Safari', dependencies: { ws: '^8', events: '3' } },
    '1.0.1': { license: { type: 'MIT', url: 'https://acme.example' }, deprecated: '', dist: { unpackedSize: 4096 } },
    '1.1.0': { license: 'SEE LICENSE IN LICENSE.md', dist: { unpackedSize: 5120, tarball: 'https://acme.example/t' } },
    '2.0.0-beta.1': {},
  },
  time: {
    created: '2024-01-02T00:00:00.000Z',
    modified: '2029-01-01T00:00:00.000Z',
    '1.0.0': '2024-01-02T09:00:00.000Z',
    '1.0.1': '2024-02-03T09:00:00.000Z',
    '1.1.0': '2024-03-04T09:00:00.000000+00:00',
    '2.0.0-beta.1': '2024-03-05T09:00:00.000Z',
  },
};
const log = '## 1.1.0 (2024-03-04)\n## 1.0.1 (2024-02-01)\n## 1.0.0 (2024-01-02)\n';

describe('a package of the registry', () => {
  test('becomes one record a stable version, the highest first', () => {
    expect(read(acme).map(({ version, isLatest }) => [version, isLatest])).toEqual([
      ['1.1.0', true],
      ['1.0.1', false],
      ['1.0.0', false],
    ]);
  });

  test('keeps what the registry says of a version, and null for what it does not say', () => {
    expect(read(acme).at(-1)).toMatchObject({
      package: 'acme-live',
      deprecated: 'use 1.1.0, calls drop on Safari',
      license: 'MIT',
      dependencies: ['events@3', 'ws@^8'],
      unpackedBytes: null,
      hasChangelogEntry: null,
    });
    expect(read(acme)[1]).toMatchObject({ license: 'MIT', deprecated: null, unpackedBytes: 4096 });
  });

  test('has no dates while nothing vouches for the registry', () => {
    expect(read(acme).map(({ publishedAt, publishedAtReason }) => [publishedAt, publishedAtReason])).toEqual(
      Array.from({ length: 3 }, () => [null, 'registry-dates-unreliable']),
    );
  });

  test('has the days of its change log', () => {
    expect(read(acme, log).map(({ publishedAt }) => publishedAt)).toEqual(['2024-03-04', '2024-02-01', '2024-01-02']);
  });

  test('has the registry\u2019s dates where the change log vouches for them', () => {
    const next = {
      ...acme,
      versions: { ...acme.versions, '1.1.1': {} },
      time: { ...acme.time, '1.1.1': '2024-04-05T00:00:00.000Z' },
    };
    expect(read(next, log)[0]).toMatchObject({ version: '1.1.1', publishedAt: '2024-04-05T00:00:00.000Z' });
  });

  test('a change log answers for its own major line down to its oldest entry', () => {
    const many = { ...acme, versions: { '2.1.0': {}, '2.0.0': {}, '1.9.0': {}, '1.8.0': {}, '2.2.0': {} } };
    const has = Object.fromEntries(
      read(many, '## 2.1.0\n## 1.9.0\n').map(({ version, hasChangelogEntry }) => [version, hasChangelogEntry]),
    );
    expect(has).toEqual({ '2.2.0': false, '2.1.0': true, '2.0.0': false, '1.9.0': true, '1.8.0': null });
  });

  test('a page that is no change log leaves open whether there is one', () => {
    expect(read(acme, '<!doctype html>')[0]?.hasChangelogEntry).toBeNull();
  });

  test('a pre-release stands among the records only as what npm installs', () => {
    const early = { ...acme, 'dist-tags': { latest: '2.0.0-beta.1' } };
    expect(read(early).map(({ version, isLatest }) => [version, isLatest])[0]).toEqual(['2.0.0-beta.1', true]);
  });

  test('of thousands of versions the two hundred highest are kept, and the latest', () => {
    const versions = Object.fromEntries(Array.from({ length: 3000 }, (_, minor) => [`1.${minor}.0`, {}]));
    const kept = read({ name: 'acme-live', 'dist-tags': { latest: '1.5.0' }, versions }).map(({ version }) => version);
    expect([kept.length, kept[0], kept[1], kept.at(-1)]).toEqual([201, '1.5.0', '1.2999.0', '1.2800.0']);
  });

  test('an archive without the change log of this package has no companion', () => {
    const changelog = { ...entry, collector: 'changelog@1' };
    const newer = { ...changelog, capturedAt: '2030-02-01T00:00:00.000Z' };
    const foreign = [
      { ...newer, vendor: 'other' },
      { ...newer, options: { package: 'acme-call' } },
    ];
    expect(companionOf(entry, [entry, newer, changelog, ...foreign])).toBe(newer);
    expect(companionOf(entry, [entry, ...foreign])).toBeUndefined();
  });
});

describe('a hostile or broken package document', () => {
  test('without times has no dates', () => {
    const { time: _, ...timeless } = acme;
    expect(read(timeless).map(({ publishedAtReason }) => publishedAtReason)).toEqual(
      Array.from({ length: 3 }, () => 'not-stated'),
    );
  });

  test('with fields of wrong types is read as if they were not given', () => {
    const odd = {
      name: 'acme-live',
      'dist-tags': ['1.0.0'],
      versions: {
        '1.0.0': { license: 7, dependencies: 'ws', dist: { unpackedSize: -1 }, deprecated: { because: 'x' } },
        '1.0.1': null,
        '1.0.2': { deprecated: true, dist: 'none', license: ['MIT'], dependencies: { ws: { git: 'x' } } },
      },
      time: { '1.0.0': 1_700_000_000, '1.0.1': 'yesterday', '1.0.2': null },
    };
    const blank = { license: null, dependencies: [], unpackedBytes: null, isLatest: false, publishedAt: null };
    expect(read(odd)).toEqual([
      expect.objectContaining({ ...blank, version: '1.0.2', deprecated: '' }),
      expect.objectContaining({ ...blank, version: '1.0.1', deprecated: null }),
      expect.objectContaining({ ...blank, version: '1.0.0', deprecated: null }),
    ]);
  });

  test('with versions named like parts of JavaScript gains nothing from them', () => {
    const text = `{"name":"acme-live","dist-tags":{"latest":"__proto__"},"versions":{"__proto__":{"license":"evil"},
      "constructor":{},"toString":{},"1.0.0":{}},"time":{"__proto__":{"1.0.0":"2024-01-01T00:00:00.000Z"}}}`;
    expect(read(text).map(({ version, license }) => [version, license])).toEqual([['1.0.0', null]]);
    expect(Object.hasOwn(Object.prototype, 'license')).toBe(false);
  });

  test.each([
    ['an answer of 404', '{"error":"Not found"}', 'not an npm package'],
    ['a cut document', '{"name":"acme-live","versions":{"1.0.0":{', 'not whole JSON'],
    ['nothing', '', 'not whole JSON'],
    ['a list', '[]', 'not an npm package'],
    ['a null', 'null', 'not an npm package'],
    ['versions as a list', '{"name":"acme-live","versions":[1]}', 'not an npm package'],
  ])('that is %s is refused with its address', (_, text, reason) => {
    const failure = (() => {
      try {
        return read(text);
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toBeInstanceOf(ExpectedError);
    expect(failure).toMatchObject({ kind: 'input', message: expect.stringContaining(reason) });
    expect(failure).toMatchObject({ text: { zh: expect.stringContaining('https://registry.example/acme-live') } });
  });
});
