import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

/** In bytes, gzipped: what a report carries besides its evidence, and what a server sends, where evidence can be entered too. */
const MOST = { app: 300_000, served: 330_000 };

it.each(['app', 'served'] as const)('the code of the page weighs little gzipped: %s', (name) => {
  const weight = [`${name}.js`, `${name}.css`]
    .map((file) => gzipSync(readFileSync(new URL(`../dist/web/${file}`, import.meta.url)), { level: 9 }).length)
    .reduce((sum, one) => sum + one, 0);
  expect(weight).toBeGreaterThan(50_000);
  expect(weight).toBeLessThanOrEqual(MOST[name]);
});

it('the page carries no schema library: it tries to make code from text, which the page’s policy refuses', () => {
  for (const name of ['app.js', 'served.js']) {
    const code = readFileSync(new URL(`../dist/web/${name}`, import.meta.url), 'utf8');
    expect(code.includes('ZodObject'), name).toBe(false);
  }
});
