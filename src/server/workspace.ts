import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { saveWorkspace, workspaceState } from '../app/edit-workspace.ts';
import type { Live } from './live.ts';
import { Refusal } from './refusal.ts';
import { json, jsonBody, refusals, schemas } from './schemas.ts';

const read = createRoute({
  method: 'get',
  path: '/api/workspace',
  tags: ['workspace'],
  responses: { 200: json(schemas.workspaceState, 'touchstone.yaml as it stands'), 404: refusals[404] },
});

const write = createRoute({
  method: 'put',
  path: '/api/workspace',
  tags: ['workspace'],
  request: jsonBody(schemas.workspaceEdit),
  responses: {
    200: json(schemas.workspaceState, 'touchstone.yaml as it was written'),
    400: refusals[400],
    409: refusals[409],
    413: refusals[413],
    422: refusals[422],
  },
});

export function workspaceRoutes(app: OpenAPIHono, { effects, folder, refresh }: Live): void {
  app.openapi(read, async (c) => {
    const state = await workspaceState(effects, folder);
    if (state === null)
      throw new Refusal('no-workspace', 'there is no touchstone.yaml here yet', '这里还没有 touchstone.yaml');
    return c.json(state, 200);
  });
  app.openapi(write, async (c) => {
    const saved = await saveWorkspace(effects, folder, c.req.valid('json'));
    if ('conflicts' in saved)
      throw new Refusal(
        'changed-meanwhile',
        'touchstone.yaml was changed meanwhile, in another tab or an editor; load it again and repeat your change',
        'touchstone.yaml 已在别处（另一个标签页或编辑器）被修改；请重新载入后再改',
        saved.conflicts,
      );
    await refresh();
    return c.json(saved.state, 200);
  });
}
