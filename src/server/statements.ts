import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { keepStatement } from '../app/statement.ts';
import type { Live } from './live.ts';
import { json, jsonBody, refusals, schemas } from './schemas.ts';

const statement = createRoute({
  method: 'post',
  path: '/api/statements',
  tags: ['evidence'],
  description: 'What a vendor says to a finding (right of reply); shown beside it, never scored.',
  request: jsonBody(schemas.statementRequest),
  responses: {
    200: json(schemas.kept, 'the file in records/ that has it'),
    400: refusals[400],
    413: refusals[413],
    422: refusals[422],
  },
});

export function statementRoutes(app: OpenAPIHono, { effects, folder, refresh }: Live): void {
  app.openapi(statement, async (c) => {
    const kept = await keepStatement(effects, folder, c.req.valid('json'));
    await refresh();
    return c.json(kept, 200);
  });
}
