import type { Place } from '../../model/contract.ts';
import { type Run, spanIn, spanOf } from '../document/run.ts';

/** The stored words of a run and where they stand. */
export function placeOf(stored: string, run: Run): Place {
  const [start, end] = spanOf(run);
  return { quote: stored.slice(start, end), span: [start, end] };
}

/** The stored words from one run's beginning to another's end. */
export function placeFrom(stored: string, first: Run, last: Run): Place {
  const [a, b] = [spanOf(first), spanOf(last)];
  const [start, end] = [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
  return { quote: stored.slice(start, end), span: [start, end] };
}

export function placeIn(stored: string, run: Run, from: number, to: number): Place {
  const [start, end] = spanIn(run, from, to);
  return { quote: stored.slice(start, end), span: [start, end] };
}
