import type { Place } from '../../model/contract.ts';
import type { Run } from '../document/run.ts';
import { EXAMPLE } from './lexicon.ts';
import { type Placed, sentences } from './passage.ts';
import { placeOf } from './place.ts';
import { type ClausePattern, EXCLUDES } from './trap-patterns.ts';

/** A sentence with what governs it. */
export interface Clause {
  readonly run: Run;
  readonly around: string;
  readonly depth: number;
}

/** Every sentence of a document, those in cells too. */
export function clausesOf(parts: readonly Placed[]): readonly Clause[] {
  return parts.flatMap((part): readonly Clause[] => {
    const around = [part.lead, ...part.path.slice(-2)].join(' / ');
    if (part.kind === 'table')
      return part.table.rows.flatMap((row) =>
        row.flatMap(({ run }) =>
          run.text.length < 6 ? [] : sentences(run).map((sentence) => ({ run: sentence, around, depth: 1 })),
        ),
      );
    if (part.isHeading) return [];
    return sentences(part.run).map((run) => ({
      run,
      around: `${part.run.text.slice(0, 80)} / ${around}`,
      depth: part.depth,
    }));
  });
}

/** The first clause of each kind, with its place. */
export function findClauses<Id>(
  stored: string,
  clauses: readonly Clause[],
  patterns: readonly ClausePattern<Id>[],
): (Place & { id: Id })[] {
  // The point of a number ends no sentence, and patterns stop at points.
  const texts = clauses.map(({ run }) => run.text.replace(/(?<=\d)\.(?=\d)/g, '·'));
  const whole = texts.join('\n');
  return patterns.flatMap(({ id, says, unless, about, isExclusion }) => {
    if (!says.test(whole)) return [];
    const hit = clauses.find(({ around }, at) => {
      const text = texts[at];
      if (!says.test(text) || unless?.test(text) || EXAMPLE.test(text)) return false;
      if (about && !about.test(text) && !about.test(around)) return false;
      return !isExclusion || EXCLUDES.test(text) || EXCLUDES.test(around);
    });
    return hit ? [{ id, ...placeOf(stored, hit.run) }] : [];
  });
}
