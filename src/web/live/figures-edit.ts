import { type BySeverity, isBySeverity } from '../../decision/cost/figures.ts';
import type { CostEntry, Costs } from '../../model/cost.ts';
import type { Severity } from '../../model/severity.ts';
import { entryOf } from './entry-edit.ts';
import {
  FIGURES,
  type FigureDraft,
  type FigureInput,
  type FiguresDraft,
  fieldsOf,
  figureDraftOf,
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
  if (was !== undefined && isSame(figure, figureDraftOf(was))) return was;
  const given = fieldsOf(figure).flatMap(([field, text]) => {
    const entry = fieldEntry(figure, field, text);
    return entry === undefined ? [] : [[field, entry] as const];
  });
  const [first] = given;
  return first === undefined ? undefined : way === 'all' ? first[1] : Object.fromEntries(given);
}

const isSame = (a: FigureDraft, b: FigureDraft): boolean => JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b));

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

/** What the file notes on the figure, such as where it is from; empty where it notes nothing. */
export const noteOf = ({ was }: FigureDraft): string =>
  [
    ...new Set(
      (isBySeverity(was) ? Object.values(was) : [was]).flatMap((one) =>
        typeof one === 'object' ? (one.note ?? []) : [],
      ),
    ),
  ].join('; ');
