import { weightsProblem } from '../../decision/weights-problem.ts';
import { DIMENSIONS, type Dimension } from '../../model/dimension.ts';
import { numberOf } from './fees-edit.ts';
import type { Note } from './field-problem.ts';
import { type WeightsDraft, weightsOf } from './weights.ts';

/** @param inPlay the dimensions of which some measure is needed */
export function checkWeights(draft: WeightsDraft, note: Note, inPlay: readonly Dimension[] = DIMENSIONS): void {
  let isTyped = true;
  const check = (field: string, text = '', most = Number.POSITIVE_INFINITY) => {
    const value = text.trim() === '' ? 0 : numberOf(text);
    const isRight = value !== null && value >= 0 && value <= most;
    isTyped &&= isRight;
    note(field, isRight ? null : most === 1 ? 'notWeight' : 'notPoints');
  };
  for (const one of DIMENSIONS) {
    if (draft.kind === 'points') check(`weights.points.${one}`, draft.points[one]);
    if (draft.kind === 'ranges') check(`weights.least.${one}`, draft.least[one], 1);
    if (draft.kind === 'ranges') check(`weights.most.${one}`, draft.most[one], 1);
  }
  const problem = isTyped ? weightsProblem(weightsOf(draft), inPlay) : null;
  if (problem === null) return;
  // What is wrong with all of them together is so of their column.
  const [way, ...dimension] = problem.path;
  const part = way === 'points' ? 'points' : problem.isUpper ? 'most' : 'least';
  note(['weights', part, ...dimension].join('.'), problem.why);
}
