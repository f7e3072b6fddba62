/** Where the command line and the server, which do not know each other, are put together. */
import { nodeEffects } from './app/effects-node.ts';
import type { Serve } from './cli/context.ts';
import { run } from './cli/run.ts';

const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());
process.once('SIGTERM', () => interrupt.abort());
// A reader that went away (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

// Loaded when it is asked for: other commands need not wait for it.
const serve: Serve = async (effects, options) => (await import('./server/serve.ts')).serve(effects, options);

process.exitCode = await run(nodeEffects(), process.argv.slice(2), interrupt.signal, serve);
