import { type BySeverity, isBySeverity } from '../../decision/cost/figures.ts';
import type { CostEntry, Costs } from '../../model/cost.ts';
import type { Severity } from '../../model/severity.ts';
import { type Basis, basisOf, entryOf, onBasis } from './entry-edit.ts';
import {
  emptyFigure,
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
  const before = was === undefined ? emptyFigure : figureDraftOf(was);
  const basis = changedBasis(figure, before);
  if (was !== undefined && basis === null && isSame(figure, before)) return was;
  const given = fieldsOf(figure).flatMap(([field, text]) => {
    const entry = fieldEntry(figure, field, text);
    return entry === undefined ? [] : [[field, basis === null ? entry : onBasis(entry, basis(entry))] as const];
  });
  const [first] = given;
  return first === undefined ? undefined : way === 'all' ? first[1] : Object.fromEntries(given);
}

/** What becomes of an entry's basis: only what was changed, for severities may differ in the rest. Null: nothing was. */
function changedBasis(figure: FigureDraft, before: FigureDraft): ((entry: CostEntry) => Basis) | null {
  const note = figure.note.trim();
  const [isOther, isNoted] = [figure.whose !== before.whose, note !== before.note.trim()];
  if (!isOther && !isNoted) return null;
  return (entry) => {
    const was = basisOf(entry);
    const from = isOther ? figure.whose || undefined : was.from;
    const words = isNoted ? note || undefined : was.note;
    return { ...(from !== undefined && { from }), ...(words !== undefined && { note: words }) };
  };
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
