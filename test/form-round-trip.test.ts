import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { saveWorkspace, workspaceState } from '../src/app/edit-workspace.ts';
import { nodeEffects } from '../src/app/effects-node.ts';
import { parseWorkspace } from '../src/app/workspace.ts';
import type { Workspace } from '../src/model/workspace.ts';
import { draftOf } from '../src/web/live/workspace-draft.ts';
import { problemsOf, workspaceOf } from '../src/web/live/workspace-edit.ts';
import { anyWorkspace, measures } from './any-workspace.ts';

/** As JSON has it, for a field without a value is not there. */
const plain = (value: Workspace): unknown => JSON.parse(JSON.stringify(value));

describe('a workspace in the form of the page', () => {
  it('has nothing wrong with it where the command line has not, and stays to the digit where nothing was edited', () => {
    fc.assert(
      fc.property(anyWorkspace, (written) => {
        const read = parseWorkspace('touchstone.yaml', new TextEncoder().encode(JSON.stringify(written)));
        const draft = draftOf(read, 'en', measures);
        expect(problemsOf(draft, measures)).toEqual({});
        expect(plain(workspaceOf(draft, read))).toEqual(plain(read));
      }),
      { numRuns: 300 },
    );
  });

  it('is saved as it was meant: made anew, and over a file with comments of which one word is changed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-form-'));
    const file = join(folder, 'touchstone.yaml');
    const effects = nodeEffects();
    await fc.assert(
      fc.asyncProperty(anyWorkspace, async (written) => {
        await rm(file, { force: true });
        const read = parseWorkspace('touchstone.yaml', new TextEncoder().encode(JSON.stringify(written)));
        const draft = draftOf(read, 'en', measures);
        const made = await saveWorkspace(effects, folder, { workspace: workspaceOf(draft, read), hash: null });
        expect('state' in made && made.state.workspace).toEqual(plain(read));

        await writeFile(file, `# ours\n${stringify(written)}# to the end\n`);
        const before = await workspaceState(effects, folder);
        const edited = workspaceOf({ ...draft, scenario: 'another' }, read);
        const saved = await saveWorkspace(effects, folder, { workspace: edited, hash: before?.hash ?? null });
        if (!('state' in saved)) throw new Error('not saved');
        expect(saved.state.workspace).toEqual(plain({ ...read, needs: { ...read.needs, scenario: 'another' } }));
        expect(saved.state.yaml).toMatch(/^# ours\n[^]*# to the end\n$/);
      }),
      { numRuns: 60 },
    );
    await rm(folder, { recursive: true });
  });
});
