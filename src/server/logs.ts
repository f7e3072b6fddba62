import { join } from 'node:path';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { builtInMaps, keepMap, keptMaps } from '../app/case-maps.ts';
import { readWorkspace } from '../app/workspace.ts';
import { fileName } from './file-name.ts';
import { newIncoming } from './incoming.ts';
import { refuseIfBusy } from './jobs.ts';
import type { Live } from './live.ts';
import { Refusal } from './refusal.ts';
import { fileRequest, json, jsonBody, params, refusals, schemas } from './schemas.ts';

const bring = createRoute({
  method: 'post',
  path: '/api/vendors/{id}/logs',
  tags: ['evidence'],
  description: 'Imports a log of cases (CSV with a map, XES, JSONL, GitHub archive; a sheet of cases as XLSX).',
  request: {
    ...fileRequest,
    params: params.vendor,
    query: z.object({
      map: z
        .string()
        .max(100)
        .optional()
        .openapi({ description: 'name of a column map, built in or of the workspace' }),
    }),
  },
  responses: {
    202: json(schemas.job, 'the job that imports it'),
    400: refusals[400],
    404: refusals[404],
    413: refusals[413],
    422: refusals[422],
    503: refusals[503],
  },
});

const columns = createRoute({
  method: 'post',
  path: '/api/logs/columns',
  tags: ['evidence'],
  description: 'Says what the columns of a table (CSV) hold, from its beginning; nothing of it is kept.',
  request: fileRequest,
  responses: {
    200: json(schemas.logColumns, 'its columns, the maps that know them, and a map to begin with'),
    400: refusals[400],
    413: refusals[413],
    422: refusals[422],
  },
});

const keep = createRoute({
  method: 'post',
  path: '/api/maps',
  tags: ['evidence'],
  description: 'Keeps a column map in maps/ of the workspace, under its name.',
  request: jsonBody(schemas.map),
  responses: {
    200: json(schemas.kept, 'the file in maps/ that has it'),
    400: refusals[400],
    413: refusals[413],
    422: refusals[422],
  },
});

export function logRoutes(app: OpenAPIHono, live: Live): void {
  const { effects, folder, documents } = live;
  const received = async (name: string, request: { arrayBuffer(): Promise<ArrayBuffer> }) => {
    const incoming = newIncoming(effects, folder);
    const path = join(incoming, name);
    await effects.files.write(path, new Uint8Array(await request.arrayBuffer()));
    return { incoming, path };
  };
  app.openapi(columns, async (c) => {
    const name = fileName(c.req.valid('header')['x-file-name']);
    const { incoming, path } = await received(name, c.req);
    const told = await documents.run('columns', { path, name }).finally(() => effects.files.remove(incoming));
    return c.json(told, 200);
  });
  app.openapi(keep, async (c) => c.json({ kept: await keepMap(effects, folder, c.req.valid('json')) }, 200));
  app.openapi(bring, async (c) => {
    refuseIfBusy(live);
    const name = fileName(c.req.valid('header')['x-file-name']);
    const { id: vendor } = c.req.valid('param');
    const { map } = c.req.valid('query');
    const { vendors } = await readWorkspace(effects, folder);
    if (!vendors.some(({ id }) => id === vendor))
      throw new Refusal('not-found', 'touchstone.yaml has no such vendor', 'touchstone.yaml 中没有这家服务商');
    const maps = [...(await builtInMaps(effects)), ...(await keptMaps(effects, folder))];
    // A path would let whoever asks have any file of this machine read.
    if (map !== undefined && !maps.includes(map))
      throw new Refusal(
        'bad-request',
        `map: not a known map; name one of ${maps.join(', ')}`,
        `map：没有这个映射；可用的有 ${maps.join('、')}`,
      );
    const { incoming, path } = await received(name, c.req);
    const job = live.importLog({ path, name, vendor, map }, () => effects.files.remove(incoming));
    return c.json(job, 202);
  });
}
