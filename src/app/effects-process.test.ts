import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { nodeProcess } from './effects-process.ts';

it('a process is gone where its number is nobody’s, or this one’s from before; never where it runs or is unknown', () => {
  const { name, hasEnded } = nodeProcess;
  const [host] = name.split('.');
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  expect([`${host}.${dead}.5`, `${host}.${process.pid}.5`].map(hasEnded)).toEqual([true, true]);
  // The one that started this test still runs.
  const unknown = ['', 'notes', `elsewhere.${dead}.5`, `${host}.x.5`];
  expect([name, `${host}.${process.ppid}.5`, ...unknown].map(hasEnded)).toEqual([
    false,
    false,
    ...unknown.map(() => false),
  ]);
});
