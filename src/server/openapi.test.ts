import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Served, served, WORKSPACE } from '../../test/served.ts';

const operation = z.looseObject({
  responses: z.record(z.string().regex(/^\d{3}$/), z.looseObject({ description: z.string().min(1) })),
});
const documentSchema = z.looseObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'put', 'post', 'delete']), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

describe('/openapi.json', () => {
  let page: Served;
  let document: z.infer<typeof documentSchema>;
  beforeAll(async () => {
    page = await served();
    document = documentSchema.parse(await (await page.get('/openapi.json')).json());
  });
  afterAll(() => page.close());

  it('has every route of the API, and no other', () => {
    const asked = new Set(
      page.app.routes
        .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
        .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`),
    );
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(told.sort()).toEqual([...asked].sort());
    expect(told.length).toBeGreaterThan(10);
  });

  it('says that a token is needed where the server has one, and that none is where it has none', async () => {
    const scheme = { token: { type: 'http', scheme: 'bearer' } };
    expect(document).toMatchObject({ components: { securitySchemes: scheme }, security: [{}] });
    const guarded = await served(WORKSPACE, { token: 'a-token-of-the-test' });
    const answer = await guarded.get('/openapi.json', { authorization: 'Bearer a-token-of-the-test' });
    expect(await answer.json()).toMatchObject({ components: { securitySchemes: scheme }, security: [{ token: [] }] });
    await guarded.close();
  });

  it('names parameters where a path has them, and points only at what is there', () => {
    for (const [path, methods] of Object.entries(document.paths))
      for (const [, name] of path.matchAll(/\{(\w+)\}/g))
        for (const { parameters } of Object.values(methods))
          expect(parameters, path).toContainEqual(expect.objectContaining({ name, in: 'path', required: true }));
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(refs.length).toBeGreaterThan(20);
    for (const name of refs) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it('says of a workspace, a note and a job what the schemas say', () => {
    const { schemas } = document.components;
    expect(schemas.Job).toMatchObject({
      required: expect.arrayContaining(['id', 'kind', 'state', 'progress', 'error']),
    });
    expect(schemas.NoteRequest).toMatchObject({ required: ['vendor', 'channel'], additionalProperties: false });
    expect(JSON.stringify(schemas.WorkspaceEdit)).toContain('touchstone/workspace@1');
    expect(schemas.View).toMatchObject({ type: 'object' });
  });
});
