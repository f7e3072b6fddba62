import { CommanderError } from 'commander';
import type { Effects } from '../model/effects.ts';
import { EXIT, ExpectedError, interruptedError } from '../model/error.ts';
import { commanderMessage } from './commander-words.ts';
import type { Context, Serve } from './context.ts';
import { languageOf } from './language.ts';
import { program } from './program.ts';

/** Runs one command line to its exit code. The one place where failures become words. */
export async function run(
  effects: Effects,
  args: readonly string[],
  signal: AbortSignal,
  serve: Serve,
): Promise<number> {
  const lang = languageOf(effects, args);
  let exitCode: number = EXIT.ok;
  const context: Context = { effects, lang, signal, serve, exit: (code) => void (exitCode = code) };
  try {
    await program(context).parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    return failureCode(error, context);
  }
}

function failureCode(error: unknown, { effects, lang, signal }: Context): number {
  const say = (line: string) => effects.terminal.err(`touchstone: ${line}\n`);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok;
    say(commanderMessage(error)[lang]);
    return EXIT.usage;
  }
  const failure = signal.aborted ? interruptedError() : error;
  if (failure instanceof ExpectedError) {
    say(failure.in(lang));
    return failure.exitCode;
  }
  const stack = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  say(
    lang === 'en'
      ? `this is a bug in Touchstone, not in your input; please report it with these lines:\n${stack}`
      : `这是 Touchstone 自身的缺陷，不是输入的问题；请附上以下内容报告：\n${stack}`,
  );
  return 70;
}
