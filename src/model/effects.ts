/**
 * Everything impure, passed in as one value: the clock, the network, the files, chance and the environment.
 * The only real implementation is `app/effects-node.ts`; tests pass their own.
 */
export interface Effects {
  /** Epoch milliseconds. Only `app` may ask; what is computed takes `asOf`. */
  now(): number;
  /** Resolves after `ms`, or rejects when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  randomBytes(length: number): Uint8Array;
  env(name: string): string | undefined;
  fetch(request: HttpRequest): Promise<HttpResponse>;
  readonly files: Files;
  readonly terminal: Terminal;
  readonly process: Process;
}

/** This program while it runs, among others that may work in the same folder. */
export interface Process {
  /** No other process has it, nor will one later. Fit for the name of a file. */
  readonly name: string;
  /** Is the process of that name surely gone? False where it runs on another machine, or the name is none. */
  hasEnded(name: string): boolean;
}

export interface HttpRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** `manual`: a redirect is answered as it is, for the caller to look at where it leads. */
  readonly redirect?: 'manual';
  /** Connects to public addresses only, whatever a name leads to; redirects are answered as they are. */
  readonly isPublicOnly?: true;
}

export interface HttpResponse {
  readonly status: number;
  /** Lower-case header names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Paths are as the operating system has them. All methods reject with the system's error (`code`: ENOENT, EROFS, ENOSPC, ...). */
export interface Files {
  read(path: string): Promise<Uint8Array>;
  /** Chunks from byte `start`, in order. */
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Names in a folder, sorted; an absent folder is empty. */
  list(path: string): Promise<readonly string[]>;
  size(path: string): Promise<number | undefined>;
  isFolder(path: string): Promise<boolean>;
  /** Writes aside, then renames: the file is either whole or as before. Parent folders are made. */
  write(path: string, data: Uint8Array | string): Promise<void>;
  /** As `write`, for data that does not fit into memory: chunks as they come. */
  writeStream(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /**
   * Runs `work` while nobody else, in this process or another, runs any for the same path: to read, change and write back is then
   * one step. For moments, not minutes: whoever holds it longer is taken for dead.
   */
  exclusively<T>(path: string, work: () => Promise<T>): Promise<T>;
  /** Calls back after a file, or the names in a folder, may have changed, came or went; returns how to stop that. */
  watch(path: string, onChange: () => void): () => void;
}

/** Where people read: results go to `out`, progress and errors to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whole standard input as bytes. */
  stdin(): Promise<Uint8Array>;
  readonly isInteractive: boolean;
  readonly columns: number;
}
