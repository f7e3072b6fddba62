import { describe, expect, test } from 'vitest';
import { compareReleases, parseVersion, releaseLine } from './semantic-version.ts';

describe('a version', () => {
  test('is ordered by number, as in item 11 of semver.org, and not by letter', () => {
    const versions = ['2.1.1', '1.0.0', '1.10.0', '2.1.0', '1.9.0', '2.0.0'];
    const parsed = versions.flatMap((version) => parseVersion(version) ?? []);
    expect(parsed.sort(compareReleases).map(({ numbers }) => numbers.join('.'))).toEqual([
      '1.0.0',
      '1.9.0',
      '1.10.0',
      '2.0.0',
      '2.1.0',
      '2.1.1',
    ]);
  });

  test.each(['1.0.0-alpha.1', '5.17.1-kit.1', '1.0.0-0+build'])('%s is a pre-release', (version) => {
    expect(parseVersion(version)?.isPrerelease).toBe(true);
  });

  test('build metadata makes no pre-release', () => {
    expect(parseVersion('1.0.0+20130313144700')?.isPrerelease).toBe(false);
  });

  test.each(['__proto__', '1.2', 'v1.2.3', '1.2.3.4', '', 'latest', '1.2.x', '99999999999999999999.0.0'])(
    '%s is none',
    (version) => expect(parseVersion(version)).toBeUndefined(),
  );

  test('belongs to a line of fixes', () => {
    const version = parseVersion('4.24.8');
    expect(version && releaseLine(version)).toBe('4.24');
  });
});
