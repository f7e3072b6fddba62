import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Live } from './live.ts';
import { sendPacket } from './packet.ts';
import { Refusal } from './refusal.ts';
import { json, params, refusals, schemas } from './schemas.ts';

const document = (path: string, description: string, type: string, schema: object) =>
  createRoute({
    method: 'get',
    path,
    tags: ['view'],
    responses: {
      200: { description, content: { [type]: { schema } } },
      304: { description: 'the same as the reader has (If-None-Match)' },
      404: refusals[404],
    },
  });

const routes = {
  view: document('/api/view', 'all that the page shows, but the cases', 'application/json', schemas.view),
  report: document('/api/report', 'report.json', 'application/json', schemas.report),
};

const state = createRoute({
  method: 'get',
  path: '/api/shown',
  tags: ['view'],
  responses: {
    200: json(schemas.shownState, 'whether the report that is shown is made from the files as they are now'),
  },
});

const cases = createRoute({
  method: 'get',
  path: '/api/vendors/{id}/cases',
  tags: ['view'],
  request: { params: params.vendor },
  responses: {
    200: {
      description: 'the cases of a vendor, packed',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } as const } },
    },
    304: { description: 'the same as the reader has (If-None-Match)' },
    404: refusals[404],
  },
});

/** What readers ask for most: bytes that lie ready. */
export function viewRoutes(app: OpenAPIHono, live: Live): void {
  app.openAPIRegistry.registerPath(routes.view);
  app.get(routes.view.path, (c) => sendPacket(c, reportedOf(live).view));
  app.openAPIRegistry.registerPath(routes.report);
  app.get(routes.report.path, (c) => sendPacket(c, reportedOf(live).report));
  app.openapi(state, (c) => c.json(live.state(), 200));
  app.openapi(cases, (c) => {
    const { id } = c.req.valid('param');
    const packed = Object.entries(reportedOf(live).cases).find(([vendor]) => vendor === id)?.[1];
    if (packed === undefined) throw new Refusal('not-found', 'this vendor has no cases', '该服务商没有工单');
    return sendPacket(c, packed);
  });
}

function reportedOf(live: Live) {
  const shown = live.shown();
  if (shown !== null) return shown;
  const [newest] = live.jobs.list().filter(({ kind }) => kind === 'audit' || kind === 'judge');
  const why =
    newest?.error ??
    (newest === undefined ? (live.hasWorkspace() ? unproved : nothing) : newest.endedAt === null ? making : stopped);
  throw new Refusal('no-report', why.en, why.zh);
}

const nothing = {
  en: 'there is no workspace yet; say what you need and who is on the list',
  zh: '还没有工作区；请先填写需求与候选服务商',
};
const unproved = {
  en: 'there is no evidence yet; gather it, or enter what you have',
  zh: '还没有证据；请先采集，或录入已有的材料',
};
const stopped = {
  en: 'the audit was cancelled before there was a report; start another',
  zh: '审计在生成报告前已取消；请重新开始',
};
const making = {
  en: 'the report is being made; /api/events tells when it is there',
  zh: '正在生成报告；完成后会通过 /api/events 告知',
};
