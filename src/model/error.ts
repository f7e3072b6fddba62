import type { Lang, Text } from './text.ts';

/** Exit codes of the command line (design: an honest "insufficient evidence" is 0). */
export const EXIT = { ok: 0, finding: 1, usage: 2, input: 3, disk: 3, source: 4, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What kind of failure it is; it decides the exit code. `disk`: what was made could not be written. */
export type ErrorKind = 'usage' | 'input' | 'disk' | 'source' | 'interrupted';

/**
 * A failure that was foreseen: one line that names the file, line or field and says what to do.
 * Anything else that is thrown is a bug and keeps its stack.
 */
export class ExpectedError extends Error {
  readonly kind: ErrorKind;
  readonly text: Text;

  constructor(kind: ErrorKind, text: Text, options?: { cause?: unknown }) {
    super(text.en, options);
    this.name = 'ExpectedError';
    this.kind = kind;
    this.text = text;
  }

  get exitCode(): ExitCode {
    return EXIT[this.kind];
  }

  in(lang: Lang): string {
    return this.text[lang];
  }
}

/** The input is wrong: a file, a line, a field. Exit code 3. */
export const inputError = (en: string, zh: string, cause?: unknown): ExpectedError =>
  new ExpectedError('input', { en, zh }, { cause });

/** What was made could not be written. Exit code 3. */
export const diskError = (en: string, zh: string, cause?: unknown): ExpectedError =>
  new ExpectedError('disk', { en, zh }, { cause });

/** The command was called wrongly. Exit code 2. */
export const usageError = (en: string, zh: string): ExpectedError => new ExpectedError('usage', { en, zh });

/** A remote source could not be read. Exit code 4. */
export const sourceError = (en: string, zh: string, cause?: unknown): ExpectedError =>
  new ExpectedError('source', { en, zh }, { cause });

/** The person at the keyboard stopped it. Exit code 130. */
export const interruptedError = (): ExpectedError =>
  new ExpectedError('interrupted', {
    en: 'interrupted; nothing was kept of the unfinished step, run the command again to start it clean',
    zh: '已中断；未完成的步骤没有留下任何内容，重新运行命令即可从头开始',
  });
