import type { Remedy } from '../../model/contract.ts';
import type { Placed } from './passage.ts';
import { remediesInPassage, remediesOnCards } from './remedy-prose.ts';
import { remediesInTable } from './remedy-table.ts';

/** The steps of what a vendor gives back when it misses its availability. */
export function readRemedies(stored: string, parts: readonly Placed[]): Remedy[] {
  const found: Remedy[] = [];
  for (const part of parts)
    for (const remedy of part.kind === 'table' ? remediesInTable(stored, part) : remediesInPassage(stored, part))
      if (!found.some((other) => isSame(other, remedy))) found.push(remedy);
  for (const remedy of remediesOnCards(stored, parts))
    if (!found.some((other) => isSame(other, remedy))) found.push(remedy);
  return found;
}

const isSame = (a: Remedy, b: Remedy): boolean =>
  a.lt === b.lt &&
  a.ge === b.ge &&
  a.creditPercent === b.creditPercent &&
  a.scope === b.scope &&
  a.condition === b.condition &&
  (a.creditPercent !== null || a.quote === b.quote);
