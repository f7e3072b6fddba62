import { nodeEffects } from '../src/app/effects-node.ts';
import { run } from '../src/cli/run.ts';
import type { Effects } from '../src/model/effects.ts';
import { serve } from '../src/server/serve.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line as the program would, with its output caught. Nobody sits at the terminal. */
export async function touchstone(
  args: readonly string[],
  about: { stdin?: string; env?: Record<string, string>; signal?: AbortSignal; effects?: Partial<Effects> } = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  const effects: Effects = {
    ...nodeEffects(),
    env: (name) => about.env?.[name],
    terminal: {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      stdin: async () => new TextEncoder().encode(about.stdin ?? ''),
      isInteractive: false,
      columns: 80,
    },
    ...about.effects,
  };
  const code = await run(effects, args, about.signal ?? new AbortController().signal, serve);
  return { code, out, err };
}
