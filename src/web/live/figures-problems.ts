import { isMoney } from '../../decision/cost/figures.ts';
import type { CostEntry } from '../../model/cost.ts';
import type { Severity } from '../../model/severity.ts';
import type { Text } from '../../model/text.ts';
import { isTable, tableOf } from './entry-edit.ts';
import { type FeeProblem, type Money, moneyProblem, type Note, readingProblem } from './fees-problems.ts';
import { FIGURES, type FigureInput, type FiguresDraft, fieldsOf, isOwn } from './figures-draft.ts';
import { fieldEntry } from './figures-edit.ts';

/** Names a wrong figure by its place: `incidents.P0`, `users.all`. */
export const fieldName = (input: FigureInput, field: Severity | 'all'): string => `${input}.${field}`;

export function checkFigures(figures: FiguresDraft, money: Money, name: string, note: Note): void {
  for (const input of FIGURES) {
    const figure = figures[input];
    if (figure === undefined) continue;
    for (const [field, text] of fieldsOf(figure)) {
      const entry = fieldEntry(figure, field, text);
      if (entry !== undefined) note(`${name}.${fieldName(input, field)}`, entryProblem(input, text, entry, money));
    }
  }
}

/** Each severity is read as if it were for all: what may be written is the same. */
function entryProblem(input: FigureInput, text: string, entry: CostEntry, money: Money): FeeProblem | Text | null {
  if (isTable(text) && typeof entry !== 'object' && tableOf(text) === null) return 'notTable';
  if (!isOwn(input)) return readingProblem({ [input]: entry }, {}, ({ single }) => single(input));
  if (isMoney(input)) return moneyProblem(text, money, { [input]: entry }, ({ at }) => at(input));
  return readingProblem({ [input]: entry }, {}, ({ vendor }) => vendor('').at(input));
}
