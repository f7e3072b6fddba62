import type { Text } from '../../model/text.ts';
import type { problemWords } from '../words/live-problems.ts';

/** What is wrong with a field, beyond what the command line itself says of it. */
export type FieldProblem = keyof typeof problemWords;
/** Told of each wrong field by its name; the first to be told of it counts. */
export type Note = (field: string, problem: FieldProblem | Text | null) => void;
