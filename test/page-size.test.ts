import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

/** In bytes, gzipped: what a report carries besides its evidence. */
const MOST = 300_000;

it('the code of the page weighs at most 300 kB gzipped', () => {
  const weight = ['app.js', 'app.css']
    .map((name) => gzipSync(readFileSync(new URL(`../dist/web/${name}`, import.meta.url)), { level: 9 }).length)
    .reduce((sum, one) => sum + one, 0);
  expect(weight).toBeGreaterThan(50_000);
  expect(weight).toBeLessThanOrEqual(MOST);
});

it('the page carries no schema library: it tries to make code from text, which the page’s policy refuses', () => {
  for (const name of ['app.js', 'served.js']) {
    const code = readFileSync(new URL(`../dist/web/${name}`, import.meta.url), 'utf8');
    expect(code.includes('ZodObject'), name).toBe(false);
  }
});
