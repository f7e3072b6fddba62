import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { VERSION } from '../app/version.ts';
import type { PageApp } from '../report/html/page.ts';
import type { Access } from './access.ts';
import { contractRoutes } from './contracts.ts';
import { eventRoutes } from './events.ts';
import { ownHost, ownOrigin, safeHeaders, smallBody, withToken } from './guard.ts';
import { invalid } from './invalid.ts';
import { jobRoutes } from './jobs.ts';
import type { Live } from './live.ts';
import { logRoutes } from './logs.ts';
import { measureRoutes } from './measures.ts';
import { noteRoutes } from './notes.ts';
import { pageRoutes, tokenRoute, withoutToken } from './page.ts';
import { Refusal, refusalOf } from './refusal.ts';
import { statementRoutes } from './statements.ts';
import { viewRoutes } from './view.ts';
import { workspaceRoutes } from './workspace.ts';

/** All that is served, without a port: `app.request()` asks it. */
export function createApi(live: Live, access: Access, page: () => Promise<PageApp>): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: async (result, c) => {
      if (result.success) return;
      const value: unknown = result.target === 'json' ? await c.req.json() : undefined;
      return answer(c, invalid(result.error.issues, value));
    },
  });
  app.use(safeHeaders, ownHost(access));
  tokenRoute(app, access);
  app.use(withToken(access));
  app.use('/api/*', ownOrigin, smallBody);
  pageRoutes(app, live, page);
  viewRoutes(app, live);
  workspaceRoutes(app, live);
  measureRoutes(app);
  noteRoutes(app, live);
  contractRoutes(app, live);
  logRoutes(app, live);
  statementRoutes(app, live);
  jobRoutes(app, live);
  eventRoutes(app, live);
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Touchstone', version: VERSION, description: ABOUT },
    // None is needed where nobody but this machine can ask.
    security: access.token === null ? [{}] : [{ token: [] }],
  });
  app.notFound((c) => answer(c, new Refusal('not-found', 'there is nothing here', '这里什么也没有')));
  app.onError((error, c) => {
    const refusal = refusalOf(error) ?? refusalOfHono(error);
    if (refusal?.code === 'no-token' && c.req.path === '/') return c.html(withoutToken(refusal), 401);
    if (refusal !== null) return answer(c, refusal);
    live.effects.terminal.err(`${error.stack ?? error.message}\n`);
    return answer(c, bug);
  });
  return app;
}

const ABOUT =
  'The API of “touchstone serve”. What changes something needs the header “x-touchstone: 1”, and a token where the server has one. Every route may also answer 401, 403 and 500, and one that writes 507.';

const answer = (c: Context, { status, code, text, conflicts }: Refusal): Response =>
  c.json({ error: { code, message: text, ...(conflicts !== null && { conflicts }) } }, status);

const bug = new Refusal(
  'bug',
  'this is a bug in Touchstone, not in your input; the terminal it runs in has the details',
  '这是试金石自身的缺陷，不是输入的问题；详情见运行它的终端',
);

/** What the framework itself refuses: JSON that is none, a body of another type. */
function refusalOfHono(error: Error): Refusal | null {
  if (!(error instanceof HTTPException)) return null;
  return error.status === 415
    ? new Refusal('wrong-type', 'send it as application/json', '请以 application/json 发送')
    : new Refusal('bad-request', 'the body is not valid JSON; correct it', '请求内容不是有效的 JSON；请改正');
}
