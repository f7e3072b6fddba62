import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { AUDITS } from '../audits/registry.ts';
import { describeMeasures } from '../report/measures.ts';
import { json, schemas } from './schemas.ts';

const measures = createRoute({
  method: 'get',
  path: '/api/measures',
  tags: ['workspace'],
  responses: {
    200: json(schemas.measures, 'every measure, in the order of the report, with what a gate can ask of it'),
  },
});

/** Needs no workspace, and is the same as long as the server runs. */
export function measureRoutes(app: OpenAPIHono): void {
  const all = describeMeasures(AUDITS);
  app.openapi(measures, (c) => c.json(all, 200));
}
