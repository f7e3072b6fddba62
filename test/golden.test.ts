import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { goldenReports } from './golden.ts';

it('reports are as they were looked at last; "npm run golden" rewrites them', async () => {
  for (const [path, text] of await goldenReports()) expect(text, path).toBe(await readFile(path, 'utf8'));
});
