import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { fileOfPackage } from './package-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-package-'));
afterAll(() => rmSync(folder, { recursive: true }));
const long = `${'deep/'.repeat(22)}NOTES.md`;
const words = '更新日志\n'.repeat(200);
const LARGEST = 1 << 20;

/** Packed by the system's tar, so that our reading of the format is checked against another's writing. */
function pack(): Uint8Array {
  for (const [path, text] of [
    ['package/package.json', '{}'],
    ['package/CHANGELOG.md', words],
    [`package/${long}`, 'deep'],
  ]) {
    if (path === undefined || text === undefined) continue;
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync('tar', ['--format=ustar', '-czf', 'p.tgz', 'package'], { cwd: folder });
  return readFileSync(join(folder, 'p.tgz'));
}

describe('a file of a package', () => {
  const tarball = pack();

  test('comes out byte for byte', async () => {
    expect(new TextDecoder().decode((await fileOfPackage(tarball, 'CHANGELOG.md', LARGEST)) ?? undefined)).toBe(words);
  });

  test('is found under a name longer than a hundred bytes', async () => {
    expect(new TextDecoder().decode((await fileOfPackage(tarball, long, LARGEST)) ?? undefined)).toBe('deep');
  });

  test('is null where there is none', async () => {
    expect(await fileOfPackage(tarball, 'HISTORY.md', LARGEST)).toBeNull();
  });

  test('is not looked for in bytes that are no package, or a cut one', async () => {
    await expect(fileOfPackage(new TextEncoder().encode('<html>'), 'CHANGELOG.md', LARGEST)).rejects.toThrow(
      'incorrect header check',
    );
    await expect(fileOfPackage(tarball.subarray(0, 60), 'CHANGELOG.md', LARGEST)).rejects.toThrow('unexpected end');
    expect(await fileOfPackage(gzipSync('not a tar, only text'.repeat(50)), 'CHANGELOG.md', LARGEST)).toBeNull();
  });

  test('is not worth all of memory', async () => {
    await expect(fileOfPackage(gzipSync(new Uint8Array(LARGEST + 1)), 'CHANGELOG.md', LARGEST)).rejects.toThrow(
      RangeError,
    );
  });
});
