import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../model/error.ts';
import { unreadable, unwritable } from './effects-denied.ts';
import { nodeEffects } from './effects-node.ts';

const refused = (code: string) => Object.assign(new Error(`${code}: refused`), { code });

describe('a disk that refuses', () => {
  it.each(['EACCES', 'EBUSY', 'EISDIR', 'ENOTDIR', 'EPERM', 'EROFS'])('to write (%s) is told in one line', (code) => {
    const told = unwritable('/w/touchstone.yaml', refused(code));
    expect(told).toBeInstanceOf(ExpectedError);
    expect(told).toMatchObject({
      kind: 'disk',
      exitCode: 3,
      text: {
        en: `/w/touchstone.yaml: cannot be written (${code}); allow writing there, or work in another folder`,
        zh: `/w/touchstone.yaml：无法写入（${code}）；请开放写权限，或换一个目录`,
      },
    });
  });

  it('to read is told in one line, and what is no refusal stays what it was', () => {
    expect(unreadable('/w/a', refused('EACCES'))).toMatchObject({ kind: 'input', message: /\/w\/a: cannot be read/ });
    const bug = new TypeError('x is not a function');
    expect([unreadable('/w/a', bug), unwritable('/w/a', bug)]).toEqual([bug, bug]);
  });

  it('is told by the real files, whichever step it refuses', async () => {
    const { files } = nodeEffects();
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-denied-'));
    try {
      await mkdir(join(folder, 'taken/full'), { recursive: true });
      await writeFile(join(folder, 'file'), '');
      const [taken, below] = [join(folder, 'taken'), join(folder, 'file/below')];
      await expect(files.write(taken, 'x')).rejects.toMatchObject({ kind: 'disk' });
      await expect(files.makeFolder(join(below, 'more'))).rejects.toMatchObject({ kind: 'disk' });
      await expect(files.exclusively(join(below, 'x'), async () => 1)).rejects.toMatchObject({ kind: 'disk' });
      await expect(files.rename(join(folder, 'file'), taken)).rejects.toMatchObject({ kind: 'disk' });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
