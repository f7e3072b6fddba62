import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { keptNotes, withdrawNote } from '../app/notes.ts';
import type { Live } from './live.ts';
import { asFields } from './refusal.ts';
import { json, jsonBody, params, refusals, schemas } from './schemas.ts';

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

const list = createRoute({
  method: 'get',
  path: '/api/notes',
  tags: ['evidence'],
  responses: { 200: json(schemas.notes, 'the notes that count, the newest first'), 422: refusals[422] },
});

const withdraw = createRoute({
  method: 'delete',
  path: '/api/notes/{id}',
  tags: ['evidence'],
  description: 'Takes a note back: it counts for nothing from now on. Its document stays in the archive.',
  request: { params: params.note },
  responses: { 200: json(schemas.notes, 'the notes that still count'), 422: refusals[422] },
});

export function noteRoutes(app: OpenAPIHono, { effects, folder, quick, refresh }: Live): void {
  app.openapi(list, async (c) => c.json(await keptNotes(effects, folder), 200));
  app.openapi(withdraw, async (c) => {
    await withdrawNote(effects, folder, c.req.valid('param').id);
    await refresh();
    return c.json(await keptNotes(effects, folder), 200);
  });
  app.openapi(note, async (c) => {
    const noted = await quick.run('note', c.req.valid('json'));
    await refresh();
    return c.json({ ...noted, warnings: noted.warnings.map(asFields) }, 200);
  });
}
