import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytes, eachServed, named, rawFiles, refused, type Served } from '../../test/served.ts';
import { contractSchema } from '../model/contract.ts';
import { viewSchema } from '../model/view.ts';
import { LARGEST_BODY } from './guard.ts';

let page: Served;
eachServed((fresh) => {
  page = fresh;
});

describe('a contract', () => {
  const path = 'test/cases/contracts/aster-support.en.md';

  it('is read and nothing kept; or kept as evidence', async () => {
    const body = new Uint8Array(await readFile(path));
    const read = await page.send('POST', '/api/contracts/read', body, named('支持计划.md'));
    const contract = contractSchema.parse(await read.json());
    expect(contract.commitments.length).toBeGreaterThan(0);
    expect(await rawFiles(page)).toEqual([]);
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
