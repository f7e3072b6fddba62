import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { fileName } from './file-name.ts';
import type { Live } from './live.ts';
import { fileRequest, json, params, refusals, schemas } from './schemas.ts';

const responses = {
  200: json(schemas.contract, 'what the document promises, takes back and leaves out'),
  400: refusals[400],
  413: refusals[413],
  422: refusals[422],
};

const read = createRoute({
  method: 'post',
  path: '/api/contracts/read',
  tags: ['evidence'],
  description: 'Reads a contract (PDF, DOCX, HTML, Markdown, text); nothing of it is kept.',
  request: fileRequest,
  responses,
});

const keep = createRoute({
  method: 'post',
  path: '/api/vendors/{id}/contracts',
  tags: ['evidence'],
  description: 'Keeps a contract as evidence of what the vendor is bound to.',
  request: { ...fileRequest, params: params.vendor },
  responses,
});

export function contractRoutes(app: OpenAPIHono, { documents, refresh }: Live): void {
  app.openapi(read, async (c) => {
    const name = fileName(c.req.valid('header')['x-file-name']);
    return c.json(await documents.run('read-contract', { name, body: await bodyOf(c.req) }), 200);
  });
  app.openapi(keep, async (c) => {
    const name = fileName(c.req.valid('header')['x-file-name']);
    const { id: vendor } = c.req.valid('param');
    const contract = await documents.run('keep-contract', { name, vendor, body: await bodyOf(c.req) });
    await refresh();
    return c.json(contract, 200);
  });
}

const bodyOf = async (request: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<Uint8Array> =>
  new Uint8Array(await request.arrayBuffer());
