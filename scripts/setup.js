import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command in the project's folder with its output shown; true when it succeeded. */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  return status === 0;
}

/** Installs what package-lock.json names, if that has not been done since it changed. */
export function install() {
  const lock = `${root}/package-lock.json`;
  const installed = `${root}/node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  // Into stderr: standard output is for results.
  if (!run('npm', ['ci', '--no-fund', '--no-audit', '--ignore-scripts'], { stdio: ['ignore', 2, 2] })) {
    console.error('npm ci failed: is the npm registry reachable? · npm ci 失败：能访问 npm 源吗？');
    process.exit(1);
  }
}

export function build() {
  if (!run('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 2, 2] })) process.exit(1);
}
