import type { Command } from 'commander';
import type { Effects } from '../model/effects.ts';
import type { Lang } from '../model/text.ts';

/** What every command is given. */
export interface Context {
  readonly effects: Effects;
  readonly lang: Lang;
  readonly signal: AbortSignal;
  /** A command that found something sets it; failures set their own. */
  exit(code: number): void;
}

/** A command, its words in the reader's language. */
export type Define = (context: Context) => Command;
