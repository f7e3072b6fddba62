import { type BySeverity, isBySeverity } from '../../decision/cost/figures.ts';
import type { CostEntry, Costs } from '../../model/cost.ts';
import type { Severity } from '../../model/severity.ts';
import { based, entryOf } from './entry-edit.ts';
import {
  FIGURES,
  type FigureDraft,
  type FigureInput,
  type FiguresDraft,
  fieldsOf,
  figureDraftOf,
  toldIn,
} from './figures-draft.ts';

/** What one field says, in the form in which the file had it; undefined: nothing. */
export function fieldEntry({ was }: FigureDraft, field: Severity | 'all', text: string): CostEntry | undefined {
  if (text.trim() === '') return undefined;
  if (!isBySeverity(was)) return entryOf(text, was);
  return entryOf(text, field === 'all' ? undefined : was[field]);
}

/** The figure as edited; as the file has it, where it was not. Undefined: not supplied. */
export function figureValue(figure: FigureDraft): CostEntry | BySeverity | undefined {
  const { was, way } = figure;
  if (was !== undefined && JSON.stringify(figure) === JSON.stringify(figureDraftOf(was))) return was;
  const given = fieldsOf(figure).flatMap(([field, text]) => {
    const entry = fieldEntry(figure, field, text);
    const { note, whose } = toldIn(figure, field);
    return entry === undefined ? [] : [[field, based(entry, note, whose)] as const];
  });
  const [first] = given;
  return first === undefined ? undefined : way === 'all' ? first[1] : Object.fromEntries(given);
}

/** Every figure of the form: its value, or undefined where it is not supplied. */
export const figureValues = (figures: FiguresDraft): Partial<Pick<Costs, FigureInput>> =>
  Object.fromEntries(
    FIGURES.map((input) => {
      const figure = figures[input];
      return [input, figure && figureValue(figure)];
    }),
  );

/** Which of them are supplied, in the order in which they are shown. */
export const givenFigures = (figures: FiguresDraft): FigureInput[] =>
  FIGURES.filter((input) => {
    const figure = figures[input];
    return figure !== undefined && fieldsOf(figure).some(([, text]) => text.trim() !== '');
  });
