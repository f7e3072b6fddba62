import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What a benchmark is: a file of this folder that exports `run`. */
interface Benchmark {
  readonly run: (print: (line: string) => void, words: readonly string[]) => Promise<void>;
}

const isBenchmark = (module: object): module is Benchmark => 'run' in module && typeof module.run === 'function';

const names = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
  .map((file) => file.slice(0, -'.ts'.length));
const [name = '', ...words] = process.argv.slice(2);
const module: object = names.includes(name) ? await import(join(import.meta.dirname, `${name}.ts`)) : {};

if (isBenchmark(module)) await module.run((line) => process.stdout.write(`${line}\n`), words);
else {
  process.stderr.write('npm run bench -- <name>: facts, stats, ... (a file of bench/ that exports run)\n');
  process.exitCode = 2;
}
