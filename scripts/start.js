// The main job on the bundled example, with all the set-up: prints the verdict, writes the report, ends.
import { build, install, root, run } from './setup.js';

install();
build();
process.exitCode = run(process.execPath, [
  `${root}/bin/touchstone.js`,
  'audit',
  'examples/short-video',
  ...process.argv.slice(2),
])
  ? 0
  : 1;
