import { describe, expect, it } from 'vitest';
import type { Vendor } from '../../model/workspace.ts';
import { withRow } from '../parts/row-keys.ts';
import { checkPackages, emptyPackage, packagesDraftOf, sourcesOf } from './packages.ts';

const sources: Vendor['sources'] = [
  { type: 'npm', packages: ['a', 'b'], changelogs: { b: 'CHANGELOG.md' } },
  { type: 'npm', packages: ['c'] },
];

describe('packages through the form', () => {
  it('stay with the source that listed them; a new one joins the first', () => {
    const rows = packagesDraftOf(sources);
    expect(sourcesOf(rows, sources)).toEqual(sources);
    expect(
      sourcesOf(withRow(rows, { ...emptyPackage, name: ' d ', changelog: 'https://d.example/log' }), sources),
    ).toEqual([
      {
        type: 'npm',
        packages: ['a', 'b', 'd'],
        changelogs: { b: 'CHANGELOG.md', d: 'https://d.example/log' },
      },
      sources[1],
    ]);
  });

  it('take their change log with them: renamed it follows, taken away it is gone', () => {
    const [a, b, c] = packagesDraftOf(sources);
    expect(sourcesOf([{ ...b, name: 'b2' }], sources)).toEqual([
      { type: 'npm', packages: ['b2'], changelogs: { b2: 'CHANGELOG.md' } },
    ]);
    expect(sourcesOf([a, c], sources)).toEqual([{ type: 'npm', packages: ['a'] }, sources[1]]);
    expect(sourcesOf([], sources)).toEqual([]);
  });

  it('are named one a row', () => {
    const found: Record<string, unknown> = {};
    const rows = ['', 'a, b', '@x/y', '@x/y'].map((name, at) => ({ ...emptyPackage, name, key: String(at) }));
    checkPackages(rows, 'packages', (field, problem) => {
      if (problem !== null) found[field] = problem;
    });
    expect(found).toEqual({
      'packages.0.name': 'needed',
      'packages.1.name': 'notPackage',
      'packages.3.name': 'samePackage',
    });
  });
});
