import { appendFile, mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeEffects } from './effects-node.ts';

const { files } = nodeEffects();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-watch-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a watch', () => {
  /** How often it called back, from a moment on. */
  async function watched(path: string, changes: readonly (() => Promise<unknown>)[]): Promise<readonly boolean[]> {
    let calls = 0;
    const stop = files.watch(path, () => {
      calls += 1;
    });
    const heard: boolean[] = [];
    for (const change of changes) {
      const before = calls;
      await change();
      heard.push(
        await expect
          .poll(() => calls > before, { timeout: 1000 })
          .toBe(true)
          .then(
            () => true,
            () => false,
          ),
      );
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    stop();
    return heard;
  }

  it('sees a file written in place, written aside and renamed again and again, removed and made anew', async () => {
    const path = join(folder, 'touchstone.yaml');
    await writeFile(path, 'a');
    const replace = async () => {
      await writeFile(`${path}.part`, 'b');
      await rename(`${path}.part`, path);
    };
    expect(
      await watched(path, [
        () => appendFile(path, 'b'),
        replace,
        replace,
        () => files.write(path, 'c'),
        () => rm(path),
        replace,
      ]),
    ).toEqual(Array(6).fill(true));
  });

  it('sees a folder that is not there yet, files in it, and the folder made anew', async () => {
    const path = join(folder, '.touchstone', 'raw', 'index.jsonl');
    const make = async () => {
      await mkdir(join(folder, '.touchstone', 'raw'), { recursive: true });
      await writeFile(path, '1');
    };
    const remove = () => rm(join(folder, '.touchstone'), { recursive: true });
    expect(await watched(path, [make, () => files.write(path, '2'), remove, make])).toEqual(Array(4).fill(true));
    const records = join(folder, 'records');
    expect(
      await watched(records, [
        () => files.write(join(records, 'a.yaml'), 'a'),
        () => appendFile(join(records, 'a.yaml'), 'b'),
      ]),
    ).toEqual([true, true]);
  });

  it('is silent about others, and after it was stopped', async () => {
    const path = join(folder, 'touchstone.yaml');
    expect(await watched(path, [() => writeFile(join(folder, 'report.json'), '{}')])).toEqual([false]);
    let calls = 0;
    files.watch(path, () => {
      calls += 1;
    })();
    await writeFile(path, 'x');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(calls).toBe(0);
  });
});

describe('a lock', () => {
  it('lets one in at a time, so that nothing is lost of what many add', async () => {
    const path = join(folder, 'deep', 'index.jsonl');
    const add = (line: number) =>
      files.exclusively(path, async () => {
        const before = (await files.size(path)) === undefined ? '' : new TextDecoder().decode(await files.read(path));
        await files.write(path, `${before}${line}\n`);
      });
    await Promise.all(Array.from({ length: 20 }, (_, line) => add(line)));
    const lines = new TextDecoder()
      .decode(await files.read(path))
      .trim()
      .split('\n')
      .map(Number);
    expect(lines.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, line) => line));
    expect(await files.list(join(folder, 'deep'))).toEqual(['index.jsonl']);
  });

  it('is given back where the work fails, and taken from a process that died with it', async () => {
    const path = join(folder, 'x');
    await expect(files.exclusively(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await writeFile(`${path}.lock`, '');
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(`${path}.lock`, longAgo, longAgo);
    expect(await files.exclusively(path, async () => 'in')).toBe('in');
  });
});
