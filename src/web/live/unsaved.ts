import { keptNow } from './kept.ts';

/** Asks before the page is left with edits of the workspace that were not saved. */
export const askBeforeLeaving = (): void =>
  addEventListener('beforeunload', (event) => {
    if (keptNow<{ readonly isDirty: boolean } | null>('workspace')?.isDirty) event.preventDefault();
  });
