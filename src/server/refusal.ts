import type { Conflicts, RefusalCode } from '../model/api.ts';
import { type ErrorKind, ExpectedError } from '../model/error.ts';
import type { Text } from '../model/text.ts';

/** Why a request is not done: one line in both languages, and a status. */
export class Refusal extends Error {
  readonly status: Status;
  readonly code: RefusalCode;
  readonly text: Text;
  readonly conflicts: Conflicts | null;

  constructor(code: RefusalCode, en: string, zh: string, conflicts: Conflicts | null = null) {
    super(en);
    this.name = 'Refusal';
    this.status = STATUS[code];
    this.code = code;
    this.text = { en, zh };
    this.conflicts = conflicts;
  }
}

export const STATUS = {
  'bad-request': 400,
  'no-token': 401,
  'foreign-host': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'no-workspace': 404,
  'no-report': 404,
  'changed-meanwhile': 409,
  'too-large': 413,
  'wrong-type': 415,
  unreadable: 422,
  unwritable: 507,
  bug: 500,
  busy: 503,
} as const satisfies Record<RefusalCode, number>;
export type Status = (typeof STATUS)[RefusalCode];

const CODE = {
  usage: 'bad-request',
  input: 'unreadable',
  disk: 'unwritable',
  source: 'unreadable',
  interrupted: 'busy',
} as const satisfies Record<ErrorKind, RefusalCode>;

/** A verb's failure as an answer; null for a bug. What was called wrongly is told in the words of fields, not of options. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof ExpectedError)) return null;
  const { en, zh } = asFields(error.text);
  return new Refusal(CODE[error.kind], en, zh);
}

/** The command line's words about its options, for who sends fields: the one that they begin with bare, others quoted. */
export const asFields = ({ en, zh }: Text): Text => ({
  en: en.replace(/^--/, '').replaceAll(/(?<![\w-])--([a-z]+)/g, '“$1”'),
  zh: zh.replace(/^--/, '').replaceAll(/ ?(?<![\w-])--([a-z]+) ?/g, '“$1”'),
});
