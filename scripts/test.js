// Everything that must hold, with all the set-up. Its last line counts: "N passed, N failed, N skipped".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBrowser } from './browser.js';
import { build, install, root, run } from './setup.js';

install();
build();
installBrowser();
const bin = (name) => `${root}/node_modules/.bin/${name}`;
/** @type {readonly (readonly [name: string, command: string, args: string[]])[]} */
const steps = [
  ['types', bin('tsc'), ['--noEmit']],
  ['types of the page', bin('tsc'), ['--noEmit', '-p', 'src/web']],
  ['format', bin('biome'), ['ci', '.']],
  ['lint', bin('oxlint'), ['--type-aware', '--deny-warnings']],
  ['unused code', bin('knip'), []],
  ['generated files', bin('tsx'), ['scripts/generate.ts', '--check']],
];
let [passed, failed, skipped] = [0, 0, 0];
for (const [name, command, args] of steps) {
  const isOk = run(command, args);
  console.log(`${isOk ? 'ok    ' : 'FAILED'} ${name}`);
  if (isOk) passed += 1;
  else failed += 1;
}
const folder = mkdtempSync(join(tmpdir(), 'touchstone-test-'));
const results = join(folder, 'results.json');
const isGreen = run(bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
]);
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
    readFileSync(results, 'utf8'),
  );
  passed += numPassedTests;
  skipped += numPendingTests;
  failed += isGreen ? numFailedTests : Math.max(1, numFailedTests, numFailedTests === 0 ? numFailedTestSuites : 0);
} catch {
  failed += 1;
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
