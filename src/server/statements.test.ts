import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eachServed, note, refused, type Served } from '../../test/served.ts';
import { viewSchema } from '../model/view.ts';

let page: Served;
eachServed((fresh) => {
  page = fresh;
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
