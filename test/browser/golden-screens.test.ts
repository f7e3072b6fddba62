import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { BROWSER } from './browser.ts';
import { goldenScreens } from './golden-screens.ts';

it.skipIf(BROWSER === undefined)(
  'screens say what they said when they were looked at last; "npm run golden" rewrites them',
  async () => {
    const screens = await goldenScreens();
    for (const [path, told] of screens) expect(told, path).toBe(await readFile(path, 'utf8'));
    const kept = await readdir('test/golden/screens');
    expect(kept.map((name) => `test/golden/screens/${name}`).sort()).toEqual([...screens.keys()].sort());
  },
  300_000,
);
