import type { Workspace } from '../../model/workspace.ts';
import { keyed, type Row } from '../parts/row-keys.ts';
import type { Note } from './field-problem.ts';

/** Who has an interest in the outcome, or sees it otherwise; and what it is. */
export interface PersonRow extends Row {
  readonly who: string;
  readonly what: string;
}
export const emptyPerson = { who: '', what: '' };

/** What is kept with the decision. */
export interface PeopleDraft {
  readonly conflictsOfInterest: readonly PersonRow[];
  readonly dissent: readonly PersonRow[];
}
export const PEOPLE = ['conflictsOfInterest', 'dissent'] as const satisfies readonly (keyof PeopleDraft)[];

export const peopleDraftOf = (workspace: Workspace | null): PeopleDraft => ({
  conflictsOfInterest: keyed(workspace?.conflictsOfInterest ?? []),
  dissent: keyed(workspace?.dissent ?? []),
});

export const peopleOf = (draft: PeopleDraft): Pick<Workspace, 'conflictsOfInterest' | 'dissent'> => ({
  conflictsOfInterest: draft.conflictsOfInterest.map(personOf),
  dissent: draft.dissent.map(personOf),
});

const personOf = ({ who, what }: PersonRow) => ({ who, what });

export function checkPeople(draft: PeopleDraft, note: Note): void {
  for (const list of PEOPLE)
    for (const { key, who, what } of draft[list]) {
      note(`${list}.${key}.who`, who.trim() === '' ? 'needed' : null);
      note(`${list}.${key}.what`, what.trim() === '' ? 'needed' : null);
    }
}
