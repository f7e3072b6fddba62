import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../model/effects.ts';
import { ExpectedError } from '../model/error.ts';
import { nodeEffects } from './effects-node.ts';
import { isPublic } from './public-fetch.ts';
import { compareSla, readSla } from './sla.ts';

const cases = new URL('../../test/cases/contracts/', import.meta.url).pathname;
const page = (text: string): HttpResponse => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: new TextEncoder().encode(text),
});
const moved = (location: string): HttpResponse => ({ status: 302, headers: { location }, body: new Uint8Array() });

/** A web of a few addresses; what else is asked for is a failure of the test. */
const web = (pages: Readonly<Record<string, HttpResponse>>) => ({
  ...nodeEffects(),
  fetch: async ({ url }: { url: string }) => {
    const found = pages[url];
    if (!found) throw new Error(`${url} was fetched`);
    return found;
  },
});
const refusal = async (work: Promise<unknown>): Promise<ExpectedError> => {
  const error = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof ExpectedError)) throw new Error(`not refused: ${String(error)}`);
  return error;
};

describe('a contract', () => {
  it('is read from a file, an address and standard input alike', async () => {
    const effects = nodeEffects();
    const file = await readSla(effects, join(cases, 'kite-merged-cells.en.html'));
    const text = new TextDecoder().decode(await effects.files.read(join(cases, 'kite-merged-cells.en.html')));
    const remote = await readSla(
      web({ 'https://kite.example/': moved('/support'), 'https://kite.example/support': page(text) }),
      'https://kite.example/',
    );
    expect(remote).toEqual(file);
    const piped = await readSla(
      { ...effects, terminal: { ...effects.terminal, stdin: async () => new TextEncoder().encode(text) } },
      '-',
    );
    expect(piped).toEqual(file);
  });

  it('gives equal figures in a PDF and in the text it was printed from', async () => {
    const [pdf, markdown] = await Promise.all(
      ['lumen-levels.zh.pdf', 'lumen-levels.zh.md'].map((name) => readSla(nodeEffects(), join(cases, name))),
    );
    const figures = ({ commitments }: typeof pdf) =>
      commitments.map(({ severity, metric, targetValue, targetUnit, canonicalSeverity }) => [
        severity,
        metric,
        targetValue,
        targetUnit,
        canonicalSeverity,
      ]);
    expect(figures(pdf)).toEqual(figures(markdown));
    expect(pdf.commitments.map(({ span }) => pdf.document.text?.slice(...span))).toEqual(
      pdf.commitments.map(({ quote }) => quote),
    );
  });

  it('is compared with another', async () => {
    const { verdict } = await compareSla(
      nodeEffects(),
      join(cases, 'aster-support.en.md'),
      join(cases, 'aster-support.zh.md'),
    );
    expect(verdict).toBe('none');
  });

  it('is refused where a redirect leads to a private address', async () => {
    const effects = web({ 'https://vendor.example/sla': moved('http://169.254.169.254/latest/meta-data') });
    expect((await refusal(readSla(effects, 'https://vendor.example/sla'))).message).toContain(
      'redirects to http://169.254.169.254',
    );
    expect((await refusal(readSla(web({}), 'file:///etc/passwd'))).exitCode).toBe(4);
  });

  it('is refused before it is loaded where it is far too long', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-'));
    await writeFile(join(folder, 'dump.txt'), Buffer.alloc(100 * 1024 * 1024, 'a'));
    expect((await refusal(readSla(nodeEffects(), join(folder, 'dump.txt')))).message).toContain('105 MB');
  });
});

describe('public addresses', () => {
  it.each(['https://example.com/sla', 'http://93.184.216.34/', 'https://[2606:2800:220:1::1]/'])(
    '%s is one',
    (address) => {
      expect(isPublic(address)).toBe(true);
    },
  );

  it.each([
    'http://localhost/',
    'http://localhost./',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://10.1.2.3/',
    'http://172.31.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fd00::1]/',
    'http://router.lan/',
    'http://intranet/',
    'ftp://example.com/',
    'javascript:alert(1)',
  ])('%s is none', (address) => {
    expect(isPublic(address)).toBe(false);
  });
});
