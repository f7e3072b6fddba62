import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eachServed, refused, type Served, served } from '../../test/served.ts';
import { AUDITS } from '../audits/registry.ts';
import { measureSchema, workspaceStateSchema } from '../model/api.ts';

let page: Served;
eachServed((fresh) => {
  page = fresh;
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
