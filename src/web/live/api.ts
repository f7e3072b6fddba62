import type {
  Conflicts,
  Job,
  JobKind,
  KeptNote,
  LogColumns,
  Measure,
  Noted,
  NoteRequest,
  RefusalCode,
  ShownState,
  StatementRequest,
  WorkspaceEdit,
  WorkspaceState,
} from '../../model/api.ts';
import type { Contract } from '../../model/contract.ts';
import type { CaseMap } from '../../model/map.ts';
import type { Text } from '../../model/text.ts';
import { unreachable } from '../words/live.ts';

/** Why the server would not, in the reader's words; `unreachable` where there was no server to say so. */
export interface Refused {
  readonly code: RefusalCode | 'unreachable';
  readonly message: Text;
  /** Of `changed-meanwhile`. */
  readonly conflicts?: Conflicts | undefined;
}
export type Answer<Value> = { readonly value: Value } | { readonly refused: Refused };

/** A file with the name it has at the reader’s. */
export interface Named {
  readonly name: string;
  readonly body: Blob;
}

/** What the page asks of `touchstone serve`. */
export const api = {
  workspace: () => ask<WorkspaceState>('GET', '/api/workspace'),
  saveWorkspace: (edit: WorkspaceEdit) => ask<WorkspaceState>('PUT', '/api/workspace', edit),
  shown: () => ask<ShownState>('GET', '/api/shown'),
  measures: () => ask<readonly Measure[]>('GET', '/api/measures'),
  note: (note: NoteRequest) => ask<Noted>('POST', '/api/notes', note),
  notes: () => ask<readonly KeptNote[]>('GET', '/api/notes'),
  withdrawNote: (id: string) => ask<readonly KeptNote[]>('DELETE', `/api/notes/${id}`),
  statement: (statement: StatementRequest) => ask<{ kept: string }>('POST', '/api/statements', statement),
  readContract: (file: Named) => ask<Contract>('POST', '/api/contracts/read', file),
  keepContract: (vendor: string, file: Named) =>
    ask<Contract>('POST', `/api/vendors/${encodeURIComponent(vendor)}/contracts`, file),
  importLog: (vendor: string, file: Named, map: string) =>
    ask<Job>(
      'POST',
      `/api/vendors/${encodeURIComponent(vendor)}/logs${map === '' ? '' : `?map=${encodeURIComponent(map)}`}`,
      file,
    ),
  logColumns: (file: Named) => ask<LogColumns>('POST', '/api/logs/columns', file),
  keepMap: (map: CaseMap) => ask<{ kept: string }>('POST', '/api/maps', map),
  jobs: () => ask<readonly Job[]>('GET', '/api/jobs'),
  start: (kind: Exclude<JobKind, 'import'>) => ask<Job>('POST', '/api/jobs', { kind }),
  cancel: (id: string) => ask<Job>('DELETE', `/api/jobs/${encodeURIComponent(id)}`),
};

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

async function ask<Value>(method: Method, path: string, given?: object): Promise<Answer<Value>> {
  try {
    const response = await fetch(path, { method, ...sent(given), credentials: 'same-origin' });
    const said: unknown = await response.json();
    return response.ok ? { value: said as Value } : { refused: refusedIn(said) };
  } catch {
    return { refused: { code: 'unreachable', message: unreachable } };
  }
}

/** The header proves that no foreign page sent it: such a page would have to ask first. */
function sent(given: object | undefined): RequestInit {
  const ours = { 'x-touchstone': '1' };
  if (given === undefined) return { headers: ours };
  if (isFile(given))
    return {
      headers: { ...ours, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(given.name) },
      body: given.body,
    };
  return { headers: { ...ours, 'content-type': 'application/json' }, body: JSON.stringify(given) };
}

const isFile = (given: object): given is Named => 'body' in given && given.body instanceof Blob;

/** Something between us and the server may answer in its place, with anything. */
function refusedIn(said: unknown): Refused {
  const { error } = said as { error?: Partial<Refused> };
  if (error?.code === undefined || error.message === undefined) return { code: 'unreachable', message: unreachable };
  return { ...error, code: error.code, message: error.message };
}
