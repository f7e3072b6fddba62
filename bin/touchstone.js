#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  const zh = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
  process.stderr.write(
    zh
      ? 'touchstone：尚未构建。请在项目目录运行 “npm ci”（它会顺带构建），或 “npm run build”。\n'
      : 'touchstone: not built yet. Run "npm ci" in the project folder (it builds as well), or "npm run build".\n',
  );
  process.exitCode = 2;
}
