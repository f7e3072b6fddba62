import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Live } from './live.ts';
import { asFields } from './refusal.ts';
import { json, jsonBody, refusals, schemas } from './schemas.ts';

const note = createRoute({
  method: 'post',
  path: '/api/notes',
  tags: ['evidence'],
  description: 'What you saw: as the options of “touchstone log”; `paste` is the copied text itself.',
  request: jsonBody(schemas.noteRequest),
  responses: {
    200: json(schemas.noted, 'what was understood and kept'),
    400: refusals[400],
    413: refusals[413],
    422: refusals[422],
  },
});

export function noteRoutes(app: OpenAPIHono, { quick, refresh }: Live): void {
  app.openapi(note, async (c) => {
    const noted = await quick.run('note', c.req.valid('json'));
    await refresh();
    return c.json({ ...noted, warnings: noted.warnings.map(asFields) }, 200);
  });
}
