import type { CalendarDraft, VersionRow } from './calendar-draft.ts';
import type { FeesDraft } from './fees-draft.ts';
import type { FiguresDraft } from './figures-draft.ts';
import type { Measures } from './store.ts';
import type { WorkspaceDraft } from './workspace-draft.ts';

/** What each part of the workspace's form is given. */
export interface WorkspaceFields {
  readonly draft: WorkspaceDraft;
  /** Every measure there is. */
  readonly measures: Measures;
  readonly set: (part: Partial<WorkspaceDraft>) => void;
  readonly errorOf: (field: string) => string | undefined;
  /** Is any field wrong whose name begins so? Then what folds it away must be open. */
  readonly hasError: (begins: string) => boolean;
}

/** The figures of all, or of one, and how they are changed. */
export interface FiguresProps {
  readonly figures: FiguresDraft;
  readonly change: (figures: FiguresDraft) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** The fees of one, and how they are changed. */
export interface FeesProps {
  readonly fees: FeesDraft;
  readonly change: (fees: FeesDraft) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** The business hours of one, and how they are changed. */
export interface CalendarProps {
  readonly calendar: CalendarDraft;
  readonly change: (calendar: CalendarDraft) => void;
  /** Where the buyer is: most often the vendor is there too. */
  readonly zone: string;
  readonly errorOf: (field: string) => string | undefined;
  readonly hasError: (begins: string) => boolean;
}

/** One version of them. */
export interface HoursProps {
  readonly version: VersionRow;
  readonly edit: (part: Partial<VersionRow>) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly hasError: (begins: string) => boolean;
}
