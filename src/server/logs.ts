import { join } from 'node:path';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { builtInMaps } from '../app/case-maps.ts';
import { readWorkspace } from '../app/workspace.ts';
import { fileName } from './file-name.ts';
import { newIncoming } from './incoming.ts';
import { refuseIfBusy } from './jobs.ts';
import type { Live } from './live.ts';
import { Refusal } from './refusal.ts';
import { fileRequest, json, params, refusals, schemas } from './schemas.ts';

const bring = createRoute({
  method: 'post',
  path: '/api/vendors/{id}/logs',
  tags: ['evidence'],
  description: 'Imports a log of cases (CSV with a map, XES, JSONL, GitHub archive; a sheet of cases as XLSX).',
  request: {
    ...fileRequest,
    params: params.vendor,
    query: z.object({ map: z.string().max(100).optional().openapi({ description: 'name of a built-in column map' }) }),
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

export function logRoutes(app: OpenAPIHono, live: Live): void {
  const { effects, folder } = live;
  app.openapi(bring, async (c) => {
    refuseIfBusy(live);
    const name = fileName(c.req.valid('header')['x-file-name']);
    const { id: vendor } = c.req.valid('param');
    const { map } = c.req.valid('query');
    const { vendors } = await readWorkspace(effects, folder);
    if (!vendors.some(({ id }) => id === vendor))
      throw new Refusal('not-found', 'touchstone.yaml has no such vendor', 'touchstone.yaml 中没有这家服务商');
    const maps = await builtInMaps(effects);
    // A path would let whoever asks have any file of this machine read.
    if (map !== undefined && !maps.includes(map))
      throw new Refusal(
        'bad-request',
        `map: not a built-in map; name one of ${maps.join(', ')}`,
        `map：不是内置映射；可用的有 ${maps.join('、')}`,
      );
    const incoming = newIncoming(effects, folder);
    const path = join(incoming, name);
    await effects.files.write(path, new Uint8Array(await c.req.arrayBuffer()));
    const job = live.importLog({ path, name, vendor, map }, () => effects.files.remove(incoming));
    return c.json(job, 202);
  });
}
