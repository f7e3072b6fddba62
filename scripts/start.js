// The main job on the bundled example, with all the set-up: prints the verdict and writes the report; in a terminal it then serves its
// page on this machine, until Ctrl-C. Without a terminal, or in CI, it ends there.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { build, install, root, run } from './setup.js';

const EXAMPLE = 'examples/short-video';
const PORT = 7313;
const program = `${root}/bin/touchstone.js`;

install();
build();
const isJudged = run(process.execPath, [program, 'audit', EXAMPLE, ...process.argv.slice(2)]);
const isWatched = process.stdin.isTTY && process.stdout.isTTY && !process.env.CI;
if (!isJudged) process.exitCode = 1;
else if (isWatched) process.exitCode = await serve(await freePort(PORT));

/** The next port, from `port` on, that nobody has; 0 (the system chooses) where so many are taken. */
async function freePort(port) {
  for (let at = port; at < port + 20; at++) if (await isFree(at)) return at;
  return 0;
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Ctrl-C reaches the program too: its end is ours. */
function serve(port) {
  process.on('SIGINT', () => undefined);
  const lang = process.argv.find((word, at) => process.argv[at - 1] === '--lang');
  const child = spawn(
    process.execPath,
    [program, 'serve', EXAMPLE, '--port', String(port), ...(lang === undefined ? [] : ['--lang', lang])],
    { cwd: root, stdio: 'inherit' },
  );
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
