import type { Workspace } from '../../model/workspace.ts';
import { keptNow, useKept } from './kept.ts';
import type { WorkspaceDraft } from './workspace-draft.ts';

/** What is being edited of the workspace, and from which state of the file. */
export interface Editing {
  readonly draft: WorkspaceDraft;
  readonly base: Workspace | null;
  readonly hash: string | null;
  readonly isDirty: boolean;
}

const NAME = 'workspace';

export const useEditing = () => useKept<Editing | null>(NAME, null);
export const editingNow = (): Editing | null => (keptNow(NAME) ?? null) as Editing | null;

/** Asks before the page is left with edits that were not saved. */
export const askBeforeLeaving = (): void =>
  addEventListener('beforeunload', (event) => {
    if (editingNow()?.isDirty) event.preventDefault();
  });
