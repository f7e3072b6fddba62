import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Live } from './live.ts';
import { Refusal } from './refusal.ts';
import { json, jsonBody, params, refusals, schemas } from './schemas.ts';

const start = createRoute({
  method: 'post',
  path: '/api/jobs',
  tags: ['jobs'],
  request: jsonBody(schemas.jobRequest),
  responses: { 202: json(schemas.job, 'it waits, or runs already'), 400: refusals[400], 503: refusals[503] },
});

const list = createRoute({
  method: 'get',
  path: '/api/jobs',
  tags: ['jobs'],
  responses: { 200: json(schemas.jobs, 'the newest first') },
});

const cancel = createRoute({
  method: 'delete',
  path: '/api/jobs/{id}',
  tags: ['jobs'],
  request: { params: params.job },
  responses: { 200: json(schemas.job, 'it is cancelled, or stops at its next step'), 404: refusals[404] },
});

/** More than anybody starts on purpose. */
const MOST_WAITING = 32;

export function refuseIfBusy({ jobs }: Live): void {
  if (jobs.list().filter(({ state }) => state === 'waiting').length >= MOST_WAITING)
    throw new Refusal('busy', 'too many jobs wait already; cancel some', '等待中的任务过多；请先取消一些');
}

export function jobRoutes(app: OpenAPIHono, live: Live): void {
  app.openapi(start, (c) => {
    const { kind } = c.req.valid('json');
    refuseIfBusy(live);
    return c.json(kind === 'gather' ? live.gather() : live.audit(), 202);
  });
  app.openapi(list, (c) => c.json([...live.jobs.list()], 200));
  app.openapi(cancel, (c) => {
    const job = live.jobs.cancel(c.req.valid('param').id);
    if (job === null) throw new Refusal('not-found', 'there is no such job', '没有这个任务');
    return c.json(job, 200);
  });
}
