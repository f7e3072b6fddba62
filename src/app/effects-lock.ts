import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** In milliseconds. What is done under a lock takes moments; a process that died with one must not stop all others for ever. */
const DEAD_AFTER = 10_000;
const LOOK_AGAIN = 15;

/** Takes a lock that other processes respect, as soon as it is free: a file that only one can make. Returns how to give it back. */
export async function lockFile(path: string): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true });
  while (!(await isMade(path))) {
    if ((await ageOf(path)) > DEAD_AFTER) await rm(path, { force: true });
    else await wait(LOOK_AGAIN);
  }
  return () => rm(path, { force: true });
}

async function isMade(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Of a file that is gone: 0. */
const ageOf = async (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
