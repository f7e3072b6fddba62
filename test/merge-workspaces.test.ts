import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeWorkspaces, pathText } from '../src/app/merge-workspaces.ts';
import { parseWorkspace } from '../src/app/workspace.ts';
import type { Workspace } from '../src/model/workspace.ts';
import { anyWorkspace } from './any-workspace.ts';

const read = (written: unknown): Workspace =>
  JSON.parse(JSON.stringify(parseWorkspace('touchstone.yaml', new TextEncoder().encode(JSON.stringify(written)))));
const one = anyWorkspace.map(read);

/** Each field of a workspace as one of three that may differ has it: two edits of one file. */
const FIELDS = ['title', 'needs', 'vendors', 'calendars', 'costs', 'conflictsOfInterest', 'dissent'] as const;
const NEEDS = ['scenario', 'timezone', 'coverage', 'weights'] as const;
type Pick3 = 0 | 1 | 2;
const picks = (count: number) => fc.array(fc.constantFrom<Pick3>(0, 0, 1, 2), { minLength: count, maxLength: count });
const picked = (from: readonly Workspace[], by: readonly Pick3[]): Workspace => {
  const [base] = from;
  const needs = NEEDS.map((name, at) => [name, from[by[at] ?? 0]?.needs[name]] as const);
  const title = from[by[NEEDS.length] ?? 0]?.title;
  return JSON.parse(JSON.stringify({ ...base, title, needs: { ...base?.needs, ...Object.fromEntries(needs) } }));
};

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, part]) => [name, sorted(part)]),
        )
      : value;

const all = (conflicts: readonly { path: readonly string[] }[], side: 'theirs' | 'mine') =>
  Object.fromEntries(conflicts.map(({ path }) => [pathText(path), side]));

describe('two edits of any workspace', () => {
  it('of which one changed nothing, or both the same, are the other, to the order', () => {
    fc.assert(
      fc.property(one, one, (base, other) => {
        expect(mergeWorkspaces(base, base, other)).toEqual({ workspace: other, conflicts: [] });
        expect(mergeWorkspaces(base, other, base)).toEqual({ workspace: other, conflicts: [] });
        expect(mergeWorkspaces(base, other, other)).toEqual({ workspace: other, conflicts: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('keep what only one changed, and tell just the fields that both changed differently', () => {
    fc.assert(
      fc.property(one, one, one, picks(5), picks(5), (base, a, b, by, mineBy) => {
        const from = [base, a, b];
        const [theirs, mine] = [picked(from, by), picked(from, mineBy)];
        const { workspace, conflicts } = mergeWorkspaces(base, theirs, mine);
        const told = new Set(conflicts.map(({ path }) => pathText(path)));
        for (const name of NEEDS) {
          const [was, there, here] = [base, theirs, mine].map(({ needs }) => JSON.stringify(needs[name]));
          const isBoth = there !== was && here !== was && there !== here;
          expect(told.has(`needs/${name}`)).toBe(isBoth);
          expect(JSON.stringify(workspace.needs[name])).toBe(here === was ? there : here);
        }
        for (const name of FIELDS.filter((field) => field !== 'needs' && field !== 'title'))
          expect(sorted(workspace[name])).toEqual(sorted(base[name]));
      }),
      { numRuns: 150 },
    );
  });

  it('come out the same whoever is called the other, and nothing is left to decide once all is decided', () => {
    fc.assert(
      fc.property(one, one, one, (base, theirs, mine) => {
        const { conflicts } = mergeWorkspaces(base, theirs, mine);
        const taken = mergeWorkspaces(base, theirs, mine, all(conflicts, 'theirs'));
        expect(taken.conflicts).toEqual([]);
        const turned = mergeWorkspaces(base, mine, theirs);
        expect(sorted(all(turned.conflicts, 'mine'))).toEqual(sorted(all(conflicts, 'mine')));
        expect(sorted(turned.workspace)).toEqual(sorted(taken.workspace));
      }),
      { numRuns: 150 },
    );
  });
});
