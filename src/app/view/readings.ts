import { type Rung, responseLadder } from '../../cases/measures/response-ladder.ts';
import type { Spans } from '../../cases/measures/spans.ts';
import { type CaseLog, ROLE } from '../../model/case.ts';

export type Ladder = Readonly<Record<Rung, Spans>>;

/** The response ladder as it certainly and as it possibly was; where everybody is known, the two are one and the same. */
export interface Readings {
  readonly certain: Ladder;
  readonly possible: Ladder;
}

/** Null where the log does not show who wrote. */
export function readingsOf(log: CaseLog): Readings | null {
  if (!log.shows.messages) return null;
  const certain = responseLadder(log);
  const possible = log.role.includes(ROLE.unknown) ? responseLadder(log, { reading: 'possible' }) : certain;
  return { certain, possible };
}
