import { describe, expect, test } from 'vitest';
import type { Effects, HttpRequest, HttpResponse } from '../model/effects.ts';
import type { RawDocument } from '../model/raw.ts';
import type { Text } from '../model/text.ts';
import { gatherNpm } from './npm-registry.ts';
import type { Captured } from './request.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
type Site = Readonly<Record<string, Partial<HttpResponse>>>;

/** Gathers from a registry of invented packages; what is not on the site is 404. */
async function gather(
  site: Site,
  source: { packages: string[]; changelogs?: Record<string, string> },
  captured: Readonly<Record<string, Captured>> = {},
  env: Readonly<Record<string, string>> = {},
) {
  const asked: HttpRequest[] = [];
  const told: Text[] = [];
  const effects = {
    env: (name: string) => env[name],
    fetch: (request: HttpRequest) => {
      asked.push(request);
      return Promise.resolve({ status: 404, headers: {}, body: bytes('{"error":"Not found"}'), ...site[request.url] });
    },
  } satisfies Partial<Effects>;
  const documents: RawDocument[] = [];
  const run = gatherNpm(effects, {
    vendor: 'acme',
    source: { type: 'npm', ...source },
    capturedAt: '2030-05-01T08:00:00.000Z',
    freshSince: '2030-05-01T07:00:00.000Z',
    captured: (url) => captured[url],
    tell: (text) => told.push(text),
  });
  for await (const document of run) documents.push(document);
  return { documents, asked: asked.map(({ url }) => url), requests: asked, told };
}

const one = 'https://registry.npmjs.org/acme-live';
const found = { status: 200, body: bytes('{"name":"acme-live","versions":{}}'), headers: { etag: '"v1"' } };

describe('gathering from the npm registry', () => {
  test('archives the bytes of the whole document as they came', async () => {
    const { documents } = await gather({ [one]: found }, { packages: ['acme-live'] });
    expect(documents).toEqual([
      {
        vendor: 'acme',
        source: 'npm registry',
        url: one,
        name: null,
        capturedAt: '2030-05-01T08:00:00.000Z',
        tier: 'official-docs',
        collector: 'npm-packument@1',
        options: { package: 'acme-live', etag: '"v1"' },
        body: found.body,
      },
    ]);
  });

  test('writes a scoped name as one step of the path', async () => {
    const url = 'https://registry.npmjs.org/@acme%2flive';
    expect((await gather({ [url]: found }, { packages: ['@acme/live'] })).asked).toEqual([url]);
  });

  test('asks the registry that npm is set to', async () => {
    const url = 'https://mirror.example/npm/acme-live';
    const env = { npm_config_registry: 'https://mirror.example/npm/' };
    expect((await gather({ [url]: found }, { packages: ['acme-live'] }, {}, env)).asked).toEqual([url]);
  });

  test('does not ask again for what this run has captured', async () => {
    const captured = { [one]: { capturedAt: '2030-05-01T07:30:00.000Z' } };
    const { asked, documents } = await gather({ [one]: found }, { packages: ['acme-live'] }, captured);
    expect([asked, documents]).toEqual([[], []]);
  });

  test('asks of an older capture only whether it has changed', async () => {
    const captured = { [one]: { capturedAt: '2030-04-01T00:00:00.000Z', etag: '"v1"' } };
    const unchanged = await gather({ [one]: { status: 304 } }, { packages: ['acme-live'] }, captured);
    expect(unchanged.requests[0]?.headers).toMatchObject({ 'if-none-match': '"v1"' });
    expect(unchanged.documents).toEqual([]);
    const changed = await gather({ [one]: found }, { packages: ['acme-live'] }, captured);
    expect(changed.documents).toHaveLength(1);
  });

  test('names the address of a package that does not exist', async () => {
    await expect(gather({}, { packages: ['acme-lvie'] })).rejects.toMatchObject({
      kind: 'source',
      message: expect.stringContaining('acme-lvie'),
    });
  });

  test('reads a change log on GitHub where its text stands', async () => {
    const text = 'https://raw.githubusercontent.com/acme/live/main/CHANGELOG.md';
    const { documents } = await gather(
      { [one]: found, [text]: { status: 200, body: bytes('## 1.0.0 (2030-01-01)') } },
      { packages: ['acme-live'], changelogs: { 'acme-live': 'https://github.com/acme/live/blob/main/CHANGELOG.md' } },
    );
    expect(documents.map(({ collector, url, options }) => [collector, url, options])).toEqual([
      ['npm-packument@1', one, { package: 'acme-live', etag: '"v1"' }],
      ['changelog@1', text, { package: 'acme-live' }],
    ]);
  });

  test('a change log out of reach is told in both languages and does not stop the run', async () => {
    const { documents, told } = await gather(
      { [one]: found },
      { packages: ['acme-live'], changelogs: { 'acme-live': 'CHANGELOG.md' } },
    );
    expect(documents).toHaveLength(1);
    expect(told).toEqual([{ en: expect.stringContaining('change log'), zh: expect.stringContaining('更新日志') }]);
  });

  test('a change log for a package that is not listed is the writer\u2019s slip, and named', async () => {
    await expect(
      gather({ [one]: found }, { packages: ['acme-live'], changelogs: { 'acme-liv': 'CHANGELOG.md' } }),
    ).rejects.toMatchObject({ kind: 'input', message: expect.stringContaining('acme-liv,') });
  });
});
