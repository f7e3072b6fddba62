import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { eventSchemas, type LiveEvent } from '../model/api.ts';
import type { Listener } from './hub.ts';
import type { Live } from './live.ts';
import { Refusal } from './refusal.ts';
import { refusals } from './schemas.ts';

const events = createRoute({
  method: 'get',
  path: '/api/events',
  tags: ['events'],
  description: `Server-sent events; who comes late is first told how things stand. Their data, by name: ${Object.keys(eventSchemas).join(', ')}.`,
  responses: {
    200: {
      description: 'a stream without end',
      content: {
        'text/event-stream': {
          schema: z.union([
            z.object({ event: z.literal('view'), data: eventSchemas.view }),
            z.object({ event: z.literal('workspace'), data: eventSchemas.workspace }),
            z.object({ event: z.literal('job'), data: eventSchemas.job }),
            z.object({ event: z.literal('shown'), data: eventSchemas.shown }),
          ]),
        },
      },
    },
    503: refusals[503],
  },
});

/** In milliseconds. Shorter than what proxies wait for. */
const HEARTBEAT = 15_000;
const TRY_AGAIN_AFTER = 1000;

export function eventRoutes(app: OpenAPIHono, { hub, now }: Live, heartbeat = HEARTBEAT): void {
  app.openAPIRegistry.registerPath(events);
  app.get(events.path, (c) => {
    if (c.req.method === 'HEAD') return c.body(null);
    const listener = hub.join(now());
    if (listener === null)
      throw new Refusal('busy', 'too many pages listen already; close some', '打开的页面过多；请关闭一些');
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => listener.leave());
      const beat = setInterval(() => void stream.write(': beat\n\n'), heartbeat);
      try {
        await stream.write(`retry: ${TRY_AGAIN_AFTER}\n\n`);
        for await (const { event, data } of eventsOf(listener))
          await stream.writeSSE({ event, data: JSON.stringify(data) });
      } finally {
        clearInterval(beat);
        listener.leave();
      }
    });
  });
}

async function* eventsOf(listener: Listener): AsyncGenerator<LiveEvent> {
  for (let event = await listener.next(); event !== null; event = await listener.next()) yield event;
}
