import { isBySeverity } from '../../decision/cost/figures.ts';
import type { Severity } from '../../model/severity.ts';
import { entryProblem, type Money } from './fees-problems.ts';
import type { Note } from './field-problem.ts';
import { FIGURES, type FigureDraft, type FigureInput, type FiguresDraft, fieldsOf } from './figures-draft.ts';
import { fieldEntry } from './figures-edit.ts';

/** Names a wrong figure by its place: `incidents.P0`, `users.all`. */
export const fieldName = (input: FigureInput, field: Severity | 'all'): string => `${input}.${field}`;

export function checkFigures(figures: FiguresDraft, money: Money, name: string, note: Note): void {
  for (const input of FIGURES) {
    const figure = figures[input];
    if (figure === undefined) continue;
    // Values of the file are given up by clearing them, not by turning to one box that is empty.
    const isLost = figure.way === 'all' && figure.all.trim() === '' && isBySeverity(figure.was) && isTyped(figure);
    note(`${name}.${fieldName(input, 'all')}`, isLost ? 'needed' : null);
    for (const [field, text] of fieldsOf(figure)) {
      const entry = fieldEntry(figure, field, text);
      if (entry !== undefined) note(`${name}.${fieldName(input, field)}`, entryProblem(input, text, entry, money));
    }
  }
}

const isTyped = ({ each }: FigureDraft): boolean => Object.values(each).some((text) => text.trim() !== '');
