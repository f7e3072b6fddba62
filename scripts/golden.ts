/** Rewrites the golden reports and screens (`npm run build` first, for the page). Never run by CI: the difference is for a person to read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BROWSER } from '../test/browser/browser.ts';
import { goldenScreens } from '../test/browser/golden-screens.ts';
import { goldenReports } from '../test/golden.ts';

const screens = BROWSER === undefined ? [] : await goldenScreens();
for (const [path, text] of [...(await goldenReports()), ...screens]) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`written: ${path}`);
}
