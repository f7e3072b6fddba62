import { type Rung, responseLadder } from '../../cases/measures/response-ladder.ts';
import { casesShowing } from '../../cases/measures/shown.ts';
import type { Spans } from '../../cases/measures/spans.ts';
import { type CaseLog, ROLE } from '../../model/case.ts';

export type Ladder = Readonly<Record<Rung, Spans>>;

/** The response ladder as it certainly and as it possibly was; where everybody is known, the two are one and the same. */
export interface Readings {
  /** The cases that were read. */
  readonly log: CaseLog;
  readonly certain: Ladder;
  readonly possible: Ladder;
}

/** Of the cases whose source shows who wrote, as the audits count them; null where none does. */
export function readingsOf(whole: CaseLog): Readings | null {
  const log = casesShowing(whole, ['messages']);
  if (log === null) return null;
  const certain = responseLadder(log);
  const possible = log.role.includes(ROLE.unknown) ? responseLadder(log, { reading: 'possible' }) : certain;
  return { log, certain, possible };
}
