/** Rewrites the golden reports. Never run by CI: the difference is for a person to read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { goldenReports } from '../test/golden.ts';

for (const [path, text] of await goldenReports()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`written: ${path}`);
}
