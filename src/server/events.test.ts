import { OpenAPIHono } from '@hono/zod-openapi';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Served, served } from '../../test/served.ts';
import { eventRoutes } from './events.ts';

let page: Served;
let app: OpenAPIHono;
beforeEach(async () => {
  page = await served();
  app = new OpenAPIHono();
  eventRoutes(app, page.live, 20);
});
afterEach(() => page.close());

/** The text of a stream, as it grows. */
async function heard(): Promise<{ text: () => string; leave: () => Promise<void> }> {
  const response = await app.request('http://localhost/api/events');
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  let text = '';
  const read = async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      text += new TextDecoder().decode(next.value);
    text += 'END';
  };
  read().catch(() => undefined);
  return { text: () => text, leave: () => reader.cancel() };
}

describe('the events', () => {
  it('begin with how things stand, beat while nothing happens, and end with the server', async () => {
    page.live.audit();
    const one = await heard();
    await expect
      .poll(one.text)
      .toMatch(
        /^retry: \d+\n\nevent: workspace\ndata: \{"hash":"[\da-f]{64}"\}\n\nevent: shown\ndata: \{.*\}\n\nevent: job\ndata: \{/,
      );
    await expect.poll(one.text).toMatch(/: beat\n\n: beat\n\n/);
    await page.live.close();
    await expect.poll(one.text).toMatch(/END$/);
  });

  it('forget who goes away', async () => {
    const [one, other] = [await heard(), await heard()];
    await expect.poll(() => page.live.hub.listeners).toBe(2);
    await one.leave();
    await expect.poll(() => page.live.hub.listeners).toBe(1);
    page.live.hub.publish({ event: 'view', data: { etag: 'x' } });
    await expect.poll(other.text).toContain('event: view\ndata: {"etag":"x"}\n\n');
  });
});
