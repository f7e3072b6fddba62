import type { JobProgress } from '../model/api.ts';
import { type ErrorKind, ExpectedError } from '../model/error.ts';
import type { Text } from '../model/text.ts';
import type { TaskKind } from './tasks.ts';

/** To the worker. */
export type Order =
  | { readonly id: number; readonly kind: TaskKind; readonly asks: unknown }
  | { readonly id: number; readonly kind: 'cancel' };

/** From the worker. */
export type Answer =
  | { readonly id: number; readonly hasBegun: true }
  | { readonly id: number; readonly progress: JobProgress }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: Failure };

/** An error that can be sent: classes do not survive the way. */
type Failure = { readonly kind: ErrorKind; readonly text: Text } | { readonly stack: string };

export const failureOf = (error: unknown): Failure =>
  error instanceof ExpectedError
    ? { kind: error.kind, text: error.text }
    : { stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };

export function errorOf(failure: Failure): Error {
  if ('kind' in failure) return new ExpectedError(failure.kind, failure.text);
  const error = new Error('in the worker');
  error.stack = failure.stack;
  return error;
}
