import type { Command } from 'commander';
import type { Effects } from '../model/effects.ts';
import type { Lang } from '../model/text.ts';

/** What every command is given. */
export interface Context {
  readonly effects: Effects;
  readonly lang: Lang;
  readonly signal: AbortSignal;
  readonly serve: Serve;
  /** A command that found something sets it; failures set their own. */
  exit(code: number): void;
}

/** A command, its words in the reader's language. */
export type Define = (context: Context) => Command;

/** The server, which the command line does not know: it is handed in (src/main.ts). Ends when the signal aborts. */
export type Serve = (
  effects: Effects,
  options: {
    readonly folder: string;
    readonly host: string;
    readonly port: number;
    readonly token?: string | undefined;
    readonly documentSeconds: number;
    readonly lang: Lang;
    readonly signal: AbortSignal;
    ready(address: string): void;
  },
) => Promise<void>;
