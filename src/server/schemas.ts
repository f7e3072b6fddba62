import { z } from '@hono/zod-openapi';
import {
  jobRequestSchema,
  jobSchema,
  keptNoteSchema,
  keptSchema,
  logColumnsSchema,
  measureSchema,
  notedSchema,
  noteRequestSchema,
  refusalSchema,
  shownStateSchema,
  statementRequestSchema,
  workspaceEditSchema,
  workspaceStateSchema,
} from '../model/api.ts';
import { contractSchema } from '../model/contract.ts';
import { caseMapSchema } from '../model/map.ts';
import { reportSchema } from '../model/report.ts';
import { viewSchema } from '../model/view.ts';

/**
 * A schema of `model` under the name that the OpenAPI document gives it. Wrapped, because the library teaches `.openapi` only to
 * schemas made after itself, and `model` comes first.
 */
const named = <S extends z.ZodType>(name: string, schema: S): z.ZodLazy<S> => z.lazy(() => schema).openapi(name);
const job = named('Job', jobSchema);

export const schemas = {
  refusal: named('Refusal', refusalSchema),
  job,
  jobs: z.array(job),
  jobRequest: named('JobRequest', jobRequestSchema),
  logColumns: named('LogColumns', logColumnsSchema),
  map: named('Map', caseMapSchema),
  kept: named('Kept', keptSchema),
  measures: z.array(named('Measure', measureSchema)),
  noted: named('Noted', notedSchema),
  notes: z.array(named('KeptNote', keptNoteSchema)),
  noteRequest: named('NoteRequest', noteRequestSchema),
  statementRequest: named('StatementRequest', statementRequestSchema),
  workspaceEdit: named('WorkspaceEdit', workspaceEditSchema),
  workspaceState: named('WorkspaceState', workspaceStateSchema),
  contract: named('Contract', contractSchema),
  shownState: named('ShownState', shownStateSchema),
  report: named('Report', reportSchema),
  view: named('View', viewSchema),
};

const id = z.string().min(1).max(200);
export const params = {
  vendor: z.object({ id: id.openapi({ param: { name: 'id', in: 'path' }, description: 'id of a vendor' }) }),
  note: z.object({ id: id.openapi({ param: { name: 'id', in: 'path' }, description: 'SHA-256 of a note' }) }),
  job: z.object({ id: id.openapi({ param: { name: 'id', in: 'path' }, description: 'id of a job' }) }),
};

/** A file as it is, named in the header `x-file-name`, percent-encoded. */
export const fileRequest = {
  headers: z.object({
    'x-file-name': z.string().min(1).max(1000).openapi({ description: 'name of the file, percent-encoded UTF-8' }),
  }),
  body: {
    required: true,
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } as const } },
  },
} as const;

export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

export const jsonBody = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

const refusal = (description: string) => json(schemas.refusal, description);
/** Why a request may be refused, by status; every route may also answer 401, 403 and 500, and one that writes 507. */
export const refusals = {
  400: refusal('the request is wrong'),
  404: refusal('there is no such thing'),
  409: refusal('the file changed meanwhile'),
  413: refusal('larger than 64 MB'),
  422: refusal('what was sent cannot be read'),
  503: refusal('not now'),
};
